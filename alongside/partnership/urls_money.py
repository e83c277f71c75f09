"""The addresses of time and money, and of what one did."""

from django.urls import path

from alongside.partnership.views import claims, hours, money, money_paid, thanks

urlpatterns = [
    path("partners/what-i-did/", thanks.did, name="did"),
    path("partners/what-i-did.pdf", thanks.did_file, name="did_file"),
    path("partners/money/", money.overview, name="money"),
    path("partners/money/out-of-pocket/read/", money.read_waited, name="read_waited"),
    path("partners/money/rates/new/", money.rate, name="rate"),
    path("partners/money/rates/<uuid:rate_id>/end/", money.stop_rate, name="end_rate"),
    path("partners/money/payers/new/", money.payer, name="payer"),
    path("partners/money/duties/<uuid:duty_id>/end/", money.stop_duty, name="end_duty"),
    path("partners/money/account/", money.account, name="account"),
    path("partners/money/account/delete/", money.drop_account, name="delete_account"),
    path("partners/money/payments/", money_paid.payment_list, name="payments"),
    path("partners/money/payments/<uuid:payment_id>/", money_paid.payment, name="payment"),
    path(
        "partners/money/payments/<uuid:payment_id>/bank-file/", money_paid.payment_file, name="payment_file"
    ),
    path(
        "partners/money/payments/<uuid:payment_id>/claims.csv", money_paid.payment_table, name="payment_table"
    ),
    path("partners/money/claims/", claims.claim_list, name="claims"),
    path("partners/money/claims/<uuid:claim_id>/", claims.claim, name="claim"),
    path("partners/money/receipts/<uuid:receipt_id>/", claims.receipt, name="receipt"),
    path("partners/money/hours/<uuid:worked_id>/take-back/", hours.recall, name="recall_hours"),
    path("partners/money/pay-offers/<uuid:pay_offer_id>/", hours.pay_offer, name="pay_offer"),
    path("partners/money/groups/<uuid:group_id>/", hours.group_money, name="group_money"),
    path("partners/money/groups/<uuid:group_id>/budget/", hours.budget, name="budget"),
    path("partners/money/groups/<uuid:group_id>/hours/", hours.hours, name="hours"),
    path("partners/money/groups/<uuid:group_id>/approvers/", hours.approver, name="approver"),
    path("partners/money/groups/<uuid:group_id>/offer/", hours.offer, name="offer_pay"),
    path("partners/money/groups/<uuid:group_id>/claim/", claims.begin, name="claim_new"),
]

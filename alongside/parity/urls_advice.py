"""The addresses of open feedback by trusted advisors."""

from django.urls import path

from alongside.parity.views import advice

urlpatterns = [
    path("parity/advice/", advice.advice_list, name="advices"),
    path("parity/groups/<uuid:group_id>/advice/", advice.ask, name="ask_advisors"),
    path("parity/advice/<uuid:advice_id>/", advice.advice, name="advice"),
    path("parity/advice/<uuid:advice_id>/agree/", advice.agree, name="agree_to_advice"),
    path("parity/advice/<uuid:advice_id>/look/", advice.look, name="look_as_advisor"),
    path("parity/advice/<uuid:advice_id>/write/", advice.write, name="write_advice"),
    path("parity/advice/points/<uuid:advice_point_id>/", advice.answer, name="answer_advice"),
]

"""The pages of time and money, as the web process shows them."""

from __future__ import annotations

import io
import re
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from alongside.kit.terms import Role
from alongside.partnership.actions.claims import say_of_claim
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.payments import make_payment, note_paid
from alongside.partnership.claiming import Step
from alongside.partnership.hours import Terms
from alongside.partnership.models import Claim, PayOffer, Receipt
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated
from tests.improvement.worlds import begun as project_of
from tests.partnership.money_worlds import IBANS, banked


def photo():
    """A photo of a receipt, with something hidden in it."""
    out = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(out, "JPEG", comment=b"taken at home")
    return SimpleUploadedFile("ticket.jpg", out.getvalue(), "image/jpeg")


def test_a_reimbursement_from_photo_to_paid(money, come_in):
    team, today = money.team, today_of(money.lars)
    told = {"words": "The train, both ways", "amount": "34,50", "currency": "EUR", "on": str(today)}
    wrong = come_in(money.lars).post(money.page("claim/"), **told | {"amount": "34.505", "receipt": photo()})
    made = come_in(money.lars).post(money.page("claim/"), **told, receipt=photo())
    page, receipt = made.headers["Location"], Receipt.objects.get()
    own, hers = come_in(money.lars).words(page), come_in(team.sara).get(page).status_code
    image = come_in(team.ito).get(f"/partners/money/receipts/{receipt.pk}/")
    unseen = come_in(team.nils).get(f"/partners/money/receipts/{receipt.pk}/").status_code
    silent = come_in(team.ito).post(page, step="refuse", words="")
    come_in(team.ito).post(page, step="approve", words="")
    waits, mine = come_in(money.ruth).words("/partners/money/"), come_in(team.ito).words("/partners/money/")

    assert (
        wrong.status_code == 422 and "such as 34.50" in wrong.content.decode() and Claim.objects.count() == 1
    )
    assert "€34.50" in own and "Waits for two yeses" in own and hers == 404 and unseen == 404
    assert (
        b"taken at home" not in b"".join(image.streaming_content)
        and image.headers["Content-Type"] == "image/jpeg"
    )
    assert silent.status_code == 422 and "Write a few words first." in silent.content.decode()
    assert "Waits for a second yes" in waits and "The train, both ways" not in mine


def test_what_two_agreed_to_is_sent_to_the_bank_and_paid(money, come_in):
    today, ticket = today_of(money.lars), money.ticket(money.lars)
    money.agreed(ticket)
    page = f"/partners/money/claims/{ticket.pk}/"
    mistyped = come_in(money.lars).post(
        "/partners/money/account/", holder="Lars", iban="DE89370400440532013001"
    )
    come_in(money.lars).post("/partners/money/account/", holder="Lars Holm", iban=IBANS[0])
    listed = come_in(money.lars).words("/partners/money/claims/")
    sent = come_in(money.vera).post("/partners/money/payments/", currency="EUR", on=str(today))
    payment = sent.headers["Location"]
    file = come_in(money.vera).post(f"{payment}bank-file/", holder="Riverside", iban=IBANS[1])
    none = come_in(money.vera).post(f"{payment}bank-file/", holder="Riverside", iban="x")
    table = come_in(money.vera).get(f"{payment}claims.csv").content.decode("utf-8-sig")
    shown = come_in(money.vera).words(payment)
    come_in(money.vera).post(payment, on=str(today))
    after = come_in(money.vera).post(f"{payment}bank-file/", holder="Riverside", iban=IBANS[1])
    paid, over = come_in(money.lars).words(page), come_in(money.lars).words("/partners/money/claims/")

    assert "Out of pocket for 0 days" in listed and "Out of pocket" not in over
    assert mistyped.status_code == 422 and "no whole account number" in mistyped.content.decode()
    assert "3000" in listed and IBANS[0] not in listed and "Two said yes" in listed
    assert IBANS[0].encode() in file.content and b"34.50" in file.content and none.status_code == 422
    assert "34.50" in table and IBANS[0] not in table + shown and "Lars Holm" in table
    assert after.status_code == 403 and "Paid" in paid and "Vera Lind" in paid


def test_hours_of_every_role_stand_beside_each_other_and_members_alone_read_the_lines(money, come_in):
    team, today = money.team, str(today_of(money.lars))
    told = {"on": today, "hours": "1", "more": "30", "work": "Read the leaflet", "rate_id": ""}
    come_in(team.nils).post(money.page("hours/"), **told, terms="free")
    unrated = come_in(team.sara).post(money.page("hours/"), **told, terms="pay")
    come_in(team.sara).post(money.page("hours/"), **told | {"terms": "pay", "rate_id": str(money.rate.pk)})
    none = come_in(team.ito).post(money.page("hours/"), **told | {"hours": "0", "more": "0", "terms": "job"})
    come_in(team.ito).post(money.page("hours/"), **told | {"hours": "0", "more": "45", "terms": "bono"})
    plan = {
        "partner_hours": "40",
        "staff_hours": "20",
        "currency": "EUR",
        "pay": "600",
        "expenses": "200.50",
        "words": "",
    }
    come_in(team.nils).post(money.page("budget/"), **plan)
    inside, outside = come_in(team.nils).words(money.page()), come_in(team.tom).words(money.page())
    decides, group = (
        come_in(team.ito).words(money.page()),
        come_in(team.tom).words(f"/groups/{team.group.pk}/"),
    )

    assert unrated.status_code == none.status_code == 422
    assert "Patients and families gave 3 hours. Paid of it: 1 hour and 30 minutes." in inside
    assert "Everybody else gave 45 minutes. Paid of it: 0 minutes." in inside and "Pro bono" in inside
    assert "45 min" not in outside and "Pro bono" not in outside and "of five people or more" in outside
    assert (
        "Read the leaflet" in inside
        and "Read the leaflet" not in outside
        and "Sitting in a council" in inside
    )
    assert "40 h" in inside and "€600" in outside and "€200.50" in outside
    assert "€45" in decides and "€800.50" in decides and "€45" not in inside
    assert f'href="{money.page()}"' in group


def test_an_offer_is_declined_on_its_page_and_says_to_ask_first(money, come_in):
    team = money.team
    told = {
        "to_seat_id": str(team.seat(team.sara).pk),
        "rate_id": str(money.rate.pk),
        "hours": "10",
        "words": "",
    }
    empty = come_in(team.ito).post(money.page("offer/"), **told | {"hours": ""})
    come_in(team.ito).post(money.page("offer/"), **told)
    page = f"/partners/money/pay-offers/{PayOffer.objects.get().pk}/"
    waits, form = come_in(team.sara).words("/partners/money/"), come_in(team.sara).words(page)
    come_in(team.sara).post(page, answer="declines")
    after, unseen = come_in(team.ito).words(page), come_in(team.nils).get(page).status_code

    assert empty.status_code == 422 and "Pay that you are offered" in waits and page in waits
    assert "ask whoever pays it first" in form and "You need not say why" in form
    assert "Nobody asks why" in after and unseen == 404 and PayOffer.objects.get().answer == "declines"


def test_who_keeps_the_community_says_what_an_hour_is_worth_and_who_pays(money, come_in):
    rate = {"work": "Teaching", "amount": "50", "currency": "EUR", "words": "With the preparation"}
    free = come_in(money.ruth).post("/partners/money/rates/new/", **rate | {"amount": "0"})
    come_in(money.ruth).post("/partners/money/rates/new/", **rate)
    everyone = come_in(money.team.tom).words("/partners/money/")
    come_in(money.ruth).post(f"/partners/money/rates/{money.rate.pk}/end/")
    stranger = come_in(money.ruth).post("/partners/money/payers/new/", name="Nobody Here")
    named = come_in(money.ruth).post("/partners/money/payers/new/", name="Ken Ito")
    approver = come_in(money.team.ito).post(
        money.page("approvers/"), seat=str(money.team.seat(money.lars).pk)
    )
    after = come_in(money.team.tom).words("/partners/money/")

    assert free.status_code == 422 and "unpaid needs no rate" in free.content.decode()
    assert "€50 an hour" in everyone and "Sitting in a council" in everyone and "Vera Lind" in everyone
    assert stranger.status_code == 404 and named.status_code == 302 and approver.status_code == 302
    assert "Sitting in a council" not in after and "Ken Ito" in after and "End it" not in after


def test_days_out_of_pocket_are_a_chart_once_ten_people_were_paid(money, come_in):
    people, today = [money.lars, money.team.sara, money.team.nils], today_of(money.vera)
    for number in range(7):
        people.append(money.team.town.join(f"Parent {chr(65 + number)}", Role.CAREGIVER))
        seated(money.team.group, people[-1], money.team.ito, "families")
    said = [come_in(money.team.tom).words("/partners/money/")]
    for number, by in enumerate(people):
        banked(by, number)
        claim = money.ticket(by, 100, on=today - timedelta(days=30 - 2 * number))
        money.agreed(claim)
        payment = make_payment(by=money.vera, currency="EUR", on=today)
        note_paid(by=money.vera, payment_id=payment.pk, on=today)
        said.append(come_in(money.team.tom).words("/partners/money/"))

    assert (
        "once five of them have it back" in said[4] and "half had their money back within 26 days" in said[5]
    )
    assert said[5].count("<svg") == said[0].count("<svg") < said[10].count("<svg")
    assert "within 16 days" in said[10] and "Lars Holm" not in said[10]


def test_as_many_questions_with_one_line_as_with_three(money, come_in):
    team, pages = money.team, ("/partners/money/", "/partners/money/claims/", money.page())
    counts, today = [], today_of(money.lars)
    for more in range(3):
        say_hours(
            by=team.ito, group_id=team.group.pk, new=NewHours(today, 60 + more, "x", Terms.PAY, money.rate.pk)
        )
        ticket = money.ticket(money.lars)
        say_of_claim(by=money.ruth, claim_id=ticket.pk, step=Step.APPROVE)
        counts.append([len(asked(come_in, team.ito, one)) for one in pages])
    for by in (money.lars, team.ito):
        banked(by)
    vera = len(asked(come_in, money.vera, "/partners/money/payments/"))
    claim = len(asked(come_in, team.ito, f"/partners/money/claims/{ticket.pk}/"))

    assert counts[0] == counts[2] and max(*counts[0], vera, claim) <= 8, (counts, vera, claim)


def test_the_budget_is_asked_for_at_the_start_of_a_group_and_of_a_project_until_there_is_one(team, come_in):
    says, first = "Money and time are agreed at the start.", project_of(team)
    pages = [f"/groups/{team.group.pk}/", f"/improvement/{first.pk}/"]

    def noted(by, *more: str) -> list[bool]:
        return [says in come_in(by).words(one) for one in (*pages, *more)]

    before, others = noted(team.sara), noted(team.tom)
    leads = re.search(r'href="([^"]+project=[^"]+)"', come_in(team.sara).get(pages[1]).content.decode())[1]
    form = come_in(team.sara).get(leads).content.decode()
    plan = {
        "partner_hours": "10",
        "staff_hours": "20",
        "currency": "EUR",
        "pay": "",
        "expenses": "",
        "words": "",
    }
    come_in(team.sara).post(leads, **plan, project=str(first.pk))
    later = f"/improvement/{project_of(team, 'Another').pk}/"
    after = noted(team.nils, later)
    families = begun(team.nils, "Families", kind="support")
    queries = [len(asked(come_in, team.sara, one)) for one in (*pages, later)]

    assert (before, others, after) == ([True, True], [False, False], [False, False, True])
    assert re.search(rf'value="{first.pk}"[^>]* checked', form) and max(queries) <= 8
    assert "None: everyone knows it" in come_in(team.tom).words(f"/partners/money/groups/{team.group.pk}/")
    assert says not in come_in(team.nils).words(f"/groups/{families.pk}/")

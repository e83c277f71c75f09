"""Time is money: whose yes it takes, who reads what, and that every sum is the same to the cent."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from datetime import timedelta
from itertools import product
from types import SimpleNamespace
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.contributions.models import Line
from alongside.groups.actions.groups import end_group
from alongside.groups.models import Group
from alongside.groups.sides import Side
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.accounts import Account, seal, unseal
from alongside.partnership.actions.claims import (
    delete_account,
    say_account,
    say_of_claim,
)
from alongside.partnership.actions.hours import NewHours, recall_hours, say_hours
from alongside.partnership.actions.money import (
    NewBudget,
    answer_offer,
    end_duty,
    name_approver,
    name_payer,
    offer_pay,
    say_budget,
    set_rate,
)
from alongside.partnership.actions.payments import make_payment, note_paid
from alongside.partnership.bank_file import bank_file, table
from alongside.partnership.claiming import Stands, Step, stands, sums
from alongside.partnership.forms.money import AccountForm
from alongside.partnership.hours import Terms
from alongside.partnership.models import BankDetails, Claim, Duty, PayOffer, Rate
from alongside.partnership.queries.claims import claims_in, one_claim, to_pay
from alongside.partnership.queries.hours import given_in, hours_by_side
from alongside.partnership.queries.money import rates, spent, sums_of, waited
from alongside.people.queries.standing import today_of
from tests.calm import CALM
from tests.groups.worlds import begun, seated
from tests.partnership.money_worlds import DAY, IBANS, banked

NAMESPACE = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
SAID = list(product(Step, "abc"))


def test_a_claim_stands_where_the_last_of_its_way_was_reached_and_two_are_needed():
    wrong = []
    for told in (way for length in range(4) for way in product(SAID, repeat=length)):
        yeses, found = {who for kind, who in told if kind == Step.APPROVE}, stands(told)
        waits = len(yeses) < 2 and all(kind == Step.APPROVE for kind, _who in told)
        if (found == Stands.CLAIMED) != waits or (found == Stands.APPROVED and len(yeses) < 2):
            wrong.append(told)

    assert wrong == [] and len(SAID) == 15


@CALM
@given(st.lists(st.tuples(st.integers(1, 10**7), st.sampled_from(list(Stands)))))
def test_each_sum_is_a_part_of_the_one_before_it(told):
    found, by = sums(told), Counter()
    for amount, stood in told:
        by[stood] += amount

    assert found.claimed >= found.approved >= found.sent >= found.paid == by[Stands.PAID]
    assert found.claimed == sum(by.values()) - by[Stands.REFUSED] - by[Stands.WITHDRAWN]
    assert (
        found.claimed - found.approved == by[Stands.CLAIMED]
        and found.approved - found.sent == by[Stands.APPROVED]
    )


def test_an_account_is_kept_so_that_nobody_reads_it(settings):
    told = Account("Lars Holm", IBANS[0])
    sealed = seal(told)
    back = unseal(sealed)
    settings.SECRET_KEY = "another installation's key, which opens nothing that this one kept"

    assert back == told and IBANS[0].encode() not in sealed and b"Lars" not in sealed
    assert unseal(sealed) is None and unseal(None) is None and IBANS[0] not in repr(told)


def test_two_others_say_yes_and_one_no_is_enough(money, looking):
    team, ticket = money.team, money.ticket(money.lars)
    own = money.ticket(team.ito)
    with pytest.raises(Refused, match="Nobody says yes to their own"):
        say_of_claim(by=team.ito, claim_id=own.pk, step=Step.APPROVE)
    with looking(team.sara), pytest.raises(Refused) as unseen:
        one_claim(team.sara, ticket.pk)
    with pytest.raises(Refused, match="look after the group"):
        say_of_claim(by=team.sara, claim_id=ticket.pk, step=Step.APPROVE)
    say_of_claim(by=team.ito, claim_id=ticket.pk, step=Step.APPROVE)
    with pytest.raises(Refused, match="said yes already"):
        say_of_claim(by=team.ito, claim_id=ticket.pk, step=Step.APPROVE)
    between = one_claim(money.lars, ticket.pk).stands
    say_of_claim(by=money.ruth, claim_id=ticket.pk, step=Step.APPROVE)
    with pytest.raises(Refused, match="not possible any more"):
        say_of_claim(by=money.ruth, claim_id=ticket.pk, step=Step.REFUSE, words="Late")
    say_of_claim(by=money.ruth, claim_id=own.pk, step=Step.REFUSE, words="Two tickets for one way?")
    with pytest.raises(Refused, match="Only who claimed it"):
        say_of_claim(by=money.ruth, claim_id=ticket.pk, step=Step.WITHDRAW)
    say_of_claim(by=money.lars, claim_id=ticket.pk, step=Step.WITHDRAW)

    assert not unseen.value.may_know
    assert (between, one_claim(money.lars, ticket.pk).stands, one_claim(team.ito, own.pk).stands) == (
        "claimed", "withdrawn", "refused",
    )  # fmt: skip
    with looking(team.sara):
        assert not Line.objects.filter(subject_id=ticket.pk).exists()


def test_nobody_names_themselves_and_who_is_named_can_end_it(money):
    team = money.team
    with pytest.raises(Refused, match="Nobody names themselves"):
        name_approver(by=team.sara, seat_id=team.seat(team.sara).pk)
    with pytest.raises(Refused, match="Nobody names themselves"):
        name_payer(by=money.ruth, name="Ruth Adler")
    with pytest.raises(Refused, match="coordinate"):
        name_payer(by=team.ito, name="Ken Ito")
    with pytest.raises(Refused, match="look after it already"):
        name_approver(by=team.nils, seat_id=team.seat(team.ito).pk)
    with pytest.raises(Refused, match="coordinate"):
        set_rate(by=team.ito, work="Curing", amount=90000, currency="EUR")
    duty = Duty.objects.get(does="approve")
    with pytest.raises(Refused, match="have a seat"):
        end_duty(by=money.ruth, duty_id=duty.pk)
    end_duty(by=team.ito, duty_id=duty.pk)
    set_rate(by=money.ruth, work="Sitting in a council", amount=3500, currency="EUR")

    assert Duty.objects.filter(does="approve", ended_at=None).count() == 0
    assert [one.amount for one in rates(team.nils)] == [3500] and Rate.objects.count() == 2


def test_pay_is_declined_without_a_word_and_nobody_else_learns_of_it(money, looking):
    team = money.team
    told = {"rate_id": money.rate.pk, "minutes": 600, "words": "Ten evenings"}
    offer = offer_pay(by=team.ito, group_id=team.group.pk, to_seat_id=team.seat(team.sara).pk, **told)
    with pytest.raises(Refused, match="Only who was offered"):
        answer_offer(by=team.ito, offer_id=offer.pk, answer=PayOffer.Answer.TAKES)
    with pytest.raises(Refused, match="somebody else who sits here"):
        offer_pay(by=team.ito, group_id=team.group.pk, to_seat_id=team.seat(team.ito).pk, **told)
    answer_offer(by=team.sara, offer_id=offer.pk, answer=PayOffer.Answer.DECLINES)
    seen = {}
    for by in (team.sara, team.ito, team.nils, money.ruth, money.vera):
        with looking(by):
            seen[by.name] = PayOffer.objects.filter(pk=offer.pk, answer="declines").count()

    assert seen == {"Sara Osei": 1, "Ken Ito": 1, "Nils Berg": 0, "Ruth Adler": 0, "Vera Lind": 0}
    assert [
        field.name for field in PayOffer._meta.fields if "reason" in field.name or "why" in field.name
    ] == []


def said(by, money, minutes, terms, *, days=0, **more):
    rate = money.rate.pk if terms == Terms.PAY else None
    new = NewHours(
        today_of(by) - timedelta(days=days), minutes, "Read the leaflet", terms, rate_id=rate, **more
    )
    return say_hours(by=by, group_id=money.team.group.pk, new=new)


def test_time_of_every_role_counts_by_side_and_pay_is_asked_for_with_it(money, looking):
    team, town = money.team, money.team.town
    worked = said(team.sara, money, 100, Terms.PAY)
    said(team.nils, money, 45, Terms.FREE, days=40)
    said(team.ito, money, 60, Terms.JOB)
    said(team.ito, money, 30, Terms.BONO)
    wrong = said(team.ito, money, 900, Terms.BONO)
    recall_hours(by=team.ito, worked_id=wrong.pk)
    closed = begun(team.ito, "Closed", members_only=True)
    say_hours(by=team.ito, group_id=closed.pk, new=NewHours(today_of(team.ito), 500, "x", Terms.JOB))
    claim, month = Claim.objects.get(worked=worked), today_of(team.ito) - timedelta(days=30)
    here, whole = {"group_id": team.group.pk}, {}
    for by in (team.nils, town.join("Rut", Role.PATIENT)):
        with looking(by):
            whole[by.name] = hours_by_side(by, **here)
    told = whole["Nils Berg"]

    assert (claim.amount, claim.currency, claim.kind) == (5000, "EUR", "pay")
    assert not whole["Rut"][Side.PARTNERS].all and dict(told[Side.PARTNERS].minutes) == {
        Terms.PAY: 100,
        Terms.FREE: 45,
    }
    assert dict(told[Side.STAFF].minutes) == {Terms.JOB: 60, Terms.BONO: 30}
    assert (told[Side.PARTNERS].pay, told[Side.PARTNERS].all, told[Side.PARTNERS].paid) == (
        {"EUR": 5000},
        145,
        100,
    )
    assert hours_by_side(team.nils, since=month, **here)[Side.PARTNERS].all == 100
    assert hours_by_side(team.nils, until=month, **here)[Side.PARTNERS].all == 45
    assert hours_by_side(team.nils, center_id=town.center.pk, **here)[Side.STAFF].all == 90
    assert given_in(town.community.pk) == []
    with looking(team.ito):
        assert hours_by_side(team.ito, group_id=closed.pk)[Side.STAFF].all == 500
    with looking(team.nils):
        assert hours_by_side(team.nils, group_id=closed.pk)[Side.STAFF].all == 0


def test_time_is_said_of_days_that_were_at_a_rate_and_taken_back_by_its_own_writer(money):
    team, today = money.team, today_of(money.team.ito)
    worked = said(team.sara, money, 100, Terms.PAY)
    with pytest.raises(Refused, match="Take back what you asked"):
        recall_hours(by=team.sara, worked_id=worked.pk)
    with pytest.raises(Refused, match="Only who wrote it"):
        recall_hours(by=team.ito, worked_id=worked.pk)
    with pytest.raises(Refused, match="still to come"):
        said(team.ito, money, 10, Terms.JOB, days=-1)
    with pytest.raises(Refused, match="for which there is a rate"):
        say_hours(by=team.ito, group_id=team.group.pk, new=NewHours(today, 10, "x", Terms.PAY))
    say_of_claim(by=team.sara, claim_id=Claim.objects.get().pk, step=Step.WITHDRAW)
    recall_hours(by=team.sara, worked_id=worked.pk)

    assert hours_by_side(team.nils, group_id=team.group.pk)[Side.PARTNERS].all == 0


def test_money_that_was_laid_out_is_asked_back_after_the_end_too(money):
    end_group(by=money.team.ito, group_id=money.team.group.pk)
    ticket = money.ticket(money.lars)
    with pytest.raises(Refused, match="has ended"):
        said(money.lars, money, 60, Terms.FREE)
    with pytest.raises(Refused, match="have a seat"):
        money.ticket(money.team.tom)

    assert one_claim(money.lars, ticket.pk).stands == "claimed"


def read_file(content):
    """The amounts of a file for the bank, and what it says of them itself."""
    root = ElementTree.fromstring(content)
    amounts = [(int(one.text.replace(".", "")), one.get("Ccy")) for one in root.iter(f"{NAMESPACE}InstdAmt")]
    control = {int(one.text.replace(".", "")) for one in root.iter(f"{NAMESPACE}CtrlSum")}
    ibans = [one.text for one in root.iter(f"{NAMESPACE}IBAN")]
    return amounts, control, ibans


def drawn(money, dice):
    """Claims of several people in two currencies, of which some were agreed, refused, taken back or wait."""
    people, amounts = [money.lars, money.team.sara, money.team.nils], {}
    for place in range(24):
        by, coin = dice.choice(people), dice.choice(["EUR", "SEK"])
        claim, how = money.ticket(by, dice.randint(1, 99_999), currency=coin), dice.choice("aaaarwc")
        if how == "a":
            money.agreed(claim)
        elif how == "r":
            say_of_claim(by=money.ruth, claim_id=claim.pk, step=Step.REFUSE, words="x")
        elif how == "w":
            say_of_claim(by=by, claim_id=claim.pk, step=Step.WITHDRAW)
        amounts[claim.pk] = (claim.amount, coin, how, place)
    return amounts


def test_what_was_claimed_agreed_sent_and_paid_is_the_same_to_the_cent_however_one_counts(money):
    amounts = drawn(money, random.Random(20261122))
    for number, by in enumerate((money.lars, money.team.sara)):
        banked(by, number)
    unknown = {one.pk for one in to_pay(money.vera) if one.person_id == money.team.nils.person_id}
    payments = {
        coin: make_payment(by=money.vera, currency=coin, on=today_of(money.vera)) for coin in ("EUR", "SEK")
    }
    sealed = {coin: claims_in(money.vera, one) for coin, one in payments.items()}
    files = {
        coin: bank_file(Account("Riverside", IBANS[0]), [(one, unseal(one.sealed)) for one in found], coin, payments[coin].on)
        for coin, found in sealed.items()
    }  # fmt: skip
    tables = {coin: list(csv.DictReader(io.StringIO(table(found)))) for coin, found in sealed.items()}
    note_paid(by=money.vera, payment_id=payments["SEK"].pk, on=today_of(money.vera))
    with pytest.raises(Refused, match="noted as paid already"):
        note_paid(by=money.vera, payment_id=payments["SEK"].pk, on=today_of(money.vera))
    with pytest.raises(Refused, match="Nothing waits"):
        make_payment(by=money.vera, currency="EUR", on=today_of(money.vera))
    told = sums_of(money.vera)

    for coin in ("EUR", "SEK"):
        mine = {pk: (amount, how) for pk, (amount, which, how, _place) in amounts.items() if which == coin}
        agreed = {pk: amount for pk, (amount, how) in mine.items() if how == "a"}
        out = sum(amount for pk, amount in agreed.items() if pk not in unknown)
        in_file, control, ibans = read_file(files[coin])
        assert told[coin].claimed == sum(amount for amount, how in mine.values() if how in "ac")
        assert told[coin].approved == sum(agreed.values()) and told[coin].sent == out > 0
        assert told[coin].paid == (out if coin == "SEK" else 0)
        assert sum(amount for amount, _which in in_file) == out and control == {out}
        assert {which for _amount, which in in_file} == {coin} and ibans[0] == IBANS[0]
        assert sum(int(one["Amount"].replace(".", "")) for one in tables[coin]) == out
    assert unknown and not any(IBANS[0] in str(one) for one in tables.values())


def test_where_money_goes_is_read_by_its_owner_and_by_who_owes_it_and_stands_nowhere_else(money, looking):
    banked(money.lars)
    say_account(by=money.lars, account=Account("Lars Holm", IBANS[1]))
    ticket, seen = money.ticket(money.lars), []

    def readers():
        found = set()
        for by in (money.lars, money.vera, money.ruth, money.team.ito, money.team.sara):
            with looking(by):
                found |= {by.name} if BankDetails.objects.exists() else set()
        seen.append(found)

    readers()
    money.agreed(ticket)
    readers()
    payment = make_payment(by=money.vera, currency="EUR", on=today_of(money.vera))
    readers()
    note_paid(by=money.vera, payment_id=payment.pk, on=today_of(money.vera))
    readers()
    lines = " ".join(str(vars(one)) for one in Line.objects.all())
    kept = BankDetails.objects.get()
    delete_account(by=money.lars)

    assert seen == [{"Lars Holm"}, {"Lars Holm", "Vera Lind"}, {"Lars Holm", "Vera Lind"}, {"Lars Holm"}]
    assert unseal(kept.sealed) == Account("Lars Holm", IBANS[1]) and BankDetails.objects.count() == 0
    assert not any(one in lines for one in (*IBANS, "3450", "34.50", "The train"))


def test_how_long_people_waited_and_what_they_laid_out_is_told_in_fives_of_people(money, looking):
    people = [money.lars, money.team.sara, money.team.nils]
    for name in ("Ada Falk", "Bo Ek", "Cia Moe", "Dan Ry"):
        people.append(money.team.town.join(name, Role.CAREGIVER))
        seated(money.team.group, people[-1], money.team.ito, "families")
    told, rut, today = [], money.team.town.join("Rut", Role.PATIENT), today_of(money.vera)
    for number, by in enumerate([*people[:4], people[0], people[4], *people[:2]]):
        banked(by, number)
        money.agreed(money.ticket(by, 100, on=today - timedelta(days=number)))
        payment = make_payment(by=money.vera, currency="EUR", on=today)
        note_paid(by=money.vera, payment_id=payment.pk, on=today)
        with looking(rut):
            told.append((waited(rut), spent(rut, money.team.group.pk)))

    assert told[:5] == [([], {})] * 5
    assert told[5] == told[7] == ([(today, 6, 2)], {"EUR": 600})
    for closed in (True, False):
        Group.objects.update(members_only=closed, support=not closed)
        with looking(rut):
            assert (waited(rut), spent(rut, money.team.group.pk)) == ([], {}), closed


def test_what_was_laid_out_is_told_of_what_nobody_can_take_back_any_more(money, looking):
    people, rut = [money.lars, money.team.sara, money.team.nils], money.team.town.join("Rut", Role.PATIENT)
    for name in ("Ada Falk", "Bo Ek", "Cia Moe"):
        people.append(money.team.town.join(name, Role.CAREGIVER))
        seated(money.team.group, people[-1], money.team.ito, "families")
    claims, told = [money.ticket(by, 10**place) for place, by in enumerate(people)], []

    def look():
        with looking(rut):
            told.append(spent(rut, money.team.group.pk))

    for number, (by, one) in enumerate(zip(people, claims, strict=True)):
        banked(by, number)
        money.agreed(one)
    look()
    say_of_claim(by=people[0], claim_id=claims[0].pk, step=Step.WITHDRAW)
    look()
    make_payment(by=money.vera, currency="EUR", on=today_of(money.vera))
    look()

    assert told == [{}, {}, {"EUR": 111_110}]


def test_the_banks_file_is_in_whole_units_also_of_a_currency_without_cents():
    account, claim = Account("Lars Holm", IBANS[1]), SimpleNamespace(pk=uuid4(), amount=5000)
    files = [
        bank_file(Account("Riverside", IBANS[0]), [(claim, account)], coin, DAY) for coin in ("ISK", "SEK")
    ]

    assert [read_file(one)[0] for one in files] == [[(500_000, "ISK")], [(5000, "SEK")]]


def test_no_sign_in_a_holders_name_keeps_the_banks_file_from_being_written():
    form = AccountForm({"holder": "Lars\x01Holm", "iban": IBANS[1]})
    told = Account(**form.cleaned_data) if form.is_valid() else None

    assert told == Account("Lars Holm", IBANS[1])


def test_a_budget_says_time_and_money_for_everybody_and_the_first_one_stays(money):
    new = NewBudget(
        "EUR", partner_minutes=6000, staff_minutes=3000, pay=30000, expenses=20000, words="A year"
    )
    first = say_budget(by=money.team.nils, group_id=money.team.group.pk, new=new)
    say_budget(by=money.team.ito, group_id=money.team.group.pk, new=NewBudget("EUR", pay=1))
    with pytest.raises(Refused, match="project of this group"):
        say_budget(by=money.team.ito, group_id=money.team.group.pk, new=NewBudget("EUR", project_id=first.pk))
    first.refresh_from_db()

    assert (first.pay, first.expenses, first.partner_minutes) == (30000, 20000, 6000)

"""What a page could write past the rules of money, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid

from alongside.contributions.actor import program
from alongside.contributions.asking import ask
from alongside.kit.terms import Role
from alongside.partnership.actions.claims import say_of_claim
from alongside.partnership.actions.hours import NewHours, recall_hours, say_hours
from alongside.partnership.actions.money import offer_pay
from alongside.partnership.actions.payments import make_payment
from alongside.partnership.claiming import Step
from alongside.partnership.hours import Terms
from alongside.partnership.models import Duty
from alongside.people.actions.communities import open_community
from alongside.people.queries.standing import today_of
from tests.groups.worlds import begun
from tests.house.hostile import tried_by
from tests.partnership.money_worlds import banked

NO = "refused"
RATE = (
    "INSERT INTO partnership_rate (id, community_id, by_id, by_name, at, work, amount, currency, words) VALUES "
    "(%(new)s, {here}, {who}, '{name}', {at}, 'Reading', 100, '{coin}', '')"
)
DUTY = (
    "INSERT INTO partnership_duty (id, community_id, by_id, by_name, at, group_id, person_id, name, does) VALUES "
    "(%(new)s, %(here)s, {who}, '{by}', now(), {group}, {whom}, '{name}', '{does}')"
)
BUDGET = (
    "INSERT INTO partnership_budget (id, group_id, seat_id, at, currency, partner_minutes, staff_minutes, pay, expenses, words) "
    "VALUES (%(new)s, {group}, {seat}, {at}, 'EUR', 1, 1, 1, 1, '')"
)
OFFER = (
    "INSERT INTO partnership_payoffer (id, group_id, seat_id, at, to_seat_id, rate_id, minutes, words, answer) VALUES "
    "(%(new)s, %(team)s, %(ito_seat)s, now(), {to}, %(rate)s, 60, '', '{answer}')"
)
WORKED = (
    'INSERT INTO partnership_worked (id, group_id, seat_id, at, "on", minutes, work, terms, rate_id, amount, currency) VALUES '
    "(%(new)s, %(team)s, {seat}, now(), {on}, 60, '{work}', '{terms}', {rate}, {amount}, '{coin}')"
)
CLAIM = (
    "INSERT INTO partnership_claim (id, group_id, seat_id, at, community_id, person_id, name, kind, amount, currency, "
    "\"on\", words, worked_id) VALUES (%(new)s, {group}, {seat}, {at}, {here}, {who}, '{name}', '{kind}', {amount}, 'EUR', "
    "current_date, 'x', {worked})"
)
RECEIPT = (
    "INSERT INTO partnership_receipt (id, claim_id, file_name, media_type, size, sha256, at) VALUES "
    "(%(new)s, {claim}, 'a.png', 'image/png', 1, repeat('a', 64), now())"
)
STEP = (
    'INSERT INTO partnership_claimstep (id, claim_id, person_id, name, kind, words, payment_id, "on", at) VALUES '
    "(%(new)s, {claim}, {who}, '{name}', '{kind}', '{words}', {payment}, {on}, now())"
)
PAYMENT = (
    'INSERT INTO partnership_payment (id, community_id, person_id, name, currency, "on", at) VALUES '
    "(%(new)s, {here}, {who}, '{name}', 'EUR', current_date, now())"
)
BANK = "INSERT INTO partnership_bankdetails (id, person_id, sealed, at) VALUES (%(new)s, {who}, 'x', now())"


def rate(**told: str) -> str:
    plain = {"here": "%(here)s", "who": "%(ruth)s", "name": "Ruth Adler", "at": "now()", "coin": "EUR"}
    return RATE.format(**plain | told)


def duty(**told: str) -> str:
    plain = {
        "who": "%(sara)s", "by": "Sara Osei", "group": "%(team)s", "whom": "%(nils)s", "name": "Nils Berg", "does": "approve",
    }  # fmt: skip
    return DUTY.format(**plain | told)


def payer(**told: str) -> str:
    plain = {
        "who": "%(ruth)s",
        "by": "Ruth Adler",
        "group": "NULL",
        "whom": "%(tom)s",
        "name": "Tom Keane",
        "does": "pay",
    }
    return DUTY.format(**plain | told)


def budget(**told: str) -> str:
    return BUDGET.format(**{"group": "%(team)s", "seat": "%(nils_seat)s", "at": "now()"} | told)


def worked(**told: str) -> str:
    plain = {
        "seat": "%(nils_seat)s", "on": "current_date", "terms": "free", "rate": "NULL", "amount": "0", "coin": "", "work": "x",
    }  # fmt: skip
    return WORKED.format(**plain | told)


def paid_work(**told: str) -> str:
    plain = {
        "terms": "pay",
        "rate": "%(rate)s",
        "amount": "3000",
        "coin": "EUR",
        "work": "Sitting in a council",
    }
    return worked(**plain | told)


def claim(**told: str) -> str:
    plain = {
        "group": "%(team)s", "seat": "%(lars_seat)s", "at": "now()", "here": "%(here)s", "who": "%(lars)s",
        "name": "Lars Holm", "kind": "expense", "amount": "100", "worked": "NULL",
    }  # fmt: skip
    return CLAIM.format(**plain | told)


def step(kind: str, who: str, name: str, **told: str) -> str:
    plain = {"claim": "%(claim)s", "words": "", "payment": "NULL", "on": "NULL"}
    return STEP.format(kind=kind, who=f"%({who})s", name=name, **plain | told)


NILS_WORK = {
    "who": "%(nils)s",
    "name": "Nils Berg",
    "seat": "%(nils_seat)s",
    "kind": "pay",
    "worked": "%(worked)s",
}
ATTEMPTS = [
    # What an hour is worth, and who looks after money.
    ("ruth", rate(), 1),
    ("ito", rate(who="%(ito)s", name="Ken Ito"), NO),
    ("ruth", rate(who="%(ito)s", name="Ken Ito"), NO),
    ("ruth", rate(here="%(abroad)s"), NO),
    ("ruth", rate(at="now() - interval '1 day'"), NO),
    ("ruth", rate(coin="euro"), NO),
    ("ruth", "UPDATE partnership_rate SET ended_at = now() WHERE id = %(rate)s", 1),
    ("ruth", "UPDATE partnership_rate SET amount = 1 WHERE id = %(rate)s", NO),
    ("ruth", "UPDATE partnership_rate SET ended_at = now() - interval '1 day' WHERE id = %(rate)s", NO),
    ("ito", "UPDATE partnership_rate SET ended_at = now() WHERE id = %(rate)s", 0),
    ("sara", duty(), 1),
    ("sara", duty(whom="%(sara)s", name="Sara Osei"), NO),
    ("sara", duty(name="Somebody"), NO),
    ("sara", duty(whom="%(tom)s", name="Tom Keane"), NO),
    ("sara", duty(does="pay", group="NULL"), NO),
    ("tom", duty(who="%(tom)s", by="Tom Keane"), NO),
    ("ruth", payer(), 1),
    ("ruth", payer(whom="%(ruth)s", name="Ruth Adler"), NO),
    ("vera", payer(who="%(ruth)s"), NO),
    ("ito", payer(who="%(ito)s", by="Ken Ito"), NO),
    ("ito", "UPDATE partnership_duty SET ended_at = now() WHERE id = %(duty)s", 1),
    ("tom", "UPDATE partnership_duty SET ended_at = now() WHERE id = %(duty)s", 0),
    ("ito", "UPDATE partnership_duty SET person_id = %(sara)s WHERE id = %(duty)s", NO),
    # What is planned, offered and worked.
    ("nils", budget(), 1),
    ("nils", budget(seat="%(sara_seat)s"), NO),
    ("nils", budget(at="now() - interval '1 day'"), NO),
    ("tom", budget(), NO),
    ("nils", "UPDATE partnership_budget SET pay = 9", NO),
    ("ito", OFFER.format(to="%(sara_seat)s", answer=""), 1),
    ("ito", OFFER.format(to="%(ito_seat)s", answer=""), NO),
    ("ito", OFFER.format(to="%(sara_seat)s", answer="takes"), NO),
    ("sara", OFFER.format(to="%(sara_seat)s", answer=""), NO),
    ("sara", "UPDATE partnership_payoffer SET answer = 'takes', answered_at = now() WHERE id = %(offer)s", 1),
    ("ito", "UPDATE partnership_payoffer SET answer = 'takes', answered_at = now() WHERE id = %(offer)s", 0),
    ("nils", "SELECT 1 FROM partnership_payoffer WHERE id = %(offer)s", 0),
    ("nils", worked(), 1),
    ("nils", worked(seat="%(sara_seat)s"), NO),
    ("nils", worked(on="current_date + 9"), NO),
    ("nils", paid_work(), 1),
    ("nils", paid_work(amount="9000"), NO),
    ("nils", paid_work(work="Something dearer"), NO),
    ("nils", paid_work(coin="SEK"), NO),
    ("nils", "UPDATE partnership_worked SET recalled_at = now() WHERE id = %(free)s", 1),
    ("sara", "UPDATE partnership_worked SET recalled_at = now() WHERE id = %(free)s", 0),
    ("nils", "UPDATE partnership_worked SET recalled_at = now() WHERE id = %(asked)s", 0),
    ("nils", "UPDATE partnership_worked SET minutes = 9", NO),
    ("tom", "SELECT 1 FROM partnership_worked", 0),
    # Claims, and what is said of them.
    ("lars", claim(), 1),
    ("lars", claim(seat="%(nils_seat)s"), NO),
    ("lars", claim(who="%(nils)s", name="Nils Berg"), NO),
    ("lars", claim(name="Somebody"), NO),
    ("lars", claim(here="%(abroad)s"), NO),
    ("lars", claim(group="%(other)s"), NO),
    ("lars", claim(amount="0"), NO),
    ("lars", claim(kind="pay"), NO),
    ("lars", claim(kind="pay", amount="3000", worked="%(worked)s"), NO),
    ("nils", claim(**NILS_WORK | {"worked": "%(free)s"}, amount="1"), NO),
    ("lars", "UPDATE partnership_claim SET amount = 9", NO),
    ("lars", "DELETE FROM partnership_claim", NO),
    ("sara", "SELECT 1 FROM partnership_claim", 0),
    ("lars", RECEIPT.format(claim="%(claim)s"), 1),
    ("ito", RECEIPT.format(claim="%(claim)s"), NO),
    ("lars", RECEIPT.format(claim="%(agreed)s"), NO),
    ("ito", step("approve", "ito", "Ken Ito"), 1),
    ("ito", step("approve", "ruth", "Ruth Adler"), NO),
    ("lars", step("approve", "lars", "Lars Holm"), NO),
    ("sara", step("approve", "sara", "Sara Osei"), NO),
    ("ito", step("approve", "ito", "Ken Ito", claim="%(agreed)s"), NO),
    ("ito", step("refuse", "ito", "Ken Ito", words="x"), 1),
    ("ito", step("refuse", "ito", "Ken Ito"), NO),
    ("ito", step("refuse", "ito", "Ken Ito", claim="%(agreed)s", words="x"), NO),
    ("lars", step("withdraw", "lars", "Lars Holm", claim="%(agreed)s"), 1),
    ("lars", step("withdraw", "lars", "Lars Holm", claim="%(sent)s"), NO),
    ("ito", step("withdraw", "ito", "Ken Ito"), NO),
    ("vera", step("sent", "vera", "Vera Lind", claim="%(agreed)s", payment="%(payment)s"), 1),
    ("vera", step("sent", "vera", "Vera Lind", payment="%(payment)s"), NO),
    ("ruth", step("sent", "ruth", "Ruth Adler", claim="%(agreed)s", payment="%(payment)s"), NO),
    ("vera", step("paid", "vera", "Vera Lind", claim="%(sent)s", payment="%(payment)s", on="current_date"), 1),
    ("vera", step("paid", "vera", "Vera Lind", claim="%(agreed)s", payment="%(payment)s", on="current_date"), NO),
    ("lars", step("paid", "lars", "Lars Holm", claim="%(sent)s", payment="%(payment)s", on="current_date"), NO),
    ("ito", "UPDATE partnership_claimstep SET kind = 'approve'", NO),
    # Paying, and where money goes.
    ("vera", PAYMENT.format(here="%(here)s", who="%(vera)s", name="Vera Lind"), 1),
    ("vera", PAYMENT.format(here="%(here)s", who="%(ruth)s", name="Ruth Adler"), NO),
    ("ruth", PAYMENT.format(here="%(here)s", who="%(ruth)s", name="Ruth Adler"), NO),
    ("ruth", "SELECT 1 FROM partnership_payment", 0),
    ("sara", BANK.format(who="%(sara)s"), 1),
    ("sara", BANK.format(who="%(nils)s"), NO),
    ("lars", "UPDATE partnership_bankdetails SET sealed = 'y'", 1),
    ("vera", "UPDATE partnership_bankdetails SET sealed = 'y'", 0),
    ("lars", "UPDATE partnership_bankdetails SET person_id = %(vera)s", NO),
    ("lars", "DELETE FROM partnership_bankdetails", 1),
    ("vera", "DELETE FROM partnership_bankdetails", 0),
    ("ruth", "SELECT 1 FROM partnership_bankdetails", 0),
    ("vera", "SELECT 1 FROM partnership_bankdetails", 1),
    ("vera", "SELECT 1 FROM partnership_hours(%(abroad)s, NULL, NULL, '2000-01-01', '2100-01-01')", 0),
    ("tom", "SELECT 1 FROM partnership_waited(%(abroad)s)", 0),
]  # fmt: skip


def test_every_attempt_meets_what_it_should(money, as_web):
    team = money.team
    people = {
        "ruth": money.ruth, "vera": money.vera, "lars": money.lars, "ito": team.ito, "sara": team.sara, "nils": team.nils,
        "tom": team.tom,
    }  # fmt: skip
    today = today_of(team.nils)
    free = say_hours(by=team.nils, group_id=team.group.pk, new=NewHours(today, 60, "x", Terms.FREE))
    asked = say_hours(
        by=team.nils, group_id=team.group.pk, new=NewHours(today, 60, "x", Terms.PAY, money.rate.pk)
    )
    banked(money.lars)
    sent, agreed = money.ticket(money.lars), money.ticket(money.lars)
    money.agreed(sent)
    payment = make_payment(by=money.vera, currency="EUR", on=today)
    money.agreed(agreed)
    offer = offer_pay(
        by=team.ito,
        group_id=team.group.pk,
        to_seat_id=team.seat(team.sara).pk,
        rate_id=money.rate.pk,
        minutes=60,
        words="",
    )
    told = {name: one.person_id for name, one in people.items()} | {
        "new": uuid.uuid4(), "team": team.group.pk, "here": team.town.community.pk, "rate": money.rate.pk,
        "abroad": open_community(by=program(), name="Elsewhere", slug="elsewhere").pk, "duty": Duty.objects.get(does="approve").pk,
        "offer": offer.pk, "free": free.pk, "asked": asked.pk, "worked": asked.pk, "sent": sent.pk, "agreed": agreed.pk,
        "claim": money.ticket(money.lars).pk, "payment": payment.pk, "other": begun(team.tom, "Other").pk,
        **{f"{name}_seat": team.seat(people[name]).pk for name in ("ito", "sara", "nils", "lars")},
    }  # fmt: skip
    wrong = [
        f"{name}: {statement}: {met}, should be {expected}"
        for name, statement, expected in ATTEMPTS
        if (met := tried_by(people[name], as_web, statement, told)) != expected
    ]

    assert wrong == [], "\n".join(wrong)


def test_whoever_says_no_first_leaves_nothing_for_a_yes(money, as_web):
    ticket = money.ticket(money.lars)
    say_of_claim(by=money.team.ito, claim_id=ticket.pk, step=Step.REFUSE, words="No receipt")
    told = {"new": uuid.uuid4(), "claim": ticket.pk, "ruth": money.ruth.person_id}
    met = tried_by(money.ruth, as_web, step("approve", "ruth", "Ruth Adler"), told)
    free = say_hours(
        by=money.lars, group_id=money.team.group.pk, new=NewHours(today_of(money.lars), 5, "x", Terms.FREE)
    )
    gone = recall_hours(by=money.lars, worked_id=free.pk)

    assert met == NO and gone.pk == free.pk and money.ruth.role == Role.COORDINATOR


def test_which_claims_are_open_is_told_to_those_who_read_them(money, looking):
    ticket, over = money.ticket(money.lars), money.ticket(money.lars)
    say_of_claim(by=money.lars, claim_id=over.pk, step=Step.WITHDRAW)
    told = {}
    for by in (money.lars, money.vera, money.ruth, money.team.ito, money.team.sara):
        with looking(by):
            told[by.name] = ask("SELECT partnership_open()")[0][0]

    assert told.pop("Sara Osei") == [] and len(told) == 4
    assert all(found == [ticket.pk] for found in told.values())

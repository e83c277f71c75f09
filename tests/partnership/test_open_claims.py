"""What waits of money is asked of the claims that are open: it takes no longer with each that ever was."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.partnership.actions.claims import say_of_claim
from alongside.partnership.actions.money import end_duty, end_rate
from alongside.partnership.actions.profiles import take_away, tell_of_self
from alongside.partnership.claiming import Step
from alongside.partnership.forms.money import PaymentForm
from alongside.partnership.models import Duty, ProfilePart, Rate
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.queries.claims import claims_to_answer, to_pay
from alongside.partnership.queries.money import sums_of
from alongside.people.queries.standing import today_of
from tests.partnership.money_worlds import Money, some_money


@pytest.fixture
def money(team) -> Money:
    return some_money(team)


def plan_of(query: str) -> str:
    """How PostgreSQL goes about a question where it does not read whole tables."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN (VERBOSE) {query}")
        return "\n".join(row[0] for row in cursor.fetchall())


def test_open_claims_are_found_by_their_ids_and_sums_by_one_question(money, looking):
    refused, waits = money.ticket(money.lars), money.ticket(money.lars)
    say_of_claim(by=money.ruth, claim_id=refused.pk, step=Step.REFUSE, words="Not this one.")
    with (
        looking(money.ruth),
        CaptureQueriesContext(
            connection,
        ) as asked,
    ):
        found = claims_to_answer(money.ruth)
        plan = plan_of(asked.captured_queries[-1]["sql"])
    with looking(money.lars):
        mine = sums_of(money.lars)
    with looking(money.team.nils):
        nobodys = sums_of(money.team.nils)

    assert [one.pk for one in found] == [waits.pk] and to_pay(money.vera) == []
    assert "id = ANY" in plan and "partnership_open()" in plan
    assert {coin: one.claimed for coin, one in mine.items()} == {waits.currency: waits.amount}
    assert nobodys == {}


def test_a_second_click_ends_nothing_twice_and_is_no_error(money):
    by, rate, duty = money.ruth, Rate.objects.first(), Duty.objects.filter(group=None).first()
    part = tell_of_self(by=money.lars, kind=Kind.SKILL, words="films", seen_by=SeenBy.NOBODY)
    first = [end_rate(by=by, rate_id=rate.pk).pk, end_duty(by=by, duty_id=duty.pk).pk]
    ends = [Rate.objects.get(pk=rate.pk).ended_at, Duty.objects.get(pk=duty.pk).ended_at]
    second = [end_rate(by=by, rate_id=rate.pk).pk, end_duty(by=by, duty_id=duty.pk).pk]
    for _twice in range(2):
        take_away(by=money.lars, part_id=part.pk)

    assert first == second and not ProfilePart.objects.exists()
    assert ends == [Rate.objects.get(pk=rate.pk).ended_at, Duty.objects.get(pk=duty.pk).ended_at] and all(
        ends
    )


def test_the_bank_is_asked_for_no_day_that_is_over(money):
    today = today_of(money.vera)
    said = [
        PaymentForm({"currency": "EUR", "on": day.isoformat()}, currencies=["EUR"], today=today).is_valid()
        for day in (today.replace(year=today.year - 1), today)
    ]

    assert said == [False, True]

"""What people at Riverside say without names, and what two of them keep for themselves."""

from __future__ import annotations

from alongside.parity.models import Asked, Box, CareBegun, JournalPage, Named, Placing, Round, Told
from alongside.parity.telling import middle
from tests.demo.reading import one


def spread(day: str, key: str) -> dict[str, list[int]]:
    rounds = Round.objects.filter(kind="ready", over_at__isnull=False).order_by("at")
    return Told.objects.get(round=rounds[0 if day == "spring" else 1]).told["marks"][key]


def test_two_rounds_of_readiness_stand_side_by_side_for_both_sides(demo: None) -> None:
    spring, now = spread("spring", "small"), spread("now", "small")

    assert set(spring) == set(now) == {"partners", "staff"}
    assert (middle(spring["staff"]), middle(now["staff"])) == (3, 5)
    assert {one.round.kind for one in Told.objects.filter(told__has_key="said")} == {
        "ready", "hopes", "pulse", "barriers",
    }  # fmt: skip


def test_one_round_waits_and_nothing_of_the_others_is_left_but_what_is_told(demo: None) -> None:
    waits = Round.objects.get(over_at=None)

    assert [one.round_id for one in Box.objects.all()] == [waits.pk]
    assert set(Asked.objects.filter(closed=False).values_list("round", flat=True)) == {waits.pk}


def test_a_journal_of_a_coordinator_and_of_a_mother_and_one_page_told(demo: None) -> None:
    assert JournalPage.objects.exclude(done_at=None).count() == 6
    assert [(one.name, one.agrees) for one in Named.objects.all()] == [("Sara Osei", True)]
    assert [one.spot for one in Placing.objects.order_by("at")] == [3, 5, 7]


def test_what_is_begun_in_care_is_told_and_the_hours_of_five_on_each_side(demo: None) -> None:
    goals = CareBegun.objects.filter(told__what="goal", center_id=None)
    counted = "SELECT count(*) FROM contributions_line WHERE verb = %s"

    assert goals.filter(role="").count() >= 4 and goals.filter(role="clinician").count() >= 2
    assert CareBegun.objects.filter(told__what="talk", role="").count() >= 2
    assert one(counted, "plans.goal_proposed") + one(counted, "plans.goal_beside") == one(
        "SELECT count(*) FROM plans_goal"
    )
    told = """
        SELECT array_agg(people ORDER BY side) FROM (
          SELECT s.voice IN ('patient', 'caregiver') AS side, count(DISTINCT s.person_id) AS people
          FROM partnership_worked w JOIN groups_groupseat s ON s.id = w.seat_id WHERE w.told_on IS NOT NULL GROUP BY 1) x"""
    assert one(told) == [5, 5]

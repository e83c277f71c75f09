"""Holds: the person and the caregivers see that something waits, and nothing of what; everyone else is unaffected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from alongside.contributions.queries import lines_about
from alongside.home.queries.news import news_for
from alongside.home.queries.search import find_entries
from alongside.home.queries.waiting import waiting_for
from alongside.kit.terms import Audience, Category, HoldEffect
from alongside.kit.verdict import Refused
from alongside.record.actions.comments import comment_on
from alongside.record.actions.entries import correct_entry, keep_entry_from, write_entry
from alongside.record.actions.holds import answer_asking, ask_to_see, hold_entry, show_now
from alongside.record.arriving.sight import may_see, missed
from alongside.record.models import Comment, Dispute, Entry, File, Hold
from alongside.record.models.holds import UNTIL_ASKED
from alongside.record.queries.resources import latest_resources, one_resource
from alongside.record.queries.timeline import Asked, timeline_page
from alongside.record.queries.values import series_of
from alongside.record.queries.whole import whole_entry
from alongside.sharing.models import HoldRule
from alongside.sharing.queries.rights import rights_over
from tests.record.family import Family, calprotectin, words
from tests.record.holding import NEAR, WHY, a_result, hold, in_days, rule


def told(family: Family, by: Any) -> dict[str, Any]:
    """Everything that the house tells somebody of the result: each way is one that could have leaked."""
    who = family.of
    page = timeline_page(by, who, Asked())
    rights = rights_over(by, who)
    latest = page.rows[0] if page.rows else None
    return {
        "rows": len(page.rows), "trend": latest.trend if latest else [],
        "found": timeline_page(by, who, Asked(text="zebrafish")).rows,
        "entries": Entry.objects.count(), "comments": Comment.objects.count(), "files": File.objects.count(),
        "values": len(series_of(by, who, "38445-3").points),
        "search": sum(len(one.hits) for one in find_entries(by, "zebrafish", each=50)[0]),
        "fhir": len(latest_resources(rights, "Observation", count=50)),
        "lines": sum(line.subject_type != "Hold" for line in lines_about(by, who, limit=100)),
        "news": sum("Calprotectin" in line.subject_words for one in news_for(by) for line in one.lines),
        "said": str(page.rows) + str(news_for(by)),
    }  # fmt: skip


@pytest.mark.parametrize("name", NEAR)
def test_nothing_of_a_held_entry_reaches_the_person_or_a_caregiver(
    may: Family, looking: Callable[..., Any], name: str
) -> None:
    viewer = getattr(may, name)
    entry = a_result(may)
    with looking(viewer):
        before = told(may, viewer)
        assert whole_entry(viewer, may.of, entry.origin_id) and one_resource("Observation", entry.origin_id)
    assert (before["rows"], before["entries"], before["comments"], before["files"]) == (3, 3, 1, 1)
    assert (before["values"], before["search"], before["fhir"], before["trend"]) == (3, 1, 3, [100, 200, 312])
    assert before["found"] and before["news"] == 5 and "value=312.0" in before["said"]

    hold(may, entry)

    with looking(viewer):
        after = told(may, viewer)
        assert one_resource("Observation", entry.origin_id) is None
        with pytest.raises(Refused):
            whole_entry(viewer, may.of, entry.origin_id)
    assert (after["rows"], after["entries"], after["comments"], after["files"]) == (2, 2, 0, 0)
    assert (after["values"], after["search"], after["fhir"], after["trend"]) == (2, 0, 2, [100, 200])
    assert not after["found"] and after["news"] == 2
    if name == "maya":
        assert (before["lines"], after["lines"]) == (5, 2)
    assert "312.0" not in after["said"] and "ebrafish" not in after["said"]


@pytest.mark.parametrize("name", ["amina", "petra"])
def test_the_team_and_the_center_go_on_as_before(
    result: Entry, family: Family, looking: Callable[..., Any], name: str
) -> None:
    viewer = getattr(family, name)
    with looking(viewer):
        before = told(family, viewer)
    hold(family, result)
    with looking(viewer):
        after = told(family, viewer)

    ways = ("rows", "entries", "comments", "files", "values", "search", "fhir", "trend", "lines")
    assert {way: before[way] for way in ways} == {way: after[way] for way in ways}


@pytest.mark.parametrize("name", NEAR)
def test_they_see_that_it_waits_by_whom_why_and_until_when(
    result: Entry, family: Family, looking: Callable[..., Any], name: str
) -> None:
    hold(family, result)
    viewer = getattr(family, name)
    with looking(viewer):
        (seen,) = timeline_page(viewer, family.of, Asked(), holds=True).holds
        (raw,) = Hold.objects.all()

    assert (seen.author_name, seen.reason, seen.category) == ("Dr Amina Rahman", WHY, Category.RESULTS)
    assert seen.until > timezone.now() and seen.stands
    everything = str(vars(raw)) + str(seen)
    assert "alprotectin" not in everything and "312.0" not in everything and "ebrafish" not in everything


@pytest.mark.parametrize("name", ["elsewhere", "stranger", "researcher"])
def test_nobody_further_away_learns_of_a_hold(
    result: Entry, family: Family, looking: Callable[..., Any], name: str
) -> None:
    hold(family, result)
    with looking(getattr(family, name)):
        assert not Hold.objects.exists()
    with looking(family.maya):
        assert Hold.objects.exists()


def test_a_hold_on_what_is_kept_from_caregivers_does_not_tell_them(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    keep_entry_from(
        by=family.maya, person_id=family.of, origin_id=result.origin_id, audiences=[Audience.CAREGIVERS]
    )
    hold(family, result)
    with looking(family.jonas):
        assert not Hold.objects.exists()
    with looking(family.maya):
        assert Hold.objects.exists()


def test_it_opens_by_itself_when_its_time_has_passed(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    with looking(family.maya):
        assert Entry.objects.count() == 2
    past = timezone.now() - timedelta(seconds=1)
    Hold.objects.filter(pk=held.pk).update(starts=past - timedelta(days=1), until=past)
    for model in (Entry, Comment, File):
        model.objects.filter(held_until__isnull=False).update(held_until=past)

    with looking(family.maya):
        assert (Entry.objects.count(), Comment.objects.count(), File.objects.count()) == (3, 1, 1)
        assert timeline_page(family.maya, family.of, Asked(), holds=True).holds == []


def test_shown_it_is_there_with_everything_beside_it(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    with looking(family.amina):
        show_now(by=family.amina, person_id=family.of, hold_id=held.pk)
    with looking(family.maya):
        whole = whole_entry(family.maya, family.of, result.origin_id)
        told_now = told(family, family.maya)

    assert whole.hold is not None and whole.hold.reason == WHY and not whole.hold.stands
    assert (told_now["rows"], told_now["comments"], told_now["files"], told_now["search"]) == (3, 1, 1, 1)


def test_a_page_that_lost_its_line_is_told_what_was_shown_meanwhile(result: Entry, family: Family) -> None:
    held = hold(family, result)
    Entry.objects.filter(pk=result.pk).update(recorded_at=timezone.now() - timedelta(hours=1))
    since = timezone.now()
    assert result.pk not in missed(family.maya, family.of, since)
    show_now(by=family.amina, person_id=family.of, hold_id=held.pk)

    assert result.pk in missed(family.maya, family.of, since)


def test_nobody_who_waits_is_told_live(result: Entry, family: Family, as_web: Callable[..., Any]) -> None:
    everyone = [family.maya, family.jonas, family.amina]
    with as_web():
        assert may_see(everyone, result.pk) == [True, True, True]
    hold(family, result)
    with as_web():
        assert may_see(everyone, result.pk) == [False, False, True]


def test_what_comes_to_a_held_entry_is_held_with_it(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    hold(family, result)
    at = {"person_id": family.of, "origin_id": result.origin_id}
    with looking(family.amina):
        correct_entry(by=family.amina, new=calprotectin(3120.0), reason="A digit was missing.", **at)
        comment_on(by=family.amina, words="More fish.", **at)
        assert Entry.objects.filter(held_until__isnull=False).count() == 2
        assert Comment.objects.filter(held_until__isnull=False).count() == 2
    with looking(family.maya):
        assert (Entry.objects.count(), Comment.objects.count(), Dispute.objects.count()) == (2, 0, 0)


def test_what_they_wrote_themselves_they_go_on_reading(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    comment_on(by=family.jonas, person_id=family.of, origin_id=result.origin_id, words="On the fridge.")
    hold(family, result)
    with looking(family.jonas):
        assert [one.words for one in Comment.objects.all()] == ["On the fridge."]
    with looking(family.anna):
        assert not Comment.objects.exists()


def test_whoever_is_shown_the_record_as_another_sees_it_does_not_see_what_is_held(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    hold(family, result)
    with looking(family.amina), connection.cursor() as cursor:
        assert Entry.objects.count() == 3
        shown = [str(family.maya.seat_id), str(family.of)]
        for_maya = (
            "SELECT set_config('alongside.shown_to', %s, true), set_config('alongside.shown_about', %s, true)"
        )
        cursor.execute(for_maya, shown)
        assert (Entry.objects.count(), Comment.objects.count()) == (2, 0)
        assert sum(len(one.hits) for one in find_entries(family.amina, "zebrafish", each=50)[0]) == 0
        cursor.execute(for_maya, ["", ""])
        assert Entry.objects.count() == 3


def test_they_ask_and_the_team_finds_it_on_today(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    with looking(family.amina):
        assert [one for one in waiting_for(family.amina)[1] if one.kind == "hold"] == []
    with looking(family.maya):
        ask_to_see(by=family.maya, person_id=family.of, hold_id=held.pk)
    with looking(family.amina):
        (waits,) = (one for one in waiting_for(family.amina)[1] if one.kind == "hold")
        assert (waits.by_name, waits.thing_id, waits.title) == (
            "Maya Lindqvist", result.origin_id, "Calprotectin, stool test",
        )  # fmt: skip
        answer_asking(by=family.amina, person_id=family.of, hold_id=held.pk, words="Tomorrow at ten.")
        assert [one for one in waiting_for(family.amina)[1] if one.kind == "hold"] == []
    with looking(family.maya):
        (seen,) = timeline_page(family.maya, family.of, Asked(), holds=True).holds
        assert (seen.answer, seen.waits_for_an_answer) == ("Tomorrow at ten.", False)


@pytest.mark.parametrize("name", ["maya", "jonas", "petra", "stranger"])
def test_only_the_care_team_shows_what_is_held(
    result: Entry, family: Family, looking: Callable[..., Any], name: str
) -> None:
    held = hold(family, result)
    with looking(getattr(family, name)), pytest.raises(Refused):
        show_now(by=getattr(family, name), person_id=family.of, hold_id=held.pk)
    assert Entry.objects.get(pk=result.pk).held_until == held.until


@pytest.mark.parametrize("name", ["maya", "jonas", "petra", "stranger", "researcher"])
def test_only_a_clinician_who_may_add_here_holds(
    result: Entry, family: Family, looking: Callable[..., Any], name: str
) -> None:
    by = getattr(family, name)
    at = {"person_id": family.of, "origin_id": result.origin_id}
    with looking(by), pytest.raises(Refused):
        hold_entry(by=by, reason=WHY, until=in_days(3), **at)


def test_what_the_person_or_the_family_wrote_is_never_held(may: Family, looking: Callable[..., Any]) -> None:
    rule(may, Category.JOURNAL, HoldEffect.MAY)
    for by in (may.maya, may.jonas):
        entry = write_entry(by=by, person_id=may.of, new=words("Mine."))
        with looking(may.amina), pytest.raises(Refused, match="never held"):
            hold_entry(
                by=may.amina, person_id=may.of, origin_id=entry.origin_id, reason=WHY, until=in_days(3)
            )


@pytest.mark.parametrize("days", [-1, 0, 15, 400])
def test_no_longer_than_the_charter_lets_it(
    result: Entry, family: Family, looking: Callable[..., Any], days: int
) -> None:
    with looking(family.amina), pytest.raises(Refused):
        hold(family, result, days)
    with looking(family.amina):
        assert hold(family, result, 13).pk


def test_what_was_written_down_longer_ago_is_not_held_any_more(
    result: Entry, family: Family, looking: Callable[..., Any]
) -> None:
    Entry.objects.filter(pk=result.pk).update(recorded_at=timezone.now() - timedelta(days=15))
    with looking(family.amina), pytest.raises(Refused, match="They have gone"):
        hold(family, result, 1)


def test_without_a_rule_nothing_is_held(family: Family, looking: Callable[..., Any]) -> None:
    HoldRule.objects.filter(category=Category.MEDICINES).delete()
    entry = write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(1.0, category=Category.MEDICINES)
    )
    with looking(family.amina), pytest.raises(Refused, match="charter"):
        hold(family, entry)


def test_where_the_charter_lets_results_wait_they_wait_and_are_seen_to_wait(
    family: Family, looking: Callable[..., Any]
) -> None:
    rule(family, Category.RESULTS, HoldEffect.WAITS, 7)
    with looking(family.amina):
        entry = write_entry(
            by=family.amina, person_id=family.of, new=calprotectin(1.0, true_at=timezone.now())
        )
    with looking(family.maya):
        assert not Entry.objects.exists()
        (seen,) = timeline_page(family.maya, family.of, Asked(), holds=True).holds
        assert (seen.author_id, seen.reason, seen.effect) == (None, "So.", HoldEffect.WAITS)
        assert in_days(6) < seen.until <= in_days(7)
        mine = write_entry(by=family.maya, person_id=family.of, new=calprotectin(2.0))
        assert Entry.objects.filter(pk=mine.pk, held_until=None).exists()
    with looking(family.amina):
        show_now(by=family.amina, person_id=family.of, hold_id=seen.id)
    with looking(family.maya):
        assert Entry.objects.filter(pk=entry.pk).exists()


def test_what_is_years_old_when_it_is_brought_in_does_not_wait(
    family: Family, looking: Callable[..., Any]
) -> None:
    rule(family, Category.RESULTS, HoldEffect.WAITS, 7)
    old = datetime(2020, 1, 1, tzinfo=UTC)
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(1.0, true_at=old))
    with looking(family.maya):
        assert Entry.objects.count() == 1 and not Hold.objects.exists()


def test_what_comes_when_asked_for_comes_when_she_asks(family: Family, looking: Callable[..., Any]) -> None:
    rule(family, Category.RESULTS, HoldEffect.ASKED, 0)
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(1.0, true_at=timezone.now()))
    (held,) = Hold.objects.all()
    assert held.until == UNTIL_ASKED
    with looking(family.jonas):
        ask_to_see(by=family.jonas, person_id=family.of, hold_id=held.pk)
        assert not Entry.objects.exists()
    with looking(family.maya):
        assert not Entry.objects.exists()
        ask_to_see(by=family.maya, person_id=family.of, hold_id=held.pk)
        assert Entry.objects.filter(pk=entry.pk).exists()

"""A day in the journal: three taps, whom it is for, drafts, and taking it back."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category, Precision
from alongside.kit.verdict import Refused
from alongside.record.actions.drafts import discard_draft, keep_draft
from alongside.record.actions.followed import follow
from alongside.record.actions.journal import FORM, NewDay, save_day
from alongside.record.actions.journal_undo import take_back_day
from alongside.record.models import Draft, Entry
from alongside.record.queries.drafts import followed_and_draft
from alongside.record.queries.journal import days_among, days_of, journal_page
from alongside.record.writing import for_person
from tests.record.family import PARENTS, Family

NOW = datetime(2026, 11, 19, 12, 4, tzinfo=UTC)


def a_day(**more: object) -> NewDay:
    given = {
        "id": uuid.uuid4(),
        "true_at": timezone.now(),
        "sky": 4,
        "chips": ("Music",),
        "words": "Played.",
    } | more
    return NewDay(**given)


def current(family: Family) -> list[tuple[str, str]]:
    rows = Entry.objects.filter(person=family.of, superseded_at=None).order_by("recorded_at", "id")
    return [(one.title, one.status) for one in rows]


def test_a_day_is_one_entry_with_its_sky_its_chips_and_its_words(family: Family, looking):
    with looking(family.maya):
        entry = save_day(by=family.maya, person_id=family.of, new=a_day())

    assert (entry.title, entry.value, entry.value_words, entry.chips, entry.words) == (
        "My day: good", 4.0, "Good", ["Music"], "Played.",
    )  # fmt: skip
    assert (entry.category, entry.author_name, entry.on_behalf_of_name) == (
        Category.JOURNAL,
        "Maya Lindqvist",
        "",
    )
    assert Line.objects.filter(about_id=family.of, verb="record.entry_written").count() == 1


def test_what_is_followed_is_an_entry_of_its_own_that_charts_can_use(family: Family, looking):
    with looking(family.maya):
        pain = follow(
            by=family.maya, person_id=family.of, title="Tummy pain", scale="0-10", code="tummy-pain"
        )
        weight = follow(
            by=family.maya, person_id=family.of, title="Weight", scale="number", unit="kg", code="29463-7"
        )
        save_day(by=family.maya, person_id=family.of, new=a_day(values=((pain, 3.0), (weight, 46.2))))

    told = Entry.objects.filter(person=family.of).exclude(code="day").order_by("title")
    assert [(one.title, one.value, one.unit, one.code) for one in told] == [
        ("Tummy pain", 3.0, "of 10", "tummy-pain"), ("Weight", 46.2, "kg", "29463-7"),
    ]  # fmt: skip


def test_the_same_day_sent_twice_arrives_once(family: Family, looking):
    day = a_day()
    with looking(family.maya):
        pain = follow(by=family.maya, person_id=family.of, title="Tummy pain", scale="0-10")
        for _time in range(2):
            save_day(
                by=family.maya, person_id=family.of, new=NewDay(**{**vars(day), "values": ((pain, 3.0),)})
            )

    assert current(family) == [("My day: good", "final"), ("Tummy pain", "final")]
    assert Line.objects.filter(about_id=family.of, verb="record.entry_written").count() == 2


def test_a_day_kept_from_the_parents_reaches_the_doctor(family: Family, looking):
    with looking(family.maya):
        save_day(by=family.maya, person_id=family.of, new=a_day(kept_from=PARENTS))
        save_day(by=family.maya, person_id=family.of, new=a_day(words="For all of you."))

    seen = {}
    for name in ("maya", "anna", "amina", "petra"):
        with looking(getattr(family, name)):
            rows, _who = journal_page(getattr(family, name), family.of)
            seen[name] = sorted(one.words for one in rows)
    both = ["For all of you.", "Played."]
    assert seen == {"maya": both, "anna": ["For all of you."], "amina": both, "petra": []}


def test_what_is_for_nobody_else_stays_so_whatever_is_opened_later(family: Family, looking):
    everybody = frozenset(
        {Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK, Audience.STUDY}
    )
    with looking(family.maya):
        save_day(by=family.maya, person_id=family.of, new=a_day(kept_from=everybody))
    with looking(family.amina):
        assert journal_page(family.amina, family.of)[0] == []


def test_a_caregiver_writes_for_the_person_and_both_names_stay(family: Family, looking):
    with looking(family.anna):
        for_maya = for_person(family.anna, family.of, "Maya Lindqvist")
        entry = save_day(by=for_maya, person_id=family.of, new=a_day(sky=2))
        own = save_day(by=family.anna, person_id=family.of, new=a_day(sky=1))

    assert (entry.title, entry.author_name, entry.on_behalf_of_name) == (
        "Maya’s day: low", "Anna Lindqvist", "Maya Lindqvist",
    )  # fmt: skip
    assert (own.title, own.author_name, own.on_behalf_of_name) == ("From home", "Anna Lindqvist", "")
    with looking(family.maya):
        assert [(one.value, one.voice) for one in days_of(family.maya, family.of)] == [
            (1, "caregiver"), (2, "patient"),
        ]  # fmt: skip


def test_a_doctor_reads_a_journal_and_does_not_write_in_it(family: Family, looking):
    with looking(family.amina), pytest.raises(Refused) as refused:
        save_day(by=family.amina, person_id=family.of, new=a_day())
    assert refused.value.may_know


def test_undo_takes_back_the_day_and_what_came_with_it_and_history_keeps_both(family: Family, looking):
    with looking(family.maya):
        pain = follow(by=family.maya, person_id=family.of, title="Tummy pain", scale="0-10")
        before = save_day(by=family.maya, person_id=family.of, new=a_day(words="Another."))
        entry = save_day(by=family.maya, person_id=family.of, new=a_day(values=((pain, 3.0),)))
        take_back_day(by=family.maya, person_id=family.of, origin_id=entry.origin_id)

        rows, _who = journal_page(family.maya, family.of)
        assert [one.origin_id for one in rows] == [before.origin_id]
        assert [one.value for one in days_among(family.maya, rows)] == [4]
    kept = Entry.objects.filter(origin_id=entry.origin_id).order_by("version")
    assert [(one.status, one.words) for one in kept] == [
        ("final", "Played."),
        ("entered-in-error", "Played."),
    ]
    assert json.loads(kept[1].resource)["status"] == "entered-in-error"
    assert Line.objects.filter(verb="record.entry_taken_back").count() == 2


def test_after_ten_minutes_it_is_corrected_and_not_undone(family: Family, looking):
    entry = save_day(by=family.maya, person_id=family.of, new=a_day())
    Entry.objects.filter(pk=entry.pk).update(recorded_at=timezone.now() - timedelta(minutes=11))
    with looking(family.maya), pytest.raises(Refused, match="correct it"):
        take_back_day(by=family.maya, person_id=family.of, origin_id=entry.origin_id)


def test_nobody_else_takes_it_back(family: Family, looking):
    entry = save_day(by=family.maya, person_id=family.of, new=a_day())
    with looking(family.anna), pytest.raises(Refused):
        take_back_day(by=family.anna, person_id=family.of, origin_id=entry.origin_id)
    assert current(family) == [("My day: good", "final")]


def test_a_draft_is_for_its_writer_alone_and_gone_when_saved(family: Family, looking):
    with looking(family.maya):
        keep_draft(by=family.maya, person_id=family.of, form=FORM, content={"words": "I wa"})
        keep_draft(by=family.maya, person_id=family.of, form=FORM, content={"words": "I wanted to say"})
        assert followed_and_draft(family.maya, family.of, FORM)[1]["words"] == "I wanted to say"
    for other in ("anna", "amina"):
        with looking(getattr(family, other)):
            assert Draft.objects.count() == 0
            assert followed_and_draft(getattr(family, other), family.of, FORM)[1] is None
    with looking(family.maya):
        day = save_day(by=family.maya, person_id=family.of, new=a_day())
        assert followed_and_draft(family.maya, family.of, FORM)[1] is None
        late = keep_draft(
            by=family.maya, person_id=family.of, form=FORM, content={"id": str(day.pk), "words": "late"}
        )
        assert (late, Draft.objects.count()) == (False, 0)


def test_a_draft_is_thrown_away(family: Family, looking):
    with looking(family.maya):
        keep_draft(by=family.maya, person_id=family.of, form=FORM, content={"words": "I"})
        discard_draft(by=family.maya, person_id=family.of, form=FORM)
        assert Draft.objects.count() == 0


def test_nobody_keeps_a_draft_about_a_stranger(family: Family, looking):
    with looking(family.stranger), pytest.raises(Refused) as refused:
        keep_draft(by=family.stranger, person_id=family.of, form=FORM, content={"words": "x"})
    assert not refused.value.may_know


def test_another_day_is_known_by_the_day(family: Family, looking):
    with looking(family.maya):
        day = save_day(by=family.maya, person_id=family.of, new=a_day(true_at=NOW, precision=Precision.DAY))
    assert json.loads(day.resource)["effectiveDateTime"] == "2026-11-19"

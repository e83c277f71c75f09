"""Writing, correcting and narrowing: what the database lets the web process do, for whom."""

from __future__ import annotations

import json

import pytest
from django.db import ProgrammingError, connection, transaction

from alongside.contributions.models import Line
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.kit.verdict import Refused
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.entries import (
    correct_entry,
    keep_entry_from,
    open_entry_again,
    write_entry,
)
from alongside.record.models import Comment, Dispute, Entry
from alongside.record.queries.entries import versions_of
from alongside.record.writing import for_person
from tests.record.family import PARENTS, Family, calprotectin, words


def test_everyone_whom_the_charter_lets_sees_what_she_wrote_and_nobody_else(family: Family, looking) -> None:
    with looking(family.maya):
        entry = write_entry(by=family.maya, person_id=family.of, new=words("Tummy was quiet."))

    seen = {}
    for name in ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher"):
        with looking(getattr(family, name)):
            seen[name] = Entry.objects.filter(pk=entry.pk).exists()
    assert seen == {
        "maya": True, "jonas": True, "anna": True, "amina": True, "petra": False, "stranger": False,
        "elsewhere": False, "researcher": False,
    }  # fmt: skip


def test_one_act_leaves_one_line_that_says_no_more_than_the_entry(family: Family, looking) -> None:
    with looking(family.maya):
        entry = write_entry(by=family.maya, person_id=family.of, new=words("Tummy was quiet."))

    lines = list(
        Line.objects.filter(subject_id=entry.pk).values_list("verb", "subject_words", "about_id", "category")
    )
    assert lines == [("record.entry_written", "My day: good", family.of, entry.category)]


@pytest.mark.parametrize("who", ["petra", "amina"])
def test_who_may_not_add_is_told_so(family: Family, looking, who: str) -> None:
    """The doctor writes back to a journal and does not keep it; the nurse of the center reads results only."""
    with looking(getattr(family, who)), pytest.raises(Refused) as refused:
        write_entry(by=getattr(family, who), person_id=family.of, new=words("I see."))
    assert refused.value.may_know


@pytest.mark.parametrize("who", ["stranger", "elsewhere"])
def test_to_a_stranger_the_person_is_not_there(family: Family, looking, who: str) -> None:
    with looking(getattr(family, who)), pytest.raises(Refused) as refused:
        write_entry(by=getattr(family, who), person_id=family.of, new=calprotectin(1.0))
    assert not refused.value.may_know


def test_the_same_thing_sent_twice_arrives_once(family: Family, looking) -> None:
    new = words("No signal on the bus.", id=time_ordered_id())
    with looking(family.maya):
        first = write_entry(by=family.maya, person_id=family.of, new=new)
        second = write_entry(by=family.maya, person_id=family.of, new=new)

    assert (first.pk, Entry.objects.count(), Line.objects.filter(subject_id=first.pk).count()) == (
        second.pk,
        1,
        1,
    )


def test_an_id_that_is_somebody_elses_tells_nothing(family: Family, looking) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("Mine.", id=time_ordered_id()))

    with looking(family.elsewhere), pytest.raises(Refused) as refused:
        taken = words("Is it there?", id=entry.pk)
        write_entry(by=family.elsewhere, person_id=family.elsewhere.person_id, new=taken)
    assert not refused.value.may_know


def test_a_caregiver_writes_for_her_and_both_names_stand(family: Family, looking) -> None:
    by = for_person(family.jonas, family.of, "Maya Lindqvist")
    with looking(family.jonas):
        entry = write_entry(by=by, person_id=family.of, new=words("She slept all night."))

    assert (entry.author_name, entry.on_behalf_of_name, entry.voice) == (
        "Jonas Lindqvist",
        "Maya Lindqvist",
        "caregiver",
    )
    line = Line.objects.get(subject_id=entry.pk)
    assert (line.actor_name, line.on_behalf_of_name) == ("Jonas Lindqvist", "Maya Lindqvist")


def test_a_doctor_does_not_write_in_her_name(family: Family, looking) -> None:
    by = for_person(family.amina, family.of, "Maya Lindqvist")
    with looking(family.amina), pytest.raises(Refused):
        write_entry(by=by, person_id=family.of, new=calprotectin(1.0))


def test_a_correction_is_a_new_version_and_the_first_stays(family: Family, looking) -> None:
    with looking(family.amina):
        first = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
        correct_entry(
            by=family.amina,
            person_id=family.of,
            origin_id=first.origin_id,
            new=calprotectin(130.0),
            reason="Typed wrongly",
        )
    with looking(family.jonas):
        versions = [(one.version, one.value, one.reason, one.superseded_at is None)
                    for one in versions_of(family.jonas, family.of, first.origin_id)]  # fmt: skip
    assert versions == [(1, 310.0, "", False), (2, 130.0, "Typed wrongly", True)]


def test_somebody_elses_words_are_not_corrected(family: Family, looking) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))

    with looking(family.maya), pytest.raises(Refused) as refused:
        correct_entry(by=family.maya, person_id=family.of, origin_id=entry.origin_id, new=calprotectin(1.0))
    assert "both views stay" in str(refused.value.reason)


@pytest.mark.parametrize(
    "column", ["words", "value", "title", "resource", "author_name", "category", "person_id"]
)
def test_the_database_refuses_to_write_over_an_entry(family: Family, looking, column: str) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("As I wrote it."))

    with looking(family.maya):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"UPDATE record_entry SET {column} = {column} WHERE id = %s", [entry.pk])
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Entry.objects.filter(pk=entry.pk)._raw_delete("default")


def test_kept_from_parents_not_from_the_doctor(family: Family, looking) -> None:
    with looking(family.maya):
        entry = write_entry(
            by=family.maya, person_id=family.of, new=words("It hurt at school.", kept_from=PARENTS)
        )
        open_one = write_entry(by=family.maya, person_id=family.of, new=words("Music was good."))
        comment_on(by=family.maya, person_id=family.of, origin_id=entry.origin_id, words="And after.")

    sights = {}
    for name in ("maya", "jonas", "anna", "amina"):
        with looking(getattr(family, name)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM record_entry")
            entries = cursor.fetchone()[0]
            cursor.execute("SELECT count(*) FROM record_comment")
            comments = cursor.fetchone()[0]
            cursor.execute("SELECT count(*) FROM contributions_line WHERE subject_id = %s", [entry.pk])
            sights[name] = (entries, comments, cursor.fetchone()[0])
    assert sights == {"maya": (2, 1, 1), "jonas": (1, 0, 0), "anna": (1, 0, 0), "amina": (2, 1, 1)}
    assert open_one.kept_from == 0


def test_what_is_kept_later_takes_everything_beside_it_along(family: Family, looking) -> None:
    with looking(family.maya):
        entry = write_entry(by=family.maya, person_id=family.of, new=words("It hurt."))
    with looking(family.jonas):
        comment_on(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="I am here.")
        see_it_differently(
            by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="It was the pizza."
        )
        assert (Comment.objects.count(), Dispute.objects.count()) == (1, 1)
    with looking(family.maya):
        correct_entry(
            by=family.maya, person_id=family.of, origin_id=entry.origin_id, new=words("It hurt a lot.")
        )
        keep_entry_from(by=family.maya, person_id=family.of, origin_id=entry.origin_id, audiences=PARENTS)

    with looking(family.jonas):
        assert (Entry.objects.count(), Comment.objects.count(), Dispute.objects.count()) == (0, 0, 0)
        assert not Line.objects.filter(about_id=family.of, category=entry.category).exclude(
            actor_id=family.jonas.person_id
        )
    with looking(family.maya):
        open_entry_again(by=family.maya, person_id=family.of, origin_id=entry.origin_id, audiences=PARENTS)
    with looking(family.jonas):
        assert (Entry.objects.count(), Comment.objects.count(), Dispute.objects.count()) == (2, 1, 1)


def test_a_caregiver_keeps_own_words_from_the_clinic_and_cannot_lock_caregivers_out(
    family: Family, looking
) -> None:
    with looking(family.jonas):
        entry = write_entry(
            by=family.jonas, person_id=family.of, new=words("I worry.", kept_from=frozenset({Audience.TEAM}))
        )
        with pytest.raises(Refused):
            keep_entry_from(
                by=family.jonas, person_id=family.of, origin_id=entry.origin_id, audiences=PARENTS
            )
        with pytest.raises(Refused):
            keep_entry_from(
                by=family.jonas, person_id=family.of, origin_id=entry.origin_id, audiences=[Audience.SELF]
            )
    with looking(family.maya):
        assert Entry.objects.filter(pk=entry.pk).exists()
    with looking(family.amina):
        assert not Entry.objects.filter(pk=entry.pk).exists()


def test_what_she_closed_her_father_does_not_open(family: Family, looking) -> None:
    clinic = [Audience.TEAM]
    with looking(family.jonas):
        entry = write_entry(by=family.jonas, person_id=family.of, new=words("I worry."))
    with looking(family.maya):
        keep_entry_from(by=family.maya, person_id=family.of, origin_id=entry.origin_id, audiences=clinic)
    with looking(family.jonas), pytest.raises(Refused):
        open_entry_again(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, audiences=clinic)


@pytest.mark.parametrize("who", ["amina", "anna"])
def test_others_do_not_narrow_her_entries(family: Family, looking, who: str) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("Mine."))
    by = getattr(family, who)
    with looking(by), pytest.raises(Refused):
        keep_entry_from(by=by, person_id=family.of, origin_id=entry.origin_id, audiences=[Audience.TEAM])


def test_the_notice_holds_ids_only(family: Family, looking) -> None:
    heard = []
    with connection.execute_wrapper(
        lambda execute, sql, params, many, context: (
            heard.append(params) or execute(sql, params, many, context)
            if "pg_notify" in sql
            else execute(sql, params, many, context)
        )
    ):
        entry = write_entry(by=family.maya, person_id=family.of, new=words("Nobody reads this here."))
    told = json.loads(heard[0][-1])
    assert told == {
        "person": str(family.of),
        "entry": str(entry.pk),
        "category": entry.category,
        "origin": str(entry.pk),
    }

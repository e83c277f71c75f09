"""What the web role could change by SQL alone, with no action and no rule in between: only what its seat may."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience
from alongside.record.actions.comments import comment_on
from alongside.record.actions.entries import keep_entry_from, write_entry
from alongside.record.actions.followed import follow
from alongside.record.models import Entry
from tests.record.family import PARENTS, Family, calprotectin, words

ENTRIES = ("UPDATE record_entry SET kept_from = 0", "UPDATE record_entry SET superseded_at = now()")
FOLLOWED = "UPDATE record_followed SET ended_at = now()"
BESIDE = "UPDATE record_comment SET kept_from = 0"


def tried(actor: Actor, looking, statement: str, *values: object) -> int:
    """How many rows a statement changed; a refusal changes none."""
    with suppress(DatabaseError), transaction.atomic(), looking(actor), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    return 0


@pytest.fixture
def private(family: Family) -> Entry:
    """A day that Maya keeps from her parents, with a word beside it; and something that she follows."""
    entry = write_entry(by=family.maya, person_id=family.of, new=words("Private.", kept_from=PARENTS))
    comment_on(by=family.maya, person_id=family.of, origin_id=entry.origin_id, words="More.")
    follow(by=family.maya, person_id=family.of, title="Sleep", scale="number")
    return entry


@pytest.mark.parametrize("statement", [*ENTRIES, BESIDE, FOLLOWED])
@pytest.mark.parametrize("who", ["stranger", "elsewhere", "researcher"])
def test_an_update_without_a_filter_reaches_nobody_elses_record(
    family: Family, looking, private: Entry, who: str, statement: str
) -> None:
    assert tried(getattr(family, who), looking, statement) == 0
    assert tried(family.maya, looking, statement) == 1


@pytest.mark.parametrize("who", ["jonas", "anna", "petra"])
def test_whoever_does_not_see_an_entry_cannot_open_it(
    family: Family, looking, private: Entry, who: str
) -> None:
    tried(getattr(family, who), looking, ENTRIES[0])

    assert Entry.objects.get(pk=private.pk).kept_from == private.kept_from


def test_whoever_may_only_read_an_entry_cannot_put_it_away(family: Family, looking) -> None:
    entry = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))

    assert tried(family.petra, looking, ENTRIES[1]) == 0
    assert tried(family.amina, looking, ENTRIES[1]) == 1
    assert Entry.objects.get(pk=entry.pk).superseded_at is not None


def test_the_doctor_cannot_narrow_or_widen_what_the_person_wrote(family: Family, looking) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=words("Private.", kept_from=PARENTS))

    assert tried(family.amina, looking, ENTRIES[0]) == 0
    assert Entry.objects.get(pk=entry.pk).kept_from == entry.kept_from


def test_the_caregiver_who_wrote_it_narrows_it(family: Family, looking) -> None:
    entry = write_entry(by=family.jonas, person_id=family.of, new=words("She sleeps."))
    with looking(family.jonas):
        comment_on(by=family.jonas, person_id=family.of, origin_id=entry.origin_id, words="At last.")
        keep_entry_from(
            by=family.jonas, person_id=family.of, origin_id=entry.origin_id, audiences={Audience.TEAM}
        )

    assert Entry.objects.get(pk=entry.pk).kept_from == 1 << Audience.TEAM


def test_what_is_followed_is_never_called_something_else(family: Family, looking, private: Entry) -> None:
    assert tried(family.maya, looking, "UPDATE record_followed SET title = 'else'") == 0

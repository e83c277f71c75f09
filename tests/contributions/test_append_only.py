"""The ledger can be added to and read; nobody changes it, not even its owner, and no act is without its line."""

from __future__ import annotations

import uuid
from contextlib import suppress

import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.contributions.acting import act, acting, view_as
from alongside.contributions.actions import contribute
from alongside.contributions.actor import program
from alongside.contributions.marks import content_of, mark_of
from alongside.contributions.models import Line
from alongside.contributions.seals import seal_new_lines
from alongside.people.models import Community
from tests.calm import CALM
from tests.contributions.worlds import TOLD, Thing, person, tell

TABLES = ("contributions_line", "contributions_leaf", "contributions_seal")
CHANGES = {
    "contributions_line": "subject_words = ''", "contributions_leaf": "position = 9", "contributions_seal": "lines = 9",
}  # fmt: skip


@pytest.fixture
def maya(db):
    maya = person("Maya Lind")
    tell(by=maya)
    seal_new_lines()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return maya


def refused(words):
    with pytest.raises(DatabaseError) as why, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(words)
    return str(why.value).splitlines()[0]


@pytest.mark.parametrize("table", TABLES)
def test_the_owner_can_not_change_remove_or_empty(maya, table):
    words = [f"UPDATE {table} SET {CHANGES[table]}", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"]

    said = [refused(word) for word in words]

    assert all(one.startswith("the ledger is append-only") for one in said), said


@pytest.mark.parametrize("table", TABLES)
def test_the_web_can_not_change_remove_or_empty(maya, as_web, table):
    words = [f"UPDATE {table} SET {CHANGES[table]}", f"DELETE FROM {table}", f"TRUNCATE {table}",
             f"ALTER TABLE {table} DISABLE TRIGGER append_only"]  # fmt: skip
    said = []
    for word in words:
        with (
            pytest.raises(ProgrammingError) as why,
            transaction.atomic(),
            as_web(),
            connection.cursor() as cursor,
        ):
            view_as(maya)
            cursor.execute(word)
        said.append(str(why.value).splitlines()[0])

    assert said[:3] == [f"permission denied for table {table}"] * 3
    assert said[3] == f"must be owner of table {table}"


def test_the_web_can_not_read_or_write_seals(maya, as_web):
    for word in ("SELECT * FROM contributions_seal", "INSERT INTO contributions_leaf DEFAULT VALUES"):
        with pytest.raises(ProgrammingError), transaction.atomic(), as_web(), connection.cursor() as cursor:
            view_as(maya)
            cursor.execute(word)


def test_nobody_writes_a_line_in_another_name(maya, as_web):
    other = person("Somebody else")
    with pytest.raises(ProgrammingError), transaction.atomic(), as_web(), acting(maya):
        contribute(other, TOLD, Thing())
    with as_web():
        assert tell(by=maya).actor_id == maya.person_id


@act
def found_a_community(*, by, name, fails=""):
    """An act for these tests; it may fail before or after its line."""
    community = Community.objects.create(name=name, slug=name)
    if fails == "before":
        raise RuntimeError(name)
    contribute(by, TOLD, community)
    if fails == "after":
        raise RuntimeError(name)


@pytest.mark.parametrize("fails", ["", "before", "after"])
def test_there_is_no_act_without_its_line_and_no_line_without_its_act(db, fails):
    maya = person("Maya Lind")
    with suppress(RuntimeError):
        found_a_community(by=maya, name="north", fails=fails)

    there = not fails
    assert Community.objects.filter(slug="north").exists() is there
    assert Line.objects.filter(subject_words="north").exists() is there


def test_an_act_whose_line_is_refused_did_not_happen(maya, as_web, monkeypatch):
    """The line is refused by the database, because it bears another's name; the change goes with it."""
    other = person("Somebody else")

    @act
    def forge(*, by):
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO django_session (session_key, session_data, expire_date) VALUES ('x', '', now())"
            )
        contribute(other, TOLD, Thing())

    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT, INSERT ON django_session TO alongside_web")
        with pytest.raises(ProgrammingError), transaction.atomic(), as_web():
            forge(by=maya)
        cursor.execute("SELECT count(*) FROM django_session WHERE session_key = 'x'")

        assert cursor.fetchone() == (0,)


def test_an_act_without_an_actor_is_none(db):
    with pytest.raises(TypeError, match="without an actor there is no act"):
        found_a_community(by=None, name="south")
    with pytest.raises(TypeError):
        found_a_community(name="south")

    assert not Community.objects.exists()


def test_acting_gives_the_name_back(db):
    maya, erik = person("Maya Lind"), person("Erik Berg")

    def viewer():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('alongside.person', true)")
            return cursor.fetchone()[0]

    with acting(maya):
        with acting(erik):
            inner = viewer()
        with pytest.raises(RuntimeError), acting(erik):
            raise RuntimeError
        outer = viewer()

    assert (inner, outer) == (str(erik.person_id), str(maya.person_id))


WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=30)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
DETAILS = st.dictionaries(WORDS, st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=6), max_size=4,
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, name=WORDS, details=DETAILS)
def test_a_line_read_back_bears_its_mark(db, words, name, details):
    with transaction.atomic():
        line = tell(by=person(name), words=words, details=details)
        read = Line.objects.get(pk=line.pk)

    assert (content_of(read), mark_of(read)) == (content_of(line), bytes(read.mac))


@settings(CALM, max_examples=60)
@given(field=st.sampled_from(["actor_name", "role", "verb", "subject_words", "place", "on_behalf_of_name"]),
       before=WORDS, after=WORDS)  # fmt: skip
def test_no_two_contents_are_alike(field, before, after):
    line = Line(
        id=uuid.UUID(int=1), actor_name="a", role="b", verb="c", subject_type="d", place="e", phase="f"
    )
    setattr(line, field, before)
    first = content_of(line)
    setattr(line, field, after)

    assert (content_of(line) == first) is (before == after)


def test_the_program_may_act(db):
    assert tell(by=program()).role == "program"

"""The talk about handing over: what one writes is one's own until both are ready, or until the day."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.queries import lines_about
from alongside.home.queries.waiting import waiting_for
from alongside.kit.verdict import Refused
from alongside.record.actions.handovers import agree_on_handover, begin_handover, prepare_handover
from alongside.record.models import Handover, HandoverAgreed, HandoverReady, HandoverWords
from alongside.record.queries.handovers import talk_of
from tests.record.family import Family

Looking = Callable[..., Any]


def write(family: Family, looking: Looking, name: str, words: str, *, ready: bool = False) -> None:
    by = getattr(family, name)
    with looking(by):
        prepare_handover(by=by, person_id=family.of, said={"medicines": words}, ready=ready)


def read(family: Family, looking: Looking, name: str) -> set[str]:
    by = getattr(family, name)
    with looking(by):
        return set(HandoverWords.objects.values_list("words", flat=True))


@pytest.fixture
def talk(family: Family, looking: Looking) -> Handover:
    """Maya began it; she, her dad and her doctor wrote about medicines, each for themselves."""
    with looking(family.maya):
        begun = begin_handover(by=family.maya, person_id=family.of)
    for name in ("maya", "jonas", "amina"):
        write(family, looking, name, f"by {name}")
    return begun


def everybodys(family: Family, looking: Looking) -> dict[str, set[str]]:
    names = ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher")
    return {name: found for name in names if (found := read(family, looking, name))}


def test_what_one_writes_is_ones_own(family: Family, talk: Handover, looking: Looking) -> None:
    assert HandoverWords.objects.count() == 3
    assert everybodys(family, looking) == {"maya": {"by maya"}, "jonas": {"by jonas"}, "amina": {"by amina"}}


def test_two_who_are_ready_see_each_other_and_nobody_else_does(
    family: Family, talk: Handover, looking: Looking
) -> None:
    write(family, looking, "maya", "by maya", ready=True)
    assert read(family, looking, "jonas") == {"by jonas"}
    write(family, looking, "jonas", "by jonas", ready=True)

    both = {"by maya", "by jonas"}
    assert everybodys(family, looking) == {"maya": both, "jonas": both, "amina": {"by amina"}}


def test_on_the_day_all_of_it_is_shown_to_whoever_sees_the_plan(
    family: Family, talk: Handover, looking: Looking
) -> None:
    Handover.objects.filter(pk=talk.pk).update(shows_on=timezone.localdate())
    everything = {"by maya", "by jonas", "by amina"}
    near = dict.fromkeys(("maya", "jonas", "anna", "amina", "petra"), everything)
    assert everybodys(family, looking) == near


def test_what_was_shown_stands(family: Family, talk: Handover, looking: Looking) -> None:
    write(family, looking, "maya", "by maya", ready=True)
    with pytest.raises(Refused, match="stands"):
        write(family, looking, "maya", "other words")
    with looking(family.maya):
        assert HandoverWords.objects.update(words="other words") == 0


STATEMENTS = {
    "words": ("UPDATE record_handoverwords SET words = 'other words'", 1),
    "day": ("UPDATE record_handover SET shows_on = '2020-01-01'", 0),
    "owner": ("UPDATE record_handoverwords SET author_id = NULL", 0),
}


@pytest.mark.parametrize("what", STATEMENTS)
def test_nobody_changes_what_another_wrote_or_the_day(
    family: Family, talk: Handover, looking: Looking, what: str
) -> None:
    """One's own words can be changed while they are one's own; so the statement could have reached the others'."""
    statement, own = STATEMENTS[what]
    changed = 0
    with (
        suppress(DatabaseError), transaction.atomic(), looking(family.jonas), connection.cursor() as cursor
    ):  # fmt: skip
        cursor.execute(statement)
        changed = cursor.rowcount
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    assert changed == own
    assert (
        HandoverWords.objects.filter(words="other words").exclude(author_id=family.jonas.person_id).count()
        == 0
    )


def test_what_was_agreed_is_everybodys_and_what_stood_before_stays(
    family: Family, talk: Handover, looking: Looking
) -> None:
    again = timezone.localdate() + timedelta(days=90)
    for by, words in ((family.jonas, "Maya fetches them"), (family.maya, "We fetch them in turns")):
        with looking(by):
            agree_on_handover(by=by, person_id=family.of, agreed={"medicines": words}, again_on=again)
    with looking(family.amina):
        found = talk_of(family.amina, family.of)
        assert found is not None
        assert (found.agreed["medicines"].words, found.again_on) == ("We fetch them in turns", again)
    assert HandoverAgreed.objects.count() == 2


@pytest.mark.parametrize("name", ["petra", "stranger", "elsewhere", "researcher"])
def test_nobody_else_prepares_it(family: Family, looking: Looking, name: str) -> None:
    by = getattr(family, name)
    with looking(by), pytest.raises(Refused):
        begin_handover(by=by, person_id=family.of)


def test_it_waits_on_today_until_one_is_ready(family: Family, talk: Handover, looking: Looking) -> None:
    def waits(name: str) -> bool:
        by = getattr(family, name)
        with looking(by):
            return any(one.kind == "handover" for one in waiting_for(by)[1])

    write(family, looking, "maya", "by maya", ready=True)
    assert {name: waits(name) for name in ("maya", "jonas", "amina", "stranger")} == {
        "maya": False, "jonas": True, "amina": True, "stranger": False,
    }  # fmt: skip


def test_the_ledger_tells_that_and_not_what(family: Family, talk: Handover, looking: Looking) -> None:
    for name in ("maya", "anna", "amina"):
        by = getattr(family, name)
        with looking(by):
            lines = [one for one in lines_about(by, family.of, limit=50) if one.subject_type == "Handover"]
        assert len(lines) == 4
        assert {one.subject_words for one in lines} == {"handover"}


def test_the_page_as_many_queries_with_many_words(
    family: Family, talk: Handover, looking: Looking, as_web: Any, knocking: Callable[..., Client]
) -> None:
    client = knocking(family.maya)

    def asked() -> tuple[int, str]:
        with as_web(), CaptureQueriesContext(connection) as queries:
            said = client.get(f"/people/{family.of}/growing-up/talk/").content.decode()
        return len(queries), said

    asked()
    one, said = asked()
    assert "by jonas" not in said
    for name in ("maya", "jonas", "amina"):
        write(family, looking, name, f"by {name}", ready=True)
    three, said = asked()
    assert (three, "by jonas" in said, "by amina" in said) == (one, True, True)


def test_nobody_is_ready_with_an_empty_page(
    family: Family, talk: Handover, as_web: Any, knocking: Callable[..., Client]
) -> None:
    client = knocking(family.anna)
    with as_web():
        empty = client.post(f"/people/{family.of}/growing-up/talk/mine/", {"ready": "yes"})
    assert empty.status_code == 422
    assert "Write about one of these first. Then show it." in empty.content.decode()
    assert not HandoverReady.objects.exists()

"""A council of partners and clinicians, and rounds without names in it, made by the actions themselves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.kit.terms import Role
from alongside.parity.actions.rounds import NewRound, Said, answer_round, begin_round
from alongside.parity.due import tell_what_is_over
from alongside.parity.models import Round
from tests.governance.worlds import Deciding
from tests.groups.worlds import begun, seated

PARTNERS = ("Ada", "Bo", "Cleo", "Dan", "Eva", "Finn", "Gro")
STAFF = ("Ken", "Lena", "Mia", "Noa", "Ola", "Pia", "Rui")


def council(
    town: Deciding, partners: int = 5, staff: int = 5, name: str = "Council"
) -> tuple[Group, list[Actor]]:
    """A group in which so many patients and so many clinicians sit: partners first."""
    people = [town.join(one, Role.PATIENT) for one in PARTNERS[:partners]]
    people += [town.join(one, Role.CLINICIAN) for one in STAFF[:staff]]
    group = begun(people[0], name)
    for one in people[1:]:
        seated(group, one, people[0])
    return group, people


def asked(by: Actor, group: Group, kind: str = "ready", **more: Any) -> Round:
    """Somebody asks all who sit in a group."""
    return begin_round(by=by, new=NewRound(kind, group_id=group.pk, **more))


def answered(one: Round, people: list[Actor], marks: list[int], **words: str) -> None:
    """Each says the mark that stands at their place to every statement, and the same words."""
    for by, mark in zip(people, marks, strict=True):
        answer_round(by=by, round_id=one.pk, said=Said(dict.fromkeys(one.keys, mark), words))


def over(one: Round) -> Round:
    """Its days have passed, and the clock has told what came out."""
    Round.objects.filter(pk=one.pk).update(until=one.until - timedelta(days=90))
    tell_what_is_over()
    one.refresh_from_db()
    return one


def long_ago(one: Round, days: int = 200) -> Round:
    """It was so many days ago."""
    Round.objects.filter(pk=one.pk).update(at=one.at - timedelta(days=days))
    one.refresh_from_db()
    return one

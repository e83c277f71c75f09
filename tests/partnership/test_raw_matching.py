"""What a page could read or write past the rules of profiles, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid
from dataclasses import replace

from alongside.kit.terms import Role
from alongside.partnership.actions.offers import offer_to_do
from alongside.partnership.actions.profiles import ask_somebody, say_how_asked, tell_of_self
from alongside.partnership.profile_kinds import Kind, SeenBy
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, written
from tests.partnership.worlds_matching import a_task

NO = "refused"
PART = (
    "INSERT INTO partnership_profilepart (id, community_id, person_id, name, kind, words, way, terms, seen_by, at) "
    "VALUES (%(new)s, %(here)s, {person}, {name}, {kind}, 'x', '', {terms}, 'members', {at})"
)


def part(**told: str) -> str:
    plain = {"person": "%(rut)s", "name": "'Rut'", "kind": "'skill'", "terms": "'{}'", "at": "now()"}
    return PART.format(**plain | told)


def asked(**told: str) -> str:
    plain = {"task": "%(task)s", "person": "%(nils)s", "name": "'Nils Berg'", "by": written("tom")} | told
    return (
        f"INSERT INTO partnership_asked (id, opportunity_id, person_id, person_name, words, {BY}) "
        "VALUES (%(new)s, {task}, {person}, {name}, '', {by})"
    ).format(**plain)


PARTS = "SELECT 1 FROM partnership_profilepart WHERE person_id = %({who})s AND seen_by = '{seen}'"


def sees(who: str, seen: str) -> str:
    return PARTS.format(who=who, seen=seen)


ATTEMPTS = [
    *((who, sees("nils", seen), met) for who, told in {
        "nils": (1, 1, 1, 1), "sara": (0, 0, 1, 1), "tom": (0, 1, 0, 1), "rut": (0, 0, 0, 1), "abroad": (0, 0, 0, 0),
    }.items() for seen, met in zip(("nobody", "contacts", "groups", "members"), told, strict=True)),
    ("tom", "SELECT 1 FROM partnership_profile", 0),
    ("nils", "SELECT 1 FROM partnership_profile", 1),
    ("rut", part(), 1),
    ("rut", part(person="%(nils)s", name="'Nils Berg'"), NO),
    ("rut", part(name="'Dr. Rut'"), NO),
    ("rut", part(at="now() - interval '1 day'"), NO),
    ("rut", part(kind="'support'", terms="ARRAY['film']"), NO),
    ("rut", "UPDATE partnership_profilepart SET words = 'y'", 0),
    ("nils", "UPDATE partnership_profilepart SET seen_by = 'nobody' WHERE seen_by = 'members'", 1),
    ("nils", "UPDATE partnership_profilepart SET person_id = %(rut)s", NO),
    ("rut", "DELETE FROM partnership_profilepart", 0),
    ("rut", "UPDATE partnership_profile SET may_be_asked = true", 0),
    ("tom", "SELECT 1 FROM partnership_people_for(%(task)s, false, 10) WHERE person = %(nils)s", 1),
    ("rut", "SELECT 1 FROM partnership_people_for(%(task)s, false, 10)", 0),
    ("tom", asked(), 1),
    ("tom", asked(name="'Somebody'"), NO),
    ("tom", asked(person="%(sara)s", name="'Sara Osei'"), NO),
    ("tom", asked(person="%(ito)s", name="'Ken Ito'"), NO),
    ("rut", asked(by=written("rut")), NO),
    ("ito", "SELECT 1 FROM partnership_asked", 1),
    ("rut", "SELECT 1 FROM partnership_asked", 0),
    ("ito", "UPDATE partnership_asked SET said_no_at = now()", 1),
    ("ito", "UPDATE partnership_asked SET said_no_at = NULL", NO),
    ("tom", "UPDATE partnership_asked SET said_no_at = now()", 0),
    ("ito", "UPDATE partnership_asked SET words = 'y'", NO),
]  # fmt: skip


def test_every_attempt_meets_what_it_should(team, as_web):

    rut = team.town.join("Rut", Role.PATIENT)
    task, other = a_task(team.tom, needs="films"), a_task(team.tom, "Another", needs="stones")
    for seen in SeenBy:
        tell_of_self(by=team.nils, kind=Kind.SKILL, words="films", seen_by=seen)
    tell_of_self(by=team.ito, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
    tell_of_self(by=team.sara, kind=Kind.SKILL, words="films", seen_by=SeenBy.NOBODY)
    for one in (team.nils, team.sara):
        say_how_asked(by=one, may_be_asked=True, at_most=2)
    say_how_asked(by=team.ito, may_be_asked=True, at_most=1)
    offer_to_do(by=team.nils, opportunity_id=other.pk)
    third = a_task(team.tom, "A third", needs="films")
    ask_somebody(by=team.tom, opportunity_id=third.pk, person_id=team.ito.person_id)
    people = {"nils": team.nils, "sara": team.sara, "tom": team.tom, "ito": team.ito, "rut": rut}
    people["abroad"] = replace(rut, community_id=uuid.uuid4(), person_id=uuid.uuid4(), seat_id=uuid.uuid4())
    words = {
        "new": uuid.uuid4(), "here": team.town.community.pk, "task": task.pk,
        **{name: one.person_id for name, one in people.items()},
    }  # fmt: skip
    wrong = [
        f"{name}: {statement}: {met}, should be {expected}"
        for name, statement, expected in ATTEMPTS
        if (met := tried_by(people[name], as_web, statement, words)) != expected
    ]

    assert wrong == [], "\n".join(wrong)

"""Partners: the list of 500 tasks, and finding whom a task suits where a network of people says what it can do."""

from __future__ import annotations

import random
import time
import uuid
from statistics import quantiles
from typing import Any

from alongside.partnership.skills import LABELS
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import clinicians, patients
from tests.bench.visitors import asked_often, p95_of

ROUNDS, TASKS, PROFILES = 20, 500, 4000
_TASKS = """
    INSERT INTO partnership_opportunity (id, community_id, group_id, proposed, title, what, why, needs, terms, minutes,
      place, "where", company, ways, pays, pay_words, supports, places, public, contact_id, contact_name, closed_words,
      author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at)
    SELECT gen_random_uuid(), o.community_id, o.group_id, false, o.title || ', ' || number, o.what, o.why, o.needs, o.terms,
      5 + number, o.place, o."where", o.company, o.ways, o.pays, o.pay_words, o.supports, 1, false, o.contact_id,
      o.contact_name, '', o.author_id, o.author_name, o.author_role, o.author_title, o.voice, '', o.at - number * interval '1 hour'
    FROM (SELECT * FROM partnership_opportunity WHERE group_id IS NOT NULL AND NOT proposed AND closed_at IS NULL
      AND title NOT LIKE '%%, %%' ORDER BY at LIMIT 1) o,
      generate_series(1, %s - (SELECT count(*)::int FROM partnership_opportunity WHERE closed_at IS NULL)) number
    RETURNING id
"""
_NETWORK = """
    SELECT p.id, p.community_id, p.name FROM people_person p
    WHERE p.community_id = (SELECT community_id FROM partnership_opportunity ORDER BY at LIMIT 1)
      AND p.deactivated_at IS NULL AND p.merged_into_id IS NULL
      AND EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = p.id AND s.ends IS NULL)
      AND NOT EXISTS (SELECT 1 FROM partnership_profile f WHERE f.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM partnership_profilepart f WHERE f.person_id = p.id)
    ORDER BY p.id LIMIT %s
"""
_PROFILE = """
    INSERT INTO partnership_profile (id, community_id, person_id, may_be_asked, at_most, short_notice)
    VALUES (gen_random_uuid(), %s, %s, true, 2, false)
"""
_PART = """
    INSERT INTO partnership_profilepart (id, community_id, person_id, name, kind, words, way, terms, seen_by, at)
    VALUES (gen_random_uuid(), %s, %s, %s, 'skill', 'x', '', %s, 'members', now())
"""
_VIEWER = "SELECT set_config('alongside.person', %s, true), set_config('alongside.community', %s, true)"
_LOOKED_FOR = """
    SELECT o.id, o.contact_id, o.community_id FROM partnership_opportunity o
    WHERE o.closed_at IS NULL AND o.filled_at IS NULL AND NOT o.proposed AND o.terms <> '{}' ORDER BY ('skill:video' = ANY (o.terms)) DESC, o.at LIMIT 1
"""
_FOUND = "SELECT person, called, parts FROM partnership_people_for(%s::uuid, false, 10)"


@figure("opportunities_p95_ms", "ms", 50)
def opportunities(house: BenchHouse) -> float:
    """The list of tasks, its first page, its tenth and narrowed, where there are 500; as patients and clinicians open it."""
    paths = [
        "/opportunities/", "/opportunities/?from=270", "/opportunities/?words=film&way=short&order=soon",
        "/opportunities/?minutes=200&order=short",
    ]  # fmt: skip
    with house.connect("owner") as owner:
        made = [row[0] for row in owner.execute(_TASKS, [TASKS]).fetchall()]
        try:
            everyone = [*patients(house, 2), *clinicians(house, 2)]
            visitors = [one.visitor for one in everyone for _path in paths]
            return p95_of(asked_often(visitors, paths * len(everyone), ROUNDS))
        finally:
            owner.execute("DELETE FROM partnership_opportunity WHERE id = ANY (%s)", [made])


@figure("matching_network_ms", "ms", 200)
def matching_network(house: BenchHouse) -> float:
    """Whom a task suits, for its contact person in the role of the web, where 4,000 of a network say what they can do."""
    with house.connect("owner") as owner:
        people = owner.execute(_NETWORK, [PROFILES]).fetchall()
        try:
            task, contact, here = owner.execute(_LOOKED_FOR).fetchall()[0]
            _say(owner, people)
            owner.execute("ANALYZE partnership_profilepart, partnership_profile")
            return _found_in(owner, task, contact, here)
        finally:
            _unsay(owner, [row[0] for row in people])


def _say(owner: Any, people: list[Any]) -> None:
    """Each says three things, and may be asked."""
    dice, keys = random.Random(7), sorted(LABELS)
    with owner.cursor() as cursor:
        cursor.executemany(_PROFILE, [(here, one) for one, here, _name in people])
        cursor.executemany(
            _PART,
            [
                (here, one, name, [f"skill:{dice.choice(keys)}", f"word{dice.randrange(500)}"])
                for one, here, name in people
                for _part in range(3)
            ],
        )


def _found_in(owner: Any, task: uuid.UUID, contact: uuid.UUID, here: uuid.UUID) -> float:
    took = []
    for _round in range(40):
        with owner.transaction():
            owner.execute("SET LOCAL ROLE alongside_web")
            owner.execute(_VIEWER, [str(contact), str(here)])
            begun = time.perf_counter()
            found = owner.execute(_FOUND, [task]).fetchall()
            took.append((time.perf_counter() - begun) * 1000)
        assert len(found) == 10
    return quantiles(took, n=20)[-1]


def _unsay(owner: Any, people: list[uuid.UUID]) -> None:
    for table in ("partnership_profilepart", "partnership_profile"):
        owner.execute(f"DELETE FROM {table} WHERE person_id = ANY (%s)", [people])  # noqa: S608

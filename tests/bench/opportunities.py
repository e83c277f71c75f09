"""Partners: the list of 500 tasks, and matching both ways where a network of people says what it can do."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from typing import Any

from alongside.partnership.skills import LABELS
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import Known, clinicians, patients
from tests.bench.visitors import asked_often, p95_of

ROUNDS, TASKS, PROFILES, EACH = 20, 500, 4000, 8
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
_TASK = """
    INSERT INTO partnership_opportunity (id, community_id, proposed, title, what, why, needs, terms, minutes, place, "where",
      company, ways, pays, pay_words, supports, places, public, contact_id, contact_name, closed_words, author_id, author_name,
      author_role, author_title, voice, on_behalf_of_name, at, by_on)
    VALUES (%(id)s, %(here)s, false, %(title)s, 'What there is to do.', '', %(title)s, %(terms)s, %(minutes)s, '', 'either',
      'either', %(ways)s, 'nothing', '', '', %(places)s, false, %(contact)s, 'x', '', %(contact)s, 'x', 'clinician', '',
      'clinician', '', now() - %(age)s * interval '1 hour', people_today() + %(left)s::int)
"""
_PROFILE = """
    INSERT INTO partnership_profile (id, community_id, person_id, may_be_asked, at_most, short_notice)
    VALUES (gen_random_uuid(), %s, %s, %s, %s, %s)
"""
_PART = """
    INSERT INTO partnership_profilepart (id, community_id, person_id, name, kind, words, way, terms, seen_by, at)
    VALUES (gen_random_uuid(), %s, %s, %s, %s, 'x', '', %s, %s, now())
"""
_ASKED = """
    INSERT INTO partnership_asked (id, opportunity_id, person_id, person_name, words, author_id, author_name, author_role,
      author_title, voice, on_behalf_of_name, at)
    VALUES (gen_random_uuid(), %s, %s, 'x', '', %s, 'x', 'clinician', '', 'clinician', '', now() - %s * interval '1 day')
"""
KINDS = ("skill", "skill", "interest", "lived", "learned", "learn")
SEEN = ("members", "members", "members", "groups", "contacts", "nobody")


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
    """Matching both ways, as people open it: whom each of their own tasks suits, and what suits each of them, where 500 tasks
    are as different as 4,000 people of a network."""
    everyone = [*patients(house, 2), *clinicians(house, 2)]
    with house.connect("owner") as owner:
        people, dice = owner.execute(_NETWORK, [PROFILES]).fetchall(), random.Random(7)
        ours = {one.person_id for one in everyone}
        others, here = [one for one in people if str(one[0]) not in ours], people[0][1]
        tasks = _tasks(dice, everyone, here)
        try:
            with owner.cursor() as cursor:
                cursor.executemany(_TASK, tasks)
            _say(owner, dice, others, [(one, here, "x") for one in ours])
            _ask(owner, dice, others, tasks)
            owner.execute(
                "ANALYZE partnership_profilepart, partnership_profile, partnership_opportunity, partnership_asked"
            )
            return p95_of(_both_ways(everyone, tasks))
        finally:
            _unsay(owner, [row[0] for row in others], [one["id"] for one in tasks])


def _terms(dice: random.Random, most: int) -> list[str]:
    """Some skills, those that many have more often, and some words of a language's many."""
    keys = sorted(LABELS)
    skills = {keys[min(int(dice.expovariate(0.15)), len(keys) - 1)] for _one in range(dice.randint(0, most))}
    words = {f"word{int(dice.paretovariate(0.7)) % 3000}" for _one in range(dice.randint(1, 4))}
    return [*(f"skill:{one}" for one in sorted(skills)), *sorted(words)]


def _tasks(dice: random.Random, everyone: Sequence[Known], here: Any) -> list[dict[str, Any]]:
    """No two alike: what they need, how long, how, for how many, by when, and whose."""
    ways = ["phone", "paper", "own_time", "from_home", "short"]
    return [
        {
            "id": uuid.UUID(int=dice.getrandbits(128)), "here": here, "title": f"Task {number}", "age": number,
            "terms": _terms(dice, 3), "minutes": dice.choice((15, 30, 60, 120, 600)), "places": dice.randint(1, 4),
            "ways": dice.sample(ways, dice.randint(0, 3)), "left": dice.randint(2, 90),
            "contact": everyone[number % len(everyone)].person_id,
        }
        for number in range(TASKS)
    ]  # fmt: skip


def _say(owner: Any, dice: random.Random, others: Sequence[Any], ours: Sequence[Any]) -> None:
    """Each says one to six things, for whom they want; two thirds of the others may be asked."""
    may = [
        (here, one, dice.random() < 0.66, dice.randint(1, 5), dice.random() < 0.2)
        for one, here, _name in others
    ]
    parts = [
        (here, one, name, dice.choice(KINDS), _terms(dice, 2), dice.choice(SEEN))
        for one, here, name in [*others, *ours]
        for _part in range(dice.randint(1, 6))
    ]
    with owner.cursor() as cursor:
        cursor.executemany(_PROFILE, may)
        cursor.executemany(_PART, parts)


def _ask(owner: Any, dice: random.Random, others: Sequence[Any], tasks: Sequence[dict[str, Any]]) -> None:
    """A third was asked lately."""
    asked = [(dice.choice(tasks), one) for one, _here, _name in others if dice.random() < 0.33]
    with owner.cursor() as cursor:
        cursor.executemany(
            _ASKED, [(task["id"], one, task["contact"], dice.randint(1, 60)) for task, one in asked]
        )


def _both_ways(everyone: Sequence[Known], tasks: Sequence[dict[str, Any]]) -> list[float]:
    """How long each page took: people for each of one's own tasks, and tasks for oneself."""
    took, found = [], 0
    for one in everyone:
        for task in [each for each in tasks if each["contact"] == one.person_id][:EACH]:
            for path in (f"/opportunities/{task['id']}/people/", "/opportunities/for-me/"):
                one.visitor.get(path)
                content, lasted = one.visitor.get(path)
                took.append(lasted)
                found += b"/people/" in content or b"al-list" in content
    assert found > len(took) / 2, "too little was found for the figure to tell anything"
    return took


def _unsay(owner: Any, people: Sequence[Any], tasks: Sequence[uuid.UUID]) -> None:
    owner.execute("DELETE FROM partnership_asked WHERE opportunity_id = ANY (%s)", [list(tasks)])
    owner.execute("DELETE FROM partnership_opportunity WHERE id = ANY (%s)", [list(tasks)])
    owner.execute("DELETE FROM partnership_profilepart WHERE words = 'x'")
    owner.execute("DELETE FROM partnership_profile WHERE person_id = ANY (%s)", [list(people)])

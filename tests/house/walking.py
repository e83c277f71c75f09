"""A walk along every door of a room of joint work, as several people: no link leads to a record, few questions are asked,
and what stands there is plain."""

from __future__ import annotations

import re
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.groups.test_pages import ASKED
from tests.groups.test_two_hats import Links, clinical, leads_to
from tests.house.doors import Doors, doors
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

CLINICAL = re.compile(r"\b(record|plans|visits|questionnaires)_[a-z]+\b")
WALKERS = ("patient", "caregiver", "team", "researcher", "coordinator")
MOST = 8
"""Questions to the database that a page may ask."""


def walked(rooms: dict[str, str], as_web: Any) -> tuple[set[str], list[str]]:
    """Every GET address of these rooms, as these people: which doors opened to a page, and what is wrong behind them.

    ROOMS: each with the one page of numbers or people to which it may lead.
    """
    world, seen, wrong = Doors(), set(), []
    ours = [(name, door) for name, door in doors() if name.split(":")[0] in rooms]
    for role in WALKERS:
        client = world.client(role)
        with as_web():
            for name, door in ours:
                with CaptureQueriesContext(connection) as found:
                    answer = client.get(world.address(name, door))
                asked = [one["sql"] for one in found if not one["sql"].startswith(ASKED)]
                wrong += [
                    f"{name} asks {told[0]} as {role}" for sql in asked if (told := CLINICAL.search(sql))
                ]
                if answer.status_code != 200 or "text/html" not in answer.headers["Content-Type"]:
                    continue
                page = answer.content.decode()
                if name not in seen and (years := years_of(page)) > GRADE:
                    wrong.append(
                        f"{name} wants {years:.1f} years of school as {role}: {visible(page, PROSE)}"
                    )
                seen.add(name)
                links = {one for one in Links(page).found if clinical(one)}
                wrong += [
                    f"{name} leads to {one} as {role}"
                    for one in links
                    if leads_to(one)[0] != rooms[name.split(":")[0]]
                ]
                wrong += [f"{name} asks {len(asked)} questions as {role}"] if len(asked) > MOST else []
    return seen, wrong


def years_of(page: str) -> float:
    """How many years of school a page asks for: all that one sees, or the longer sentences alone, where they are harder."""
    return max(grade(visible(page)), grade(visible(page, PROSE) or visible(page)))

"""What holds behind every door of the rooms of joint work: no link leads to a record and no question asks one (D35), few
questions are asked, and what stands there is plain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from tests.house.permissions import PERMISSIONS
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

CLINICAL = {"record", "plans", "visits", "questionnaires", "registry", "fhir", "sharing"}
ABOUT_ONE = {"person_id", "origin_id", "entry_id", "file_id"}
TABLES = re.compile(r"\b(?:record|plans|visits|questionnaires|registry)_[a-z]+\b")
PASSING = ("SAVEPOINT", "RELEASE", "ROLLBACK TO", "SET ROLE", "RESET")
MOST = 8
"""Questions to the database that a page may ask."""


@dataclass(frozen=True)
class Room:
    """What its pages may ask and lead to, since everybody sees it in both hats; whether its pages are read for their
    questions and their words here, or in the room's own tests."""

    asks: re.Pattern[str]
    leads: frozenset[str]
    read: bool


PUBLISHED = re.compile(
    r"registry_(?:measure|measureversion|published|chartact|counting|agreement|measureowner)$"
)
"""What the registry tells everyone: which numbers there are, what is published of them, and how charts are read."""
NOTHING = re.compile(r"$^")
ROOMS = {
    "groups": Room(NOTHING, frozenset({"registry:numbers"}), read=False),
    "improvement": Room(PUBLISHED, frozenset({"registry:numbers", "registry:chart"}), read=False),
    "parity": Room(PUBLISHED, frozenset({"registry:numbers", "registry:measure"}), read=True),
    "partnership": Room(PUBLISHED, frozenset({"registry:numbers", "partnership:ask_introduction"}), read=True),
}  # fmt: skip


class Links(HTMLParser):
    """Where a page leads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {
            value for name, value in attrs if value and name in ("href", "action", "src", "hx-get", "hx-post")
        }


@cache
def leads_to(href: str) -> tuple[str, dict[str, Any]]:
    """Which door an address opens, and about what."""
    try:
        found = resolve(urlsplit(href).path)
    except Resolver404:
        return "", {}
    return found.view_name, found.kwargs


def clinical(href: str, of_everyone: frozenset[str] = frozenset()) -> bool:
    """Whether an address leads to the record of somebody, or to a room of care."""
    name, kwargs = leads_to(href)
    return (name.split(":")[0] in CLINICAL or bool(ABOUT_ONE & set(kwargs))) and name not in of_everyone


def wrong_behind(name: str, place: int, answer: Any, sql: list[str]) -> list[str]:
    """What does not hold behind a door that somebody opened; `place` is theirs in the permission table."""
    room = ROOMS[name.split(":")[0]]
    asked = [one for one in sql if not one.startswith(PASSING)]
    told = {table for one in asked for table in TABLES.findall(one) if not room.asks.match(table)}
    wrong = [f"{name} asks {sorted(told)}"] if told else []
    if answer.status_code != 200 or "text/html" not in answer.headers["Content-Type"]:
        return wrong
    page = answer.content.decode()
    wrong += [f"{name} leads to {one}" for one in Links(page).found if clinical(one, room.leads)]
    if room.read:
        wrong += [f"{name} asks {len(asked)} questions"] if len(asked) > MOST else []
        if PERMISSIONS[name]["GET"].find("p") == place and (years := years_of(page)) > GRADE:
            wrong.append(f"{name} wants {years:.1f} years of school: {visible(page, PROSE)}")
    return wrong


def years_of(page: str) -> float:
    """How many years of school a page asks for: all that one sees, or the longer sentences alone, where they are harder."""
    return max(grade(visible(page)), grade(visible(page, PROSE) or visible(page)))

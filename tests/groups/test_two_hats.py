"""Two hats, kept apart (D35): from the pages of joint work no record is reached, by no link and by no question."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from tests.house.doors import ROLES, Doors, doors
from tests.house.reading import HOUSE

CLINICAL = {"record", "plans", "visits", "questionnaires", "registry", "fhir", "sharing"}
ABOUT_ONE = {"person_id", "origin_id", "entry_id", "file_id"}
ASKS = re.compile(r"\b(record|plans|visits|questionnaires|registry)_[a-z]+\b")
NUMBERS = {"registry:numbers"}
"""The counts of the whole community, which everybody sees in both hats."""


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found |= {
            value for name, value in attrs if value and name in ("href", "action", "src", "hx-get", "hx-post")
        }


@cache
def leads_to(href: str) -> tuple[str, dict]:
    try:
        found = resolve(urlsplit(href).path)
    except Resolver404:
        return "", {}
    return found.view_name, found.kwargs


def clinical(href: str) -> bool:
    name, kwargs = leads_to(href)
    return (name.split(":")[0] in CLINICAL or bool(ABOUT_ONE & set(kwargs))) and name not in NUMBERS


def our_doors() -> list:
    return [(name, door) for name, door in doors() if name.startswith("groups:")]


def test_a_link_to_a_record_would_be_seen():
    assert clinical("/record/") and clinical("/people/0190a0a0-0000-7000-8000-000000000000/plan/")
    assert not clinical("/groups/") and not clinical("/numbers/")


@pytest.mark.parametrize("role", [one for one in ROLES if one not in ("anonymous", "program")])
def test_no_page_leads_to_a_record_or_asks_one(db, as_web, role):
    world = Doors()
    client, seen, wrong = world.client(role), 0, []
    with as_web():
        for name, door in our_doors():
            with CaptureQueriesContext(connection) as asked:
                answer = client.get(world.address(name, door))
            told = {word for one in asked for word in ASKS.findall(one["sql"])}
            wrong += [f"{name} asks {sorted({match for match in told})}"] if told else []
            if answer.status_code == 200 and "text/html" in answer.headers["Content-Type"]:
                seen += 1
                wrong += [
                    f"{name} leads to {href}"
                    for href in Links(answer.content.decode()).found
                    if clinical(href)
                ]

    assert seen >= 3
    assert wrong == [], "\n".join(wrong)


def test_no_sql_of_the_room_names_a_clinical_table():
    files = [one for one in (HOUSE / "groups").rglob("*") if one.suffix in (".py", ".sql", ".jinja", ".js")]
    named = {one.name: ASKS.findall(one.read_text(encoding="utf-8")) for one in files}

    assert len(files) > 20
    assert {name: found for name, found in named.items() if found} == {}

"""Two hats (D35): from the pages of improvement no record is reached; of the registry, what is published alone is asked."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.groups.test_two_hats import Links, clinical, leads_to
from tests.house.doors import ROLES, Doors, doors
from tests.house.reading import HOUSE

TABLES = re.compile(r"\b(record|plans|visits|questionnaires|registry)_[a-z]+\b")
PUBLISHED = {
    "registry_measure", "registry_measureversion", "registry_published", "registry_chartact", "registry_counting",
    "registry_agreement", "registry_measureowner",
}  # fmt: skip
"""What the registry tells everyone: which numbers there are, what is published of them, and how charts are read."""
OF_EVERYONE = {"registry:chart"}


def our_doors() -> list:
    return [(name, door) for name, door in doors() if name.startswith("improvement:")]


@pytest.mark.parametrize("role", [one for one in ROLES if one not in ("anonymous", "program")])
def test_no_page_leads_to_a_record_or_asks_one(db, as_web, role):
    world = Doors()
    client, seen, wrong = world.client(role), 0, []
    with as_web():
        for name, door in our_doors():
            with CaptureQueriesContext(connection) as asked:
                answer = client.get(world.address(name, door))
            told = {found[0] for one in asked for found in TABLES.finditer(one["sql"])} - PUBLISHED
            wrong += [f"{name} asks {sorted(told)}"] if told else []
            if answer.status_code == 200 and "text/html" in answer.headers["Content-Type"]:
                seen += 1
                found = Links(answer.content.decode()).found
                wrong += [
                    f"{name} leads to {href}"
                    for href in found
                    if clinical(href) and leads_to(href)[0] not in OF_EVERYONE
                ]

    assert seen >= 6
    assert wrong == [], "\n".join(wrong)


def test_no_sql_of_the_room_names_a_clinical_table():
    files = [one for one in (HOUSE / "improvement").rglob("*") if one.suffix in (".py", ".sql", ".jinja")]
    named = {
        one.name: {found[0] for found in TABLES.finditer(one.read_text(encoding="utf-8"))} - PUBLISHED
        for one in files
    }

    assert len(files) > 30
    assert {name: found for name, found in named.items() if found} == {}

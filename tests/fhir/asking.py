"""Asking the door, and holding what it says to R4's own schema."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.r4 import r4_schema


def valid(resource: dict[str, Any]) -> dict[str, Any]:
    """The resource, where R4's schema has nothing to say against it."""
    assert [str(fault) for fault in r4_schema().iter_errors(resource)] == []
    return resource


def one(client: Client, kind: str, key: object) -> dict[str, Any]:
    """One resource that is read."""
    answer = client.get(f"/fhir/{kind}/{key}")
    assert answer.status_code == 200, answer.content
    return valid(answer.json())


def found(client: Client, kind: str, asked: str) -> list[dict[str, Any]]:
    """The resources of a search."""
    answer = client.get(f"/fhir/{kind}?{asked}")
    assert answer.status_code == 200, answer.content
    return [valid(entry["resource"]) for entry in valid(answer.json())["entry"]]


def status(client: Client, path: str) -> int:
    """What a knock at the door is answered with."""
    return client.get(f"/fhir/{path}").status_code

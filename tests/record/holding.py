"""What is held in the tests: results of Maya's, by a rule of the charter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import connection
from django.utils import timezone

from alongside.kit.terms import Category, HoldEffect
from alongside.record.actions.comments import comment_on
from alongside.record.actions.entries import write_entry
from alongside.record.actions.files import attach_file
from alongside.record.actions.holds import hold_entry
from alongside.record.models import Entry, Hold
from alongside.sharing.models import CharterVersion, HoldRule
from alongside.ui.keeping import Received
from tests.record.family import Family, calprotectin

NEAR = ("maya", "jonas", "anna")
WHY = "I want to tell her myself."


def in_days(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def rule(family: Family, category: Category, effect: HoldEffect, days: int = 14) -> None:
    """One rule of the charter in force, whatever the one that ships says of this category."""
    version = CharterVersion.objects.get(community=family.community, replaced_at=None)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE sharing_holdrule DISABLE TRIGGER USER")
        HoldRule.objects.filter(version=version, category=category).delete()
        HoldRule.objects.create(
            version=version, category=category, effect=effect.value, days=days, reason="So."
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE sharing_holdrule ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def a_result(family: Family, value: float = 312.0) -> Entry:
    """A result that is found by its words, with something of each kind beside it; there were two before."""
    for number, before in enumerate((100.0, 200.0)):
        long_ago = datetime(2026, 11, 1 + number, 12, tzinfo=UTC)
        write_entry(by=family.amina, person_id=family.of, new=calprotectin(before, true_at=long_ago))
    new = calprotectin(value, words="Zebrafish in the sample.")
    entry = write_entry(by=family.amina, person_id=family.of, new=new)
    at = {"person_id": family.of, "origin_id": entry.origin_id}
    comment_on(by=family.amina, words="Zebrafish, twice.", **at)
    attach_file(by=family.amina, file=Received("fish.txt", "text/plain", b"zebrafish"), **at)
    return entry


def hold(family: Family, entry: Entry, days: int = 5) -> Hold:
    return hold_entry(
        by=family.amina, person_id=family.of, origin_id=entry.origin_id, reason=WHY, until=in_days(days)
    )

"""What is about nobody in particular is kept beside the record, version by version; and things get their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from alongside.kit.ids import time_ordered_id
from alongside.record.importing.finding import find_titles
from alongside.record.importing.keys import names_meant
from alongside.record.importing.people import copy_rows
from alongside.record.importing.plan import Incoming, Outcome, Plan
from alongside.record.mapping.authors import author_named
from alongside.record.mapping.entries import named_things, wants_name
from alongside.record.mapping.subjects import OPEN_KINDS

_COLUMNS = "id, community_id, source, source_key, version, kind, title, open, resource"
_HELD = """
    SELECT source_key, version, md5(resource) FROM record_reference
    WHERE community_id = %s AND source = %s AND source_key = ANY(%s)
"""
_MOST_NAMES = 50_000


def write_references(plan: Plan, references: Sequence[Incoming], outcome: Outcome) -> None:
    """Keep what is about nobody; the same text once."""
    if not references:
        return
    versions: dict[str, int] = {}
    held: set[tuple[str, str]] = set()
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [plan.community_id, plan.source, [one.key for one in references]])
        for key, version, digest in cursor.fetchall():
            versions[key] = max(version, versions.get(key, 0))
            held.add((key, digest))
    rows: list[Sequence[Any]] = []
    for one in references:
        if (one.key, one.digest) in held:
            outcome.unchanged += 1
            continue
        held.add((one.key, one.digest))
        versions[one.key] = versions.get(one.key, 0) + 1
        outcome.new_versions += versions[one.key] > 1
        outcome.take_in(one.kind)
        rows.append(
            (time_ordered_id(), plan.community_id, plan.source, one.key, versions[one.key], one.kind,
             named_things(one.resource), one.kind in OPEN_KINDS, one.text)
        )  # fmt: skip
    copy_rows("record_reference", _COLUMNS, rows)


class Names:
    """What things are called that resources only point at: who wrote it, which medicine, which questionnaire."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.known: dict[str, str] = {}

    def prepare(self, resources: Iterable[Incoming]) -> None:
        """Look up, in one question, what a batch will want to know."""
        wanted: set[str] = set()
        for one in resources:
            author = author_named(one.resource)
            if author is not None and not author.name:
                wanted.update(_names(author.address))
            wanted.update(_names(wants_name(one.resource)))
        wanted -= self.known.keys()
        if len(self.known) > _MOST_NAMES:
            self.known.clear()
        if wanted:
            found = find_titles(self.plan, wanted)
            self.known.update((name, found.get(name, "")) for name in wanted)

    def forget_gaps(self) -> None:
        """Something new was kept beside the record: what had no name may have one now."""
        self.known = {name: title for name, title in self.known.items() if title}

    def __call__(self, address: str) -> str:
        return next(filter(None, (self.known.get(name, "") for name in _names(address))), "")


def _names(address: str) -> tuple[str, ...]:
    return (
        names_meant(address, "Practitioner", "Organization", "PractitionerRole", "Medication")
        if address
        else ()
    )

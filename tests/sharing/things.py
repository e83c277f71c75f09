"""Things about drawn persons: entries of every category, what stands beside them, lines, and how to reach people."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

Tables = dict[str, list[Any]]
BESIDE = ("record_comment", "record_dispute", "record_file")
AUTHOR = {
    "author_id": None, "author_name": "Riverside", "author_role": "program", "author_title": "", "voice": "system",
    "on_behalf_of_name": "",
}  # fmt: skip
ENTRY = AUTHOR | {
    "version": 1, "kind": "Observation", "code_system": "", "code": "", "words": "", "value": None, "unit": "",
    "value_words": "", "low": None, "high": None, "chips": [], "true_precision": "minute", "true_words": "",
    "source": "", "source_key": "", "status": "final", "reason": "", "resource": "{}",
    "true_at": datetime(2026, 1, 1, tzinfo=UTC),
}  # fmt: skip
LINE = {
    "actor_name": "Somebody", "role": "clinician", "on_behalf_of_id": None, "on_behalf_of_name": "",
    "center_id": None, "verb": "record.entry_written", "subject_words": "", "place": "direct care",
    "phase": "implement", "produces": "information", "details": "{}", "mac": b"",
}  # fmt: skip
BEGAN, PASSED, TO_COME = (datetime(year, 1, 1, tzinfo=UTC) for year in (2025, 2026, 2100))
HOLD = {
    "effect": "may", "reason": "to be told in person", "author_id": None, "author_name": "Somebody",
    "author_role": "clinician", "author_title": "", "voice": "clinician", "starts": BEGAN, "asked_by_name": "",
    "answered_by_name": "", "answer": "", "released_by_name": "",
}  # fmt: skip
OWN_WORDS = {
    "record_comment": {"words": "a comment"},
    "record_dispute": {"words": "a dispute", "about_dispute_id": None, "settles": False},
    "record_file": {"name": "a.png", "media_type": "image/png", "size": 1, "sha256": "0" * 64, "words": ""},
}


class Things:
    """What is drawn about the persons of some communities."""

    def __init__(self, seed: int, tables: Tables) -> None:
        self.random = random.Random(f"things {seed}")
        self.persons = tables["people_person"]
        self.tables: Tables = {}
        for person in self.persons:
            for category in range(1, 13):
                self.entry(person, category)
            self.line(person, person.id, None, "Person", person.id)
            self.add(
                "people_contactpoint", person_id=person.id, kind="email", value=f"{person.id}@example.org"
            )
            self.add(
                "people_identifier", community_id=person.community_id, person_id=person.id, system="urn:mrn",
                value=str(person.id),
            )  # fmt: skip

    def add(self, table: str, /, **columns: Any) -> SimpleNamespace:
        row = SimpleNamespace(id=UUID(int=self.random.getrandbits(128), version=4), **columns)
        self.tables.setdefault(table, []).append(row)
        return row

    def kept_from(self) -> int:
        """Mostly from nobody; else any set of audiences, never self."""
        return self.random.choice((0, 0, 2 * self.random.getrandbits(5)))

    def entry(self, person: Any, category: int) -> None:
        kept = self.kept_from()
        entry = self.add(
            "record_entry", person_id=person.id, category=category, kept_from=kept, title=f"Thing {category}",
            origin_id=UUID(int=self.random.getrandbits(128)), **ENTRY,
        )  # fmt: skip
        entry.origin_id = entry.id
        self.line(person, person.id, category, "Entry", entry.id)
        table = self.random.choice(BESIDE)
        author = AUTHOR | {"author_id": self.random.choice((None, self.random.choice(self.persons).id))}
        beside = self.add(
            table, person_id=person.id, category=category, entry_origin=entry.id, kept_from=kept, **author,
            **OWN_WORDS[table],
        )  # fmt: skip
        self.line(person, person.id, category, table.removeprefix("record_").capitalize(), beside.id)
        if self.random.random() < 0.3:
            self.hold(person, entry)

    def hold(self, person: Any, entry: Any) -> None:
        """An entry that is held, or that was: its time has passed, or it was shown before."""
        until = self.random.choice((TO_COME, TO_COME, PASSED))
        hold = self.add(
            "record_hold", person_id=person.id, category=entry.category, entry_origin=entry.id, until=until,
            kept_from=entry.kept_from | 48, released_at=self.random.choice((None, None, None, PASSED)), **HOLD,
        )  # fmt: skip
        self.line(person, person.id, entry.category, "Hold", hold.id)

    def line(self, person: Any, about: UUID | None, category: int | None, kind: str, subject: UUID) -> None:
        """A line by anybody of any community: whoever acted reads it."""
        self.add(
            "contributions_line", community_id=person.community_id, actor_id=self.random.choice(self.persons).id,
            about_id=self.random.choice((about, about, about, None)) if kind == "Person" else about,
            category=category, subject_type=kind, subject_id=subject, at=datetime(2026, 1, 1, tzinfo=UTC), **LINE,
        )  # fmt: skip

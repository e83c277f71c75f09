"""Which rows a viewer's seat meets, by the text: the sections "Single entries" and "Where it is enforced"."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tests.sharing.by_the_text import CONTACT, IDENTITY, SEE, SELF, Answer, ByTheText

Tables = dict[str, list[Any]]
CAREGIVERS, CENTER = 1, 3
OF_THE_RECORD = ("Entry", "Comment", "Dispute", "File", "Hold")
KEPT = ("record_entry", "record_comment", "record_dispute", "record_file")


class SeenByTheText:
    """What one seat sees of everything that was drawn, at one moment."""

    def __init__(self, text: ByTheText, things: Tables, seat_id: UUID, moment: datetime) -> None:
        self.text, self.things, self.moment = text, things, moment
        self.seat = text.seats[seat_id]
        self.me = text.persons[self.seat.person_id]
        self.held = {
            hold.entry_origin
            for hold in things.get("record_hold", [])
            if hold.released_at is None and moment < hold.until
        }
        self.answers: dict[tuple[UUID, int], Answer] = {}

    def answer(self, person_id: UUID, category: int) -> Answer:
        key = (person_id, category)
        if key not in self.answers:
            self.answers[key] = self.text.answer(self.seat.id, person_id, category, self.moment)
        return self.answers[key]

    def rows(self) -> dict[str, set[UUID]]:
        """The ids of the rows that this seat meets, table by table."""
        seen = {
            table: {row.id for row in self.things.get(table, []) if self.entry_is_open(row)} for table in KEPT
        }
        seen["record_hold"] = {
            row.id for row in self.things.get("record_hold", []) if self.hold(row, seen["record_entry"])
        }
        things = set().union(*seen.values())
        seen["contributions_line"] = {
            row.id for row in self.things["contributions_line"] if self.line(row, things)
        }
        seen["people_person"] = {row.id for row in self.text.persons.values() if self.who_is_it(row)}
        seen["people_identifier"] = {
            row.id for row in self.things["people_identifier"] if self.knows(row.person_id)
        }
        seen["people_contactpoint"] = {
            row.id
            for row in self.things["people_contactpoint"]
            if row.person_id == self.me.id or self.answer(row.person_id, CONTACT).right >= SEE
        }
        return seen

    def entry_is_open(self, row: Any) -> bool:
        """Its category is open, and it is neither kept nor held from the audience in which the seat is judged."""
        answer = self.answer(row.person_id, row.category)
        if answer.right < SEE or row.kept_from & (1 << answer.audience):
            return False
        return not self.is_held(row) or answer.audience > CAREGIVERS or row.author_id == self.me.id

    def is_held(self, row: Any) -> bool:
        """The entry waits, and with it what stands beside it."""
        return getattr(row, "entry_origin", row.id) in self.held

    def hold(self, row: Any, entries: set[UUID]) -> bool:
        """A hold is read by self, caregivers, team and center, while it stands; then by whoever reads the entry."""
        answer = self.answer(row.person_id, row.category)
        if answer.right < SEE or answer.audience > CENTER or row.kept_from & (1 << answer.audience):
            return False
        return row.entry_origin in self.held or row.entry_origin in entries

    def line(self, row: Any, things: set[UUID]) -> bool:
        """A line is read by whoever acted, by whoever may read the thing itself, and by whom it is about, unless the
        thing is of the record: then with the thing alone."""
        if row.actor_id == self.me.id or row.subject_id in things:
            return True
        if row.about_id is None:
            return row.community_id == self.seat.community_id
        if row.subject_type in OF_THE_RECORD:
            return False
        return row.about_id == self.me.id and self.answer(self.me.id, IDENTITY).audience == SELF

    def knows(self, person_id: UUID) -> bool:
        return self.answer(person_id, IDENTITY).right >= SEE

    def who_is_it(self, row: Any) -> bool:
        """Oneself, whoever is known to all, whose identity is open, and who cares for somebody one may know."""
        if row.id == self.me.id or (row.account_id is not None and row.account_id == self.me.account_id):
            return True
        if row.community_id != self.seat.community_id:
            return False
        return row.known_in_community or self.knows(row.id) or self.cares_for_somebody_known(row)

    def cares_for_somebody_known(self, row: Any) -> bool:
        return any(
            care.caregiver_id == row.id and (care.caregiver_id == self.me.id or self.knows(care.person_id))
            for rows in self.text.caregivers.values()
            for care in rows
        )

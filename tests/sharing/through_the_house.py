"""What the application gives to a seat: its rights, pages, search and counts, to be compared with the text."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.queries import lines_about
from alongside.home.queries.search import find_entries, find_people
from alongside.record.models import Entry
from alongside.record.queries.resources import latest_resources
from alongside.record.queries.timeline import Asked, timeline_page
from alongside.sharing.queries.explaining import explain
from alongside.sharing.queries.people import people_i_see
from alongside.sharing.queries.rights import rights_over
from tests.sharing.by_the_text import IDENTITY, SEE
from tests.sharing.seen_by_the_text import SeenByTheText
from tests.sharing.worlds import CATEGORIES

STUDY = 5
Difference = tuple[str, Any, Any]


class Through:
    """One seat, asking the house, beside what the text says it should be told."""

    def __init__(self, by: Actor, seen: SeenByTheText) -> None:
        self.by, self.seen = by, seen
        self.rows = seen.rows()
        self.entries = [row for row in seen.things["record_entry"] if row.id in self.rows["record_entry"]]

    def differences(self, person: Any) -> Iterator[Difference]:
        """Whatever the house tells otherwise than the text, about everybody and about one person."""
        asked: list[Callable[..., tuple[Any, Any]]] = [self.counts, self.search, self.names, self.people]
        for ask in asked:
            told, expected = ask()
            if told != expected:
                yield ask.__name__, told, expected
        for about in (self.rights, self.reasons, self.timeline, self.resources, self.lines):
            told, expected = about(person.id)
            if told != expected:
                yield about.__name__, told, expected

    # everybody

    def counts(self) -> tuple[Any, Any]:
        """How many entries there are, in all and of each category: no filter but the database's."""
        told = [Entry.objects.count(), *(Entry.objects.filter(category=one).count() for one in CATEGORIES)]
        return told, [
            len(self.entries),
            *(sum(e.category == one for e in self.entries) for one in CATEGORIES),
        ]

    def search(self) -> tuple[Any, Any]:
        """Entries found by a word that stands in all of them; a study's team finds none."""
        found, more = find_entries(self.by, "thing", each=50)
        told = {hit.id for one in found for hit in one.hits}
        near = {e.id for e in self.entries if self.seen.answer(e.person_id, e.category).audience != STUDY}
        return (told, more, any(one.more for one in found)), (near, False, False)

    def names(self) -> tuple[Any, Any]:
        """People found by a name that all of them have."""
        told = {one.person_id for one in find_people(self.by, "person")}
        here = [one for one in self.seen.text.persons.values() if one.community_id == self.by.community_id]
        known = {one.id for one in here if one.known_in_community and one.deactivated_at is None}
        return told, known | {one.id for one in here if self._may_name(one.id)}

    def _may_name(self, person_id: UUID) -> bool:
        answer = self.seen.answer(person_id, IDENTITY)
        return answer.right >= SEE and answer.audience != STUDY

    def people(self) -> tuple[Any, Any]:
        """Whose record the seat may open."""
        told = set(people_i_see(self.by).values_list("id", flat=True))
        return told, {one for one in self.seen.text.persons if self.seen.knows(one)}

    # one person

    def rights(self, person_id: UUID) -> tuple[Any, Any]:
        """What the seat may do with each category, as which audience, and why."""
        held = rights_over(self.by, person_id).held
        told = {int(one): (int(h.right), int(h.audience), h.because) for one, h in held.items()}
        answers = {one: self.seen.answer(person_id, one) for one in CATEGORIES}
        return told, {one: (a.right, a.audience, a.because) for one, a in answers.items() if a.right}

    def reasons(self, person_id: UUID) -> tuple[Any, Any]:
        """What `explain` says that the seat may do."""
        told = [int(one.right) for one in explain(self.by, person_id, self.seen.seat.id)]
        return told, [self.seen.answer(person_id, one).right for one in CATEGORIES]

    def timeline(self, person_id: UUID) -> tuple[Any, Any]:
        """The entries on the person's page, with what stands beside each."""
        page = timeline_page(self.by, person_id, Asked())
        told = {row.id: row.comments + len(row.disputes) + len(row.files) for row in page.rows}
        mine = [entry for entry in self.entries if entry.person_id == person_id]
        return told, {entry.id: 1 for entry in mine}

    def resources(self, person_id: UUID) -> tuple[Any, Any]:
        """The entries that another system would be given."""
        told = {one.id for one in latest_resources(rights_over(self.by, person_id), "", count=100)}
        return told, {entry.id for entry in self.entries if entry.person_id == person_id}

    def lines(self, person_id: UUID) -> tuple[Any, Any]:
        """What the seat reads of what was done about the person."""
        told = {line.id for line in lines_about(self.by, person_id, limit=500)}
        seen = self.rows["contributions_line"]
        lines = self.seen.things["contributions_line"]
        return told, {line.id for line in lines if line.about_id == person_id and line.id in seen}


def somebody(draw: random.Random, seen: SeenByTheText) -> Any:
    """Somebody of the community, more often one of whom the seat may see something."""
    here = [one for one in seen.text.persons.values() if one.community_id == seen.seat.community_id]
    open_ones = [one for one in here if any(seen.answer(one.id, category).right for category in CATEGORIES)]
    return draw.choice(open_ones if open_ones and draw.random() < 0.8 else here)

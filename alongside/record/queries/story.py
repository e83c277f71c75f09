"""What happened, told by the person and their family, beside what the clinic wrote down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.record.models import Entry
from alongside.record.queries.journal import STORY_CODE, SYSTEM, TAKEN_BACK

BEGUN = ("Condition", "MedicationRequest", "MedicationStatement", "Procedure")
MOST_MILESTONES = 60
STAY = '"(IMP|ACUTE|NONAC)"'


@dataclass
class Year:
    """One year of the spine: what was told of it, and what the clinic has of it."""

    year: int
    told: list[Entry] = field(default_factory=list)
    clinical: list[Entry] = field(default_factory=list)


_STORY = """
    WITH known AS (
      SELECT e.id, e.kind, e.true_at, e.code_system = %(system)s AND e.code = %(story)s AS told,
        e.kind = 'Encounter' AND e.resource ~ %(stay)s AS stay,
        row_number() OVER (PARTITION BY e.kind, CASE WHEN e.kind = 'Encounter' THEN '' ELSE e.title END
          ORDER BY e.true_at, e.id) AS place
      FROM record_entry e
      WHERE e.person_id = %(person)s AND e.superseded_at IS NULL AND e.status <> %(taken_back)s
        AND (e.kind = ANY(%(kinds)s) OR e.category = %(journal)s AND e.code = %(story)s)
    ), chosen AS (
      SELECT id FROM known WHERE told
      UNION ALL
      (SELECT id FROM known WHERE NOT told AND kind = ANY(%(kinds)s) AND (place = 1 OR stay)
       ORDER BY true_at, id LIMIT %(most)s)
    )
    SELECT e.* FROM record_entry e WHERE e.person_id = %(person)s AND e.id IN (SELECT id FROM chosen)
    ORDER BY e.true_at, e.id
"""


def story_of(by: Actor, person_id: UUID) -> tuple[list[Entry], list[Entry]]:
    """The story so far, and what the clinic has that a life turns on; both in the order in which it happened.

    Of the clinic: the first time of each condition, medicine and procedure, the first visit, each stay in a
    hospital. Only what the actor may see. One query.
    """
    values = {
        "person": person_id, "system": SYSTEM, "story": STORY_CODE, "taken_back": TAKEN_BACK, "most": MOST_MILESTONES,
        "kinds": [*BEGUN, "Encounter"], "journal": Category.JOURNAL.value, "stay": STAY,
    }  # fmt: skip
    entries = list(Entry.objects.raw(_STORY, values))
    told = [one for one in entries if (one.code_system, one.code) == (SYSTEM, STORY_CODE)]
    return told, [one for one in entries if one not in told]


def one_told(by: Actor, person_id: UUID, origin_id: UUID) -> Entry | None:
    """One piece of the story as it stands now; None where the actor may not see it."""
    pieces = Entry.objects.filter(
        person=person_id, category=Category.JOURNAL, code_system=SYSTEM, code=STORY_CODE, superseded_at=None
    )
    return pieces.exclude(status=TAKEN_BACK).filter(origin_id=origin_id).first()


def by_year(told: Iterable[Entry], clinical: Iterable[Entry]) -> list[Year]:
    """Both on one spine, oldest year first."""
    years: dict[int, Year] = {}
    for one in told:
        years.setdefault(one.true_at.year, Year(one.true_at.year)).told.append(one)
    for one in clinical:
        years.setdefault(one.true_at.year, Year(one.true_at.year)).clinical.append(one)
    return [years[year] for year in sorted(years)]


def is_stay(entry: Entry) -> bool:
    """Whether an encounter was a stay in a hospital (HL7 v3 ActCode: IMP, ACUTE, NONAC)."""
    return re.search(STAY, entry.resource) is not None

"""Who may see what, decided by reading docs/explanation/sharing.md and nothing else.

Plain Python over plain rows, sentence by sentence; it shares no code with what it checks. Every method is one
paragraph of the text, so that a test can take one away and see the proof fail.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

NONE, SEE, CONTRIBUTE = 0, 1, 2
SELF, CAREGIVERS, TEAM, CENTER, NETWORK, STUDY = range(6)
IDENTITY, CONTACT = 1, 2

Row = Any
Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Answer:
    """What a seat may do with a category of a person, as which audience, and because of what."""

    right: int
    audience: int | None
    because: str


NOTHING = Answer(NONE, None, "")


def holds(thing: Row, day: date) -> bool:
    """A thing holds from its start (included) to its end (excluded); an empty one is open."""
    return (thing.starts is None or thing.starts <= day) and (thing.ends is None or day < thing.ends)


def birthday(born: date, age: int) -> date:
    """Born on 29 February: birthday on 1 March in other years."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


class ByTheText:
    """The text, over the rows of some communities."""

    def __init__(self, tables: Tables, now: datetime) -> None:
        self.persons = {row.id: row for row in tables["people_person"]}
        self.seats = {row.id: row for row in tables["people_seat"]}
        self.kinds = {row.id: (row.kind, row.community_id) for row in tables["people_organization"]}
        self.zones = {row.id: ZoneInfo(row.zone) for row in tables["people_community"]}
        self.caregivers = _by(tables["people_caregiver"], "person_id", "caregiver_id")
        self.teams = _by(tables["people_teammember"], "person_id", "seat_id")
        self.enrolments = _by(tables["people_enrolment"], "person_id", "center_id")
        self.study_seats = _by(tables["sharing_studyteammember"], "seat_id")
        self.studies = {row.id: row for row in tables["sharing_study"]}
        self.consents = _by(tables["sharing_studyconsent"], "person_id", "study_id")
        self.answers = {
            (row.person_id, row.item): row
            for row in tables["sharing_consentanswer"]
            if row.replaced_at is None
        }
        self.left = {row.person_id for row in tables["people_withdrawal"] if row.undone_at is None}
        self.emergencies = _by(tables["sharing_emergencyaccess"], "person_id", "seat_id")
        self.choices = _by(tables["sharing_choice"], "person_id", "category")
        self.charters = {
            row.community_id: row.id
            for row in tables["sharing_charterversion"]
            if row.in_force_from is not None
            and row.in_force_from <= now
            and (row.replaced_at is None or now < row.replaced_at)
        }
        self.rules = {
            (row.version_id, row.audience, row.category): row.right for row in tables["sharing_charterrule"]
        }
        self.rails = {
            (row.version_id, row.audience, row.category, row.bound): row
            for row in tables["sharing_guardrail"]
        }
        self.bands = _by(tables["sharing_ageband"], "version_id")

    def day(self, community: UUID, moment: datetime) -> date:
        """A day begins at midnight in the community's time zone."""
        return moment.astimezone(self.zones[community]).date()

    def answer(self, seat_id: UUID, person_id: UUID, category: int, moment: datetime) -> Answer:
        """May this seat see, or contribute to, this category of this person at this moment?"""
        seat, person = self.seats[seat_id], self.persons[person_id]
        if (
            seat.community_id != person.community_id
            or self.persons[seat.person_id].deactivated_at is not None
            or person.id in self.left
        ):
            return NOTHING
        day = self.day(person.community_id, moment)
        audience = self.nearest(seat, person, category, day)
        emergency = self.in_emergency(seat, person, day, moment) if (audience or STUDY) > TEAM else None
        if emergency:
            audience = TEAM
        if audience is None:
            return NOTHING
        if audience == SELF:
            return Answer(CONTRIBUTE, SELF, "self")
        charter = self.charters.get(person.community_id)
        if charter is None:
            return NOTHING
        right, because = self.decided(charter, audience, seat, person, category, day)
        return Answer(right, audience, f"emergency:{emergency}" if emergency else because)

    # Which audience a seat stands in

    def nearest(self, seat: Row, person: Row, category: int, day: date) -> int | None:
        """Where a seat stands in several, the nearest decides alone."""
        if not holds(seat, day):
            return None
        for audience, stands in enumerate(
            (self.is_self, self.is_caregiver, self.in_team, self.at_center, self.in_network, self.in_study)
        ):
            if stands(seat, person, category, day):
                return audience
        return None

    def is_self(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return seat.person_id == person.id and seat.role == "patient"

    def is_caregiver(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return seat.role == "caregiver" and any(
            holds(care, day) and self.in_scope(care, category) and self.not_ended(care, person, day)
            for care in self.caregivers[person.id, seat.person_id]
        )

    def in_scope(self, care: Row, category: int) -> bool:
        return not care.scope or category in care.scope

    def not_ended(self, care: Row, person: Row, day: date) -> bool:
        """*ends*: from that birthday no longer, unless renewed on that birthday or later."""
        grown_up = self.grown_up(person)
        if grown_up is None or (grown_up is not date.min and day < grown_up):
            return True
        return care.renewed_on is not None and grown_up <= care.renewed_on <= day

    def grown_up(self, person: Row) -> date | None:
        """The lowest age among the *ends*: None where there is no such band, always where the age is not known."""
        charter = self.charters.get(person.community_id)
        ages = [band.from_age for band in self.bands[charter,] if band.effect == "ends"]
        if not ages:
            return None
        return date.min if person.birth_date is None else birthday(person.birth_date, min(ages))

    def in_team(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return seat.role == "clinician" and any(holds(place, day) for place in self.teams[person.id, seat.id])

    def at_center(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return self.in_network(seat, person, category, day) and any(
            holds(one, day) for one in self.enrolments[person.id, seat.organization_id]
        )

    def in_network(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return seat.role == "clinician" and self.kinds.get(seat.organization_id) == (
            "center",
            person.community_id,
        )

    def in_study(self, seat: Row, person: Row, category: int, day: date) -> bool:
        return seat.role == "researcher" and any(
            holds(place, day) and self.included(self.studies[place.study_id], person, day)
            for place in self.study_seats[seat.id,]
        )

    def included(self, study: Row, person: Row, day: date) -> bool:
        """In a study: who consented, or answered yes to all that a broad one needs; never with a no among them."""
        if not holds(study, day):
            return False
        given = {item: self.answers.get((person.id, item)) for item in study.needs}
        grown = (grown_up := self.grown_up(person)) is not None and grown_up <= day
        if not any(one and one.answer == "no" for one in given.values()) and any(
            holds(consent, day) and (consent.by_self or not grown)
            for consent in self.consents[person.id, study.id]
        ):
            return True
        return (
            study.broad
            and study.community_id == person.community_id
            and bool(study.needs)
            and all(one.ends is None or day < one.ends for one in self.consents[person.id, study.id])
            and all(one and one.answer == "yes" and (one.by_self or not grown) for one in given.values())
        )

    def in_emergency(self, seat: Row, person: Row, day: date, moment: datetime) -> UUID | None:
        """By emergency access a clinician stands in the care team, from its moment to its end."""
        held = (
            [one.id for one in self.emergencies[person.id, seat.id] if one.starts <= moment < one.ends]
            if seat.role == "clinician" and holds(seat, day)
            else []
        )
        return max(held, key=str, default=None)

    # What the deciding audience may do

    def decided(
        self, charter: UUID, audience: int, seat: Row, person: Row, category: int, day: date
    ) -> tuple[int, str]:
        effects = self.effects(charter, audience, person, category, day)
        own_choice = "own_choice" in effects
        right, because = (
            NONE if own_choice else self.rules.get((charter, audience, category), NONE),
            "charter",
        )
        choice = self.choice(audience, seat, person, category, day, own_choice)
        if choice is not None:
            right, because = choice.right, f"choice:{choice.id}"
        right, because = self.between_guardrails(charter, audience, category, right, because)
        return self.unless_hidden(effects, right, because)

    def effects(self, charter: UUID, audience: int, person: Row, category: int, day: date) -> set[str]:
        """The age bands that hold: caregivers only; where the birth date is not known, every one."""
        if audience != CAREGIVERS:
            return set()
        return {
            band.effect
            for band in self.bands[charter,]
            if band.category in (None, category) and self.at_that_age(band, person.birth_date, day)
        }

    def at_that_age(self, band: Row, born: date | None, day: date) -> bool:
        return born is None or (
            birthday(born, band.from_age) <= day
            and (band.until_age is None or day < birthday(born, band.until_age))
        )

    def choice(
        self, audience: int, seat: Row, person: Row, category: int, day: date, own_choice: bool
    ) -> Row | None:
        """The choice that counts: named before audience, then the later made, then the larger id."""
        that_count = [
            one
            for one in self.choices[person.id, category]
            if one.withdrawn_at is None
            and holds(one, day)
            and (one.by_self or not own_choice)
            and (one.named_id == seat.person_id if one.named_id else one.audience == audience)
        ]
        return max(that_count, key=lambda one: (bool(one.named_id), one.made_at, one.id), default=None)

    def between_guardrails(
        self, charter: UUID, audience: int, category: int, right: int, because: str
    ) -> tuple[int, str]:
        """Raised to the floor, then lowered to the ceiling; the reason where the answer moved up or down by it."""
        floor = self.rails.get((charter, audience, category, "floor"))
        ceiling = self.rails.get((charter, audience, category, "ceiling"))
        bounded = right if floor is None else max(right, floor.right)
        bounded = bounded if ceiling is None else min(bounded, ceiling.right)
        if bounded > right:
            return bounded, f"guardrail:{floor.id}"
        return (bounded, f"guardrail:{ceiling.id}") if bounded < right else (right, because)

    def unless_hidden(self, effects: set[str], right: int, because: str) -> tuple[int, str]:
        """*Hidden* is lower than any floor."""
        return (NONE, "hidden") if "hidden" in effects else (right, because)


def _by(rows: Iterable[Row], *columns: str) -> dict[tuple[Any, ...], list[Row]]:
    found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        found[tuple(getattr(row, column) for column in columns)].append(row)
    return found

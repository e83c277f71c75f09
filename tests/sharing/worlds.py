"""Random communities: every kind of seat, term, choice, charter and age that sharing can meet, as plain rows.

All is drawn from one seed, around one day, so that a difference can be drawn again. Rows carry the columns of
their tables; `loading.py` puts them into the database.
"""

from __future__ import annotations

import random
import uuid
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

ZONES = ("Europe/Stockholm", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC")
KINDS = ("center", "center", "center", "advocacy", "university")
OTHER_ROLES = ("improver", "coordinator", "advocate", "administrator", "developer", "public", "funder")
CATEGORIES = range(1, 13)
TERMS = (-4000, -400, -30, -2, -1, 0, 1, 2, 30, 400, 4000)
ITEMS = ("primary_given", "clinical_given", "clinical_coming", "use_nonprofit", "use_forprofit")
BAND_AGES = (0, 12, 13, 16, 18, 21)

TERMS_OF_CHARTER = {
    "drafted_by_name": "", "failed_why": "", "motion_days": 14, "votes_secret": True, "emergency_hours": 4,
    "review_days": 7, "answer_days": 14, "announce_days": 30, "small_number": 7, "names_centers": True,
    "second_factor_roles": [], "ending": "",
}  # fmt: skip

Row = SimpleNamespace
Tables = dict[str, list[Row]]


class Draw:
    """One community drawn at random; `tables` holds its rows."""

    def __init__(self, seed: int, today: date, account_ids: list[int]) -> None:
        self.seed, self.today, self.account_ids = seed, today, account_ids
        self.random = random.Random(seed)
        self.tables: Tables = {}
        self.community = self.add(
            "people_community", name=f"Community {seed}", slug=f"community-{seed}",
            zone=self.random.choice(ZONES), language="en",
        )  # fmt: skip
        self.organizations()
        self.people()
        self.relations()
        self.studies()
        self.consent_answers()
        self.emergencies()
        self.charter_versions()
        self.all_choices()
        self.withdrawals()

    # drawing

    def add(self, table: str, /, **columns: Any) -> Row:
        row = Row(id=self.uuid(), **columns)
        self.tables.setdefault(table, []).append(row)
        return row

    def uuid(self) -> uuid.UUID:
        return uuid.UUID(int=self.random.getrandbits(128), version=4)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def day(self) -> date:
        return self.today + timedelta(days=self.random.choice(TERMS) + self.random.choice((0, 0, 0, 1, -1)))

    def term(self) -> dict[str, date | None]:
        """Open, begun, over, to come: whichever, with its start before its end."""
        starts = self.day() if self.chance(0.4) else None
        ends = self.day() if self.chance(0.4) else None
        if starts and ends and ends <= starts:
            starts, ends = ends, starts
        if starts and starts == ends:
            ends = None
        return {"starts": starts, "ends": ends}

    def moment(self, *, before: int = 900) -> datetime:
        at = datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC)
        return at - timedelta(days=self.random.randint(1, before), seconds=self.random.randint(0, 86399))

    def birth_date(self) -> date | None:
        """Unknown, on a leap day, on or around the birthday of an age band, or any."""
        kind = self.random.random()
        if kind < 0.1:
            return None
        if kind < 0.25:
            return date(self.random.choice((1996, 2004, 2008, 2012, 2016)), 2, 29)
        if kind < 0.65:
            age = self.random.choice(BAND_AGES[1:])
            near = self.today + timedelta(days=self.random.choice((-40, -1, 0, 1, 2, 200)))
            return near.replace(year=near.year - age, day=min(near.day, 28))
        return self.today - timedelta(days=self.random.randint(200, 30000))

    # organizations and people

    def organizations(self) -> None:
        for number in range(self.random.randint(1, 4)):
            self.add(
                "people_organization", community_id=self.community.id, name=f"Place {number}",
                kind="center" if number == 0 else self.random.choice(KINDS), town="", source_system="", source_value="",
            )  # fmt: skip

    def people(self) -> None:
        for number in range(self.random.randint(5, 9)):
            person = self.add(
                "people_person", community_id=self.community.id, name=f"Person {number}", given_name="Person",
                family_name=str(number), birth_date=self.birth_date(), sex="", language="en", about_me="",
                known_in_community=False, account_id=self.random.choice([None, None, *self.account_ids]),
                deactivated_at=self.moment() if self.chance(0.07) else None,
            )  # fmt: skip
            roles = [
                self.random.choice(
                    ("patient", "patient", "caregiver", "clinician", "clinician", "researcher")
                )
            ]
            roles += [
                self.random.choice(
                    ("patient", "caregiver", "clinician", "researcher", self.random.choice(OTHER_ROLES))
                )
                for _ in range(self.random.choice((0, 0, 1, 1, 2)))
            ]
            for role in roles:
                self.seat(person, role)
            person.known_in_community = any(
                role not in ("patient", "caregiver") for role in roles
            ) and self.chance(0.9)

    def withdrawals(self) -> None:
        """Some left the community, and some of these came back."""
        for person in self.tables["people_person"]:
            if self.chance(0.06):
                self.add(
                    "people_withdrawal", community_id=self.community.id, person_id=person.id, person_name=person.name,
                    by_person_id=person.id, undo_until=self.moment(),
                    undone_at=self.moment() if self.chance(0.3) else None,
                )  # fmt: skip

    def seat(self, person: Row, role: str) -> None:
        places = (
            [None] if role in ("patient", "caregiver") else [None, *self.tables["people_organization"] * 2]
        )
        place = self.random.choice(places)
        term = self.term() if self.chance(0.35) else {"starts": None, "ends": None}
        if self.chance(0.02):  # one that never holds
            term = {"starts": self.today, "ends": self.today}
        taken = {
            (one.person_id, one.role, one.organization_id)
            for one in self.tables.get("people_seat", [])
            if one.ends is None
        }
        if (person.id, role, place and place.id) in taken and term["ends"] is None:
            return
        self.add(
            "people_seat", community_id=self.community.id, person_id=person.id, role=role,
            organization_id=place and place.id, title="", **term,
        )  # fmt: skip

    # who stands near to whom

    def seats(self, role: str) -> list[Row]:
        return [one for one in self.tables["people_seat"] if one.role == role]

    def patients(self) -> list[Row]:
        """Persons with a patient's seat, and now and then somebody without."""
        ids = {one.person_id for one in self.seats("patient")}
        return [one for one in self.tables["people_person"] if one.id in ids or self.chance(0.15)]

    def relations(self) -> None:
        for person in self.patients():
            for seat in self.seats("caregiver"):
                for _ in range(self.random.choice((0, 1, 1, 1, 2))):
                    self.caregiver(person, seat.person_id)
            for seat in self.seats("clinician"):
                for _ in range(self.random.choice((0, 0, 1, 2))):
                    self.team_member(person, seat)
            for center in self.tables["people_organization"]:
                if self.chance(0.5):
                    self.add("people_enrolment", person_id=person.id, center_id=center.id, **self.term())
        # A place in the team for a seat that is no clinician's gives nothing.
        strange = self.random.choice(self.tables["people_seat"])
        self.team_member(self.random.choice(self.tables["people_person"]), strange)

    def caregiver(self, person: Row, caregiver_id: uuid.UUID) -> None:
        if person.id == caregiver_id:
            return
        scope = self.random.choice(
            (None, None, [], self.random.sample(CATEGORIES, self.random.randint(1, 8)))
        )
        self.add(
            "people_caregiver", person_id=person.id, caregiver_id=caregiver_id, relation="mum", scope=scope,
            may_choose=self.chance(0.5), renewed_on=self.day() if self.chance(0.3) else None, **self.term(),
        )  # fmt: skip

    def team_member(self, person: Row, seat: Row) -> None:
        self.add("people_teammember", person_id=person.id, seat_id=seat.id, does="", **self.term())

    def studies(self) -> None:
        studies = [
            self.add(
                "sharing_study", community_id=self.community.id, title="A study", purpose="", run_by="",
                needs=self.random.sample(ITEMS, self.random.choice((0, 1, 1, 2, 3))), broad=self.chance(0.4),
                **(self.term() if self.chance(0.3) else {"starts": None, "ends": None}),
            )
            for _ in range(self.random.randint(0, 3))
        ]  # fmt: skip
        for study in studies:
            for seat in self.seats("researcher"):
                if self.chance(0.7):
                    self.add("sharing_studyteammember", study_id=study.id, seat_id=seat.id, **self.term())
            for person in self.tables["people_person"]:
                if self.chance(0.5):
                    self.consent(study.id, person)

    def consent_answers(self) -> None:
        for person in self.tables["people_person"]:
            for item in self.random.sample(ITEMS, self.random.choice((0, 2, 4, 5))):
                self.consent_answer(person, item)

    def consent(self, study: uuid.UUID, person: Row) -> None:
        self.add(
            "sharing_studyconsent", study_id=study, person_id=person.id, by_self=self.chance(0.6), made_by_name="",
            **self.term(),
        )  # fmt: skip

    def consent_answer(self, person: Row, item: str) -> None:
        """The answer now, and perhaps one that it replaced."""
        word = self.random.choice(("yes", "yes", "yes", "no", "ask"))
        for answer, replaced in ((word, None), (self.random.choice(("yes", "no")), self.moment())):
            if replaced is None or self.chance(0.3):
                self.add(
                    "sharing_consentanswer", person_id=person.id, item=item, answer=answer, made_by_name="",
                    by_self=self.chance(0.6), replaced_at=replaced,
                )  # fmt: skip

    def emergencies(self) -> None:
        """Over, going on, and of seats that are no clinician's: those give nothing."""
        at = datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC)
        for _ in range(self.random.choice((0, 1, 2, 4))):
            seats = self.seats("clinician") if self.chance(0.9) else self.tables["people_seat"]
            if not seats:
                continue
            seat = self.random.choice(seats)
            starts = at + timedelta(hours=self.random.choice((-90, -3, -1, 0, 1)))
            self.add(
                "sharing_emergencyaccess", person_id=self.random.choice(self.tables["people_person"]).id,
                seat_id=seat.id, viewer_id=seat.person_id, viewer_name="", title="", center_name="", reason="Now.",
                starts=starts, ends=starts + timedelta(hours=self.random.choice((4, 30))), review_by=self.today,
            )  # fmt: skip

    # the charter

    def charter_versions(self) -> None:
        states = [] if self.chance(0.06) else ["in force"]
        states += [
            self.random.choice(("draft", "preparing", "replaced"))
            for _ in range(self.random.choice((0, 0, 1, 2)))
        ]
        coming = self.chance(0.15) and "in force" in states
        self.random.shuffle(states)
        moment = self.moment(before=1) + timedelta(days=2, hours=2)  # when the one that is coming replaces it
        for number, state in enumerate([*states, *(["coming"] if coming else [])], start=1):
            begun = (
                None if state in ("draft", "preparing") else moment if state == "coming" else self.moment()
            )
            gone = begun + timedelta(hours=1) if begun and state == "replaced" else None
            version = self.add(
                "sharing_charterversion", community_id=self.community.id, number=number, title=f"Charter {number}",
                preparing_from=begun if state != "preparing" else self.moment(), in_force_from=begun,
                replaced_at=moment if coming and state == "in force" else gone, **TERMS_OF_CHARTER,
            )  # fmt: skip
            self.rules(version)
            self.guardrails(version)
            self.bands(version)

    def of_version(self, table: str, version: Row, **columns: Any) -> None:
        row = self.add(table, version_id=version.id, **columns)
        row.id = (self.seed % 10**9) * 10**6 + len(self.tables[table])

    def rules(self, version: Row) -> None:
        dense = self.random.choice((0.3, 0.6, 0.95))
        for audience in range(1, 6):
            for category in CATEGORIES:
                if self.chance(dense):
                    right = self.random.choice((0, 1, 1, 2))
                    self.of_version(
                        "sharing_charterrule", version, audience=audience, category=category, right=right
                    )

    def guardrails(self, version: Row) -> None:
        places = [(a, c, b) for a in range(1, 6) for c in CATEGORIES for b in ("floor", "ceiling")]
        for audience, category, bound in self.random.sample(places, self.random.randint(0, 25)):
            self.of_version(
                "sharing_guardrail", version, audience=audience, category=category, bound=bound,
                right=self.random.choice((0, 1, 1, 2)), reason="so that nobody is hurt",
            )  # fmt: skip

    def bands(self, version: Row) -> None:
        for _ in range(self.random.choice((0, 1, 2, 4, 6))):
            start = self.random.choice(BAND_AGES)
            until = start + self.random.choice((1, 2, 3, 5)) if self.chance(0.5) else None
            category = self.random.choice((None, *CATEGORIES))
            effect = self.random.choice(("hidden", "own_choice"))
            self.of_version(
                "sharing_ageband",
                version,
                category=category,
                effect=effect,
                from_age=start,
                until_age=until,
                reason="age",
            )
        for _ in range(self.random.choice((0, 0, 1, 1, 2))):
            self.of_version(
                "sharing_ageband", version, category=None, effect="ends", until_age=None, reason="of age",
                from_age=self.random.choice((13, 16, 18, 18, 18, 21)),
            )  # fmt: skip

    # what each person chose

    def all_choices(self) -> None:
        for person in self.tables["people_person"]:
            favourite = self.random.sample(CATEGORIES, 3)  # so that several choices meet in one category
            for _ in range(self.random.choice((0, 2, 5, 9))):
                self.choice(person, favourite)

    def choice(self, person: Row, favourite: list[int]) -> None:
        named = self.random.choice(self.tables["people_person"]).id if self.chance(0.4) else None
        made_at = self.moment(before=30)
        if self.chance(0.3):  # two made at the same moment
            made_at = made_at.replace(hour=0, minute=0, second=0)
        self.add(
            "sharing_choice", person_id=person.id, named_id=named,
            audience=None if named else self.random.randint(1, 5),
            category=self.random.choice([*favourite, *favourite, *CATEGORIES]), right=self.random.randint(0, 2),
            by_self=self.chance(0.6), made_by_name="Somebody", made_at=made_at,
            withdrawn_at=self.moment(before=20) if self.chance(0.15) else None, **self.term(),
        )  # fmt: skip


def draw(seed: int, today: date, account_ids: list[int]) -> Draw:
    """The community of this seed."""
    return Draw(seed, today, account_ids)


def draw_many(seeds: range, today: date, account_ids: list[int]) -> Tables:
    """The communities of these seeds in one house; a few relations cross between them, and must give nothing.

    A table into which nobody drew a row is there, too, and is empty.
    """
    drawn = [draw(seed, today, account_ids) for seed in seeds]
    for one, other in zip(drawn, drawn[1:], strict=False):
        _cross(one, other)
    names = {table for one in drawn for table in one.tables}
    rows = {table: [row for one in drawn for row in one.tables.get(table, [])] for table in sorted(names)}
    return defaultdict(list, rows)


def _cross(one: Draw, other: Draw) -> None:
    person = one.random.choice(one.tables["people_person"])
    study = one.add(
        "sharing_study", community_id=one.community.id, title="A study", purpose="", run_by="", needs=[],
        broad=False, starts=None, ends=None,
    )  # fmt: skip
    for seat in other.tables["people_seat"][:4]:
        one.team_member(person, seat)
        one.caregiver(person, seat.person_id)
        one.consent(study.id, person)
        one.add("sharing_studyteammember", study_id=study.id, seat_id=seat.id, starts=None, ends=None)

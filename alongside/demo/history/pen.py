"""The pen that writes rows of the record, ready for COPY: one line of text for each entry.

Text is put together by hand because there are millions of lines. Nothing here may hold a tab, a line break, a
quotation mark or a backslash; names and words of the demo hold none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zlib import crc32

from alongside.demo.chance import chance_of
from alongside.demo.history import resources
from alongside.demo.history.terms import Measure
from alongside.demo.patients import Patient
from alongside.demo.world import Center, Clinician, World
from alongside.kit.terms import Category

COLUMNS = (
    "id, origin_id, version, person_id, kind, category, code_system, code, title, words, value, unit, value_words, low,"
    " high, chips, true_at, true_precision, true_words, recorded_at, author_id, author_name, author_role, author_title,"
    " voice, on_behalf_of_name, source, source_key, status, reason, resource, kept_from"
)  # fmt: skip
UNTIL_NOW = timedelta(days=26)
"""What was seen so lately may yet be written down late."""


@lru_cache(maxsize=20_000)
def author_columns(who: Clinician, source: str) -> str:
    """Somebody who works there, as the author of what the register holds."""
    return f"{who.id}\t{who.name}\tclinician\t{who.title}\tclinician\t\t{source}"


@lru_cache(maxsize=2_000)
def laboratory_columns(name: str, source: str) -> str:
    """A laboratory, as the author of its results."""
    return f"\\N\t{name}\tprogram\t\tsystem\t\t{source}"


@lru_cache(maxsize=1_000)
def measure_columns(measure: Measure, language: str) -> tuple[str, str]:
    """What stands before and after the number of a measure."""
    ends = "\t".join("\\N" if end is None else f"{end:g}" for end in (measure.low, measure.high))
    before = (
        f"Observation\t{measure.category:d}\t{measure.system}\t{measure.code}\t{measure.title(language)}\t\t"
    )
    return before, f"\t{measure.unit}\t\t{ends}\t{{}}\t"


@lru_cache(maxsize=20_000)
def reference_to(who: Clinician) -> str:
    """Somebody who works there, as FHIR refers to them."""
    return resources.practitioner(str(who.id), who.name)


class Pen:
    """Writes one patient's entries down; knows the patient, and counts."""

    def __init__(self, world: World, patient: Patient) -> None:
        self.world, self.patient, self.language = world, patient, world.language
        self.rows: list[str] = []
        self.count = 0
        self.late_days, self.late = "", 0
        self.person = str(patient.id)
        made = int(
            datetime(world.today.year, world.today.month, world.today.day, tzinfo=UTC).timestamp() * 1000
        )
        high, low = patient.number >> 12 & 0xFFF, patient.number & 0xFFF
        stamp = f"{made:012x}"
        self.name_of_ids = f"{stamp[:8]}-{stamp[8:]}-7{high:03x}-8{low:03x}-"
        self.salt = f"{chance_of(world.source, 'ids', patient.number).getrandbits(32):08x}"
        self.subject = f'"subject":{{"reference":"Patient/{self.person}"}}'

    def _recorded(self, day: str) -> str:
        """The register is filled in the night after, and at some visits only when somebody finds the time."""
        if self.late_days != day:
            self.late_days, self.late = day, late(self.world, self.patient, day)
        return _night(day, self.late)

    def next_id(self) -> str:
        """A new id: by the day of bringing in, then by patient, then in the order of writing."""
        self.count += 1
        return f"{self.name_of_ids}{self.count:04x}{self.salt}"

    def write(self, id: str, kind: str, middle: str, when: str, by: str, status: str, resource: str) -> None:
        """One line; `middle` runs from the category to the chips, `by` from the author to the source."""
        self.rows.append(
            f"{id}\t{id}\t1\t{self.person}\t{kind}\t{middle}\t{when}\tminute\t\t{self._recorded(when[:10])}\t{by}\t"
            f"{kind}/{self.patient.number}.{self.count}\t{status}\t\t{resource}\t0\n"
        )

    def measured(
        self, measure: Measure, value: float, when: str, links: str, by: str, performer: str
    ) -> None:
        """One number."""
        id = self.next_id()
        before, after = measure_columns(measure, self.language)
        shown = f"{value:.{measure.digits}f}"
        resource = resources.number(
            id, resources.measure_head(measure, self.language), links, when, performer, shown,
            resources.measure_tail(measure),
        )  # fmt: skip
        self.rows.append(
            f"{id}\t{id}\t1\t{self.person}\t{before}{shown}{after}{when}\tminute\t\t{self._recorded(when[:10])}\t{by}\t"
            f"Observation/{self.patient.number}.{self.count}\tfinal\t\t{resource}\t0\n"
        )

    def said(
        self, kind: str, category: Category, code: tuple[str, str], title: str, told: str, value: str,
        when: str, by: str, status: str, resource: str,
    ) -> None:  # fmt: skip
        """One thing without a number; the resource has this pen's newest id."""
        middle = f"{category:d}\t{code[0]}\t{code[1]}\t{title}\t{told}\t\\N\t\t{value}\t\\N\t\\N\t{{}}"
        self.write(self.last_id, kind, middle, when, by, status, resource)

    @property
    def last_id(self) -> str:
        """The id given last."""
        return f"{self.name_of_ids}{self.count:04x}{self.salt}"


@lru_cache(maxsize=10_000)
def _night(day: str, later: int) -> str:
    return f"{date.fromisoformat(day) + timedelta(days=1 + later)}T03:10:00Z"


def late(world: World, patient: Patient, day: str) -> int:
    """So many days later than the night after it was written down: most often none, and no day that is yet to come."""
    thrown = crc32(f"{patient.number}/{day}".encode())
    when = date.fromisoformat(day)
    if thrown % 100 >= 100 * patient.center.late_share(world.year_of(when)) or when > world.today - UNTIL_NOW:
        return 0
    return 8 + thrown // 100 % 15


def moment(day: date, minutes: int) -> str:
    """A moment of a day, as text."""
    return f"{day}T{minutes // 60:02d}:{minutes % 60:02d}:00Z"


@lru_cache(maxsize=2_000)
def place_of(center: Center) -> str:
    """A center, as FHIR refers to it."""
    return f'{{"reference":"Organization/{center.id}","display":{resources.quoted(center.name)}}}'

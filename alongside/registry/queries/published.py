"""What was published, as pages read it: the same for everyone in the community."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import F

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.registry.models import Counting, MeasureOwner, MeasureVersion, Published
from alongside.registry.queries.building import own_sides
from alongside.registry.used import in_use


@dataclass(frozen=True)
class Month:
    """One month of a line; nothing where it is hidden, or where there was nobody."""

    day: date
    counted: int | None
    met: int | None
    amount: float | None
    left_out: int | None

    @property
    def share(self) -> float | None:
        """How many of a hundred met."""
        return 100 * self.met / self.counted if self.counted and self.met is not None else None


@dataclass(frozen=True, eq=False)
class Told:
    """One line of a measure's published grid, with its months.

    What is published is never changed: other numbers are another row. So two lines are the same where their row is; its
    numbers are looked at as well, since a process may have met another database before.
    """

    row: Published

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and other._row() == self._row()

    def __hash__(self) -> int:
        return hash(self.row.pk)

    def _row(self) -> tuple[object, ...]:
        row = self.row
        return row.pk, row.first_month, row.counted, row.met, row.amount

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Every month, the oldest first."""
        return tuple(self._month(place) for place in range(len(self.row.counted)))

    @property
    def newest(self) -> Month | None:
        """The month that goes on."""
        return self._month(len(self.row.counted) - 1) if self.row.counted else None

    @property
    def last(self) -> Month | None:
        """The newest month that is shown."""
        shown = (place for place in reversed(range(len(self.row.counted))) if self.row.counted[place])
        return next((self._month(place) for place in shown), None)

    @property
    def is_nobodys(self) -> bool:
        """Whether nobody was counted in any month."""
        return all(one == 0 for one in self.row.counted)

    def _month(self, place: int) -> Month:
        row = self.row
        return Month(
            _day(row.first_month + place), row.counted[place], row.met[place],
            row.amount[place] if place < len(row.amount) else None,
            row.left_out[place] if place < len(row.left_out) else None,
        )  # fmt: skip


def told_of(row: Published) -> Told:
    """A row as it is read."""
    return Told(row)


def _day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def counting_of(by: Actor) -> Counting | None:
    """Of which moment the numbers are. One query."""
    return Counting.objects.filter(community=by.community_id).first()


def measures(by: Actor) -> list[tuple[MeasureVersion, Told | None]]:
    """Every measure in use, with the line of all of us. Two queries."""
    versions = in_use(by.community_id) if by.community_id else []
    rows = {one.version_id: told_of(one) for one in Published.objects.filter(version__in=versions, by="all")}
    return [(one, rows.get(one.pk)) for one in versions]


def measure(by: Actor, measure_id: UUID) -> MeasureVersion:
    """The version of a measure that counts; where none was taken into use yet, the newest one. One query."""
    found = MeasureVersion.objects.filter(measure=measure_id, measure__community=by.community_id)
    newest = F("used_from").desc(nulls_last=True)
    version = (
        found.select_related("measure__community").annotate(own_sides=own_sides(by, measure_id))
        .order_by(newest, "-number").first()
    )  # fmt: skip
    if version is None:
        raise Refused("", may_know=False)
    return version


def proposed(by: Actor) -> list[MeasureVersion]:
    """The newest wording of each measure that is not counted yet, the latest first. One query."""
    waiting = MeasureVersion.objects.filter(measure__community=by.community_id).order_by(
        "measure_id", "-number"
    )
    newest = waiting.distinct("measure_id").values("pk")
    found = MeasureVersion.objects.filter(pk__in=newest).exclude(
        measure__in=MeasureVersion.objects.filter(used_from__isnull=False).values("measure")
    )
    return list(found.select_related("measure").order_by("-at")[:30])


def lines_of(by: Actor, version: MeasureVersion) -> dict[tuple[str, str], Told]:
    """All lines of a measure. One query."""
    rows = Published.objects.filter(version=version, community=by.community_id)
    return {(one.by, one.key): told_of(one) for one in rows}


def owners_of(by: Actor, version: MeasureVersion) -> list[MeasureOwner]:
    """Who looks after a measure. One query."""
    return list(MeasureOwner.objects.filter(measure=version.measure_id, ended_at=None).order_by("at"))


@dataclass(frozen=True)
class Shown:
    """How the charter wants numbers shown, and of when they are."""

    threshold: int
    names_centers: bool
    centers: dict[str, str]
    moment: datetime | None = None
    """When the numbers were counted."""


_SHOWN = """SELECT o.id::text, o.name, v.small_number, v.names_centers, k.moment FROM people_organization o
    LEFT JOIN registry_counting k ON k.community_id = o.community_id
    LEFT JOIN sharing_charterversion v ON v.community_id = o.community_id AND v.in_force_from <= now()
      AND (v.replaced_at IS NULL OR now() < v.replaced_at)
    WHERE o.community_id = %s::uuid AND o.kind = 'center' ORDER BY o.name"""


def shown_by_charter(by: Actor) -> Shown:
    """From how many people on numbers are shown, and what each center is called. One query."""
    rows: Sequence[Sequence[Any]] = ask(_SHOWN, [by.community_id])
    if not rows:
        return Shown(7, True, {})
    _key, _name, small, names, moment = rows[0]
    return Shown(int(small or 7), bool(names), {str(row[0]): str(row[1]) for row in rows}, moment)

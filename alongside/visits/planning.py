"""What somebody is about to plan, before it is a visit; or to hold for good care, before it is a standard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from alongside.kit.terms import Category
from alongside.visits.models import Visit


@dataclass(frozen=True)
class NewVisit:
    """When, for how long, in which way, where and with whom. `with_people` are seats and their names."""

    starts_at: datetime
    minutes: int = 20
    mode: str = Visit.Mode.IN_PERSON.value
    center_id: UUID | None = None
    place: str = ""
    about: str = ""
    with_people: tuple[tuple[UUID, str], ...] = ()

    def columns(self) -> dict[str, object]:
        """The same as the columns of a visit."""
        return {
            "starts_at": self.starts_at, "minutes": self.minutes, "mode": self.mode, "center_id": self.center_id,
            "place": self.place, "about": self.about, "with_seats": [seat for seat, _name in self.with_people],
            "with_names": [name for _seat, name in self.with_people],
        }  # fmt: skip


@dataclass(frozen=True)
class NewStandard:
    """What is looked at, how often, from how many days before its day, and for which ages."""

    title: str
    category: Category
    codes: tuple[str, ...]
    every_days: int
    window_days: int = 30
    words: str = ""
    from_age: int = 0
    until_age: int | None = None
    without: str = ""
    position: int = 0
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

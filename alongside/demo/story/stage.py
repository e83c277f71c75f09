"""The stage: who of the story acts, in which seat, and when; all of it through the rooms' actions."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone, translation
from PIL.Image import Image

from alongside.contributions.actor import Actor
from alongside.demo.chance import id_of
from alongside.demo.clock import as_of
from alongside.demo.history.terms import Measure
from alongside.kit.terms import Audience, Category, Precision, Role
from alongside.people.models import Community, Person, Seat
from alongside.record.actions.comments import comment_on
from alongside.record.actions.entries import write_entry
from alongside.record.actions.journal import NewDay, save_day
from alongside.record.models import Entry, Followed
from alongside.record.queries.journal import STORY_CODE, SYSTEM
from alongside.record.writing import NewEntry, for_person
from alongside.ui.keeping import Received, receive

SKY = {"awful": 1, "low": 2, "ok": 3, "good": 4, "great": 5}
ORDER = ("patient", "caregiver", "clinician")


@dataclass
class Stage:
    """One community on the day of building."""

    community: Community
    today: date
    began: datetime = field(default_factory=timezone.now)
    actors: dict[tuple[str, Role | None], Actor] = field(default_factory=dict)
    days: int = 0

    def __post_init__(self) -> None:
        self.zone = ZoneInfo(self.community.zone)

    def person(self, key: str) -> UUID:
        """Whose id it is."""
        return id_of("person", key)

    def actor(self, key: str, role: Role | None = None) -> Actor:
        """Somebody in the seat of that role, or in the one nearest to care."""
        if (key, role) not in self.actors:
            self.actors[key, role] = self._actor(key, role)
        return self.actors[key, role]

    def _actor(self, key: str, role: Role | None) -> Actor:
        person = Person.objects.get(pk=self.person(key))
        seats = Seat.objects.filter(person=person).select_related("organization")
        seat = min(
            (one for one in seats if role in (None, one.role)),
            key=lambda one: ORDER.index(one.role) if one.role in ORDER else len(ORDER),
        )
        center = seat.organization
        return Actor(
            person_id=person.id, seat_id=seat.id, role=Role(seat.role), name=person.name,
            community_id=self.community.id, community_name=self.community.name, title=seat.title,
            center_id=center.id if center else None, center_name=center.name if center else "",
            account_id=person.account_id, language=person.language, zone=self.community.zone,
        )  # fmt: skip

    def moment(self, days_ago: int, clock: str) -> datetime:
        """A moment by the community's clock; what would lie ahead of now lies a minute behind it."""
        hour, minute = map(int, clock.split(":"))
        day = self.today - timedelta(days=days_ago)
        moment = datetime.combine(day, time(hour, minute), tzinfo=self.zone)
        midnight = datetime.combine(self.today, time.min, tzinfo=self.zone)
        if moment <= self.began:
            return moment
        before = (midnight + timedelta(days=1) - moment) / 1440
        return max(midnight, self.began - before).astimezone(self.zone)

    @contextmanager
    def at(self, days_ago: int, clock: str) -> Iterator[datetime]:
        """Within, it is that moment, and the language is the community's."""
        moment = self.moment(days_ago, clock)
        with as_of(moment.astimezone(UTC)), translation.override(self.community.language):
            yield moment

    def day(
        self, key: str, days_ago: int, clock: str, sky: str, words: str = "", *, chips: tuple[str, ...] = (),
        by: str = "", only_for: tuple[Audience, ...] | None = None, values: dict[str, float] | None = None,
        picture: Callable[[], Image] | None = None, shows: str = "",
    ) -> Entry:  # fmt: skip
        """A day in somebody's journal, in their own words, or put down by a caregiver on their behalf."""
        person_id = self.person(key)
        actor = self.actor(key)
        if by:
            actor = for_person(self.actor(by, Role.CAREGIVER), person_id, actor.name)
        with self.at(days_ago, clock) as moment:
            self.days += 1
            new = NewDay(
                id=id_of(self.community.id, "day", self.days), true_at=moment, sky=SKY[sky] if sky else None,
                chips=chips, words=words, values=self._values(person_id, values or {}),
                kept_from=self._kept(only_for), photo=drawn(picture) if picture else None, photo_words=shows,
            )  # fmt: skip
            return save_day(by=actor, person_id=person_id, new=new)

    def _values(self, person_id: UUID, values: dict[str, float]) -> tuple[tuple[Followed, float], ...]:
        if not values:
            return ()
        followed = {one.code: one for one in Followed.objects.filter(person=person_id, ended_at=None)}
        return tuple((followed[code], value) for code, value in values.items())

    @staticmethod
    def _kept(only_for: tuple[Audience, ...] | None) -> frozenset[Audience]:
        """From whom an entry is kept that is meant only for these; nobody where nothing is said."""
        if only_for is None:
            return frozenset()
        return frozenset(
            {Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.STUDY} - set(only_for)
        )

    def write(
        self, by: Actor, about: str, days_ago: int, clock: str, category: Category, title: str, **more: object
    ) -> Entry:
        """Something that somebody writes in somebody's record."""
        kind = str(more.pop("kind", "Observation"))
        with self.at(days_ago, clock) as moment:
            new = NewEntry(kind=kind, category=category, title=title, true_at=moment, **more)  # type: ignore[arg-type]
            return write_entry(by=by, person_id=self.person(about), new=new)

    def measured(
        self,
        by: Actor,
        about: str,
        days_ago: int,
        clock: str,
        measure: Measure,
        value: float,
        words: str = "",
    ) -> Entry:
        """A number with its unit and ordinary range."""
        return self.write(
            by, about, days_ago, clock, measure.category, measure.title(self.community.language), words=words,
            code_system=measure.system, code=measure.code, value=value, unit=measure.unit, low=measure.low,
            high=measure.high,
        )  # fmt: skip

    def told(
        self, key: str, days_ago: int, year: int, season: tuple[int, str], title: str, words: str
    ) -> Entry:
        """A piece of somebody's own story, with a rough date: the month in which the season begins, and its name."""
        month, name = season
        with self.at(days_ago, "19:10"):
            new = NewEntry(
                kind="Observation", category=Category.JOURNAL, title=title, words=words, code_system=SYSTEM,
                code=STORY_CODE, true_at=datetime(year, month, 1, tzinfo=self.zone),
                true_precision=Precision.SEASON, true_words=f"{name} {year}",
            )  # fmt: skip
            return write_entry(by=self.actor(key), person_id=self.person(key), new=new)

    def say(self, by: Actor, about: str, entry: Entry, days_ago: int, clock: str, words: str) -> None:
        """A line of conversation on an entry."""
        with self.at(days_ago, clock):
            comment_on(by=by, person_id=self.person(about), origin_id=entry.origin_id, words=words)


def drawn(picture: Callable[[], Image]) -> Received:
    """A drawing of the story, as a file that was sent."""
    kept = io.BytesIO()
    picture().save(kept, "PNG")
    return receive("drawing.png", kept.getvalue())

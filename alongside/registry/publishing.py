"""Publishing numbers: counted from the snapshot, small ones hidden, put where every page reads them; all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from alongside.kit.small_numbers import Counts, hidden
from alongside.registry.measuring.adding import ALL, BY, Track, Tracks, added_up, questions
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.engines import Engine, engine_for
from alongside.registry.measuring.naming import CODED, ENROLLED, is_coded, month_of
from alongside.registry.models import Counting, MeasureVersion, Member, OwnDefinition, Published, Standing
from alongside.registry.snapshot.manifest import Manifest, folder_of
from alongside.registry.used import Used, used

MONTHS = 120


@dataclass(frozen=True)
class Counted:
    """A measure as it was counted, before anything is hidden: its lines, how much happened, who was left out."""

    lines: Tracks
    amounts: Tracks
    left_out: tuple[int, ...]


def count(engine: Engine, one: Definition, today: date, everyone: Tracks, months: int = MONTHS) -> Counted:
    """Count one measure, month by month, for as many months up to today."""
    last = month_of(today)
    first = last - months + 1
    nobody = (0,) * months
    found = {name: engine.rows(name, one) for name in questions(one)}
    if one.kind == Kind.RATE:
        people = added_up(found["people"], first, last, running=False)
        enrolled = added_up(found["enrolled"], first, last, running=True)
        lines = {
            key: Track(line.counted, people[key].counted if key in people else nobody)
            for key, line in enrolled.items()
        }
        return Counted(lines, people, nobody)
    running = "stays" in found
    lines = added_up(found["stays" if running else "months"], first, last, running=running)
    there = everyone[ALL].counted if ALL in everyone else nobody
    mine = lines[ALL].counted if ALL in lines else nobody
    out = tuple(all_ - some for all_, some in zip(there, mine, strict=True)) if running else nobody
    return Counted(lines, {}, out)


def count_in_turn(engine: Engine, one: Used, today: date, everyone: Tracks, months: int = MONTHS) -> Counted:
    """Count a measure, each month by the wording that held in it."""
    first = month_of(today) - months + 1
    found: Counted | None = None
    for part in one.parts:
        counted = count(engine, part.definition, today, everyone, months)
        found = (
            counted if found is None else _in_turn(found, counted, max(0, (part.first_month or 0) - first))
        )
    assert found is not None
    return found


def _in_turn(before: Counted, after: Counted, turn: int) -> Counted:
    """The one until a month, the other from it on."""
    if turn >= len(before.left_out):
        return before
    nobody = Track((0,) * len(before.left_out), (0,) * len(before.left_out))

    def joined(old: Tracks, new: Tracks) -> Tracks:
        found = {}
        for key in old.keys() | new.keys():
            one, other = old.get(key, nobody), new.get(key, nobody)
            found[key] = Track(one.counted[:turn] + other.counted[turn:], one.met[:turn] + other.met[turn:])
        return found

    out = before.left_out[:turn] + after.left_out[turn:]
    return Counted(joined(before.lines, after.lines), joined(before.amounts, after.amounts), out)


def shown(
    counted: Counted, threshold: int
) -> dict[tuple[str, int], tuple[list[int | None], list[int | None]]]:
    """What may be shown of each line: counted and met, month by month, nothing where it is hidden."""
    total = counted.lines.get(ALL)
    if total is None:
        return {}
    found: dict[tuple[str, int], tuple[list[int | None], list[int | None]]] = {
        key: (list(line.counted), list(line.met)) for key, line in counted.lines.items()
    }
    for month in range(len(total.counted)):
        whole = Counts(total.counted[month], total.met[month])
        gone = {ALL} if whole.is_small(threshold) else set()
        for by in BY:
            groups = {
                key: Counts(line.counted[month], line.met[month])
                for key, line in counted.lines.items()
                if key[0] == by
            }
            gone |= hidden(whole, groups, threshold)
        for key in gone:
            found[key][0][month] = found[key][1][month] = None
    return found


@dataclass(frozen=True)
class Changed:
    """What a snapshot holds otherwise than the one of which numbers stand: whose facts, of which kinds; None: all."""

    people: Sequence[UUID] | None
    kinds: frozenset[str] | None

    def concerns(self, one: Used) -> bool:
        """Whether a measure may come to another number."""
        tables = {CODED if is_coded(fact) else fact for fact in one.facts}
        return self.kinds is None or not self.kinds.isdisjoint({ENROLLED, *tables})


EVERYTHING, NOTHING = Changed(None, None), Changed((), frozenset())


def uncounted(manifest: Manifest, community_id: UUID) -> set[UUID]:
    """Versions in use that were never counted, for everyone or by what a center would count instead."""
    own = OwnDefinition.objects.filter(ended_at=None, results=None).values_list("measure", flat=True)
    waiting = set(own.filter(measure__community=community_id))
    return {
        one.version.pk
        for one in _countable(manifest, community_id)
        if not Standing.objects.filter(version=one.version).exists()
        or one.version.measure_id in waiting
        and one.on(manifest.day).counts_people
    }


def _countable(manifest: Manifest, community_id: UUID) -> list[Used]:
    return [one for one in used(community_id) if manifest.holds(one.facts)]


def publish(manifest: Manifest, community_id: UUID, changed: Changed) -> list[MeasureVersion]:
    """Count the measures that what changed concerns, and put their numbers where pages read them, in one transaction.

    A measure that was never counted is, for everyone. Returns which numbers have changed.
    """
    new = uncounted(manifest, community_id)
    found = [
        one for one in _countable(manifest, community_id) if one.version.pk in new or changed.concerns(one)
    ]
    with transaction.atomic():
        moved = _counted_anew(manifest, community_id, found, changed, new) if found else []
        _put_counting(manifest, community_id)
    return moved


def _counted_anew(
    manifest: Manifest, community_id: UUID, measures: Sequence[Used], changed: Changed, new: set[UUID]
) -> list[MeasureVersion]:  # fmt: skip
    from alongside.registry.building.own import put_own  # noqa: PLC0415 - it counts, too
    from alongside.registry.standing import put_standings  # noqa: PLC0415 - it counts, too

    last, moved = month_of(manifest.day), []
    numbers = None if changed.people is None else _numbers(changed.people)
    with engine_for(manifest, folder_of(community_id), settings.ALONGSIDE_ANALYTICS) as engine:
        everyone = added_up(engine.rows(ENROLLED), last - MONTHS + 1, last, running=True)
        for one in measures:
            counted = count_in_turn(engine, one, manifest.day, everyone)
            if _put(one.version, community_id, manifest, counted, manifest.few):
                moved.append(one.version)
            whom = None if one.version.pk in new else numbers
            put_standings(engine, one.version, one.on(manifest.day), manifest, whom)
        put_own(engine, measures, manifest, manifest.few)
    return moved


def _numbers(only: Iterable[UUID]) -> list[int]:
    return list(Member.objects.filter(person_id__in=list(only)).values_list("number", flat=True))


def _put(
    version: MeasureVersion, community_id: UUID, manifest: Manifest, counted: Counted, threshold: int
) -> bool:
    first = month_of(manifest.day) - MONTHS + 1
    there = {(one.by, one.key): one for one in Published.objects.filter(version=version)}
    made = []
    for (by, key), (of, met) in shown(counted, threshold).items():
        amounts = counted.amounts.get((by, key))
        row = Published(
            community_id=community_id, version=version, by=by, key=_key(by, key, manifest), first_month=first,
            counted=of, met=met,
            amount=[None if some is None else amounts.met[month] if amounts else 0 for month, some in enumerate(of)]
            if counted.amounts else [],
            left_out=[one if one > threshold else None for one in counted.left_out] if (by, key) == ALL else [],
        )  # fmt: skip
        made.append(row)
    same = {(one.by, one.key) for one in made if _is_same(one, there.get((one.by, one.key)))}
    Published.objects.filter(version=version).exclude(pk__in=[there[key].pk for key in same]).delete()
    Published.objects.bulk_create([one for one in made if (one.by, one.key) not in same])
    return len(same) < max(len(made), len(there))


def _is_same(one: Published, other: Published | None) -> bool:
    fields = ("first_month", "counted", "met", "amount", "left_out")
    return other is not None and all(getattr(one, name) == getattr(other, name) for name in fields)


def _key(by: str, key: int, manifest: Manifest) -> str:
    return manifest.centers[key] if by == "center" else "" if by == ALL[0] else str(key)


def _put_counting(manifest: Manifest, community_id: UUID) -> None:
    Counting.objects.update_or_create(
        community_id=community_id,
        defaults={
            "moment": manifest.moment, "day": manifest.day, "members": manifest.members, "charter": manifest.charter,
            "centers": manifest.centers, "published_at": timezone.now(),
        },
    )  # fmt: skip

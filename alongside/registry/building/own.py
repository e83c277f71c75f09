"""What would be different by a center's own definition: both results side by side, where together they point at nobody.

Whoever reads two results of the same people by two definitions learns how many differ. So everyone is put together
with those who stand alike in all that was ever shown of a measure: not counted, counted, met. A result is shown only
where each such group has more people than the charter calls small, or nobody. Whatever is added or taken away of such
results, whoever does it, is a sum of whole groups.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from uuid import UUID

from alongside.registry.measuring.definition import Definition, from_kept
from alongside.registry.measuring.engines import Engine
from alongside.registry.models import OwnDefinition, OwnResult
from alongside.registry.snapshot.manifest import Manifest
from alongside.registry.used import Used

State = tuple[bool, bool]
States = Mapping[int, State]
ALL, CENTER = "all", "center"


class Alike:
    """People, put together with those who stand alike in everything that is shown."""

    def __init__(self, states: Mapping[int, Hashable], threshold: int) -> None:
        self.groups: dict[int, tuple[Hashable, ...]] = {who: (state,) for who, state in states.items()}
        self.threshold = threshold
        self.is_safe = self._fits(self.groups)

    def show(self, states: Mapping[int, Hashable]) -> bool:
        """Whether this may be shown, too; if so, it is."""
        finer = {who: (*group, states.get(who)) for who, group in self.groups.items()}
        if not self.is_safe or not self._fits(finer):
            return False
        self.groups = finer
        return True

    def _fits(self, groups: Mapping[int, tuple[Hashable, ...]]) -> bool:
        return all(count > self.threshold for count in Counter(groups.values()).values())


def put_own(engine: Engine, measures: Sequence[Used], manifest: Manifest, threshold: int) -> None:
    """Count by every center's own definition, and keep what may be shown."""
    every: dict[UUID, list[OwnDefinition]] = {}
    for own in OwnDefinition.objects.filter(
        measure__in=[one.version.measure_id for one in measures]
    ).order_by("at"):
        every.setdefault(own.measure_id, []).append(own)
    for one in measures:
        there = every.get(one.version.measure_id, [])
        if there and one.on(manifest.day).counts_people:
            _put_beside(engine, one, there, manifest, threshold)


def _put_beside(
    engine: Engine, one: Used, there: list[OwnDefinition], manifest: Manifest, threshold: int
) -> None:  # fmt: skip
    """In the order in which they came: also those that ended were seen."""
    engine.ask_about(None)
    base, homes = states_of(engine, one.on(manifest.day))
    alike = Alike(base, threshold)
    rows = []
    for own in there:
        definition = from_kept(own.definition)
        if not manifest.holds(definition.facts):
            continue
        states, _homes = states_of(engine, definition)
        mine = {who for who, center in homes.items() if manifest.centers[center] == str(own.center_id)}
        inside = {who: (state if who in mine else None) for who, state in states.items()}
        for scope, shown, whom in ((ALL, states, None), (CENTER, inside, mine)):
            told = (base, states, whom) if alike.show(shown) else None
            if own.ended_at is None:
                rows.append(_row(own, scope, manifest, told))
    OwnResult.objects.filter(own__in=[own.pk for own in there]).delete()
    OwnResult.objects.bulk_create(rows)


def states_of(engine: Engine, one: Definition) -> tuple[dict[int, State], dict[int, int]]:
    """How everyone who is enrolled stands today by a definition; and at which center they are."""
    rows = engine.rows("standings", one)
    states = {int(row[0]): (bool(row[2]), bool(row[2]) and bool(row[3])) for row in rows}
    return states, {int(row[0]): int(row[1]) for row in rows}


def _row(
    own: OwnDefinition, scope: str, manifest: Manifest, told: tuple[States, States, set[int] | None] | None
) -> OwnResult:  # fmt: skip
    row = OwnResult(own=own, scope=scope, day=manifest.day)
    if told is not None:
        base, states, whom = told
        row.counted, row.met = _sums(base, whom)
        row.own_counted, row.own_met = _sums(states, whom)
    return row


def _sums(states: States, whom: set[int] | None) -> tuple[int, int]:
    found = [state for who, state in states.items() if whom is None or who in whom]
    return sum(counted for counted, _met in found), sum(met for _counted, met in found)

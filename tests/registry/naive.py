"""Every measure once more, by looking at each person on each last day of a month: no month is added to another.

Plain Python over plain rows: who was enrolled where from when until when, and what was found on which day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.registry.measuring.definition import Definition, Kind

DAY = timedelta(days=1)
FAR = date(2200, 1, 1)
SPANS = ("steroid", "goal")


@dataclass
class Found:
    """One thing found: on which day, until when, with which number, written down on which day, and told when."""

    day: date
    until: date | None = None
    value: float | None = 1.0
    given: date | None = None
    told: float = 0.0


@dataclass
class Somebody:
    """One person: where and when, how old, and everything that was found."""

    number: int
    born: int | None
    sex: str
    homes: list[tuple[str, date, date]]
    facts: dict[str, list[Found]] = field(default_factory=dict)

    def center_on(self, day: date) -> str | None:
        """Where they were enrolled on that day: of several, where they were first."""
        there = [
            one for one in sorted(self.homes, key=lambda one: (one[1], one[0])) if one[1] <= day < one[2]
        ]
        return there[0][0] if there else None

    def band_on(self, day: date) -> int:
        """Their age band: it begins with the month of the birthday."""
        if self.born is None:
            return 0
        years = (day.year * 12 + day.month - 1 - self.born) // 12
        return sum(years >= limit for limit in (10, 14, 18))

    def values(self, kind: str, day: date) -> list[Found]:
        """What was found until that day, once a day, oldest first: what was told last counts.

        What did not hold on a single day on which they were enrolled is nobody's business here.
        """
        by_day: dict[date, Found] = {}
        for one in sorted(self.facts.get(kind, []), key=lambda one: (one.told, one.value)):
            if one.value is not None:
                by_day[one.day] = one
        found = sorted(by_day)
        held = zip(found, [*found, FAR][1:], strict=True)
        return [by_day[begun] for begun, over in held if begun <= day and self._is_here(begun, over)]

    def _is_here(self, begun: date, over: date) -> bool:
        return any(begin < over and begun < end for _center, begin, end in self.homes)

    def last(self, kind: str, day: date, within: int) -> Found | None:
        """The last one, where it is new enough."""
        there = self.values(kind, day)
        return there[-1] if there and (not within or (day - there[-1].day).days <= within) else None

    def runs(self, kind: str, day: date) -> bool:
        """Whether a span runs on that day, as far as the registry knows: while they are enrolled."""
        return self.center_on(day) is not None and any(
            one.day <= day < (one.until or FAR) for one in self.facts.get(kind, [])
        )


def is_met(one: Definition, value: float) -> bool:
    return (one.least is None or value >= one.least) and (one.most is None or value <= one.most)


def stands(one: Definition, who: Somebody, day: date) -> tuple[bool, bool]:
    """Whether somebody counts on that day, and meets."""
    if who.center_on(day) is None:
        return False, False
    if one.kind == Kind.ALL:
        parts = [stands(part, who, day) for part in one.parts]
        return all(counts for counts, _ in parts), all(meets for _, meets in parts)
    if one.kind == Kind.KNOWN:
        return True, all(who.last(kind, day, one.within) for kind in one.all_of)
    if one.kind == Kind.RUNNING:
        return True, who.runs(one.what, day)
    last = who.last(one.what, day, one.within)
    if last is None:
        return False, False
    if one.kind == Kind.CHANGE:
        return _change(one, who, last)
    if one.kind == Kind.LASTING:
        return _lasting(one, who, day)
    return True, is_met(one, last.value) and not (one.without and who.runs(one.without, last.day))


def _change(one: Definition, who: Somebody, last: Found) -> tuple[bool, bool]:
    before = [other for other in who.values(one.what, last.day)
              if one.from_back <= (last.day - other.day).days <= one.to_back]  # fmt: skip
    if not before:
        return False, False
    return True, is_met(one, (last.value - before[-1].value) * 100 / before[-1].value)


def _lasting(one: Definition, who: Somebody, day: date) -> tuple[bool, bool]:
    every = who.values(one.what, day)
    if (day - every[0].day).days < one.for_days:
        return False, False
    late = [other for other in every if (day - other.day).days <= one.for_days]
    return True, all(is_met(one, other.value) for other in [*late, every[-1]])


def groups(who: Somebody, day: date, diagnosis: int) -> list[tuple[str, object]]:
    """To which lines somebody belongs on that day."""
    sex = {"female": 0, "male": 1}.get(who.sex, 2)
    return [
        ("all", 0),
        ("center", who.center_on(day)),
        ("band", who.band_on(day)),
        ("sex", sex),
        ("diagnosis", diagnosis),
    ]


def diagnosis_of(who: Somebody) -> int:
    told = [one for one in who.facts.get("diagnosis", []) if one.value is not None]
    return int(max(told, key=lambda one: (one.day, one.told)).value) if told else 3


def month_ends(today: date, months: int) -> list[date]:
    """The last day of each month, and today for the month that goes on."""
    found, year, month = [today], today.year, today.month
    for _ in range(months - 1):
        found.append(date(year, month, 1) - DAY)
        year, month = found[-1].year, found[-1].month
    return found[::-1]


Numbers = dict[tuple[str, object], list[tuple[int, int]]]


def count(one: Definition, people: list[Somebody], today: date, months: int) -> Numbers:
    """Every line of a measure, month by month: how many counted, and met."""
    ends = month_ends(today, months)
    found: Numbers = {}
    for place, end in enumerate(ends):
        for who in people:
            for day, counts, meets in _times(one, who, end, today):
                for key in groups(who, day, diagnosis_of(who)) if counts or meets else ():
                    line = found.setdefault(key, [(0, 0)] * months)
                    line[place] = (line[place][0] + counts, line[place][1] + meets)
    return found


def _between(one: Definition, who: Somebody) -> list[tuple[date, bool]]:
    """Each time that it happened after another time, and whether the days between are as many as wanted."""
    happened = sorted(each.day for each in _happened(one.what, who))
    return [
        (after, is_met(one, (after - before).days))
        for before, after in zip(happened, happened[1:], strict=False)
    ]


def _times(one: Definition, who: Somebody, end: date, today: date) -> list[tuple[date, bool, bool]]:
    """When somebody counts in a month: on its last day, or each time that it happened."""
    if one.kind not in (Kind.DONE, Kind.RATE, Kind.BETWEEN):
        counts, meets = stands(one, who, end)
        return [(end, counts, meets)]
    begin = date(end.year, end.month, 1)
    if one.kind == Kind.BETWEEN:
        return [(day, True, met) for day, met in _between(one, who) if begin <= day <= end]
    times = [
        (each.day, _done(one, who, each)) for each in _happened(one.what, who) if begin <= each.day <= end
    ]
    over = 0 if one.kind == Kind.RATE else one.within + 1  # until then it can still come in time
    return [(day, met or (today - day).days >= over, met) for day, met in times]


def _happened(kind: str, who: Somebody) -> list[Found]:
    if kind == "visit" or ":" in kind:
        return [one for one in who.values(kind, FAR) if who.center_on(one.day)]
    if kind != "hospital_day":
        return [one for one in who.facts.get(kind, []) if who.center_on(one.day)]
    days = {
        one.day + DAY * n
        for one in who.facts.get(kind, [])
        for n in range(((one.until or FAR) - one.day).days)
    }
    return [Found(day) for day in days if who.center_on(day)]


def _done(one: Definition, who: Somebody, each: Found) -> bool:
    if one.kind == Kind.RATE:
        return True
    if one.with_what:
        there = [other for other in who.values(one.with_what, each.day) if other.day == each.day]
        return bool(there) and (there[-1].given - each.day).days <= one.within
    return each.until is not None and (each.until - each.day).days <= one.within

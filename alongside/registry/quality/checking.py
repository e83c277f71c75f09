"""What in one person's values may not be right, and what is missing. Pure, so that it can be proved.

A value is held against the others of the same person, not against a table: a growth chart of one country would call
children of another one wrong. The limits are those of what a body can do (see the tests). Only such others count as are
open to everyone to whom the value is: a doubt tells nobody of what is kept from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from alongside.kit.terms import Category

POUND, INCH = 0.45359237, 2.54
NEIGHBOURS, NEAR = 2, timedelta(days=730)
FALL, RISE, SOON = 0.3, 0.5, timedelta(days=60)
SHRINKS, SPURT, A_MONTH = 3.0, 2.0, 30.4
BOUNDS = {"weight": (1.5, 300.0), "height": (35.0, 230.0)}
GROWN = 18
LATELY, ENROLLED_FOR = timedelta(days=400), timedelta(days=200)
BESIDE = timedelta(days=3)
_UNITS = {
    "weight": {"kg": 1.0, "g": 0.001, "lb": POUND, "lbs": POUND, "[lb_av]": POUND},
    "height": {"cm": 1.0, "m": 100.0, "mm": 0.1, "in": INCH, "[in_i]": INCH},
}


@dataclass(frozen=True)
class Value:
    """One thing that is written of somebody: of which kind, on which day, with which number, by whom, and who sees it.

    Kinds are weight and height in their own units, judgement (the doctor's, of the activity), visit and diagnosis.
    """

    kind: str
    on: date
    category: int
    entry_id: UUID
    origin_id: UUID
    value: float | None = None
    unit: str = ""
    by_family: bool = False
    kept_from: int = 0
    held_until: Any = None


@dataclass(frozen=True)
class About:
    """Who it is about, as far as it bears on what can be right."""

    born: date | None = None
    sex: str = ""
    enrolled_on: date | None = None


@dataclass(frozen=True)
class Doubt:
    """Something that may not be right, or is missing: by which check, of what, and with which numbers."""

    check: str
    categories: tuple[int, ...]
    of: Value | None = None
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def by_family(self) -> bool:
        """Whether the person or the family wrote it, and so knows best."""
        return self.of is not None and self.of.by_family


def doubts(about: About, values: Iterable[Value], today: date) -> list[Doubt]:
    """Everything that may not be right about one person, in the order of its day."""
    told = sorted(values, key=lambda one: (one.on, str(one.entry_id)))
    found = [doubt for one in told for doubt in _of_its_day(one, about, today)]
    dated = {doubt.of.entry_id for doubt in found if doubt.of}
    for kind in ("weight", "height"):
        course = [
            one for one in told if one.kind == kind and one.value is not None and one.entry_id not in dated
        ]
        found += _of_a_course(kind, course)
    return found + _missing(about, told, today)


def _of_its_day(one: Value, about: About, today: date) -> list[Doubt]:
    if about.born is not None and one.on < about.born:
        return [
            Doubt("before_birth", (one.category, int(Category.IDENTITY)), one, {"day": one.on.isoformat()})
        ]
    if one.kind != "diagnosis" and one.on > today + timedelta(days=1):
        return [Doubt("in_the_future", (one.category,), one, {"day": one.on.isoformat()})]
    return []


def _of_a_course(kind: str, course: Sequence[Value]) -> list[Doubt]:
    """Units first: a weight in pounds is no leap in weight. What stands is held against what is left."""
    judged = [(one, _of_unit(kind, one, _beside(course, place))) for place, one in enumerate(course)]
    found = [doubt for _one, doubt in judged if doubt is not None]
    return [*found, *_of_growth(kind, [one for one, doubt in judged if doubt is None])]


def _beside(course: Sequence[Value], place: int) -> list[Value]:
    """The values next to it, of about the same time."""
    here = course[place]
    before = [one for one in course[:place] if _open_with(one, here)][-NEIGHBOURS:]
    after = [one for one in course[place + 1 :] if _open_with(one, here)][:NEIGHBOURS]
    return [one for one in (*before, *after) if abs(one.on - here.on) <= NEAR]


def _open_with(one: Value, here: Value) -> bool:
    """Whether whoever sees the other value sees this one, too; what is held is compared with nothing."""
    return one.kept_from & ~here.kept_from == 0 and one.held_until is None


def _counted(one: Value) -> float:
    return (one.value or 0.0) * _UNITS[one.kind].get(one.unit, 1.0)


def _of_unit(kind: str, one: Value, near: Sequence[Value]) -> Doubt | None:
    """A value whose number fits another unit than the ones beside it."""
    value = one.value or 0.0
    if one.unit and _UNITS[kind].get(one.unit, 1.0) != 1.0:
        return _said(f"{kind}_unit", one, (), mended=round(_counted(one), 1))
    low, high = BOUNDS[kind]
    usual = median(map(_counted, near)) if near else None
    for check, factor, least, most in _LOOKS_LIKE[kind]:
        if usual is None or not usual * least <= value <= usual * most:
            continue
        mended = round(value * factor, 1)
        if low <= mended <= high:
            return _said(check, one, near, mended=mended)
    return None if low <= value <= high else _said(f"{kind}_bounds", one, ())


# By which check, times what it becomes the usual unit, and between which parts of the values beside it it lies.
_LOOKS_LIKE = {
    "weight": (("weight_pounds", POUND, 1.85, 2.6), ("weight_grams", 0.001, 700, 1400)),
    "height": (("height_inches", INCH, 0.35, 0.44), ("height_metres", 100.0, 0.008, 0.0125)),
}


def _of_growth(kind: str, course: Sequence[Value]) -> list[Doubt]:
    """What no body does: losing or gaining too much at once, or getting shorter."""
    found: list[Doubt] = []
    stood: list[Value] = []
    for one in course:
        before = next((two for two in reversed(stood) if _open_with(two, one)), None)
        check = _leap(kind, before, one) if before is not None else ""
        if check and before is not None:
            found.append(_said(check, one, (before,), was=_counted(before), was_on=before.on.isoformat()))
            continue
        stood.append(one)
    return found


def _leap(kind: str, before: Value, one: Value) -> str:
    was, now, days = _counted(before), _counted(one), (one.on - before.on).days
    if kind == "height":
        if now < was - SHRINKS:
            return "height_fell"
        return "height_leapt" if now - was > 4 + SPURT * days / A_MONTH else ""
    soon = one.on - before.on <= SOON
    if soon and now < was * (1 - FALL):
        return "weight_fell"
    return "weight_leapt" if soon and now > was * (1 + RISE) else ""


def _said(check: str, one: Value, others: Iterable[Value], **more: Any) -> Doubt:
    """A doubt about a value, which tells of the others, too, that it was held against."""
    told = {"value": one.value, "unit": one.unit, "day": one.on.isoformat()} | more
    kinds = dict.fromkeys((one.category, *(two.category for two in others)))
    return Doubt(check, tuple(kinds), one, {key: value for key, value in told.items() if value is not None})


def _missing(about: About, told: Sequence[Value], today: date) -> list[Doubt]:
    """What should be there and is not, each with the kinds of things that saying so tells of."""
    seen = [one for one in told if one.kind == "visit" and one.on <= today]
    kinds = {one.kind for one in told}
    found = []
    if not about.sex or about.born is None:
        found.append(Doubt("no_person", (int(Category.IDENTITY),)))
    if any(_open_to_all(one) for one in seen) and "diagnosis" not in kinds:
        found.append(Doubt("no_diagnosis", (int(Category.CONDITIONS), int(Category.VISITS))))
    if not seen and about.enrolled_on is not None and today - about.enrolled_on > ENROLLED_FOR:
        found.append(Doubt("no_visit", (int(Category.VISITS),), None, {"day": about.enrolled_on.isoformat()}))
    if seen and today - seen[-1].on <= LATELY and today - seen[-1].on > BESIDE:
        found += _missing_at(seen[-1], about, told)
    return found


def _open_to_all(one: Value) -> bool:
    """Whether it is kept from nobody, and waits for nothing."""
    return one.kept_from == 0 and one.held_until is None


def _missing_at(visit: Value, about: About, told: Sequence[Value]) -> list[Doubt]:
    """What was not written beside the last visit: the judgement, weight, and height while one grows."""
    grows = about.born is None or (visit.on - about.born).days < GROWN * 365.25
    wanted = ("judgement", "weight", "height") if grows else ("judgement", "weight")
    there = {one.kind for one in told if abs(one.on - visit.on) <= BESIDE}
    kinds = (int(Category.RESULTS), int(Category.VISITS))
    return [
        Doubt(f"no_{kind}", kinds, visit, {"day": visit.on.isoformat()})
        for kind in wanted
        if kind not in there
    ]

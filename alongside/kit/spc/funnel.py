"""Centers side by side: each against limits that are wider where few were counted.

Spiegelhalter 2005, doi 10.1002/sim.1970: limits at 95 % and 99.8 %, exact where the numbers are small, widened for
overdispersion (multiplicative, from winsorised z-scores) only where that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

import numpy as np

from alongside.kit.spc.funnel_words import told
from alongside.kit.spc.lines import Floats
from alongside.kit.spc.quantiles import binomial, limit, poisson
from alongside.kit.spc.results import Said
from alongside.kit.spc.series import SeriesFault
from alongside.kit.spc.terms import Better, Meaning, Side, meaning_of

TAILS = (0.001, 0.025, 0.975, 0.999)
Z = (-3.090232306167813, -1.959963984540054, 1.959963984540054, 3.090232306167813)
EXACT_UP_TO = 2000
"""Sizes (or expected events) up to which limits are exact; beyond, the normal ones do not differ to be seen."""
WINSORISED = 0.1
FEWEST_FOR_OVERDISPERSION = 10


@dataclass(frozen=True, slots=True)
class Center:
    """What one center counted, of how many; a rate's size may be any area of opportunity."""

    name: str
    count: float
    size: float


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one size: 99.8 % outside, 95 % inside."""

    size: float
    lower: float
    lower_95: float
    upper_95: float
    upper: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where one center lies, and what that means for people."""

    center: Center
    value: float
    limits: Limits
    meaning: Meaning
    within_95: bool


@dataclass(frozen=True, slots=True)
class Funnel:
    """All centers, the middle, the curves of the limits, and one sentence."""

    places: tuple[Place, ...]
    centre: float
    curve: tuple[Limits, ...]
    dispersion: float
    """How many times more (variance) they differ than chance alone would make them; 1 where that was not asked for."""
    said: Said


@dataclass(frozen=True, slots=True)
class Comparing:
    """How to compare: shares (or rates), against which middle (all together where None), which way is better."""

    shares: bool = True
    centre: float | None = None
    better: Better = Better.HIGHER
    overdispersed: bool = False
    per: float = 1.0


def funnel(centers: Sequence[Center], comparing: Comparing | None = None) -> Funnel:
    """Every center that counted anything, against limits for its size.

    Raises `SeriesFault` where a number cannot be: more counted than looked at, below 0, not a number.
    """
    how = comparing or Comparing()
    known = [one for one in centers if _checked(one, how).size > 0]
    counts = np.array([one.count for one in known], dtype=float)
    sizes = np.array([one.size for one in known], dtype=float)
    centre = how.centre if how.centre is not None else _together(counts, sizes, how)
    dispersion = _dispersion(counts / sizes, sizes, centre / how.per, how) if how.overdispersed else 1.0
    places = tuple(_place(one, centre, dispersion, how) for one in known)
    curve = tuple(limits(size, centre, dispersion, how) for size in _grid(sizes))
    return Funnel(places, centre, curve, dispersion, told([one.meaning for one in places]))


def _checked(center: Center, how: Comparing) -> Center:
    if not (isfinite(center.count) and isfinite(center.size)) or center.count < 0 or center.size < 0:
        raise SeriesFault("nothing is counted below 0")
    if how.shares and center.count > center.size:
        raise SeriesFault("a share counts no more than were looked at")
    return center


def _together(counts: Floats, sizes: Floats, how: Comparing) -> float:
    return float(counts.sum() / sizes.sum()) * how.per if len(sizes) else 0.0


def _place(center: Center, centre: float, dispersion: float, how: Comparing) -> Place:
    value, lines = center.count / center.size * how.per, limits(center.size, centre, dispersion, how)
    slack = 1e-9 * max(abs(value), abs(centre))
    within = lines.lower_95 - slack <= value <= lines.upper_95 + slack
    if lines.lower - slack <= value <= lines.upper + slack:
        return Place(center, value, lines, Meaning.ORDINARY, within)
    side = Side.ABOVE if value > centre else Side.BELOW
    return Place(center, value, lines, meaning_of(side, how.better), within)


def limits(size: float, centre: float, dispersion: float, how: Comparing) -> Limits:
    """The limits for one size."""
    share, most = centre / how.per, 1.0 if how.shares else float("inf")
    if not 0 < share < most:
        at = [share] * 4
    elif dispersion > 1 or max(size, 0 if how.shares else size * share) > EXACT_UP_TO:
        at = [share + z * _sigma(share, size, how) * sqrt(dispersion) for z in Z]
    else:
        below = binomial(round(size), share) if how.shares else poisson(share * size)
        at = [limit(below, tail) / size for tail in TAILS]
    low, low_95, high_95, high = (min(max(one, 0.0), most) * how.per for one in at)
    return Limits(size, low, low_95, high_95, high)


def _sigma(share: float, size: float, how: Comparing) -> float:
    return sqrt(share * (1 - share) / size) if how.shares else sqrt(share / size)


def _dispersion(values: Floats, sizes: Floats, share: float, how: Comparing) -> float:
    """The mean square of the z-scores, their outer tenths drawn in; 1 unless that is more than chance gives."""
    if len(values) < FEWEST_FOR_OVERDISPERSION or not share > 0 or (how.shares and share >= 1):
        return 1.0
    z = (values - share) / np.array([_sigma(share, size, how) for size in sizes])
    low, high = np.quantile(z, [WINSORISED, 1 - WINSORISED])
    phi = float((np.clip(z, low, high) ** 2).mean())
    return phi if phi * len(z) > len(z) - 1 else 1.0


def _grid(sizes: Floats) -> list[float]:
    """Sizes at which the curves are drawn: every one where they are few, then ever wider apart."""
    if not len(sizes):
        return []
    most = float(sizes.max()) * 1.05
    steps = np.unique(np.round(np.geomspace(1, max(most, 2), 90)))
    return [float(one) for one in steps]

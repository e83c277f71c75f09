"""Middle line and limits of each kind of chart, as NumPy arrays; the formulas with their sources.

Shewhart's charts as in Montgomery, Introduction to Statistical Quality Control: I and MR 6.33, P 7.8, C 7.17, U 7.19,
G (Benneyan) 7.3; screening of moving ranges: Nelson 1982; P' and U': Laney 2002; T: Nelson 1994. The numbers of the
"making data count" method are printed with 2.66 for 3/1.128.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.kit.spc.series import Series
from alongside.kit.spc.terms import Kind

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

D2 = 1.128
D4 = 3.267
T_POWER = 3.6
ALIKE = 1e-9
"""Two numbers this near each other, of what they are, are the same: 0.1 + 0.2 is 0.3."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Middle line and limits for each point, and how many sigma each point lies from the middle (nan: unknown)."""

    centre: Floats
    lower: Floats
    upper: Floats
    z: Floats
    side: NDArray[np.int8]
    """1 above the middle line, -1 below, 0 on it (or unknown)."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A stretch of a series as arrays: values (nan: missing), sizes, and which points make the lines."""

    kind: Kind
    values: Floats
    sizes: Floats
    base: Bools
    per: float
    screened: bool
    sigmas: float
    """The half width of the limits of an I chart, in mean moving ranges."""


def values_of(series: Series) -> tuple[Floats, Floats]:
    """Values as they are drawn, and sizes; nan where nothing is known."""
    counts = np.array(series.counts, dtype=float)
    if series.sizes is None:
        return counts, np.full(len(counts), np.nan)
    sizes = np.array(series.sizes, dtype=float)
    sizes[~(sizes > 0)] = np.nan
    return counts / sizes * series.per, sizes


def moving_ranges(values: Floats, kept: Bools) -> Floats:
    """From each value to the next; over one that was left out, but not over a gap."""
    ranges = np.full(len(values), np.nan)
    places = np.flatnonzero(kept)
    ranges[places[1:]] = np.abs(np.diff(values[places]))
    return ranges


def mean_range(values: Floats, screened: bool) -> float:
    """The mean moving range of values in a row, without the very large ones where that was asked for."""
    ranges = np.abs(np.diff(values))
    ranges = ranges[~np.isnan(ranges)]
    if screened and len(ranges):
        ranges = ranges[ranges < D4 * ranges.mean()]
    return float(ranges.mean()) if len(ranges) else float("nan")


def lines(numbers: Numbers) -> Lines:
    """Middle line and limits of one phase."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return _KINDS[numbers.kind](numbers)


def _around(
    values: Floats, centre: Floats, sigma: Floats, low: float = -np.inf, high: float = np.inf
) -> Lines:
    off = _off(values, centre)
    z = np.where(off == 0, 0.0, off / sigma)
    return Lines(
        centre, np.maximum(centre - 3 * sigma, low), np.minimum(centre + 3 * sigma, high), z,
        _sides(off),
    )  # fmt: skip


def sides(values: Floats, centre: Floats) -> NDArray[np.int8]:
    """On which side of a line each value lies: 1 above, -1 below, 0 on it."""
    return _sides(_off(values, centre))


def _off(values: Floats, centre: Floats) -> Floats:
    off = values - centre
    return np.where(np.abs(off) <= ALIKE * np.maximum(np.abs(values), np.abs(centre)), 0.0, off)


def _sides(off: Floats) -> NDArray[np.int8]:
    return np.sign(np.nan_to_num(off)).astype(np.int8)


def _flat(numbers: Numbers, value: float) -> Floats:
    return np.full(len(numbers.values), value)


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else float("nan")


def _median(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else float("nan")


def _run(numbers: Numbers) -> Lines:
    centre = _flat(numbers, _median(numbers.values[numbers.base]))
    nothing = _flat(numbers, float("nan"))
    return Lines(centre, nothing, nothing, nothing, _sides(_off(numbers.values, centre)))


def _i(numbers: Numbers) -> Lines:
    base = numbers.values[numbers.base]
    sigma = mean_range(base, numbers.screened) * numbers.sigmas / 3
    return _around(numbers.values, _flat(numbers, _mean(base)), _flat(numbers, sigma))


def _mr(numbers: Numbers) -> Lines:
    centre = _mean(numbers.values[numbers.base])
    sigma = (D4 - 1) * centre / 3
    return _around(numbers.values, _flat(numbers, centre), _flat(numbers, sigma), low=0.0)


def _pooled(numbers: Numbers) -> float:
    """Everything counted over everything looked at."""
    base = numbers.base & ~np.isnan(numbers.values)
    sizes = numbers.sizes[base]
    return float((numbers.values[base] * sizes).sum() / sizes.sum()) if len(sizes) else float("nan")


def _share_sigma(numbers: Numbers, centre: float) -> Floats:
    return np.asarray(np.sqrt(max(centre * (1 - centre / numbers.per), 0.0) * numbers.per / numbers.sizes))


def _rate_sigma(numbers: Numbers, centre: float) -> Floats:
    return np.asarray(np.sqrt(centre * numbers.per / numbers.sizes))


def _p(numbers: Numbers) -> Lines:
    centre = _pooled(numbers)
    return _around(numbers.values, _flat(numbers, centre), _share_sigma(numbers, centre), 0.0, numbers.per)


def _u(numbers: Numbers) -> Lines:
    centre = _pooled(numbers)
    return _around(numbers.values, _flat(numbers, centre), _rate_sigma(numbers, centre), 0.0)


def _widened(numbers: Numbers, centre: float, sigma: Floats) -> Floats:
    """Laney: sigma times how much the points vary beyond (or below) chance, by their moving ranges."""
    z = ((numbers.values - centre) / sigma)[numbers.base]
    return sigma * (mean_range(z, numbers.screened) / D2)


def _p_prime(numbers: Numbers) -> Lines:
    centre = _pooled(numbers)
    sigma = _widened(numbers, centre, _share_sigma(numbers, centre))
    return _around(numbers.values, _flat(numbers, centre), sigma, 0.0, numbers.per)


def _u_prime(numbers: Numbers) -> Lines:
    centre = _pooled(numbers)
    sigma = _widened(numbers, centre, _rate_sigma(numbers, centre))
    return _around(numbers.values, _flat(numbers, centre), sigma, 0.0)


def _c(numbers: Numbers) -> Lines:
    centre = _mean(numbers.values[numbers.base])
    return _around(numbers.values, _flat(numbers, centre), _flat(numbers, float(np.sqrt(centre))), 0.0)


def _g(numbers: Numbers) -> Lines:
    """Limits around the mean; the middle line is the median, so that half the points lie on each side."""
    base = numbers.values[numbers.base]
    mean = _mean(base)
    found = _around(
        numbers.values, _flat(numbers, mean), _flat(numbers, float(np.sqrt(mean * (mean + 1)))), 0.0
    )
    centre = _flat(numbers, _median(base))
    return Lines(centre, found.lower, found.upper, found.z, _sides(_off(numbers.values, centre)))


def _t(numbers: Numbers) -> Lines:
    """Times are made nearly normal, read as an I chart, and made times again."""
    small = Numbers(
        Kind.I,
        numbers.values ** (1 / T_POWER),
        numbers.sizes,
        numbers.base,
        1.0,
        numbers.screened,
        numbers.sigmas,
    )
    found = _i(small)
    lower = np.maximum(found.lower, 0.0) ** T_POWER
    return Lines(found.centre**T_POWER, lower, found.upper**T_POWER, found.z, found.side)


_KINDS = {
    Kind.RUN: _run, Kind.I: _i, Kind.MR: _mr, Kind.P: _p, Kind.P_PRIME: _p_prime, Kind.U: _u,
    Kind.U_PRIME: _u_prime, Kind.C: _c, Kind.G: _g, Kind.T: _t,
}  # fmt: skip

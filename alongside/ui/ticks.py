"""Round numbers for an axis."""

from __future__ import annotations

import math


def nice_ticks(extent: tuple[float, float]) -> list[float]:
    """Three to seven round numbers that enclose the extent."""
    low, high = extent
    if high - low < 1e-300:
        low, high = (low - abs(low) * 0.1, high + abs(high) * 0.1) if abs(low) > 1e-300 else (0.0, 1.0)
    raw = (high - low) / 4
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * nice for nice in (1, 2, 2.5, 5, 10) if size * nice >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = max(0, -math.floor(math.log10(step)) + 1)
    return [round(one * step, digits) for one in range(first, max(last, first + 1) + 1)]

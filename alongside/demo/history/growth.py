"""How tall and how heavy children are by age: smooth curves near the published medians, for a believable demo."""

from __future__ import annotations

from bisect import bisect_right

AGES = (4, 6, 8, 10, 12, 14, 16, 18, 20)
HEIGHT = {
    "male": (102.5, 115.5, 128, 138.5, 149, 163.5, 173, 176.3, 177),
    "female": (101.5, 115, 127.5, 138.3, 151, 160, 162.4, 163.2, 163.4),
}
WEIGHT = {
    "male": (16.3, 20.7, 25.6, 32, 40.5, 51, 60.8, 67, 70.5),
    "female": (15.9, 20.2, 25.6, 32.8, 41.7, 49.4, 53.9, 56.5, 58),
}


def _along(values: tuple[float, ...], age: float) -> float:
    place = min(len(AGES) - 2, max(0, bisect_right(AGES, age) - 1))
    share = min(1.0, max(0.0, (age - AGES[place]) / (AGES[place + 1] - AGES[place])))
    return values[place] + share * (values[place + 1] - values[place])


def height(sex: str, age: float, tall: float) -> float:
    """Height in cm; `tall` says how many steps of spread above the middle a child is (−2 to 2 mostly)."""
    return _along(HEIGHT[sex], age) * (1 + 0.04 * tall)


def weight(sex: str, age: float, heavy: float) -> float:
    """Weight in kg of a well child; `heavy` as `tall`."""
    return _along(WEIGHT[sex], age) * (1 + 0.13 * heavy)

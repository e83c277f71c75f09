"""Small drawings made on the server: plain SVG, coloured by the style sheet alone."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

_WIDTH, _HEIGHT, _EDGE = 150.0, 44.0, 6.0


def sparkline(values: Sequence[float], limit: float | None = None) -> Markup:
    """The last values of a measurement as a small line, oldest first; `limit` is drawn as a dashed one."""
    numbers = [float(value) for value in values]
    known = numbers + ([float(limit)] if limit is not None else [])
    low, spread = min(known), (max(known) - min(known)) or 1.0

    def y(value: float) -> float:
        return round(_HEIGHT - _EDGE - (value - low) / spread * (_HEIGHT - 2 * _EDGE), 1)

    step = (_WIDTH - 2 * _EDGE) / max(1, len(numbers) - 1)
    points = [(round(_EDGE + step * place, 1), y(value)) for place, value in enumerate(numbers)]
    dashed = f'<path class="g-lim2" d="M0 {y(float(limit))}H{_WIDTH:.0f}"/>' if limit is not None else ""
    line = "L".join(f"{x} {height}" for x, height in points)
    dots = "".join(f'<circle class="g-common" cx="{x}" cy="{height}" r="2.5"/>' for x, height in points[:-1])
    last = f'<circle class="g-ink" cx="{points[-1][0]}" cy="{points[-1][1]}" r="5"/>'
    return Markup(  # noqa: S704
        '<svg class="al-spark" viewBox="0 0 150 44" width="150" height="44" aria-hidden="true"'
        f' focusable="false">{dashed}<path class="g-path g-path--spark" d="M{line}"/>{dots}{last}</svg>'
    )


_TITLES = ("Dr", "Prof", "Dr.", "Prof.")


def short_name(name: str) -> str:
    """What one is called where there is little room: Maya, Dr Rahman. A title never stands alone in a line."""
    first, *others = name.split() or [""]
    return f"{first}\N{NO-BREAK SPACE}{others[-1]}" if first in _TITLES and others else first


def initials(name: str) -> str:
    """Up to two letters for a mark: of the first and the last name, without titles."""
    names = [word for word in name.split() if word not in _TITLES]
    return "".join(word[0] for word in (names[:1] + names[1:][-1:])).upper()

"""A driver diagram as its page draws it: the outline, the one that is worked on, and two versions side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from alongside.improvement import words
from alongside.improvement.charting import Little
from alongside.improvement.diagram import Node, compared, steps
from alongside.improvement.models import Counted
from alongside.improvement.spark import HIGH, WIDE


@dataclass
class Mark:
    """What is known of a driver or an idea: how many tests there were, its number, and the number's small chart."""

    tests: str = ""
    counted: Counted | None = None
    chart: Little | None = None

    @property
    def in_words(self) -> str:
        """What the drawing writes below the words of a box, a line each."""
        named = [_("Number: %(name)s") % {"name": self.counted.name}] if self.counted else []
        return "\n".join([*filter(None, [self.tests]), *named, *([self.chart.newest] if self.chart else [])])

    @property
    def svg(self) -> Markup:
        """Its small chart as it stands in the list, where its sentence stands beside it."""
        if not self.chart:
            return Markup("")
        return Markup(  # noqa: S704 - numbers alone
            f'<svg class="al-drawing" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" aria-hidden="true">'
            f"{self.chart.drawn}</svg>"
        )


WAYS = ("up", "down", "in", "out")


def marks(
    nodes: Iterable[Node], tested: Sequence[UUID], counts: Sequence[Counted], charts: Mapping[UUID, Little]
) -> dict[UUID, Mark]:
    """What stands below the words of a node: how many tests there were of it, and the number that it is tied to."""
    tests, names = Counter(tested), {one.pk: one for one in counts}
    found = {}
    for one in nodes:
        mark = Mark()
        if tests[one.id]:
            mark.tests = ngettext("%(num)s test", "%(num)s tests", tests[one.id]) % {"num": tests[one.id]}
        if one.counted in names:
            mark.counted, mark.chart = names[one.counted], charts.get(one.counted)
        if mark != Mark():
            found[one.id] = mark
    return found


def outline(nodes: Sequence[Node], told: Mapping[UUID, Mark], level: int = 1) -> list[dict[str, Any]]:
    """The diagram as nested lists."""
    return [
        {
            "id": one.id, "words": one.words, "kind": _kind(one, level), "mark": told.get(one.id) or Mark(),
            "below": outline(one.below, told, level + 1),
        }
        for one in nodes
    ]  # fmt: skip


def _kind(node: Node, level: int) -> str:
    if node.idea:
        return _("idea")
    return _("primary driver") if level == 1 else _("secondary driver")


def chosen(nodes: Sequence[Node], node: Node | None) -> dict[str, Any] | None:
    """The one that is being worked on, and where it can go from where it stands."""
    if node is None:
        return None
    labels = {"up": _("Up"), "down": _("Down"), "in": _("Further in"), "out": _("Further out")}
    ways = steps(nodes, node)
    return {
        "id": node.id, "words": node.words, "idea": node.idea, "counted": node.counted,
        "ways": [(labels[way], *ways[way]) for way in WAYS if way in ways],
    }  # fmt: skip


def differs(before: Sequence[Node], after: Sequence[Node]) -> list[str]:
    """What differs between two versions, one line each."""
    return [
        f"{one.words}: {words.CHANGED[one.what]}" + (f" ({one.before})" if one.before else "")
        for one in compared(before, after)
    ]


def changes(before: Sequence[Node], after: Sequence[Node]) -> dict[UUID, str]:
    """The same in the words that stand in the boxes of both drawings."""
    told: dict[UUID, list[str]] = {}
    for one in compared(before, after):
        if one.id is not None:
            told.setdefault(one.id, []).append(str(words.CHANGED[one.what]))
    return {key: ", ".join(what) for key, what in told.items()}

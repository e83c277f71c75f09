"""A driver diagram as its page draws it: the outline, the one that is worked on, and two versions side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.improvement import words
from alongside.improvement.diagram import Node, compared, steps
from alongside.improvement.models import Counted, Cycle

WAYS = ("up", "down", "in", "out")


def marks(nodes: Iterable[Node], cycles: Sequence[Cycle], counts: Sequence[Counted]) -> dict[UUID, str]:
    """What stands below the words of a node: its tests, and the number that it is tied to."""
    tests = Counter(one.idea_id for one in cycles if one.idea_id)
    names = {one.pk: one.name for one in counts}
    found = {}
    for one in nodes:
        told = []
        if tests[one.id]:
            told.append(ngettext("%(num)s test", "%(num)s tests", tests[one.id]) % {"num": tests[one.id]})
        if one.counted in names:
            told.append(_("Number: %(name)s") % {"name": names[one.counted]})
        if told:
            found[one.id] = " · ".join(told)
    return found


def outline(nodes: Sequence[Node], told: Mapping[UUID, str], level: int = 1) -> list[dict[str, Any]]:
    """The diagram as nested lists."""
    return [
        {
            "id": one.id, "words": one.words, "kind": _kind(one, level), "mark": told.get(one.id, ""),
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

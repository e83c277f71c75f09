"""Where a goal stands and how it went, as sentences that are right whatever the scores are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.kit.scales import HOPED, Apart, Score, apart, changes, latest, lines, views_of
from alongside.plans.said import Scored
from alongside.record.wording import joined
from alongside.ui import words
from alongside.ui.drawing import short_name

LEVEL: dict[int, Any] = {
    2: gettext_lazy("Much more than hoped"), 1: gettext_lazy("More than hoped"), 0: gettext_lazy("As hoped"),
    -1: gettext_lazy("Less than hoped"), -2: gettext_lazy("Much less than hoped"),
}  # fmt: skip
_INSIDE: dict[int, Any] = {
    2: gettext_lazy("much more than hoped"), 1: gettext_lazy("more than hoped"), 0: gettext_lazy("as hoped"),
    -1: gettext_lazy("less than hoped"), -2: gettext_lazy("much less than hoped"),
}  # fmt: skip
TOGETHER = timedelta(days=14)


def level_words(level: int) -> str:
    """What a level is called."""
    return str(LEVEL[level])


def signed(level: int) -> str:
    """A level as one writes it: −2, 0, +1."""
    return f"+{level}" if level > HOPED else f"−{-level}" if level < HOPED else "0"


def sentence(said: Sequence[Scored]) -> str:
    """What the chart shows: how it went, as each says, and where they see it now."""
    if not said:
        return _("Nobody has said yet where this stands.")
    names = _names(said)
    scores = [Score(one.who.id, one.on, one.level) for one in said]
    return " ".join(part for part in (_course(scores, names), _now(scores, names)) if part)


def now_words(said: Sequence[Scored]) -> str:
    """Where each sees it now, in one line: "Maya and Dr Rahman: as hoped. Jonas: less than hoped."."""
    names = _names(said)
    found = views_of({one.who.id: one.level for one in said})
    parts = (
        _("%(who)s: %(level)s.") % {"who": joined(names[who] for who in group), "level": _INSIDE[level]}
        for level, group in found.by_level
    )
    return " ".join(parts)


def _names(said: Iterable[Scored]) -> dict[Any, str]:
    """What each is called: the short name, and the whole one where two are called alike."""
    whole = {one.who.id: one.who.name for one in said}
    short = {who: short_name(name) for who, name in whole.items()}
    twice = {name for name in short.values() if list(short.values()).count(name) > 1}
    return {who: whole[who] if name in twice else name for who, name in short.items()}


def _course(scores: Sequence[Score[Any]], names: dict[Any, str]) -> str:
    """How it went since the first day, as far as somebody said so on more than one day."""
    moved = {who: by for who, by in changes(scores).items() if by is not None}
    ways = {who: (by > 0) - (by < 0) for who, by in moved.items()}
    if not ways:
        return ""
    begun = _begun(scores, set(moved))
    if len(set(ways.values())) == 1:
        return _all_say(next(iter(ways.values())), begun, [names[who] for who in ways], len(names))
    groups = {way: [names[one] for one, found in ways.items() if found == way] for way in (1, 0, -1)}
    parts = (_way(way, begun) % {"who": joined(who), "day": begun} for way, who in groups.items() if who)
    return " ".join(parts)


def _begun(scores: Sequence[Score[Any]], moved: set[Any]) -> str:
    """Since which day: theirs, where they began within two weeks of each other; else each one's own first day."""
    first = [line[0].on for who, line in lines(scores).items() if who in moved]
    return words.short_day(min(first)) if max(first) - min(first) <= TOGETHER else ""


def _way(way: int, begun: str) -> str:
    """How it went for some of them."""
    if begun:
        return {
            1: _("Better since %(day)s: %(who)s."), 0: _("As it was on %(day)s: %(who)s."),
            -1: _("Less good since %(day)s: %(who)s."),
        }[way]  # fmt: skip
    return {
        1: _("Better than at first: %(who)s."), 0: _("As it was at first: %(who)s."),
        -1: _("Less good than at first: %(who)s."),
    }[way]  # fmt: skip


def _all_say(way: int, begun: str, who: list[str], raters: int) -> str:
    """All who spoke on more than one day say the same; named, where others spoke once."""
    told = {"told": _all_ways(way, begun), "who": joined(who)}
    if len(who) == 1:
        return _("%(told)s, %(who)s says.") % told
    if len(who) < raters:
        return _("%(told)s, %(who)s say.") % told
    if len(who) == 2:
        return _("%(told)s, both say.") % told
    return (_("%(told)s, all three say.") if len(who) == 3 else _("%(told)s, all say.")) % told


def _all_ways(way: int, begun: str) -> str:
    if begun:
        told = {1: _("Better since %(day)s"), 0: _("As it was on %(day)s"), -1: _("Less good since %(day)s")}[
            way
        ]
        return told % {"day": begun}
    return {1: _("Better than at first"), 0: _("As it was at first"), -1: _("Less good than at first")}[way]


def _now(scores: Sequence[Score[Any]], names: dict[Any, str]) -> str:
    """Where they see it now, and who differs from whom."""
    views = views_of(latest(scores))
    found = apart(views)
    if found is not None:
        return _difference(found, names)
    if views.raters == 1:
        ((level, (who,)),) = views.by_level
        return _("%(who)s says now: %(level)s.") % {"who": names[who], "level": _INSIDE[level]}
    if views.spread == 0:
        level = views.by_level[0][0]
        return _("They see it alike now: %(level)s.") % {"level": _INSIDE[level]}
    each = [
        _("%(who)s: %(level)s") % {"who": joined(names[one] for one in who), "level": _INSIDE[level]}
        for level, who in views.by_level
    ]
    told = _("They see it up to %(steps)s steps apart. %(each)s.")
    return told % {"steps": views.spread, "each": "; ".join(each)}


def _difference(found: Apart[Any], names: dict[Any, str]) -> str:
    """Who sees more or less than whom, by how many steps."""
    steps, alone = abs(found.steps), len(found.who) == 1
    told = _less(steps, alone) if found.steps < 0 else _more(steps, alone)
    return told % {
        "who": joined(names[one] for one in found.who), "than": joined(names[one] for one in found.than), "n": steps,
    }  # fmt: skip


def _less(steps: int, alone: bool) -> str:
    if alone:
        return ngettext(
            "%(who)s sees one step less than %(than)s.", "%(who)s sees %(n)s steps less than %(than)s.", steps
        )
    return ngettext(
        "%(who)s see one step less than %(than)s.", "%(who)s see %(n)s steps less than %(than)s.", steps
    )


def _more(steps: int, alone: bool) -> str:
    if alone:
        return ngettext(
            "%(who)s sees one step more than %(than)s.", "%(who)s sees %(n)s steps more than %(than)s.", steps
        )
    return ngettext(
        "%(who)s see one step more than %(than)s.", "%(who)s see %(n)s steps more than %(than)s.", steps
    )

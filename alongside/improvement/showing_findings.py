"""What tests found, where it spread, and whether it is in practice, as their pages draw it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.conversation.authors import author_of
from alongside.groups.showing import spoken
from alongside.improvement import words
from alongside.improvement.models import Looked, Spread
from alongside.ui.words import long_day, when_words


def row(study: Any) -> dict[str, Any]:
    """What came of one test, in the list of all."""
    last = {one["center"]: one for one in study.spread}
    return {
        "href": reverse("improvement:test", args=[study.cycle_id]), "title": study.cycle.title,
        "project": study.cycle.project.title, "group": study.group.name, "learned": study.learned,
        "tag": words.DECIDED[study.decides],
        "spread": [(one["name"], words.SPREADS[one["state"]]) for one in last.values()],
    }  # fmt: skip


def centers(told: Sequence[Spread]) -> list[dict[str, Any]]:
    """Each center by where it stands now, and all that was said of it before."""
    by_center: dict[Any, list[Spread]] = {}
    for one in told:
        by_center.setdefault(one.center_id, []).append(one)
    return [
        _center(all_of_it) for all_of_it in sorted(by_center.values(), key=lambda rows: rows[-1].center_name)
    ]


def _center(told: Sequence[Spread]) -> dict[str, Any]:
    now = told[-1]
    return {
        "name": now.center_name, "tag": words.SPREADS[now.state], "who": author_of(now), "when": when_words(now.at),
        "words": now.words, "voice": now.voice,
        "before": [
            _("%(when)s: %(state)s") % {"when": when_words(one.at), "state": words.SPREADS[one.state][0]}
            for one in reversed(told[:-1])
        ],
    }  # fmt: skip


def spread_in_words(told: Sequence[Mapping[str, str]]) -> str:
    """At how many centers it is done now, of those that know of it. TOLD: in order, each with `center` and `state`."""
    last = {one["center"]: one["state"] for one in told}
    if not last:
        return ""
    does = sum(state == Spread.State.DOES for state in last.values())
    return ngettext(
        "%(does)s of %(num)s center that knows of it does it now.",
        "%(does)s of %(num)s centers that know of it do it now.",
        len(last),
    ) % {"num": len(last), "does": does}


def looked(one: Looked) -> dict[str, Any]:
    """Whether it is in practice, as somebody said it on a day."""
    return {
        **spoken(one), "when": when_words(one.at), "words": one.words,
        "practice": words.PRACTICE[one.practice], "satisfied": words.SATISFIED[one.satisfied],
        "again": _("To be looked at again on %(day)s.") % {"day": long_day(one.again_on)} if one.again_on else "",
    }  # fmt: skip


def looked_last(told: Sequence[Mapping[str, str]]) -> str:
    """The last of it in one sentence; empty where nobody has looked."""
    if not told:
        return ""
    one = told[0]
    says = _("In practice: %(practice)s. Satisfied: %(satisfied)s.") % {
        "practice": words.PRACTICE[one["practice"]], "satisfied": words.SATISFIED[one["satisfied"]],
    }  # fmt: skip
    if not one["again"]:
        return says
    return f"{says} " + _("To be looked at again on %(day)s.") % {
        "day": long_day(date.fromisoformat(one["again"]))
    }

"""Agreements and goals as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.groups.charter_blocks import BLOCKS, whole
from alongside.groups.forms.agreed import SAYS
from alongside.groups.models import Agreement, CheckIn, NinetyDayGoal
from alongside.groups.showing import spoken, who
from alongside.ui.differing import marked
from alongside.ui.words import long_day, when_words

TONES = {"on_way": "accent", "stuck": "heed", "reached": "ok", "partly": "ok", "dropped": "line"}


def wording(one: Agreement, now: Sequence[Any], today: date, my_seat: Any) -> dict[str, Any]:
    """A wording, who of the members signed it, and who has not yet; nobody waits for who pauses."""
    signed = {sign.seat_id for sign in one.signatures.all()}
    return {
        "id": one.pk, "who": who(one.seat, one.at), "when": when_words(one.at), "lines": one.words.splitlines(),
        "parts": parts(one),
        "signed": [seat.name for seat in now if seat.pk in signed],
        "missing": [seat.name for seat in now if not seat.away and seat.pk not in signed],
        "mine": my_seat in signed, "review": long_day(one.review_on), "due": one.review_on <= today,
    }  # fmt: skip


def parts(one: Agreement) -> list[tuple[Any, str]]:
    """Each block that was chosen: what it is of, and their words."""
    return [(BLOCKS[key][0], words) for key, words in whole(one.parts).items()]


def changes(before: Agreement | None, after: Agreement) -> list[tuple[Any, Any]]:
    """What is other than in the wording before: each part with its new words marked, or that it is left out."""
    if before is None:
        return []
    old, new = whole(before.parts), whole(after.parts)
    told: list[tuple[Any, Any]] = []
    if before.words != after.words:
        told.append((_("What we agreed on"), marked(before.words, after.words)))
    for key, (title, _example) in BLOCKS.items():
        if old.get(key) != new.get(key):
            told.append((title, marked(old.get(key, ""), new[key]) if key in new else _("left out")))
    return told


def aim(one: Any, today: date) -> dict[str, Any]:
    """A goal in the list: what was said of it last, or how many days are left."""
    return {
        "href": reverse("groups:aim", args=[one.pk]), "words": one.words, "who": who(one.seat, one.at),
        "known_by": one.known_by, "tag": _tag(one, today), "said": one.said_words or "",
        "open": one.says not in [end.value for end in CheckIn.ENDS],
    }  # fmt: skip


def _tag(one: Any, today: date) -> tuple[str, str, str]:
    left = (one.due_on - today).days
    if one.says:
        return str(SAYS[one.says]), "", TONES[one.says]
    if left < 0:
        return _("The 90 days are over. What came of it?"), "clock", "heed"
    return ngettext("%(num)s day left", "%(num)s days left", left) % {"num": left}, "clock", "line"


def said(one: CheckIn) -> dict[str, Any]:
    """What somebody said of a goal."""
    return {
        **spoken(one), "when": when_words(one.at), "words": one.words,
        "tag": (str(SAYS[one.says]), "", TONES[one.says]),
    }  # fmt: skip


def whole_aim(one: NinetyDayGoal) -> dict[str, Any]:
    """A goal on its own page."""
    return {
        "id": one.pk, "words": one.words, "known_by": one.known_by, **spoken(one),
        "when": when_words(one.at), "due": long_day(one.due_on),
    }  # fmt: skip

"""Those who go along with others, as their pages draw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.partnership.mentoring_kinds import Word
from alongside.partnership.mentoring_words import KINDS, STANDS
from alongside.partnership.models import Mentor, Mentoring, MentoringTime
from alongside.partnership.showing_money import lasted
from alongside.partnership.support_kinds import Time
from alongside.ui.words import day, when_words


def mentor(by: Actor, one: Mentor) -> dict[str, Any]:
    """Somebody who can be asked."""
    return {
        "id": one.pk, "who": author_of(one), "voice": one.voice, "kind": KINDS[one.kind], "words": one.words,
        "training": one.training, "minutes": one.minutes, "mine": one.person_id == by.person_id,
    }  # fmt: skip


def asked(by: Actor, one: Mentoring, who: Mentor | None) -> dict[str, Any]:
    """What somebody would like to talk about, and how long; `who`: with whom, None where they are not here any more."""
    return {
        "id": one.pk, "who": author_of(one), "voice": one.voice, "words": one.words, "when": when_words(one.at),
        "with": who.author_name if who else _("somebody who is not here any more"),
        "mentor": who is not None and who.person_id == by.person_id,
        "long": _("One talk") if one.until is None else _("Until %(day)s") % {"day": day(one.until)},
    }  # fmt: skip


def mentoring(by: Actor, one: Any) -> dict[str, Any]:
    """The same, with what was said of it."""
    kinds = [Word(kind) for kind in one.kinds]
    return asked(by, one, one.who) | {
        "tag": STANDS[kinds[-1] if kinds else None],
        "open": one.who is not None and (not kinds or kinds[-1] == Word.YES),
        "said": [words for words in one.answers if words],
    }  # fmt: skip


def times(by: Actor, found: Sequence[MentoringTime], sums: Mapping[str, int]) -> dict[str, Any]:
    """What the two planned and spent, line by line and together."""
    told = {key: lasted(sums.get(key, 0)) if sums.get(key) else "" for key in (Time.PLAN, Time.SPENT)}
    kinds = {Time.PLAN: _("planned"), Time.SPENT: _("spent")}
    rows = [
        {
            "id": one.pk, "day": day(one.on), "long": lasted(one.minutes), "kind": kinds[Time(one.kind)],
            "who": one.author_name, "mine": one.author_id == by.person_id,
        }
        for one in found
    ]  # fmt: skip
    return {"rows": rows, "plan": told[Time.PLAN], "spent": told[Time.SPENT]}

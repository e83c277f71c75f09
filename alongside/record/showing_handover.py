"""The talk about handing over, as its page shows it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.record.handing_over import TOPICS
from alongside.record.models import HandoverWords
from alongside.record.queries.handovers import Talk
from alongside.record.wording import joined
from alongside.ui import words

Shown = dict[str, Any]
ORDER = ("patient", "caregiver", "clinician")


def topics(talk: Talk) -> list[Shown]:
    """Each topic: what each wrote, the young person first, and what was agreed."""
    return [
        {
            "key": key, "title": title, "question": question,
            "views": [_view(one) for one in sorted(talk.words.get(key, []), key=_place) if one.words],
            "agreed": talk.agreed[key] if key in talk.agreed and talk.agreed[key].words else None,
        }
        for key, (title, question) in TOPICS.items()
    ]  # fmt: skip


def _place(one: HandoverWords) -> tuple[int, Any]:
    return (ORDER.index(one.voice) if one.voice in ORDER else len(ORDER), one.written_at)


def _view(one: HandoverWords) -> Shown:
    who = {"name": one.author_name, "voice": one.voice}
    return {"who": who, "when": words.short_day(one.written_at), "text": one.words}


def who_is_ready(by: Actor, talk: Talk) -> str:
    """Who has said that they are ready to show what they wrote."""
    others = [one.author_name for one in talk.ready if one.author_id != by.person_id]
    if talk.am_ready:
        if others:
            return _("You are ready, and so are: %(names)s.") % {"names": joined(others)}
        return _("You are ready. The others are not yet.")
    if others:
        return _("Ready to show: %(names)s. You see it when you are ready, too.") % {"names": joined(others)}
    return _("Nobody is ready yet.")


def when_shown(talk: Talk) -> str:
    """Who sees what one writes, and from when on."""
    if talk.day_came:
        return _("All of it is shown, since %(day)s.") % {"day": words.short_day(talk.shows_on)}
    said = _(
        "What you write is yours alone at first. Two of you see each other’s words when both have said: ready."
    )
    if talk.shows_on is None:
        return said
    return said + " " + _("On %(day)s all of it is shown.") % {"day": words.short_day(talk.shows_on)}

"""Words of thanks and what is celebrated, as pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups.models import Event
from alongside.groups.showing import who
from alongside.partnership.forms.thanks import OF_MANY, READ_BY
from alongside.partnership.models import Celebration
from alongside.partnership.support_kinds import Seen
from alongside.ui.words import long_day, when_words

ALL_OF_US = "group"


def whom(seats: Sequence[Any], events: Sequence[Event], by: Actor) -> list[tuple[str, Any]]:
    """Whom one can thank: a member, all of them, everyone at an event."""
    members = [(f"seat {one.pk}", one.name) for one in seats if one.person_id != by.person_id]
    came = [(f"event {one.pk}", _("Everyone at: %(title)s") % {"title": one.title}) for one in events]
    return [*members, (ALL_OF_US, _("All of this group")), *came]


def chosen(told: str) -> dict[str, UUID]:
    """The same, as it was chosen."""
    kind, _space, key = told.partition(" ")
    return {"to_seat" if kind == "seat" else "event": UUID(key)} if key else {}


def thanks(by: Actor, one: Any) -> dict[str, Any]:
    """One word of thanks: of whom, to whom, and who reads it."""
    to = one.to_seat.name if one.to_seat else one.event.title if one.event else one.group.name
    many = one.to_seat is None
    words = OF_MANY if many else READ_BY
    return {
        "id": one.pk, "who": author_of(one), "voice": one.voice, "when": when_words(one.at), "to": to,
        "words": one.words, "link": one.link, "mine": one.thanked and one.author_id != by.person_id, "many": many,
        "now": one.my_word or Seen.ALONE, "choices": [(str(key), told) for key, told in words.items()],
        "seen": _("Others read it now.") if many and one.seen_now != Seen.ALONE else "",
    }  # fmt: skip


def celebration(one: Celebration) -> dict[str, Any]:
    """What is celebrated."""
    picture = reverse("partnership:picture", args=[one.pk]) if one.sha256 else ""
    return {"who": who(one.seat, one.at), "day": long_day(one.on), "words": one.words, "picture": picture}

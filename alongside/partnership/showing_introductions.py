"""Who worked here before, and introductions, as pages draw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups import words
from alongside.groups.models import GroupSeat
from alongside.partnership.models import Found, Introduction
from alongside.partnership.showing_certificates import span
from alongside.partnership.support_kinds import Pass, are_introduced
from alongside.ui.words import when_words

SHOWN = 4


def person(by: Actor, one: Found, seats: Sequence[GroupSeat]) -> dict[str, Any]:
    """Somebody who may be found, and what they did."""
    latest = seats[0] if seats else None
    who = {
        "name": one.name,
        "voice": latest.voice if latest else "other",
        "title": latest.title if latest else "",
    }
    return {
        "who": who, "words": one.words, "work": [_work(seat) for seat in seats[:SHOWN]],
        "mine": one.person_id == by.person_id, "href": reverse("partnership:ask_introduction", args=[one.person_id]),
    }  # fmt: skip


def _work(seat: GroupSeat) -> dict[str, Any]:
    until = min((one for one in (seat.left_at, seat.group.ended_at) if one), default=None)
    facts = [str(words.KINDS[seat.group.kind]), seat.organization_name, span(seat.taken_at, until)]
    return {
        "name": seat.group.name, "href": reverse("groups:group", args=[seat.group_id]),
        "facts": " · ".join(one for one in facts if one),
    }  # fmt: skip


def introduction(by: Actor, one: Any) -> dict[str, Any]:
    """One introduction, as whoever looks has part in it."""
    return {
        "href": reverse("partnership:introduction", args=[one.pk]), "who": author_of(one), "voice": one.voice,
        "when": when_words(one.at), "words": one.words, "to": one.to_name, "third": one.third_name,
        "tag": _tag(by, one), "done": are_introduced(one.kinds),
    }  # fmt: skip


def _tag(by: Actor, one: Any) -> tuple[str, str, str]:
    told = set(one.kinds)
    if are_introduced(one.kinds):
        return _("You can reach each other") if by.person_id != one.third_id else _("They met"), "check", "ok"
    if told & {Pass.NOT_ON, Pass.NO, Pass.NOT_MINE}:
        return _("It did not come about"), "", "line"
    return _("Waits for an answer"), "clock", "heed"


def other_reach(by: Actor, one: Introduction, reaches: Mapping[UUID, str]) -> tuple[str, str]:
    """The other's name, and how they are reached, where both said yes."""
    if by.person_id == one.person_id:
        return one.to_name, reaches.get(one.to_person_id, "")
    return one.author_name, reaches.get(one.person_id, "")

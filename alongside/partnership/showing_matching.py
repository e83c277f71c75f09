"""Suggestions and profiles as their pages draw them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.conversation.authors import author_of
from alongside.partnership.models import Asked, Opportunity, ProfilePart
from alongside.partnership.opportunity_kinds import Way, Where
from alongside.partnership.opportunity_words import WAYS
from alongside.partnership.profile_kinds import FOUND_BY, Kind
from alongside.partnership.profile_words import KINDS, SEEN, my_reason, their_reasons, understood
from alongside.partnership.queries.matching import Fit, Suits
from alongside.partnership.showing_opportunities import how_long


def ways_for(task: Opportunity, parts: Iterable[ProfilePart]) -> list[str]:
    """Which of the ways that suit somebody a task can be done in."""
    wanted = {one.way for one in parts if one.kind == Kind.CIRCUMSTANCE and one.way}
    can = set(task.ways) | ({Way.FROM_HOME} if task.where in (Where.HOME, Where.EITHER) else set())
    return [str(WAYS[one]) for one in Way if one in wanted & can]


def suits(told: Sequence[Suits], parts: Sequence[ProfilePart]) -> list[dict[str, Any]]:
    """Tasks for oneself, each with the reason; those that fit how one can work stand first."""
    rows = [
        {
            "href": reverse("partnership:opportunity", args=[one.thing.pk]), "title": one.thing.title,
            "whose": one.thing.group.name if one.thing.group else one.thing.author_name,
            "reason": my_reason(one.terms, one.thing.title, one.thing.needs), "long": how_long(one.thing.minutes),
            "ways": ways_for(one.thing, parts),
        }
        for one in told
    ]  # fmt: skip
    return sorted(rows, key=lambda one: not one["ways"])


def gaps(told: Sequence[Suits]) -> list[dict[str, Any]]:
    """What teams lack that one could do, though nobody has asked for it."""
    return [
        {
            "href": f"{reverse('partnership:propose')}?work={one.thing.pk}", "title": one.thing.title,
            "whose": one.thing.group.name, "reason": my_reason(one.terms, one.thing.title, one.thing.needs),
        }
        for one in told
    ]  # fmt: skip


def fits(told: Sequence[Fit]) -> list[dict[str, Any]]:
    """People for a task, each with what they said."""
    return [
        {"id": one.person_id, "name": one.name, "reasons": their_reasons(one.parts), "prepared": one.prepared}
        for one in told
    ]


def pool(ready: int, fit: int) -> str:
    """How many of those who fit are prepared: the pool of a task (B34)."""
    if not fit:
        return _("Nobody who may be asked fits just now. Anyone can still offer.")
    if not ready:
        return _("Nobody who fits is prepared yet. Plan half an hour more to begin with.")
    return ngettext("%(num)s who fits is prepared.", "%(num)s who fit are prepared.", ready) % {"num": ready}


def asked(told: Sequence[Asked]) -> list[dict[str, Any]]:
    """Who was asked; a no needs no reason."""
    return [
        {"name": one.person_name, "said": _("Not this time") if one.said_no_at else _("Asked")}
        for one in told
    ]


def asks(told: Sequence[Any]) -> list[dict[str, Any]]:
    """What one was asked to do."""
    return [
        {
            "id": one.pk, "who": author_of(one), "voice": one.voice, "words": one.words, "title": one.opportunity.title,
            "href": reverse("partnership:opportunity", args=[one.opportunity_id]),
            "offer": reverse("partnership:offer", args=[one.opportunity_id]), "long": how_long(one.opportunity.minutes),
        }
        for one in told
    ]  # fmt: skip


def parts(told: Sequence[ProfilePart]) -> list[dict[str, Any]]:
    """What one said of oneself, by kind, each with who sees it."""
    return [
        {
            "title": KINDS[kind],
            "rows": [
                {
                    "id": one.pk,
                    "words": _said(one),
                    "seen": SEEN[one.seen_by],
                    "understood": understood(one.terms) if one.kind in FOUND_BY else "",
                }
                for one in told
                if one.kind == kind
            ],
        }
        for kind in Kind
        if any(one.kind == kind for one in told)
    ]


def _said(one: ProfilePart) -> str:
    way = str(WAYS.get(one.way, ""))
    return f"{way[:1].upper()}{way[1:]}. {one.words}".strip() if way else one.words

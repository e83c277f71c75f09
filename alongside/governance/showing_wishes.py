"""Wishes as their pages draw them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.conversation.authors import author_of
from alongside.governance.charter.saying import own
from alongside.governance.models import Wish, WishRanking, WishStep
from alongside.governance.naming_pages import page_href
from alongside.governance.wish_words import state_tag
from alongside.ui import words

TOP = 5


def wisher(wish: Wish) -> dict[str, str]:
    """Who wished it, as `ui.by` draws one; somebody, where nobody knows."""
    if wish.author_id is None and not wish.author_name:
        return {
            "name": _("Somebody"),
            "voice": "other",
            "title": _("without a name"),
            "on_behalf_of_name": "",
        }
    return author_of(wish)


def wish_listed(wish: Any) -> dict[str, Any]:
    """A wish in the list."""
    return {
        "href": reverse("governance:wish", args=[wish.pk]), "title": wish.title, "who": wisher(wish),
        "when": words.when_words(wish.at), "joined": wish.joined, "tag": state_tag(wish.state), "page": wish.page,
        "page_href": page_href(wish.page),
    }  # fmt: skip


def step_shown(step: WishStep) -> dict[str, Any]:
    """What became of it, by whom, and when."""
    return {
        "who": author_of(step), "when": words.when_words(step.at), "text": step.words, "tag": state_tag(step.state),
    }  # fmt: skip


def ranking_shown(one: WishRanking, titles: dict[Any, str]) -> dict[str, Any]:
    """What a seat group wants most: its first wishes with their places, or that too few have said so."""
    found = [
        {"place": place, "title": titles[wish], "href": reverse("governance:wish", args=[wish])}
        for wish, place in zip(one.wishes, one.places, strict=True)
        if wish in titles
    ]
    return {"name": own(one.name), "voters": one.voters, "wishes": found[:TOP], "position": one.position}


def places_shown(wish: Wish, rankings: list[WishRanking]) -> list[str]:
    """Where each seat group has a wish, a sentence each."""
    return [_place(wish, one) for one in rankings]


def _place(wish: Wish, one: WishRanking) -> str:
    if not one.voters:
        return _("%(group)s: too few to show.") % {"group": own(one.name)}
    if wish.pk not in one.wishes:
        return _("%(group)s: not among what they want most.") % {"group": own(one.name)}
    return _("%(group)s: number %(place)d.") % {
        "group": own(one.name),
        "place": one.places[one.wishes.index(wish.pk)],
    }

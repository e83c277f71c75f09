"""The way to a community's first charter, step by step: what is done, what is now, what comes later."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.governance.queries.founding import NEEDED, Progress

CHOOSE, WRITE, INVITE, AGREE, FORCE, OVER = range(6)


def step_now(far: Progress) -> int:
    """Which step is now. Who came first invites two others before all say yes; the others are here already."""
    if far.over:
        return OVER
    if not far.asked:
        return WRITE if far.draft_id else CHOOSE
    if far.yeses >= NEEDED:
        return FORCE
    return INVITE if far.first and max(far.invited, far.yeses - far.said_yes) < NEEDED - 1 else AGREE


def steps(far: Progress, *, at_home: bool) -> list[dict[str, Any]]:
    """The five steps in words. On Today the one that is now leads to where it is done."""
    here = step_now(far)
    return [
        _step(place, here, title, text, minutes) | (_way(far, place, at_home) if place == here else {})
        for place, (title, text, minutes) in enumerate(_told(far))
    ]


def _told(far: Progress) -> list[tuple[str, str, int]]:
    yeses = _("%(n)s of %(needed)s have said yes.") % {"n": far.yeses, "needed": NEEDED}
    read = _("Read it, and say yes.")
    return [
        (_("Choose what is most like you"), _("There are three to begin from."), 2),
        (_("Make it yours"), _("Change words and rules, one article at a time. Then ask for the yes."), 5),
        (_("Invite two others"), _("Best with a patient among them."), 2),
        (_("Each of you says yes"), f"{read} {yeses}" if far.yeses else read, 1),
        (_("It comes into force"), _("By itself, when three have said yes."), 0),
    ]


def _step(place: int, here: int, title: str, text: str, minutes: int) -> dict[str, Any]:
    if place < here:
        return {"title": title, "text": _("Done."), "state": "done"}
    if place == here:
        return {"title": title, "text": text, "state": "now"}
    told = f"{text} {minutes_said(minutes)}" if minutes else text
    return {"title": title, "text": told, "state": "later"}


def minutes_said(minutes: int) -> str:
    """About so long."""
    return ngettext("About %(n)s minute.", "About %(n)s minutes.", minutes) % {"n": minutes}


def _way(far: Progress, place: int, at_home: bool) -> dict[str, str]:
    begin = reverse("governance:founding")
    if place == INVITE:
        return _act(_("Invite somebody"), reverse("people:invitations"), 2)
    if not at_home:
        return {}
    if place == WRITE and far.draft_id:
        return _act(_("Go on"), begin, 5)
    if place == CHOOSE:
        return _act(_("Choose your first charter"), begin, 2)
    return _act(_("Read it together"), begin, 1) if place == AGREE and not far.said_yes else {}


def _act(words: str, href: str, minutes: int) -> dict[str, str]:
    return {"act": words, "href": href, "aside": minutes_said(minutes)}

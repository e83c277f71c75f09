"""Whom a team thinks of, its flyers, and what somebody may read of themselves, as pages draw them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from alongside.contributions.actor import Actor
from alongside.partnership.models import Candidate, Flyer
from alongside.partnership.queries.recruiting import Kept, by_stage
from alongside.partnership.recruiting import Stage
from alongside.partnership.recruiting_words import SCRIPT, STAGES, YOURS
from alongside.people.queries.standing import today_of
from alongside.ui.printing.typeset import square
from alongside.ui.words import long_day, short_day


def stages(by: Actor, found: list[Candidate]) -> list[dict[str, Any]]:
    """Stage by stage: who stands there. An empty stage is not shown."""
    return [
        {"title": STAGES[stage], "people": [_row(one, today_of(by)) for one in those]}
        for stage, those in by_stage(found).items() if those
    ]  # fmt: skip


def _row(one: Candidate, today: date) -> dict[str, Any]:
    step = one.next_step or (_("Call them") if one.flyer_id and one.stage == Stage.THOUGHT else "")
    return {
        "href": reverse("partnership:candidate", args=[one.pk]), "name": one.name, "why": one.why or one.interests,
        "step": step, "on": short_day(one.next_on) if one.next_on else "", "came": one.flyer_id is not None,
        "due": one.next_on is not None and one.next_on <= today, "with": one.seat.name,
    }  # fmt: skip


def facts(one: Candidate) -> list[tuple[Any, Any]]:
    """What a team knows of somebody, and until when."""
    rows = (
        (_("How one reaches them"), one.reach), (_("When to call"), one.call_when),
        (_("What interests them"), one.interests), (_("Why them"), one.why), (_("Who keeps in touch"), one.seat.name),
        (_("How they came"), _("by the flyer") if one.flyer_id else ""),
        (_("Kept until"), long_day(one.forget_on)),
    )  # fmt: skip
    return [(label, told) for label, told in rows if told]


def kept(one: Kept) -> list[tuple[Any, Any]]:
    """What is kept of somebody, as they read it: all of it."""
    rows = (
        (_("Your name"), one.name), (_("How we reach you"), one.reach), (_("What interests you"), one.interests),
        (_("When we call"), one.call_when), (_("Why we thought of you"), one.why),
        (_("Where you stand"), YOURS[Stage(one.stage)]), (_("What we do next"), one.next_step),
        (_("Who calls you"), one.contact), (_("Kept until"), long_day(one.forget_on)),
    )  # fmt: skip
    return [(label, told) for label, told in rows if told]


def script(one: Candidate) -> tuple[Any, ...]:
    """What one can say to somebody who stands there."""
    return SCRIPT[Stage(one.stage)]


def flyer_sheet(flyer: Flyer, address: str, size: str) -> dict[str, Any]:
    """What is printed on a flyer, in its own language."""
    with override(flyer.language):
        return {
            "title": flyer.headline, "words": flyer.words, "center": flyer.path.center.name, "paper": size,
            "contact": _("Call or write to %(name)s") % {"name": flyer.contact.name}, "reach": flyer.reach,
            "scan": _("Or leave your name here"), "address": address, "square": square(address),
            "square_words": _("A square that leads to %(address)s") % {"address": address},
            "promise": _(
                "No login. Four short questions. You can delete it at any time. Your care stays the same."
            ),
        }  # fmt: skip

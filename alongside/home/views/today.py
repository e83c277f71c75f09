"""Today: a question first, then what is new and what waits, for whoever opens the house."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.founding_steps import steps
from alongside.governance.queries.founding import progress_of
from alongside.home.news_words import item_of
from alongside.home.partners import partner_today
from alongside.home.plan_words import PLANS
from alongside.home.queries.news import Told, news_for
from alongside.home.queries.recent import opened_last
from alongside.home.queries.waiting import Near, Waiting, waiting_for, waiting_for_partner
from alongside.home.waiting_words import BEGINNING, JOINT, MOST, TOLD, to_answer, waiting_item
from alongside.kit.terms import Category, Role
from alongside.people.request import Request
from alongside.record.forms.journal import new_day_form
from alongside.record.views.journal_parts import asked, two_weeks
from alongside.sharing.actions.looking import leave_receipts
from alongside.sharing.queries.who import who_sees
from alongside.ui import words
from alongside.ui.show import show
from alongside.visits.forms.agenda import AddItemForm

ONE_LOOK = timedelta(hours=1)
# What stands in a line of what waits, where it is about somebody else.
_SHOWS = {
    "dispute": Category.IDENTITY, "comment": Category.IDENTITY, "asked_form": Category.QUESTIONNAIRES,
    **dict.fromkeys(PLANS, Category.PLAN),
}  # fmt: skip


def today(request: Request) -> HttpResponse:
    """One page for everyone; in the partner's hat it opens no record."""
    by = request.actor
    if by.hat == "together":
        found = waiting_for_partner(by)
        first = _first_steps(by, found)
        context = _greeting(by) | partner_today(by) | _waits(by, found, first) | {"first_steps": first}
        return show(request, "home/together_today.jinja", context)
    told = news_for(by)
    near, found = waiting_for(by)
    first = _first_steps(by, found)
    mine = _shown(to_answer(found, first))
    context = _greeting(by) | _waits(by, found, first) | {
        "news": [item_of(by, one) for one in told], "first_steps": first, "is_clinician": by.role == Role.CLINICIAN,
    }  # fmt: skip
    if by.role == Role.CLINICIAN:
        links = [
            (one.name, reverse("record:timeline", args=[one.person_id]), False) for one in opened_last(by)
        ]
        context |= {"recent_links": links}
        _leave_receipts(by, told, mine, None)
        return show(request, "home/today_clinician.jinja", context)
    whose = _chosen(near, request.GET.get("for", ""))
    _leave_receipts(by, told, mine, whose.person_id if whose else None)
    return show(request, "home/today.jinja", context | _journal(by, near, whose))


def _shown(found: list[Waiting]) -> list[Waiting]:
    """What one does something about: of care, and of joint work; the latest first, and not too much of it at once."""
    return [one for blocks in _blocks(found) for one in blocks[:MOST]]


def _blocks(found: list[Waiting]) -> tuple[list[Waiting], list[Waiting]]:
    waits = [one for one in found if one.kind not in TOLD]
    return [one for one in waits if one.kind not in JOINT], [one for one in waits if one.kind in JOINT]


def _waits(by: Actor, found: list[Waiting], first: list[dict[str, Any]]) -> dict[str, Any]:
    """What waits, of care and of joint work; and apart from it what is only told, and asks for nothing."""
    lines = to_answer(found, first)
    care, joint = (
        {"rows": [waiting_item(by, one) for one in block[:MOST]], "more": len(block) > MOST}
        for block in _blocks(lines)
    )
    told = [waiting_item(by, one) for one in lines if one.kind in TOLD]
    return {"waits": care, "joint": joint, "told": told[:MOST]}


def _first_steps(by: Actor, waits: list[Waiting]) -> list[dict[str, Any]]:
    """For who came first to a new community: the way to its first charter."""
    if not any(one.kind in (*BEGINNING, "founding_yes") for one in waits):
        return []
    far = progress_of(by)
    return steps(far, at_home=True) if far is not None and far.first and not far.over else []


def _journal(by: Actor, near: list[Near], whose: Near | None) -> dict[str, Any]:
    """The question of the day about oneself or one's child, and their last two weeks."""
    if whose is None:
        return {"form": None, "ask": None, "weeks": None}
    form = new_day_form(
        by, whose.person_id, [], after="/" if whose == near[0] else f"/?for={whose.person_id}"
    )
    own = whose.person_id == by.person_id
    first = whose.name.split(" ")[0]
    here = reverse("record:journal", args=[whose.person_id])
    return {
        "form": form if whose.writes else None, "here": here, "agenda_form": AddItemForm(),
        "ask": asked(by, whose.person_id, whose.name, who_sees(by, whose.person_id)),
        "weeks": two_weeks(by, whose.days, "" if own else first), "own": own,
        "record_url": reverse("record:timeline", args=[whose.person_id]), "first": first,
        "story_url": reverse("record:story", args=[whose.person_id]), "journal_url": here,
        "others": [(one.name, f"/?for={one.person_id}", one == whose) for one in near] if len(near) > 1 else [],
    }  # fmt: skip


def _chosen(near: list[Near], asked_for: str) -> Near | None:
    return next((one for one in near if str(one.person_id) == asked_for), near[0] if near else None)


def _leave_receipts(by: Actor, told: list[Told], waits: list[Waiting], journal_of: UUID | None) -> None:
    """Whatever of others stands on the page; opened again within the hour it is the same look."""
    shown: dict[UUID, set[int]] = defaultdict(set)
    for one in told:
        shown[one.first.about_id] |= {line.category or Category.IDENTITY.value for line in one.lines}
    for wait in waits:
        if wait.person_id is not None and wait.kind in _SHOWS:
            shown[wait.person_id].add(_SHOWS[wait.kind].value)
    if journal_of is not None:
        shown[journal_of].add(Category.JOURNAL.value)
    leave_receipts(by, shown, "today", within=ONE_LOOK)


def _greeting(by: Actor) -> dict[str, str]:
    hour, first = words.now().hour, _first_name(by.name)
    if 4 <= hour < 12:
        said = _("Good morning, %(name)s")
    elif 12 <= hour < 18:
        said = _("Good afternoon, %(name)s")
    elif hour >= 18:
        said = _("Good evening, %(name)s")
    else:
        said = _("Hello, %(name)s")
    return {"greeting": said % {"name": first}, "day": words.capital(words.long_day(words.now()))}


def _first_name(name: str) -> str:
    return next((word for word in name.split() if word.rstrip(".") not in ("Dr", "Prof")), name)

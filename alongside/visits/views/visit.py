"""The page of one visit: prepared by both, used together, read afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from alongside.contributions.acting import whole
from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.plans.planned import Plan
from alongside.record.views.live import live_url
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.rights import Rights
from alongside.ui.live import may_connect
from alongside.ui.show import show
from alongside.visits import composing, rules, showing, showing_plan, showing_sheet, showing_visits
from alongside.visits.actions import visits as acts
from alongside.visits.actions.agenda import add_talk
from alongside.visits.forms.agenda import AddItemForm
from alongside.visits.forms.talk import ValueForm
from alongside.visits.queries.agenda import agenda_of
from alongside.visits.queries.plan import plan_at_visit
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.sheet import Near, Sheet
from alongside.visits.views.after import after_context
from alongside.visits.views.page import SHEET, about

UNDER_WAY, HELD, PLANNED = "under_way", "held", "planned"


def open_sheet(request: Request, person_id: UUID, visit_id: UUID) -> tuple[Opened, Any]:
    """Open what the sheet of a visit shows; not found where visits are not open."""
    opened = open_record(by=request.actor, person_id=person_id, categories=SHEET, page="visit")
    rules.may_see_visits(opened.rights).or_refuse()
    return opened, visit_of(request.actor, person_id, visit_id)


@require_GET
def visit(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """One page for both sides: what matters, the agenda, what changed, what is due; decided, and summed up."""
    opened, found = open_sheet(request, person_id, visit_id)
    sheet = sheet_of(request.actor, found)
    plan = _plan(request, opened, until=found.ended_at if found.status == HELD else None)
    context = about(opened) | _head(request, opened, found, sheet) | _talk(request, opened, found, sheet)
    context |= _changed(opened, found, sheet) | after_context(request, opened, found, sheet)
    context |= _planned(request, opened, found, sheet, plan, context)
    context["fills"] = _fills(context)
    context["just_ended"] = [
        one for one in messages.get_messages(request) if one.extra_tags == f"ended {visit_id}"
    ]
    response = show(request, "visits/visit.jinja", context)
    if context["live"]:
        may_connect(request, response)
    return response


def _plan(request: Request, opened: Opened, until: datetime | None = None) -> Plan:
    if not opened.rights.may_see(Category.PLAN):
        return Plan(opened.person_id)
    return plan_at_visit(request.actor, opened.person_id, until)


def _fills(context: dict[str, Any]) -> str:
    """Which button of the page is filled: the one act that comes next; all others are outlined."""
    says = len(context["wordings"]) == 1 and context["may_say_yes"] and not context["wordings"][0]["mine"]
    order = {
        "start": context["may_start"], "again": context["why_not"] and context["may_hold"],
        "write": context["under_way"] and context["may_write"], "yes": context["held"] and says,
        "answer": context["held"] and context["answer_form"] is not None, "add": context["add"] is not None,
    }  # fmt: skip
    return next((name for name, may in order.items() if may), "")


def _head(request: Request, opened: Opened, found: Any, sheet: Sheet) -> dict[str, Any]:
    by = request.actor
    may_hold = bool(rules.may_hold_visit(by, opened.rights)) and by.shown_to is None
    return {
        "visit": found, "title": showing_visits.title(found), "where": showing_visits.where(found),
        "sees": showing.sees_words(by, opened.name.split(" ")[0], opened.person_id, sheet.readers),
        "with": showing_visits.row(found)["with"], "why_not": _why_not(sheet),
        "under_way": found.status == UNDER_WAY, "held": found.status == HELD, "planned": found.status == PLANNED,
        "may_hold": may_hold, "may_start": may_hold and found.status == PLANNED and rules.is_near(found),
        "plan_open": opened.rights.may_see(Category.PLAN),
        "new_id": time_ordered_id, "live": live_url(request, opened.person_id) if by.shown_to is None else "",
        "here": request.path,
    }  # fmt: skip


def _planned(
    request: Request, opened: Opened, found: Any, sheet: Sheet, plan: Plan, context: dict[str, Any]
) -> dict[str, Any]:
    """What the plan says of it: what matters, the goals, and the talks that come onto the agenda by themselves."""
    own, first = opened.rights.is_self, context["first"]
    on = found.starts_at.date()
    coming = [] if found.status != PLANNED else showing_plan.talks(plan, sheet.agenda, on)
    return showing_plan.head(request.actor, plan, opened.person_id, own, first) | {
        "goals": showing_plan.goals(request.actor, plan),
        "items": context["items"] + showing_plan.talk_items(opened.person_id, coming),
        "missing": [*(showing_plan.missing(plan, own, first) if context["plan_open"] else []), *context["missing"]],
    }  # fmt: skip


def _why_not(sheet: Sheet) -> str:
    last = next((one for one in reversed(sheet.steps) if one.kind in ("not_held", "again")), None)
    return last.words if last is not None and last.kind == "not_held" else ""


def _talk(request: Request, opened: Opened, found: Any, sheet: Sheet) -> dict[str, Any]:
    by, rights = request.actor, opened.rights
    may = bool(rules.may_add(by, rights)) and by.shown_to is None
    choices = showing.keep_choices(by, rights, sheet.readers)
    said = showing.said_on(sheet)
    return {
        "items": showing.items(by, rights, sheet.agenda, sheet.readers), "said": said,
        "order": showing.order_words(by, sheet.agenda), "may": may,
        "may_agree": _may_agree(by, rights, sheet) and may and found.status == PLANNED,
        "may_write": may and bool(rules.when_write(found)), "near": near(request, opened, found, sheet),
        "forms": showing_sheet.forms_to_begin(sheet) if _fills_in(rights, found) else [],
        "forms_done": showing_sheet.filled_here(sheet, opened.person_id),
        "decided": [one for key, some in said.items() for one in some if key and one["kind"] == "decision"],
        "steps": [one for key, some in said.items() for one in some if key and one["kind"] == "step"],
        "add": AddItemForm(open_to=choices) if may and found.status != HELD else None,
        "value_form": ValueForm() if found.status == UNDER_WAY and rights.may_contribute(Category.RESULTS) else None,
    }  # fmt: skip


def _fills_in(rights: Rights, found: Any) -> bool:
    return found.status in (UNDER_WAY, HELD) and rights.may_contribute(Category.QUESTIONNAIRES)


def _may_agree(by: Actor, rights: Rights, sheet: Sheet) -> bool:
    return bool(rules.may_agree(by, rights)) and len(sheet.agenda.order) > 1


def near(request: Request, opened: Opened, found: Any, sheet: Sheet) -> list[Near]:
    """Who may be in the room: the person, caregivers, the team, and who looks; each once."""
    by = request.actor
    everyone = [Near(opened.person_id, opened.name, "patient"), *sheet.near]
    if by.person_id is not None:
        everyone.append(Near(by.person_id, by.name, by.voice.value, by.title))
    return list({one.id: one for one in everyone}.values())


def _changed(opened: Opened, found: Any, sheet: Sheet) -> dict[str, Any]:
    born = opened.person.birth_date if opened.person else None
    on = (found.ended_at or found.starts_at).date()
    dues = showing_sheet.dues(sheet, opened.rights, born, on)
    return {
        "changed_title": showing_sheet.changed_title(sheet),
        "measured": showing_sheet.measured(sheet, opened.person_id),
        "further": reverse("record:timeline", args=[opened.person_id]) if showing_sheet.goes_on(sheet) else "",
        "journal": showing_sheet.journal_words(sheet.journal, opened.name.split(" ")[0]),
        "answered": showing_sheet.filled(sheet, opened.person_id),
        "dues": showing_sheet.due_lines(dues), "missing": showing_sheet.missing(dues),
        "on_paper": showing_sheet.ON_PAPER,
    }  # fmt: skip


@require_POST
def begin(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Begin the visit: the goals on which it is time to talk again come onto the agenda with it."""
    by = request.actor
    with whole(by):
        found = acts.begin_visit(by=by, person_id=person_id, visit_id=visit_id)
        agenda = agenda_of(by, person_id)
        due = showing_plan.talks(plan_at_visit(by, person_id), agenda, found.starts_at.date())
        for one in due:
            add_talk(
                by=by, person_id=person_id, goal_id=one.goal_id, words=showing_plan.talk_words(one),
                talk_on=one.day or showing_plan.SOME_DAY,
            )  # fmt: skip
    return redirect("visits:visit", person_id, visit_id)


@require_POST
def end(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """End the visit: the program puts the summary together, in the language of whose visit it was, for both."""
    opened, found = open_sheet(request, person_id, visit_id)
    plan = _plan(request, opened)
    with override(opened.person.language if opened.person else get_language()):
        told = composing.composed(sheet_of(request.actor, found), showing_plan.differs(plan)) or _("We met.")
    acts.end_visit(by=request.actor, person_id=person_id, visit_id=visit_id, words=told)
    messages.success(
        request, _("The summary is put together from what you wrote. Look at it, both of you."),
        extra_tags=f"ended {visit_id}",
    )  # fmt: skip
    return redirect("visits:visit", person_id, visit_id)


@require_POST
def go_on(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Take back that the visit was ended."""
    acts.go_on_with_visit(by=request.actor, person_id=person_id, visit_id=visit_id)
    messages.success(request, _("The visit goes on. All that you wrote in it is there."))
    return redirect("visits:visit", person_id, visit_id)

"""The record: whose it is, its timeline, and what arrives while it is open."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.kit.terms import Audience, Category, Role
from alongside.people.request import Request
from alongside.record import holding, rules, showing, showing_holds, wording
from alongside.record.forms.finding import FindForm, PeopleForm
from alongside.record.gathering import gathered
from alongside.record.held_together import HeldTogether, together
from alongside.record.importing.rules import may_send_files
from alongside.record.queries.holds import Held
from alongside.record.queries.imports import works_at_a_center
from alongside.record.queries.people import PeoplePage, people_page
from alongside.record.queries.timeline import Asked, Page, Row, one_row, timeline_page
from alongside.record.views.live import live_url
from alongside.sharing.actions.opening import Opened, open_coded, open_record
from alongside.sharing.words import CATEGORY
from alongside.ui import words
from alongside.ui.live import may_connect
from alongside.ui.show import show


@require_safe
def whose(request: Request) -> HttpResponse:
    """The place Record: one's own; else those whose record one may open, or the only one of them."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("record:timeline", by.person_id)
    form = PeopleForm(request.GET)
    form.is_valid()
    text, near = form.cleaned_data.get("q", ""), form.cleaned_data.get("near", "")
    clinic = by.role == Role.CLINICIAN
    page = people_page(
        by, text=text, mine=clinic and not near and not text, after=request.GET.get("after", "")
    )
    if page.only is not None and not request.GET:
        return redirect("record:timeline", page.only)
    sends = bool(may_send_files(by, at_a_center=works_at_a_center(by)))
    context = {"form": form, "page": page, "clinic": clinic, "sends": sends}
    return show(request, "record/whose.jinja", context | _pages(request, page))


def _pages(request: Request, page: PeoplePage) -> dict[str, Any]:
    given = {key: value for key, value in request.GET.items() if key in ("q", "near") and value}
    older = "?" + urlencode(given | {"after": page.after}) if page.after else ""
    return {"older": older, "first": "?" + urlencode(given) if request.GET.get("after") else ""}


@require_safe
def timeline(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody's record, newest first."""
    by = request.actor
    opened = open_coded(by=by, person_id=person_id, page="timeline")
    coded = opened.rights.audience == Audience.STUDY
    form = FindForm(request.GET, seen=opened.rights.held)
    asked = form.asked(request.GET.get("before", ""), request.GET.get("after", ""), coded=coded)
    page = timeline_page(by, person_id, asked, holds=opened.rights.audience in holding.WAITS_FOR)
    context = (
        _who(opened) | _entries(request, opened, asked, page) | _around(request, opened, asked, form, page)
    )
    response = show(request, "record/timeline.jinja", context, block="entries")
    if context["live"]:
        may_connect(request, response)
    return response


def _who(opened: Opened) -> dict[str, Any]:
    return {
        "title": wording.record_title(opened), "name": wording.first_name(opened), "person_id": opened.person_id,
        "own": opened.rights.is_self,
    }  # fmt: skip


def _entries(request: Request, opened: Opened, asked: Asked, page: Page) -> dict[str, Any]:
    sees = showing.sees(request.actor, opened, page.who_sees)
    short = request.GET.get("look") == "short"

    def rows(entries: list[Any]) -> list[Any]:
        if asked.coded:
            return [showing.coded(row) for row in entries]
        shown = [(row, _one(request, opened, sees, row)) for row in entries]
        return [one for _row, one in shown] if short else showing.laid_out(gathered(shown))

    placed: list[Row | Held | HeldTogether] = [*together(page.holds), *page.rows]
    placed = sorted(placed, key=lambda one: one.true_at, reverse=True) if page.holds else placed
    days = [(title, sub, rows(entries)) for title, sub, entries in wording.days_of(placed, asked.coded)]
    older = _address(request, before=str(page.older)) if page.older else ""
    older_words = (
        _("Show older: %(month)s") % {"month": words.month(page.older.true_at)} if page.older else ""
    )
    newer = _address(request, after=str(page.newer)) if page.newer else ""
    return {
        "known": " ".join(str(row.id) for row in page.rows if row.version > 1), "days": days, "older": older,
        "older_words": older_words, "newer": newer, "coded": asked.coded,
        "short": short,
    }  # fmt: skip


def _one(
    request: Request, opened: Opened, sees: showing.Sees, row: Row | Held | HeldTogether
) -> dict[str, Any]:
    if isinstance(row, HeldTogether):
        return showing_holds.card_of_several(request.actor, opened, row)
    if isinstance(row, Held):
        return showing_holds.card(request.actor, opened, row)
    return showing.shown(request.actor, opened, sees, row)


def _around(request: Request, opened: Opened, asked: Asked, form: FindForm, page: Page) -> dict[str, Any]:
    name = wording.first_name(opened)
    groups = [
        ("", _("Everyone"), None), ("person", _("You") if opened.rights.is_self else name, "patient"),
        ("family", _("Family"), "caregiver"), ("clinic", _("Clinic"), "clinician"), ("devices", _("Devices"), "device"),
    ]  # fmt: skip
    names = {row.voice: row.author_name for row in reversed(page.rows)} | {"patient": opened.name}
    chips = [
        (label, _address(request, by=key), asked.group == key, _mark(voice, names.get(voice or "", label)))
        for key, label, voice in groups
    ]
    may_write = any(
        opened.rights.may_contribute(one) for one in (Category.NOTES, Category.RESULTS, Category.MESSAGES)
    )
    sought = [part for part in (asked.text, str(CATEGORY[asked.category]) if asked.category else "") if part]
    return {
        "form": form, "chips": chips, "sought": wording.joined(sought), "all": request.path,
        "may_write": may_write,
        "may_journal": bool(rules.may_keep_journal(request.actor, opened.rights)) and not asked.coded,
        "live": live_url(request, opened.person_id) if _goes_on(request, asked) else "",
        "arrived": reverse("record:arrived", args=[opened.person_id, UUID(int=0)]),
    }  # fmt: skip


def _goes_on(request: Request, asked: Asked) -> bool:
    """Whether what arrives belongs on the page: on the whole timeline, and where it is not shown as another sees it."""
    return asked.is_whole and not asked.coded and request.actor.shown_to is None


def _mark(voice: str | None, name: str) -> dict[str, str] | None:
    return {"voice": voice, "name": name} if voice else None


def _address(request: Request, **changes: str) -> str:
    kept = {key: value for key, value in request.GET.items() if key in ("q", "kind", "by", "look") and value}
    asked = {key: value for key, value in (kept | changes).items() if value}
    return f"{request.path}?{urlencode(asked)}" if asked else request.path


@require_safe
def arrived(request: Request, person_id: UUID, entry_id: UUID) -> HttpResponse:
    """One entry that came while the page was open, as the part of the page that shows it."""
    opened = open_record(by=request.actor, person_id=person_id, page="arrived")
    row, who = one_row(request.actor, person_id, entry_id)
    if row is None:
        raise Http404
    entry = showing.shown(request.actor, opened, showing.sees(request.actor, opened, who), row, with_day=True)
    entry |= {"states": ["new", *entry["states"]], "wide": False}
    return show(request, "record/_arrived.jinja", {"one": entry})

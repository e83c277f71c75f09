"""One's own roadmap, for every role: my health, my clinic, my organization, the whole network."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.free_seats import free_seats
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.parity import rules_roadmap as rules
from alongside.parity import showing_roadmap as showing
from alongside.parity.actions.roadmap import (
    look_back_on_step,
    say_on_road,
    show_road,
    show_road_no_more,
    take_off_road,
)
from alongside.parity.forms.roadmap import LineForm, LookForm, ReaderForm
from alongside.parity.queries.roadmap import (
    did_together,
    goes_along,
    lines_of,
    looked_for,
    one_line,
    shares,
    shown_to_me,
)
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.show import show

SHEET = ROOMS / "parity" / "printing" / "roadmap.typ"


@require_safe
@together
def roadmap(request: Request) -> HttpResponse:
    """The four places, as one sees oneself."""
    by = request.actor
    rules.may_write(by).or_refuse()
    mine, theirs = shares(by)
    context = {
        "road": showing.places_shown(
            lines_of(by), did_together(by), showing.free_shown(by, free_seats(by), looked_for(by))
        ),
        "shares": mine, "theirs": theirs,
    }  # fmt: skip
    return show(request, "parity/roadmap.jinja", context)


@require_safe
def sheet(request: Request) -> HttpResponse:
    """The same on paper."""
    by = request.actor
    rules.may_write(by).or_refuse()
    told = showing.sheet(by.name, showing.places_shown(lines_of(by), did_together(by)), today_of(by))
    return as_pdf(typeset(SHEET, told, language=get_language() or "en"), _("My roadmap"))


@require_http_methods(["GET", "POST"])
@together
def new(request: Request) -> HttpResponse:
    """Write what one did, where one would like to go, or a next step."""
    by = request.actor
    opens(request, rules.may_write(by))
    names = ("place", "kind", "words", "page")
    form = LineForm(sent(request), initial={name: request.GET.get(name, "")[:200] for name in names})
    if form.is_bound and tried(form, lambda: say_on_road(by=by, new=form.new)):
        messages.success(request, _("Kept. Nobody else sees it, unless you let somebody read it."))
        return redirect("parity:roadmap")
    return show(request, "parity/road_new.jinja", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def line(request: Request, road_line_id: UUID) -> HttpResponse:
    """One line of one's own: what came of a step."""
    by, found = request.actor, one_line(request.actor, road_line_id)
    shown = showing.line_shown(found)
    form = LookForm(sent(request))

    def do() -> Any:
        return look_back_on_step(by=by, line_id=found.pk, **form.cleaned_data)

    if form.is_bound and tried(form, do):
        messages.success(request, _("Kept. What comes next is up to you."))
        return redirect("parity:roadmap")
    context = {"line": shown, "form": form if shown["open"] or form.is_bound else None}
    return show(request, "parity/road_line.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def away(request: Request, road_line_id: UUID) -> HttpResponse:
    """Take a line away."""
    if take_off_road(by=request.actor, line_id=road_line_id):
        messages.success(request, _("Taken away. It is kept nowhere here."))
    else:
        messages.info(request, _("It is not there."))
    return redirect("parity:roadmap")


@require_http_methods(["GET", "POST"])
@together
def who(request: Request) -> HttpResponse:
    """Who may read it: somebody who goes along with one, if one likes."""
    by = request.actor
    opens(request, rules.may_share(by))
    mine, _theirs = shares(by)
    shared = {one.reader_id for one in mine}
    readers = [one for one in goes_along(by) if one[0] not in shared]
    form = ReaderForm(sent(request), readers=readers)
    if form.is_bound and tried(form, lambda: show_road(by=by, reader_id=form.cleaned_data["reader"])):
        messages.success(request, _("They can read it now. You can end that at any time."))
        return redirect("parity:road_who")
    context = {"form": form if readers or form.is_bound else None, "shares": mine}
    return show(request, "parity/road_who.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def no_more(request: Request, road_share_id: UUID) -> HttpResponse:
    """Let somebody read it no more."""
    show_road_no_more(by=request.actor, share_id=road_share_id)
    messages.success(request, _("They read it no more."))
    return redirect("parity:road_who")


@require_safe
@together
def theirs(request: Request, road_person_id: UUID) -> HttpResponse:
    """Somebody's who lets one read it: their own words alone, and nothing of the ledger."""
    by = request.actor
    share = shown_to_me(by, road_person_id)
    places = showing.places_shown(lines_of(by, road_person_id), {})
    return show(request, "parity/road_of.jinja", {"road": places, "share": share})

"""One's own journal, what is told of it, and where one sees oneself and one's team."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.conversation.authors import author_of
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.parity import showing_journals as showing
from alongside.parity.actions.journals import (
    answer_named,
    end_page,
    keep_page,
    place,
    share_placing,
    take_page_back,
    tell_page,
)
from alongside.parity.forms.journals import JournalForm, NamedForm, PlacingForm, TellForm
from alongside.parity.queries.journals import (
    PAGE,
    my_page,
    my_pages,
    my_placings,
    named_in,
    open_page,
    shared_placings,
    told_page,
    told_pages,
    weeks_written,
)
from alongside.parity.queries.rounds import bodies
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show
from alongside.ui.words import long_day, when_words


@require_safe
@together
def journal(request: Request) -> HttpResponse:
    """One's own pages. Nobody else reads them."""
    start = number(request.GET.get("from"))
    found = my_pages(request.actor, start=start)
    context = {
        "pages": [showing.page_row(one) for one in found[:PAGE]], "habit": showing.habit(weeks_written(request.actor)),
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "parity/journal.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def write(request: Request) -> HttpResponse:
    """Write this week's page, or go on with it."""
    by = request.actor
    may_begin(by).or_refuse()
    page = open_page(by)
    initial = {name: getattr(page, name) for name in ("worked", "did_not", "with_whom")} if page else {}
    form = JournalForm(sent(request), initial=initial)
    keeps = "keep" in request.POST
    act = keep_page if keeps else end_page
    if form.is_bound and tried(form, lambda: act(by=by, words=form.words)):
        messages.success(
            request, _("Kept. Nobody else reads it.") if keeps else _("Done. Nobody else reads it.")
        )
        return redirect("parity:journal")
    context = {
        "form": form, "quarter": showing.quarter(page), "prompts": showing.prompts(today_of(by)),
    }  # fmt: skip
    return show(request, "parity/journal_write.jinja", context, status=422 if form.is_bound else 200)


@require_safe
@together
def journal_page(request: Request, page_id: UUID) -> HttpResponse:
    """One of one's own pages."""
    page = my_page(request.actor, page_id)
    if page.done_at is None:
        return redirect("parity:write_journal")
    return show(request, "parity/journal_page.jinja", {"page": page, "day": long_day(page.at)})


@require_http_methods(["GET", "POST"])
@together
def tell(request: Request, page_id: UUID) -> HttpResponse:
    """Tell everyone something of a page of one's own."""
    by, page = request.actor, my_page(request.actor, page_id)
    words = "\n\n".join(part for part in (page.worked, page.did_not) if part)
    form = TellForm(sent(request), initial={"words": words})
    made = tried(form, lambda: tell_page(by=by, **form.cleaned_data)) if form.is_bound else None
    if made is not None:
        messages.success(
            request, _("It is read when everyone who is named said yes. If nobody is named, now.")
        )
        return redirect("parity:told_page", made.pk)
    context = {"form": form, "page": page}
    return show(request, "parity/tell.jinja", context, status=422 if form.is_bound else 200)


@require_safe
@together
def told_list(request: Request) -> HttpResponse:
    """What people told everyone of their journals."""
    start = number(request.GET.get("from"))
    found = told_pages(request.actor, start=start)
    context = {
        "pages": [showing.told_row(one, request.actor.person_id) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "parity/told_list.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def told(request: Request, told_page_id: UUID) -> HttpResponse:
    """What somebody told: who is named says whether others read it."""
    by, page = request.actor, told_page(request.actor, told_page_id)
    mine = page.author_id == by.person_id
    before = {} if page.said is None else {"agrees": "yes" if page.said else "no"}
    form = NamedForm(sent(request), initial=before) if page.my_name and not page.taken_back_at else None
    if (
        form
        and form.is_bound
        and tried(form, lambda: answer_named(by=by, page_id=told_page_id, **form.cleaned_data))
    ):
        messages.success(request, _("Said. You can say otherwise at any time."))
        return redirect("parity:told_page", told_page_id)
    context = {
        "page": page, "who": author_of(page), "when": when_words(page.at), "form": form, "mine": mine,
        "names": [showing.answer_words(one) for one in named_in(by, page)] if mine else [],
    }  # fmt: skip
    return show(request, "parity/told.jinja", context, status=422 if form and form.is_bound else 200)


@require_POST
@together
def take_back(request: Request, told_page_id: UUID) -> HttpResponse:
    """What one told is told no longer."""
    take_page_back(by=request.actor, page_id=told_page_id)
    messages.success(request, _("Taken back. Nobody else reads it any more."))
    return redirect("parity:told_pages")


@require_http_methods(["GET", "POST"])
@together
def continuum(request: Request) -> HttpResponse:
    """Where one sees oneself and one's team, over time."""
    by = request.actor
    may_begin(by).or_refuse()
    groups, _centers = bodies(by)
    form = PlacingForm(
        sent(request), groups=[(str(one.pk), one.name) for one in groups], initial={"group": ""}
    )
    if form.is_bound and tried(form, lambda: _placed(request, form)):
        messages.success(request, _("Kept. Nobody else sees it until you share it."))
        return redirect("parity:continuum")
    context = {
        "form": form, "mine": showing.placed(my_placings(by), own=True),
        "others": showing.placed(shared_placings(by), own=False),
    }  # fmt: skip
    return show(request, "parity/continuum.jinja", context, status=422 if form.is_bound else 200)


def _placed(request: Request, form: PlacingForm) -> object:
    told = form.cleaned_data
    return place(by=request.actor, spot=told["spot"], group_id=told["group"], words=told["words"])


@require_POST
@together
def share(request: Request, placing_id: UUID) -> HttpResponse:
    """Let those who sit in the group see it, or no longer."""
    shared = request.POST.get("shared") == "yes"
    share_placing(by=request.actor, placing_id=placing_id, shared=shared)
    messages.success(
        request, _("Those who sit there see it now.") if shared else _("Nobody else sees it any more.")
    )
    return redirect("parity:continuum")

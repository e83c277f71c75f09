"""Stories told both ways, and who agrees to be named."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.groups.warnings import PARTNERS
from alongside.partnership import showing_stories as showing
from alongside.partnership.actions import stories as acts
from alongside.partnership.forms.stories import AskForStoriesForm, GuideForm, StoryForm
from alongside.partnership.queries.stories import exchanges, my_guide, one_exchange, stories_of
from alongside.partnership.views.walking import form_page, walked
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def stories(request: Request, group_id: UUID) -> HttpResponse:
    """One's exchanges in a team, and asking somebody of the other side."""
    by = request.actor
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    group_rules.may_work(by, mine).or_refuse()
    opens(request, group_rules.when_work(group))
    others = [
        (str(one.pk), one.name)
        for one in sitting(by, group)
        if mine and (one.voice in PARTNERS) != (mine.voice in PARTNERS)
    ]
    form = AskForStoriesForm(sent(request), others=others)
    made = (
        tried(form, lambda: acts.ask_for_stories(by=by, group_id=group_id, **form.cleaned_data))
        if form.is_bound
        else None
    )
    if made is not None:
        return redirect("partnership:exchange", made.pk)
    context: dict[str, Any] = {
        "group": group, "others": others, "exchanges": [showing.row(by, one) for one in exchanges(by, group_id)],
        "prompts": showing.PROMPTS,
    }  # fmt: skip
    return form_page(request, "partnership/stories.jinja", form, **context)


@require_http_methods(["GET", "POST"])
@together
def exchange(request: Request, exchange_id: UUID) -> HttpResponse:
    """Two stories: one's own first, and both side by side when both are told."""
    by = request.actor
    found = one_exchange(by, exchange_id)
    form = StoryForm(sent(request))
    if form.is_bound and tried(
        form, lambda: acts.tell_story(by=by, exchange_id=exchange_id, **form.cleaned_data)
    ):
        messages.success(request, _("Told. The other reads it when both of you have told."))
        return redirect("partnership:exchange", exchange_id)
    context = {
        "exchange": found, "group": found.group, "form": form, **showing.two(by, found, stories_of(by, found)),
    }  # fmt: skip
    return show(request, "partnership/exchange.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def stop(request: Request, exchange_id: UUID) -> HttpResponse:
    """Stop, without a reason."""
    found = acts.stop_stories(by=request.actor, exchange_id=exchange_id)
    messages.success(request, _("Stopped. Nobody asks why, and your story is gone."))
    return redirect("partnership:stories", found.group_id)


@require_http_methods(["GET", "POST"])
@together
def guide(request: Request, path_id: UUID) -> HttpResponse:
    """Tell those who begin elsewhere how it was, and be named; or be named no more."""
    by, found = request.actor, walked(request, path_id)
    now = my_guide(by, found)
    form = GuideForm(sent(request))
    if "stop" in request.POST:
        acts.be_named_no_more(by=by, path_id=path_id)
        messages.success(request, _("You are named no more."))
        return redirect("partnership:path", path_id)
    if form.is_bound and tried(form, lambda: acts.be_named(by=by, path_id=path_id, **form.cleaned_data)):
        messages.success(request, _("Thank you. Whoever begins finds you by name."))
        return redirect("partnership:path", path_id)
    return form_page(request, "partnership/guide.jinja", form, path=found, guide=now)

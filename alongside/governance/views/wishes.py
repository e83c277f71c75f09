"""Wishes: the list with what each seat group wants most, one wish, writing one, joining, ordering, answering."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.conversation.showing import thread_shown
from alongside.governance.actions.wishes import (
    NewWish,
    join_wish,
    order_wishes,
    post_letter,
    tell_what_became,
    wish_for,
)
from alongside.governance.charter.saying import own
from alongside.governance.forms.wishes import OrderForm, StepForm, WishForm
from alongside.governance.naming_pages import page_href, page_named
from alongside.governance.queries.groups import charter_of, groups_of, my_groups
from alongside.governance.queries.wishes import (
    PAGE,
    my_order,
    one_wish,
    rankings,
    steps_of,
    titles,
    to_order,
    wishes,
)
from alongside.governance.showing_wishes import places_shown, ranking_shown, step_shown, wish_listed, wisher
from alongside.governance.threads import wish_subject
from alongside.governance.views.page import together
from alongside.governance.wish_rules import may_say_what_became, may_wish
from alongside.governance.wish_words import STATES, agreed, differences, state_tag
from alongside.people.request import Request
from alongside.ui import words as said
from alongside.ui.pages import number, sent
from alongside.ui.show import show

SHOWN = ("open", "mine", *STATES)


@require_safe
@together
def wish_list(request: Request) -> HttpResponse:
    """What people wish for, and what each seat group wants most, side by side."""
    by = request.actor
    shown, words = request.GET.get("show", "open"), request.GET.get("q", "").strip()[:100]
    shown = shown if shown in SHOWN else "open"
    start = number(request.GET.get("from"))
    found, counted = wishes(by, shown=shown, words=words, start=start), rankings(by)
    named = titles(by, [wish for one in counted for wish in one.wishes])
    context = {
        "wishes": [wish_listed(one) for one in found[:PAGE]], "shown": shown, "words": words, "states": STATES,
        "rankings": [ranking_shown(one, named) for one in counted], "differences": differences(counted, named),
        "agreed": agreed(counted, named), "counted": said.when_words(counted[0].at) if counted else "",
        "older": start + PAGE if len(found) > PAGE else None, "newer": max(0, start - PAGE) if start else None,
    }  # fmt: skip
    return show(request, "governance/wishes.jinja", context)


@require_safe
@together
def wish(request: Request, wish_id: UUID) -> HttpResponse:
    """One wish: what became of it, who wants it, too, and where each seat group has it."""
    by = request.actor
    one = one_wish(by, wish_id)
    context = {
        "wish": one, "who": wisher(one), "when": said.when_words(one.at), "tag": state_tag(one.state),
        "steps": [step_shown(step) for step in steps_of(by, one)], "by_group": places_shown(one, rankings(by)),
        "page_href": page_href(one.page), "own": one.author_id is not None and one.author_id == by.person_id,
        "may_tell": bool(may_say_what_became(by)), "thread": thread_shown(by, wish_subject(one)),
    }  # fmt: skip
    return show(request, "governance/wish.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def new_wish(request: Request) -> HttpResponse:
    """Write a wish or what does not work; `about` is the page that one came from."""
    by = request.actor
    may_wish(by).or_refuse()
    form = WishForm(sent(request), initial={"page": page_named(request.GET.get("about", "")), "name": "mine"})
    if not form.is_valid():
        return show(
            request, "governance/wish_new.jinja", {"form": form}, status=422 if form.is_bound else 200
        )
    told = form.cleaned_data
    new = NewWish(told["title"], told["words"], page_named(told["page"]))
    if told["name"] == "none":
        post_letter(by=by, new=new)
        messages.success(
            request, _("It is in the letterbox. It stands among the wishes tomorrow, without a name.")
        )
        return redirect("governance:wishes")
    made = wish_for(by=by, new=new)
    messages.success(request, _("Thank you. You will be told what becomes of it."))
    return redirect("governance:wish", made.pk)


@require_POST
@together
def join(request: Request, wish_id: UUID) -> HttpResponse:
    """Want it, too."""
    join_wish(by=request.actor, wish_id=wish_id)
    messages.success(request, _("You want this, too. You will be told what becomes of it."))
    return redirect("governance:wish", wish_id)


@require_http_methods(["GET", "POST"])
@together
def order(request: Request) -> HttpResponse:
    """Say what matters most to oneself."""
    by = request.actor
    may_wish(by).or_refuse()
    mine, found = my_order(by), to_order(by)
    form = OrderForm(sent(request), wishes=found, chosen=mine.wishes if mine else ())
    if form.is_valid():
        order_wishes(by=by, wishes=form.ordered())
        messages.success(request, _("Kept. It counts from tonight on, among your seat group."))
        return redirect("governance:wishes")
    charter = charter_of(by)
    groups = my_groups(by, groups_of(by, charter.pk)) if charter else []
    among = own(groups[0].name) if groups else ""
    context: dict[str, Any] = {"form": form, "group": among, "any": bool(found)}
    return show(request, "governance/wish_order.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def what_became(request: Request, wish_id: UUID) -> HttpResponse:
    """Say what becomes of a wish."""
    by = request.actor
    may_say_what_became(by).or_refuse()
    one = one_wish(by, wish_id)
    form = StepForm(sent(request), initial={"state": one.state})
    if form.is_valid():
        tell_what_became(by=by, wish_id=wish_id, **form.cleaned_data)
        messages.success(request, _("Told. Whoever asked for it or joined it finds it on their Today."))
        return redirect("governance:wish", wish_id)
    context: dict[str, Any] = {
        "form": form, "subject": wish_subject(one), "title": _("Tell what becomes of it"),
        "lead": _("You said, we did: whoever asked for it is told."), "button": _("Tell them"), "now": None,
    }  # fmt: skip
    return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)

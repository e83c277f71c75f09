"""Who worked here before, and being introduced to them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import still_open, tried
from alongside.partnership import rules_introductions as rules
from alongside.partnership import showing_introductions as showing
from alongside.partnership.actions.introductions import (
    ask_introduction,
    say_may_be_found,
    say_of_introduction,
)
from alongside.partnership.forms.introductions import (
    AskIntroductionForm,
    FoundForm,
    IntroductionForm,
    SearchForm,
)
from alongside.partnership.queries.introductions import (
    PAGE,
    kinds_here,
    knows_both,
    my_finding,
    my_introductions,
    one_found,
    one_introduction,
    past_work,
    reaches,
    worked_before,
)
from alongside.partnership.support_kinds import next_pass
from alongside.people.queries.persons import myself
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def directory(request: Request) -> HttpResponse:
    """Who partnered before, of those who said that they may be found; and introductions that go on."""
    by, start = request.actor, number(request.GET.get("from"))
    form = SearchForm(request.GET, kinds=kinds_here(by))
    told = form.cleaned_data if form.is_valid() else {"q": "", "kind": ""}
    found = worked_before(by, words=told["q"].strip(), kind=told["kind"], start=start)
    work = past_work(by, [one.person_id for one in found[:PAGE]])
    asked = urlencode({"q": told["q"], "kind": told["kind"]})
    context = {
        "people": [showing.person(by, one, work.get(one.person_id, [])) for one in found[:PAGE]], "form": form,
        "looked": bool(told["q"] or told["kind"]), "found": my_finding(by),
        "may": rules.may_be_found(by, myself(by), today_of(by)),
        "introductions": [showing.introduction(by, one) for one in my_introductions(by)],
        "older": f"?{asked}&from={start + PAGE}" if len(found) > PAGE else "", "newer": f"?{asked}" if start else "",
    }  # fmt: skip
    return show(request, "partnership/worked_before.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def me(request: Request) -> HttpResponse:
    """Say that one may be found."""
    by = request.actor
    rules.may_be_found(by, myself(by), today_of(by)).or_refuse()
    before = my_finding(by)
    form = FoundForm(sent(request), initial={"words": before.words} if before else {})
    if not form.is_bound or not tried(form, lambda: say_may_be_found(by=by, **form.cleaned_data) or True):
        context = {"form": form, "found": before}
        return show(request, "partnership/may_be_found.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Saved."))
    return redirect("partnership:worked_before")


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, person_id: UUID) -> HttpResponse:
    """Ask somebody who knows both to introduce one."""
    by, found = request.actor, one_found(request.actor, person_id)
    rules.may_be_found(by, myself(by), today_of(by)).or_refuse()
    both = knows_both(by, person_id)
    form = AskIntroductionForm(sent(request), thirds=[(str(key), name) for key, name in both.items()])

    def do() -> Any:
        told = form.cleaned_data
        return ask_introduction(
            by=by, person_id=person_id, third_id=UUID(told["third_id"]), words=told["words"]
        )

    if not form.is_bound or tried(form, do) is None:
        one = showing.person(by, found, past_work(by, [person_id]).get(person_id, []))
        context = {"form": form, "one": one, "both": both}
        return show(request, "partnership/introduce.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Asked. They pass it on, or not."))
    return redirect("partnership:worked_before")


@require_http_methods(["GET", "POST"])
@together
def introduction(request: Request, introduction_id: UUID) -> HttpResponse:
    """One introduction: passing it on, saying yes or no, and how the other is reached when both said yes."""
    by, one = request.actor, one_introduction(request.actor, introduction_id)
    kinds = next_pass(one.kinds, third=by.person_id == one.third_id, asked=by.person_id == one.to_person_id)
    still_open(request, kinds)
    form = IntroductionForm(sent(request), kinds=kinds)

    def do() -> Any:
        return say_of_introduction(by=by, introduction_id=introduction_id, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        shown = showing.introduction(by, one)
        other = showing.other_reach(by, one, reaches(by, one)) if by.person_id != one.third_id else ("", "")
        context = {"form": form if kinds else None, "one": shown, "other": other[0], "reach": other[1]}
        return show(request, "partnership/introduction.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Said. Nobody need say why."))
    return redirect("partnership:introduction", introduction_id)

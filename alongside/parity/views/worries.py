"""Worries about working together: raised with a name or without, owed an answer, and answered for all to read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.parity import rules_worries
from alongside.parity import showing_worries as showing
from alongside.parity.actions.worries import (
    NewStep,
    NewWorry,
    Unnamed,
    hash_of,
    post_worry,
    raise_worry,
    say_of_worry,
)
from alongside.parity.forms.worries import MoveForm, StepForm, WorryForm
from alongside.parity.queries.worries import (
    PAGE,
    answers_for,
    by_hash,
    hides,
    next_kinds,
    one_worry,
    sat_at_the_end,
    standing,
    steps_of,
    who_could_answer,
    worries,
)
from alongside.parity.sides import side_of
from alongside.parity.worrying import Kind, next_of_raiser
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show
from alongside.ui.words import long_day


@require_safe
@together
def worry_list(request: Request) -> HttpResponse:
    """What worries people about working together, and who owes an answer."""
    start, words = number(request.GET.get("from")), request.GET.get("words", "").strip()[:100]
    found = worries(request.actor, words=words, start=start)
    more = f"&words={words}" if words else ""
    context = {
        "worries": [showing.row(one) for one in found[:PAGE]], "words": words,
        "older": f"?from={start + PAGE}{more}" if len(found) > PAGE else "", "newer": f"?{more[1:]}" if start else "",
    }  # fmt: skip
    return show(request, "parity/worries.jinja", context)


@require_safe
@together
def common(request: Request) -> HttpResponse:
    """Worries that many have, on both sides, and what others did about them."""
    return show(request, "parity/worries_common.jinja", {"sides": showing.common()})


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Say what worries one."""
    by = request.actor
    rules_worries.may_raise(by).or_refuse()
    hidden = hides()
    initial = {
        "home": request.GET.get("home", ""), "words": request.GET.get("words", "")[:200],
        "side": side_of(by.voice).value,
    }  # fmt: skip
    form = WorryForm(sent(request), homes=showing.home_choices(by), hides=hidden, initial=initial)
    made = tried(form, lambda: _raised(request, form)) if form.is_bound else None
    if made is not None:
        return made  # type: ignore[no-any-return]
    context = {"form": form, "hides": hidden}
    return show(request, "parity/worry_new.jinja", context, status=422 if form.is_bound else 200)


def _raised(request: Request, form: WorryForm) -> HttpResponse:
    new = NewWorry(**form.new)
    if form.hidden:
        secret = form.cleaned_data["own"]
        post_worry(by=request.actor, said=Unnamed(secret), new=new)
        messages.success(request, _("It lies in the letterbox, and is put up in the night, without a name."))
        return redirect("parity:own_worry", secret)
    made = raise_worry(by=request.actor, new=new)
    messages.success(request, _("Said. Whoever answers it stands here, and what they answer on Today."))
    return redirect("parity:worry", made.pk)


@require_http_methods(["GET", "POST"])
@together
def worry(request: Request, worry_id: UUID) -> HttpResponse:
    """One worry: who owes the answer, what it is, and whether it answers it."""
    by = request.actor
    found = one_worry(by, worry_id)
    last = found.last
    answers = answers_for(by.person_id, last.group_id, last.center_id)
    kinds = next_kinds(by, found, answers)
    people = (
        [one for one in who_could_answer(by, last) if one[0] != found.author_id] if Kind.ASK in kinds else []
    )
    kinds = tuple(one for one in kinds if one != Kind.ASK or people)
    form = StepForm(sent(request), kinds=kinds, people=people)
    if form.is_bound and tried(form, lambda: say_of_worry(by=by, worry_id=worry_id, new=NewStep(**form.new))):
        messages.success(request, _("Said."))
        return redirect("parity:worry", worry_id)
    hands_on = not last.over and (
        found.mine or answers or bool(last.group_id and sat_at_the_end(last.group_id))
    )
    context = _shown(request, found) | {
        "form": form if kinds or form.is_bound else None, "hands_on": hands_on,
    }  # fmt: skip
    return show(request, "parity/worry.jinja", context, status=422 if form.is_bound else 200)


def _shown(request: Request, found: Any) -> dict[str, Any]:
    last = found.last
    return {
        "worry": found, "who": showing.raised_by(found), "when": long_day(found.at), "tag": showing.tag(last),
        "home": showing.home_name(last), "steps": showing.steps(found, steps_of(request.actor, found)),
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def move(request: Request, worry_id: UUID) -> HttpResponse:
    """Hand a worry on to another group or a center."""
    by = request.actor
    found = one_worry(by, worry_id)
    last = found.last
    answers = answers_for(by.person_id, last.group_id, last.center_id)
    sat = bool(last.group_id and sat_at_the_end(last.group_id))
    rules_worries.may_say(Kind.MOVE, found.mine, answers, sat).or_refuse()
    form = MoveForm(sent(request), homes=showing.home_choices(by))
    if form.is_bound and tried(form, lambda: _moved(request, worry_id, form)):
        messages.success(request, _("Handed on. It stands on Today of those with whom it is now."))
        return redirect("parity:worry", worry_id)
    context = {"form": form, "worry": found, "home": showing.home_name(last)}
    return show(request, "parity/worry_move.jinja", context, status=422 if form.is_bound else 200)


def _moved(request: Request, worry_id: UUID, form: MoveForm) -> object:
    group_id, center_id = form.cleaned_data["home"]
    new = NewStep(Kind.MOVE, form.cleaned_data["words"], group_id=group_id, center_id=center_id)
    return say_of_worry(by=request.actor, worry_id=worry_id, new=new)


@require_http_methods(["GET", "POST"])
@never_cache
@together
def own(request: Request, worry_secret: str) -> HttpResponse:
    """The page of whoever raised a worry without a name: what was answered, and whether that answers it.

    What is missing is said with 200: what is answered otherwise is logged with its address, which is a secret here.
    """
    by = request.actor
    rules_worries.may_raise(by).or_refuse()
    found = by_hash(by, hash_of(worry_secret))
    kinds = next_of_raiser(standing(found.last)) if found else ()
    form = StepForm(sent(request), kinds=kinds)
    if found and form.is_bound and tried(form, lambda: _followed(request, worry_secret, form)):
        messages.success(request, _("It lies in the letterbox, and is put up in the night, without a name."))
        return redirect("parity:own_worry", worry_secret)
    context = {"form": form if found and (kinds or form.is_bound) else None, "worry": found}
    context |= _shown(request, found) if found else {}
    return show(request, "parity/worry_own.jinja", context)


def _followed(request: Request, secret: str, form: StepForm) -> bool:
    told = form.cleaned_data
    post_worry(by=request.actor, said=Unnamed(secret, told["kind"], told["words"]))
    return True

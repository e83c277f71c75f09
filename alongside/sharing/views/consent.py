"""Research: what somebody answered, in which studies they are, and what another answer changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from alongside.contributions.actor import Actor
from alongside.kit.terms import BandEffect, Category, ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.sharing import consent_words, rules, showing_consent
from alongside.sharing.actions.consents import (
    answer_consent,
    consent_to_study,
    decline_study,
    end_study_consent,
)
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.consents import answers_of, studies_asked, studies_if, studies_now, study_here
from alongside.sharing.queries.growing import steps_of
from alongside.ui.show import show


def opened_by_chooser(request: Request, person_id: UUID, page: str) -> tuple[Opened, Actor]:
    """The person, opened to whoever may choose for them; and the actor, who acts for them where it is a caregiver."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=(Category.IDENTITY,), page=page)
    rules.may_choose_with(by, opened.rights).or_refuse()
    if opened.rights.is_self:
        return opened, by
    return opened, replace(by, on_behalf_of_id=person_id, on_behalf_of_name=opened.name)


@require_GET
def research(request: Request, person_id: UUID) -> HttpResponse:
    """The matrix, the studies, and the history of the answers."""
    opened, by = opened_by_chooser(request, person_id, "research")
    own = opened.rights.is_self
    first = opened.name.split(" ")[0]
    you = "" if own else first
    answers, studies = answers_of(by, person_id), studies_asked(by, person_id)
    now, effects = studies_if(by, person_id)
    ends = [
        one for one in (steps_of(by, opened.person) if opened.person else []) if one.effect == BandEffect.ENDS
    ]
    grown = any(one.has_come for one in ends)
    stands = showing_consent.standing(answers)
    context = {
        "own": own, "name": opened.name, "first": first, "person_id": person_id,
        "groups": showing_consent.groups(answers, now, effects, studies, you, grown),
        "studies": [showing_consent.study(one, now, stands, you, grown) for one in studies],
        "history": showing_consent.history(answers, you),
        "until_age": min((one.age for one in ends), default=None),
        "anew": any(showing_consent.stopped(one, grown) for one in stands.values()),
    }  # fmt: skip
    return show(request, "sharing/research.jinja", context)


@require_POST
def answer(request: Request, person_id: UUID, item: str) -> HttpResponse:
    """Change one answer; it holds at once, and says what it changed."""
    _opened, by = opened_by_chooser(request, person_id, "research")
    line, word = _line(item), _word(request.POST.get("answer", ""))
    if word is None:
        return _back(person_id, item)
    before = studies_now(by, person_id)
    answer_consent(by=by, person_id=person_id, item=line, answer=word)
    told = {"line": consent_words.ITEM[line], "word": consent_words.WORD[word]}
    _tell(request, by, person_id, before, _("Saved. %(line)s: %(word)s.") % told)
    return _back(person_id, item)


@require_POST
def study(request: Request, person_id: UUID, study_id: UUID) -> HttpResponse:
    """Say yes or no to one study, or leave it."""
    _opened, by = opened_by_chooser(request, person_id, "research")
    acts: dict[str, Any] = {"yes": consent_to_study, "no": decline_study, "leave": end_study_consent}
    chosen = acts.get(request.POST.get("answer", ""))
    asked = study_here(by, study_id)
    if chosen is not None:
        before = studies_now(by, person_id)
        chosen(by=by, person_id=person_id, study=asked)
        _tell(request, by, person_id, before, _("Saved."))
    return _back(person_id, str(study_id))


def _tell(request: Request, by: Actor, person_id: UUID, before: frozenset[UUID], saved: str) -> None:
    after = studies_now(by, person_id)
    titles = {one.id: one.title for one in studies_asked(by, person_id)}
    you = by.on_behalf_of_name.split(" ")[0]
    messages.success(request, f"{saved} {showing_consent.effect(before, after, titles, you)}")


def _line(item: str) -> ConsentItem:
    if item not in list(ConsentItem):
        raise Refused("", may_know=False)
    return ConsentItem(item)


def _word(said: str) -> ConsentWord | None:
    return ConsentWord(said) if said in list(ConsentWord) else None


def _back(person_id: UUID, anchor: str) -> HttpResponse:
    return redirect(reverse("sharing:research", args=[person_id]) + f"#at-{anchor}")

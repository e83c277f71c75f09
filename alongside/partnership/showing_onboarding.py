"""Coming new, as the pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.groups.showing import who
from alongside.partnership.models import Onboarding, OnboardingSaid, OnboardingStep
from alongside.partnership.onboarding import Does, Helping, done_of, next_for
from alongside.partnership.onboarding_words import DOES, STARTER
from alongside.ui.words import when_words

NEW = timedelta(days=90)
"""How long somebody is new."""


def step_row(one: OnboardingStep) -> dict[str, Any]:
    """A step in the list of a center or a group."""
    return {
        "id": one.pk,
        "title": one.title,
        "words": one.words,
        "facts": facts(one),
        "link": one.link,
        "private": one.private,
    }


def facts(one: OnboardingStep) -> str:
    """Who does it, where, and how long it takes, in a line."""
    days = (
        ngettext("about %(num)s day", "about %(num)s days", one.days or 0) % {"num": one.days}
        if one.days
        else ""
    )
    return " · ".join(str(told) for told in (DOES[one.does], one.who, one.where, days) if told)


def row(by: Actor, one: Any) -> dict[str, Any]:
    """Somebody who comes new, in a list: how far, and who helps them begin."""
    return {
        "href": reverse("partnership:onboarding", args=[one.pk]), "who": who(one.newcomer),
        "mine": one.newcomer.person_id == by.person_id, "with": who_helps(one.helping),
        "far": _("%(done)s of %(all)s steps") % {"done": one.done, "all": one.all}, "whole": one.done >= one.all,
    }  # fmt: skip


def new_rows(seats: Sequence[Any], now: datetime) -> list[dict[str, Any]]:
    """Who came in the last three months, and whose first steps nobody has begun."""
    return [
        {"who": who(one), "href": reverse("partnership:begin_onboarding", args=[one.pk])}
        for one in seats if not one.begun and one.taken_at > now - NEW
    ]  # fmt: skip


def page(
    by: Actor,
    one: Onboarding,
    steps: Sequence[OnboardingStep],
    said: Sequence[OnboardingSaid],
    now: Helping,
) -> dict[str, Any]:
    """One onboarding as the actor may read it: each step, what is next for each, and what they can say."""
    mine = one.newcomer.person_id == by.person_id
    helps, asked = (seat is not None and seat.person_id == by.person_id for seat in (now.helps, now.asked))
    done = done_of((line.step_id, line.kind) for line in said)
    last = {line.step_id: line for line in said if line.step_id is not None}
    sees = mine or helps
    return {
        "steps": [_step(step, last.get(step.pk), step.pk in done, sees=sees, mine=mine) for step in steps],
        "next_new": _next(steps, done, newcomer=True, sees=sees),
        "next_helps": _next(steps, done, newcomer=False, sees=sees),
        "newcomer": who(one.newcomer), "contact": who(now.helps) if now.helps else None, "mine": mine, "helps": helps,
        "asked": asked, "with": who_helps(now),
    }  # fmt: skip


def who_helps(now: Helping) -> str:
    """Who helps somebody new begin, in a sentence."""
    if now.helps is not None:
        return _("%(name)s helps them begin") % {"name": now.helps.name}
    if now.asked is not None:
        return _("%(name)s is asked to help them begin, and has not said yes yet") % {"name": now.asked.name}
    return _("Nobody helps them begin yet")


def _step(step: OnboardingStep, line: Any, done: bool, *, sees: bool, mine: bool) -> dict[str, Any]:
    hidden = step.private and not sees
    return step_row(step) | {
        "done": done and not hidden, "hidden": hidden, "may": mine if step.private else True,
        "by": f"{line.seat.name}, {when_words(line.at)}" if line and done and not hidden else "",
        "turn": DOES[step.does], "stuck": f"{reverse('partnership:hurdle_new')}?step={step.pk}",
    }  # fmt: skip


def _next(steps: Sequence[OnboardingStep], done: set[Any], *, newcomer: bool, sees: bool) -> str:
    open_ = [one for one in steps if sees or not one.private]
    found = next_for(open_, done, newcomer=newcomer)
    if found is None:
        return ""
    return f"{found.title} ({found.who})" if found.does == Does.OTHER and found.who else found.title


def starter() -> list[dict[str, Any]]:
    """What a center can begin with, as the action takes it."""
    return [
        {"title": str(title), "words": str(words), "does": does, "days": days, "private": private}
        for title, words, does, days, private in STARTER
    ]

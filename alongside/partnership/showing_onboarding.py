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
    mine = one.newcomer.person_id == by.person_id
    return {
        "href": reverse("partnership:onboarding", args=[one.pk]), "who": who(one.newcomer),
        "mine": mine, "with": who_helps(one.helping, mine=mine),
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
    known = [step for step in steps if mine or not step.private or step.pk in last]
    return {
        "steps": [
            _step(step, last.get(step.pk), step.pk in done, hidden=step not in known, mine=mine)
            | {"reads": _reads(one, last.get(step.pk), now) if step.private else ""}
            for step in steps
        ],
        "next_new": _next(known, done, newcomer=True), "next_helps": _next(known, done, newcomer=False),
        "newcomer": who(one.newcomer), "contact": who(now.helps) if now.helps else None, "mine": mine, "helps": helps,
        "asked": asked, "with": who_helps(now, mine=mine),
    }  # fmt: skip


def who_helps(now: Helping, *, mine: bool) -> str:
    """Who helps somebody new begin, in a sentence; to themselves in their own."""
    if now.helps is not None:
        says = _("%(name)s helps you begin") if mine else _("%(name)s helps them begin")
        return says % {"name": now.helps.name}
    if now.asked is not None:
        you = _("%(name)s is asked to help you begin, and has not said yes yet")
        them = _("%(name)s is asked to help them begin, and has not said yes yet")
        return (you if mine else them) % {"name": now.asked.name}
    return _("Nobody helps you begin yet. Ask anyone here") if mine else _("Nobody helps them begin yet")


def _reads(one: Onboarding, line: OnboardingSaid | None, now: Helping) -> str:
    """Who reads whether a private step is done: its reader, once it was said; else whoever helps from now on."""
    other = line.reader if line else now.helps
    if other is None or other == one.newcomer:
        return _("Only %(new)s reads whether it is done.") % {"new": one.newcomer.name}
    names = {"new": one.newcomer.name, "with": other.name}
    if line is None:
        return _("From now on only %(new)s and %(with)s read whether it is done.") % names
    return _("Only %(new)s and %(with)s read whether it is done.") % names


def _step(step: OnboardingStep, line: Any, done: bool, *, hidden: bool, mine: bool) -> dict[str, Any]:
    return step_row(step) | {
        "done": done and not hidden, "hidden": hidden, "may": mine if step.private else True,
        "by": f"{line.seat.name}, {when_words(line.at)}" if line and done and not hidden else "",
        "turn": DOES[step.does], "stuck": f"{reverse('partnership:hurdle_new')}?step={step.pk}",
    }  # fmt: skip


def _next(steps: Sequence[OnboardingStep], done: set[Any], *, newcomer: bool) -> str:
    found = next_for(steps, done, newcomer=newcomer)
    if found is None:
        return ""
    return f"{found.title} ({found.who})" if found.does == Does.OTHER and found.who else found.title


def starter() -> list[dict[str, Any]]:
    """What a center can begin with, as the action takes it."""
    return [
        {"title": str(title), "words": str(words), "does": does, "days": days, "private": private}
        for title, words, does, days, private in STARTER
    ]

"""Skills as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.people.queries.standing import today_of
from alongside.plans.climbing import ALONE, WHOLE, Rung, Signed, SkillShown
from alongside.plans.forms.skills import AgainForm, SignForm, TakeBackForm
from alongside.plans.ladder_words import RUNG_NAMES, due_words, step_words, where_words
from alongside.ui import words

Shown = dict[str, Any]


def listed(skill: SkillShown, today: date) -> Shown:
    """A skill in a list: what it is, who learns it, how far, and when they look at it again."""
    return {
        "id": skill.id, "title": skill.title, "learner": skill.learner, "says": where_words(skill),
        "due": due_words(skill, today), "late": skill.due_on is not None and skill.due_on < today,
        "reached": skill.reached, "whole": skill.is_taken_over,
    }  # fmt: skip


def whole(by: Actor, skill: SkillShown, *, may: bool, sent: Mapping[str, Any]) -> Shown:
    """A skill's own page."""
    today = today_of(by)
    to_sign = _to_sign(by, skill) if may else None
    return {
        "skill": skill, "says": where_words(skill), "due": due_words(skill, today), "may": may,
        "rungs": [_rung(one, skill) for one in skill.rungs], "to_sign": to_sign,
        "to_sign_name": step_words(to_sign) if to_sign else "",
        "whole": _rung(skill.whole, skill) if skill.reached >= ALONE or skill.whole.learner else None,
        "waits_for": _waits_for(by, skill),
        "sign": sent.get("sign") or SignForm(prefix="sign", initial={"step": to_sign}),
        "back": sent.get("back") or TakeBackForm(prefix="back", initial={"step": skill.reached or None}),
        "again": sent.get("again") or AgainForm(prefix="again", today=today, next_on=_next(skill, today)),
        "aside": sent.get("aside") or TakeBackForm(prefix="aside"),
        "path": [_line(one) for one in reversed(skill.signed)],
        "refreshed": [_again(one) for one in reversed(skill.refreshed)],
        "reached_name": RUNG_NAMES.get(skill.reached, ""),
    }  # fmt: skip


def _half(by: Actor, skill: SkillShown) -> str:
    return "learner" if by.person_id == skill.learner.id else "clinician"


def _to_sign(by: Actor, skill: SkillShown) -> int | None:
    """The step that waits for the actor's signature: the next rung, then the whole; None where theirs is there."""
    half = _half(by, skill)
    rung = skill.next_rung
    if rung is not None and getattr(rung, half) is None:
        return rung.step
    if skill.reached >= ALONE and getattr(skill.whole, half) is None:
        return WHOLE
    return None


def _waits_for(by: Actor, skill: SkillShown) -> str:
    """Whose signature is missing, where one side has signed the next rung."""
    rung = (
        skill.next_rung
        if skill.next_rung and (skill.next_rung.learner or skill.next_rung.clinician)
        else skill.whole
    )
    if rung.learner and not rung.clinician:
        return _("A clinician’s signature is missing.")
    if rung.clinician and not rung.learner:
        return _("%(name)s’s signature is missing.") % {"name": skill.learner.name}
    return ""


def _rung(rung: Rung, skill: SkillShown) -> Shown:
    halves = [one for one in (rung.learner, rung.clinician) if one is not None]
    state = (
        "done"
        if rung.is_reached
        else "now"
        if rung.step == skill.reached + 1 and skill.aside is None
        else "later"
    )
    return {
        "step": rung.step, "name": step_words(rung.step), "words": rung.words or skill.whole_words, "state": state,
        "signed": [{"who": one.who, "when": words.short_day(one.at), "text": one.words} for one in halves],
    }  # fmt: skip


def _line(one: Signed) -> Shown:
    verb = _("signed") if one.signs else _("took back")
    return {
        "who": one.who, "when": words.short_day(one.at), "text": one.words, "signs": one.signs and one.step > 0,
        "told": step_words(one.step) if one.step == 0 else f"{verb}: {step_words(one.step)}",
    }  # fmt: skip


def _again(one: Any) -> Shown:
    done = _("Looked at it again") if one.done_on else ""
    due = _("next on %(day)s") % {"day": words.short_day(one.due_on)} if one.due_on else ""
    told = words.capital(", ".join(part for part in (done, due) if part))
    return {"who": one.who, "when": words.short_day(one.at), "text": one.words, "told": told}


def _next(skill: SkillShown, today: date) -> date | None:
    """The day that is offered for the next look: as many months ahead as the ladder says."""
    if not skill.refresh_months:
        return None
    years, month = divmod(today.month - 1 + skill.refresh_months, 12)
    return date(today.year + years, month + 1, min(today.day, 28))

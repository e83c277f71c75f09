"""The summary, to whom it went, and the answers to the question back, as their pages show them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.record.queries.journal_words import joined
from alongside.ui import words
from alongside.ui.drawing import short_name
from alongside.visits.composing import blocks
from alongside.visits.models import SummarySent
from alongside.visits.sheet import Given, Near, Sent, Sheet, Wording
from alongside.visits.showing import Readers, kept_words, mark
from alongside.visits.words import ANSWER

Shown = dict[str, Any]


def wording(by: Actor, one: Wording) -> Shown:
    """One wording of the summary, whose it is, and who said yes to it."""
    who = short_name(one.by.name)
    return {
        "id": one.id, "blocks": blocks(one.words), "agreed": one.is_agreed, "yes": yes_words(one),
        "who": mark(one.by), "when": words.when_words(one.at),
        "from": _("Put together from what you wrote in the visit.") if one.composed
                else _("%(name)s wrote this.") % {"name": who},
        "mine": any(person.id == by.person_id for person, _at in one.yes),
    }  # fmt: skip


def yes_words(one: Wording) -> str:
    """Who said yes, and that both sides did."""
    names = [short_name(person.name) for person, _at in one.yes]
    if not names:
        return _("Nobody has said yes to it yet.")
    if one.is_agreed:
        return _("Agreed by both sides: %(names)s.") % {"names": joined(names)}
    return _("%(names)s said yes. The other side has not yet.") % {"names": joined(names)}


def sent(one: Sent) -> Shown:
    """To whom it went."""
    told = {"to": one.to_words, "name": short_name(one.by.name), "day": words.short_day(one.at)}
    if one.way == SummarySent.Way.COPY:
        return {"text": _("%(name)s took a copy for %(to)s, %(day)s") % told}
    if one.told:
        return {"text": _("%(name)s sent it to %(to)s, %(day)s. An e-mail said that something waits.") % told}
    return {"text": _("%(name)s sent it to %(to)s, %(day)s") % told}


def answers(by: Actor, person_id: UUID, sheet: Sheet) -> list[Shown]:
    """Each one's latest answer to the question back."""
    latest = {one.by.id: one for one in sheet.answers}
    return [_answer(by, person_id, one, sheet.readers) for one in latest.values()]


def _answer(by: Actor, person_id: UUID, one: Given, readers: Readers) -> Shown:
    """One answer to the question back, and from whom it is kept."""
    return {
        "who": mark(one.by), "when": words.when_words(one.at), "answer": ANSWER[one.answer], "words": one.words,
        "kept": kept_words(by, person_id, one.kept_from, readers),
    }  # fmt: skip


def readers(by: Actor, sheet: Sheet) -> list[tuple[UUID, str]]:
    """Those who may read the plan here, by name: caregivers and the team."""
    seen = [reader for category, reader in sheet.readers if category == Category.PLAN]
    team = any(one.audience == Audience.TEAM for one in seen)
    family = tuple(one.name for one in seen if one.audience == Audience.CAREGIVERS)

    def reads(one: Near) -> bool:
        return team if one.voice == "clinician" else one.name.startswith(family)

    return [(one.id, one.name) for one in sheet.near if one.id != by.person_id and reads(one)]

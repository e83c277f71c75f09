"""What the pages of answering show around the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.questionnaires import (
    Fault,
    Questionnaire,
    State,
    kept,
    observations,
    worked_out,
)
from alongside.kit.terms import Category, Voice
from alongside.questionnaires import answers_words, fault_words, showing_form, typing_in
from alongside.questionnaires.finishing import MEASURED, as_kept, scores_of
from alongside.questionnaires.queries.answered import score_of
from alongside.questionnaires.queries.begun import Begun
from alongside.questionnaires.queries.library import InUse
from alongside.questionnaires.reading import category_of
from alongside.record import wording
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import who_sees
from alongside.ui import words

Shown = dict[str, Any]


def forms_title(opened: Opened) -> str:
    """Whose forms a page is about."""
    if opened.rights.is_self:
        return _("My forms")
    return _("%(name)s’s forms") % {"name": wording.first_name(opened)}


def _around(by: Actor, opened: Opened, category: Category, title: str) -> Shown:
    who = who_sees(by, opened.person_id)
    lines = wording.sees_before(by, opened, who, [category])
    return {
        "title": title, "person_id": opened.person_id, "own": opened.rights.is_self, "name": wording.first_name(opened),
        "crumbs": [(forms_title(opened), reverse("questionnaires:person", args=[opened.person_id]))],
        "sees": lines[0][1] if lines else "",
    }  # fmt: skip


def begin_page(by: Actor, opened: Opened, used: InUse, there: Sequence[Begun]) -> Shown:
    """What a form is, before one begins it; and what one began already."""
    return _around(by, opened, category_of(used.sensitive), used.title) | {
        "used": used, "begun": [begun_line(one) for one in there], "long": how_long(used.questions, used.minutes),
        "about": reverse("questionnaires:form", args=[used.origin_id]),
    }  # fmt: skip


def how_long(questions: int, minutes: int) -> str:
    """How much a form asks, in one sentence."""
    told = {"questions": questions, "minutes": minutes}
    return _("Questions: %(questions)s. It takes about %(minutes)s minutes.") % told


def begun_line(one: Begun) -> Shown:
    """Answers that somebody began, as a line that leads on."""
    return {
        "title": one.title, "when": words.when_words(one.saved_at), "whose": whose(one),
        "href": reverse("questionnaires:fill", args=[one.person_id, one.id]),
        "discard": reverse("questionnaires:discard", args=[one.person_id, one.id]),
    }  # fmt: skip


def whose(one: Begun) -> str:
    """Whose answers they are, where another types them in."""
    if one.answered_by_voice == Voice.PATIENT and one.answered_by_name == one.person_name:
        return _("Answers of %(name)s") % {"name": one.answered_by_name}
    return _("As %(name)s sees it") % {"name": one.answered_by_name}


def fill_page(by: Actor, opened: Opened, mine: Begun) -> Shown:
    """What stands around a form that is being filled in."""
    return _around(by, opened, mine.category, mine.title) | {
        "whose": "" if opened.rights.is_self and not mine.corrects else whose(mine), "corrects": mine.corrects,
        "way": mine.way, "all": showing_form.ALL, "one": showing_form.ONE,
    }  # fmt: skip


def finish_page(by: Actor, opened: Opened, mine: Begun, faults: Sequence[Fault], to: str = "") -> Shown:
    """All that was answered, to look over; what is missing; what will be written; where one goes on to."""
    state = worked_out(mine.form, mine.answers)
    return fill_page(by, opened, mine) | {
        "lines": all_lines(mine.form, state), "wrong": [_wrong(mine, one) for one in faults],
        "scores": [(one.words.to(_language()), answers_words.score_line(score_of(as_kept(one)), mine.form, _language()))
                   for one in scores_of(mine, state)],
        "observed": [str(one.words.to(_language())) for one in observations(mine.form, kept(mine.form, state))
                     if one.category in MEASURED and mine.category != Category.SENSITIVE],
        "others": any(one.others for one in mine.fields.values()),
        **showing_form.addresses(mine), "next": to, "save": _back_to(mine, to),
    }  # fmt: skip


def _back_to(mine: Begun, to: str) -> str:
    page = reverse("questionnaires:fill", args=[mine.person_id, mine.id])
    return f"{page}?{urlencode({'next': to})}" if to else page


def _language() -> str:
    return translation.get_language() or "en"


def _wrong(mine: Begun, fault: Fault) -> Shown:
    item = mine.form.item(fault.link_id)
    page = reverse("questionnaires:fill", args=[mine.person_id, mine.id])
    label = item.words.to(_language()) if item is not None else ""
    at = ""
    if mine.way == showing_form.ONE:
        at = f"?at={place_of(mine, fault.key)}"
    return {"href": f"{page}{at}#q-{typing_in.id_of(mine, fault.key)}", "label": label,
            "wrong": fault_words.sentence(fault, item)}  # fmt: skip


def place_of(mine: Begun, key: str) -> int:
    """Which question it is, counted from 0, where each has a page of its own."""
    state = worked_out(mine.form, mine.answers)
    asked = [one.key for one in showing_form.asked_places(mine.form, state)]
    return asked.index(key) if key in asked else 0


def all_lines(form: Questionnaire, state: State) -> list[Shown]:
    """Question and answer, in order, below the headings of their groups."""
    found: list[Shown] = [{"head": "", "lines": []}]
    for place in showing_form.all_places(form, state):
        item = place.item
        label = item.words.to(_language())
        if item.type == "group" and label:
            number = f" {place.number + 1}" if item.repeats and place.count > 1 else ""
            found.append({"head": label + number, "lines": []})
        elif item.takes_answers:
            said = ", ".join(showing_form.in_words(item, one) for one in state.values(place.key))
            unit = showing_form.unit_of(item) if said and item.type != "quantity" else ""
            found[-1]["lines"].append((label, f"{said} {unit}".strip() or _("Not answered")))
    return [one for one in found if one["head"] or one["lines"]]

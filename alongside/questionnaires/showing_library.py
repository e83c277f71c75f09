"""What the pages of the library show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.questionnaires import Item, Questionnaire, scoring_of
from alongside.kit.terms import Role
from alongside.questionnaires import rules
from alongside.questionnaires.models import Questionnaire as Version
from alongside.questionnaires.queries.asking import Scheduled
from alongside.questionnaires.queries.library import InUse, Whole
from alongside.questionnaires.reading import form_of
from alongside.questionnaires.showing_form import ends_of, is_helping
from alongside.questionnaires.showing_pages import how_long
from alongside.questionnaires.showing_person import schedule_line
from alongside.ui import words

Shown = dict[str, Any]


def kind_words(kind: str) -> str:
    """Whose words a form has."""
    return {
        "own": _("in the community’s own words"), "free": _("free to use"),
        "loaded": _("brought in by the community, with leave"),
    }.get(kind, "")  # fmt: skip


def state_words(state: str) -> str:
    """Whether a form is used."""
    return {"in_use": _("In use"), "proposed": _("Proposed"), "away": _("Put away")}[state]


def page(by: Actor, forms: Sequence[InUse], word: str) -> Shown:
    """The library, as a list."""
    return {
        "word": word, "may_ask_everyone": bool(rules.may_ask_everyone(by)),
        "forms": [
            {"title": one.title, "href": reverse("questionnaires:form", args=[one.origin_id]), "words": one.words,
             "state": state_words(one.state), "used": one.state == "in_use",
             "line": f"{how_long(one.questions, one.minutes)} {words.capital(kind_words(one.kind))}."}
            for one in forms
        ],
    }  # fmt: skip


def form_page(by: Actor, whole: Whole) -> Shown:
    """One form, whole."""
    version = whole.shown
    form = form_of(version.pk, version.resource)
    language = translation.get_language() or "en"
    last = whole.steps[0] if whole.steps else None
    state = "proposed" if last is None else "in_use" if last.takes else "away"
    return {
        "title": version.told("title"), "origin_id": version.origin_id, "words": version.told("words"),
        "state": state_words(state),
        "used": whole.is_used, "long": how_long(version.questions, version.minutes),
        "asked": questions_of(form, language), "scoring": scoring_words(version, form, language),
        "facts": _facts(version, last), "may_take": bool(rules.may_take_into_use(by)),
        "take": [_version(one) for one in whole.versions if not whole.is_used or one.pk != version.pk],
        "begin": reverse("questionnaires:begin", args=[by.person_id, version.origin_id])
                 if whole.is_used and by.role == Role.PATIENT else "",
        "resource": reverse("questionnaires:resource", args=[version.pk]),
        "paper": reverse("questionnaires:paper", args=[version.origin_id]),
    }  # fmt: skip


def _version(one: Version) -> Shown:
    return {
        "label": _("Take it into use") if one.version == 1 else _("Take version %(n)s into use") % {"n": one.version},
        "href": reverse("questionnaires:take", args=[one.pk]), "by": one.author_name, "when": words.short_day(one.at),
    }  # fmt: skip


def _facts(version: Version, last: Any) -> list[tuple[str, str]]:
    told = {"name": version.author_name, "day": words.short_day(version.at)}
    found = [
        (_("Who began it here"), _("%(name)s, on %(day)s") % told),
        (_("Words"), words.capital(kind_words(version.kind))), (_("Licence"), version.licence),
        (_("What the licence says"), version.licence_words), (_("Made by"), version.owner),
        (_("Languages"), ", ".join(version.languages)),
        (_("Version"), f"{version.version}" + (f" ({version.edition})" if version.edition else "")),
        (_("Answers are kept as"), _("sensitive") if version.sensitive else _("forms")),
    ]  # fmt: skip
    if last is not None:
        step = {"name": last.author_name, "day": words.short_day(last.at)}
        label = _("Taken into use by") if last.takes else _("Put away by")
        found.append((label, _("%(name)s, on %(day)s") % step))
    return [(label, value) for label, value in found if value]


def questions_of(form: Questionnaire, language: str) -> list[Shown]:
    """What a form asks, in order, with its headings."""
    found = []
    for item in form.by_link.values():
        label = item.words.to(language)
        if label and not item.hidden and not is_helping(item):
            found.append({"label": label, "head": item.type == "group", "note": _note(item),
                          "options": [one.words.to(language) for one in item.options][:20]})  # fmt: skip
    return found


def _note(item: Item) -> str:
    said = [_("only sometimes") if item.conditions or item.open_if else "",
            _("reckoned by the form itself") if item.calculated else ""]  # fmt: skip
    return ", ".join(one for one in said if one)


def scoring_words(version: Version, form: Questionnaire, language: str) -> list[str]:
    """How a form is scored, and what happens to missing answers, in sentences."""
    if version.scoring:
        scoring = scoring_of(version.scoring)
        return [_rule(rule, language) for rule in scoring.rules]
    if any(item.calculated for item in form.order):
        return [
            _(
                "The form reckons its score itself from the answers. Where one that it needs is missing, there is none."
            )
        ]
    return [_("This form has no score: it is read as it was answered.")]


def _rule(rule: Any, language: str) -> str:
    name = rule.words.to(language) or rule.name
    missing = {
        "none": _("There is no score where an answer is missing."),
        "prorate": _("Up to %(n)s answers may be missing; the others then stand for them.")
        % {"n": rule.most_missing},
        "zero": _("An answer that is missing counts as nothing."),
    }.get(rule.missing, _("Up to %(n)s answers may be missing.") % {"n": rule.most_missing})
    bands = "; ".join(str(one.words.to(language)) for one in rule.bands)
    between = ""
    if rule.lowest is not None and rule.highest is not None:
        between = _("from %(low)s to %(high)s") % {
            "low": words.number(rule.lowest), "high": words.number(rule.highest)}  # fmt: skip
    first = f"{name}: {between}." if between else f"{name}."
    return " ".join(part for part in (first, missing, f"{bands}." if bands else "") if part)


def paper_page(version: Version) -> Shown:
    """A form to fill in by hand."""
    form = form_of(version.pk, version.resource)
    language = translation.get_language() or "en"
    return {
        "title": version.told("title"), "words": version.told("words"),
        "licence": version.licence_words or version.licence,
        "version": version.version, "back": reverse("questionnaires:form", args=[version.origin_id]),
        "rows": [
            _on_paper(form, item, language) for item in form.by_link.values()
            if not item.hidden and not item.read_only and not is_helping(item)
        ],
    }  # fmt: skip


def _on_paper(form: Questionnaire, item: Item, language: str) -> Shown:
    kind = item.type if item.type in ("group", "display") else "question"
    options = [one.words.to(language) for one in item.options]
    if item.type == "boolean":
        options = [_("Yes"), _("No")]
    return {
        "kind": kind, "label": item.words.to(language), "hint": item.help.to(language), "options": options,
        "lines": range(4 if item.type == "text" else 1) if not options or item.open else (),
        "unit": str((item.unit or {}).get("display") or "") if item.unit else "", "sometimes": bool(item.conditions),
        "many": item.repeats,
        "ends": [one for one in ends_of(form, item, language) if one],
    }  # fmt: skip


def schedules_page(found: Sequence[Scheduled]) -> Shown:
    """What is asked of every patient."""
    return {"schedules": [schedule_line(one) for one in found if one.person_id is None]}

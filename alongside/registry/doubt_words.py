"""Doubts in words: what may not be right, what is missing, and what one can do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.ui import words

THING = {
    "weight": gettext_lazy("a weight"), "height": gettext_lazy("a height"), "before": gettext_lazy("a day"),
    "in": gettext_lazy("a day"), "no": gettext_lazy("something that is missing"),
}  # fmt: skip
CHECK = {
    "weight_pounds": gettext_lazy("Weights that look like pounds"),
    "weight_grams": gettext_lazy("Weights that look like grams"),
    "weight_unit": gettext_lazy("Weights in another unit"), "weight_bounds": gettext_lazy("Weights that nobody has"),
    "weight_fell": gettext_lazy("Weights that fell too fast"),
    "weight_leapt": gettext_lazy("Weights that rose too fast"),
    "height_inches": gettext_lazy("Heights that look like inches"),
    "height_metres": gettext_lazy("Heights that look like metres"),
    "height_unit": gettext_lazy("Heights in another unit"), "height_bounds": gettext_lazy("Heights that nobody has"),
    "height_fell": gettext_lazy("Heights that fell"), "height_leapt": gettext_lazy("Heights that rose too fast"),
    "before_birth": gettext_lazy("Days before birth"), "in_the_future": gettext_lazy("Days that are still to come"),
    "no_judgement": gettext_lazy("Last visits without the doctor’s judgement"),
    "no_weight": gettext_lazy("Last visits without a weight"),
    "no_height": gettext_lazy("Last visits without a height"), "no_diagnosis": gettext_lazy("No diagnosis written"),
    "no_visit": gettext_lazy("Enrolled for long, and no visit written"),
    "no_person": gettext_lazy("Birth date or sex missing"),
}  # fmt: skip


def thing(check: str) -> str:
    """What a doubt is about, in a word or two: what the feed calls it."""
    return str(THING[check.split("_")[0]])


def sentence(check: str, told: Mapping[str, Any]) -> str:
    """One doubt as a sentence, with its numbers and its day."""
    said = {
        "weight_pounds": _("A weight of %(value)s on %(day)s. In pounds, that would be %(mended)s kg."),
        "weight_grams": _("A weight of %(value)s on %(day)s. In grams, that would be %(mended)s kg."),
        "weight_unit": _("A weight of %(value)s on %(day)s. In kilograms it is %(mended)s kg."),
        "weight_bounds": _("A weight of %(value)s on %(day)s. Nobody weighs that."),
        "weight_fell": _("A weight of %(value)s on %(day)s, after %(was)s kg on %(was_on)s."),
        "weight_leapt": _("A weight of %(value)s on %(day)s, after %(was)s kg on %(was_on)s."),
        "height_inches": _("A height of %(value)s on %(day)s. In inches, that would be %(mended)s cm."),
        "height_metres": _("A height of %(value)s on %(day)s. In metres, that would be %(mended)s cm."),
        "height_unit": _("A height of %(value)s on %(day)s. In centimetres it is %(mended)s cm."),
        "height_bounds": _("A height of %(value)s on %(day)s. Nobody is that tall or that short."),
        "height_fell": _("A height of %(value)s on %(day)s, after %(was)s cm on %(was_on)s."),
        "height_leapt": _("A height of %(value)s on %(day)s, after %(was)s cm on %(was_on)s."),
        "before_birth": _("Something is written for %(day)s, before the day of birth."),
        "in_the_future": _("Something is written for %(day)s, which is still to come."),
        "no_judgement": _("At the visit on %(day)s nobody wrote how active the disease was."),
        "no_weight": _("At the visit on %(day)s nobody wrote a weight."),
        "no_height": _("At the visit on %(day)s nobody wrote a height."),
        "no_diagnosis": _("No diagnosis is written."),
        "no_visit": _("Enrolled since %(day)s, and no visit is written."),
        "no_person": _("The birth date or the sex is missing."),
    }[check]  # fmt: skip
    return said % _numbers(told)


def _numbers(told: Mapping[str, Any]) -> dict[str, str]:
    value = words.number(told["value"]) if told.get("value") is not None else ""
    return {
        "value": f"{value} {told.get('unit', '')}".strip(), "mended": words.number(told.get("mended")),
        "was": words.number(told.get("was")), "day": _day(told.get("day")), "was_on": _day(told.get("was_on")),
    }  # fmt: skip


def _day(told: Any) -> str:
    return words.short_day(date.fromisoformat(told)) if told else ""

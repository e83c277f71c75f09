"""The registry's data dictionary: each kind of fact in words, with its codes, and what the number means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Category
from alongside.record.countable import Shape, kinds


@dataclass(frozen=True)
class Described:
    """One kind of fact: its name in files, what it is, how its number is read, and where it comes from."""

    name: str
    shape: Shape
    category: Category
    means: Any
    number: Any
    source: Any


_SAYS: dict[str, tuple[Any, Any, Any]] = {
    "visit": (_("A visit to a center"), _("1"), _("Encounters that systems send, and visits held here")),
    "hospital_day": (_("Days in a hospital"), _("None"), _("Encounters of the class IMP")),
    "judgement": (_("How active the disease is, as the doctor judges it (PGA)"),
                  _("0 quiet, 1 mild, 2 moderate, 3 severe"), _("Observations, code pga")),
    "weight": (_("Weight"), _("Kilograms"), _("Observations, LOINC 29463-7")),
    "height": (_("Height"), _("Centimetres"), _("Observations, LOINC 8302-2")),
    "score": (_("A score of disease activity"), _("Points"), _("Observations, code activity-score")),
    "diagnosis": (_("Which IBD it is"), _("0 Crohn’s disease, 1 ulcerative colitis, 2 not classified yet"),
                  _("Conditions, SNOMED 34000006, 64766004, 24526004")),
    "steroid": (_("Steroids"), _("None"), _("Medicines, ATC H02AB and A07EA06")),
    "goal": (_("A goal that both sides agreed on"), _("1"), _("Plans")),
    "asked": (_("A form that was asked for, until it came back"), _("1"), _("Forms")),
    "planned_visit": (_("A visit held here, until somebody put something on its agenda"), _("1"), _("Visits")),
}  # fmt: skip
SHAPE = {
    Shape.VALUE: _("Holds from its day until the next one"), Shape.SPAN: _("Holds from its day until a day"),
    Shape.EVENT: _("Happened on its day"), Shape.DAYS: _("On each day from its day until a day"),
}  # fmt: skip


def described() -> list[Described]:
    """Every kind that the rooms give, by its name."""
    return [
        Described(name, fact.shape, fact.category, *_SAYS[name]) for name, fact in sorted(kinds().items())
    ]

"""What is often measured in IBD care: its LOINC code, its unit and the range that is usual.

The ranges are common adult and adolescent ones, shown where nobody wrote the laboratory's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

LOINC = "http://loinc.org"


@dataclass(frozen=True)
class Measured:
    """One kind of measurement."""

    code: str
    title: Any
    unit: str
    low: float | None = None
    high: float | None = None
    system: str = LOINC


MEASURED = (
    Measured("38445-3", _("Calprotectin, stool test"), "µg/g", None, 250),
    Measured("1988-5", _("C-reactive protein (CRP)"), "mg/L", None, 5),
    Measured("718-7", _("Haemoglobin"), "g/L", 115, 155),
    Measured("1751-7", _("Albumin"), "g/L", 35, 50),
    Measured("4537-7", _("Sedimentation rate (ESR)"), "mm/h", None, 20),
    Measured("2276-4", _("Ferritin"), "µg/L", 15, 150),
    Measured("777-3", _("Platelets"), "10*9/L", 150, 400),
    Measured("29463-7", _("Weight"), "kg"),
    Measured("8302-2", _("Height"), "cm"),
    Measured("8310-5", _("Temperature"), "°C", None, 37.5),
)


def measured(code: str) -> Measured | None:
    """The kind with this code; None where it is not in the list."""
    return next((one for one in MEASURED if one.code == code), None)

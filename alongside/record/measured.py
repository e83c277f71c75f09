"""What is often measured in IBD care: its LOINC code, its unit and the range that is usual.

The ranges are common adult and adolescent ones, shown where nobody wrote the laboratory's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

LOINC = "http://loinc.org"


@dataclass(frozen=True)
class Measured:
    """One kind of measurement; beyond `least` and `most` no living body is, and the number was mistyped."""

    code: str
    title: Any
    unit: str
    low: float | None
    high: float | None
    least: float
    most: float
    system: str = LOINC

    def doubt(self, value: float) -> str:
        """Why this cannot be the number, in words; empty where it can."""
        if self.least <= value <= self.most:
            return ""
        told = {
            "title": self.title,
            "least": localize(self.least),
            "most": localize(self.most),
            "unit": self.unit,
        }
        return str(
            _("%(title)s lies between %(least)s and %(most)s %(unit)s. Look at the number once more.") % told
        )


MEASURED = (
    Measured("38445-3", _("Calprotectin, stool test"), "µg/g", None, 250, 0, 100_000),
    Measured("1988-5", _("C-reactive protein (CRP)"), "mg/L", None, 5, 0, 1_000),
    Measured("718-7", _("Haemoglobin"), "g/L", 115, 155, 10, 300),
    Measured("1751-7", _("Albumin"), "g/L", 35, 50, 1, 100),
    Measured("4537-7", _("Sedimentation rate (ESR)"), "mm/h", None, 20, 0, 300),
    Measured("2276-4", _("Ferritin"), "µg/L", 15, 150, 0, 100_000),
    Measured("777-3", _("Platelets"), "10*9/L", 150, 400, 0, 5_000),
    Measured("29463-7", _("Weight"), "kg", None, None, 0.2, 500),
    Measured("8302-2", _("Height"), "cm", None, None, 20, 260),
    Measured("8310-5", _("Temperature"), "°C", None, 37.5, 20, 46),
)


def measured(code: str) -> Measured | None:
    """The kind with this code; None where it is not in the list."""
    return next((one for one in MEASURED if one.code == code), None)

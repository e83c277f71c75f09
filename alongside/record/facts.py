"""What the record gives to the community's numbers."""

from __future__ import annotations

from pathlib import Path

from alongside.kit.terms import Category
from alongside.record.countable import Fact, Facts, Shape

FACTS = Facts(
    kinds={
        "visit": Fact(Shape.VALUE, Category.VISITS),
        "hospital_day": Fact(Shape.DAYS, Category.VISITS),
        "judgement": Fact(Shape.VALUE, Category.RESULTS),
        "weight": Fact(Shape.VALUE, Category.RESULTS),
        "height": Fact(Shape.VALUE, Category.RESULTS),
        "score": Fact(Shape.VALUE, Category.RESULTS),
        "diagnosis": Fact(Shape.VALUE, Category.CONDITIONS),
        "steroid": Fact(Shape.SPAN, Category.MEDICINES),
    },
    statement=(Path(__file__).parent / "sql" / "facts.sql").read_text(encoding="utf-8"),
)

"""What plans give to the community's numbers: that a goal was agreed on, from when until when; never what it says."""

from __future__ import annotations

from pathlib import Path

from alongside.kit.terms import Category
from alongside.record.countable import Fact, Facts, Shape

FACTS = Facts(
    kinds={"goal": Fact(Shape.SPAN, Category.PLAN)},
    statement=(Path(__file__).parent / "sql" / "facts.sql").read_text(encoding="utf-8"),
)

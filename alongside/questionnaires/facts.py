"""What forms give to the community's numbers: that one was asked for, and when it came back; never an answer."""

from __future__ import annotations

from alongside.kit.terms import Category
from alongside.record.countable import Fact, Facts, Shape

FACTS = Facts(
    kinds={"asked": Fact(Shape.EVENT, Category.QUESTIONNAIRES)},
    statement="""SELECT 'asked' AS what, a.person_id, a.category, a.opens_on AS day,
      (a.answered_at AT TIME ZONE %(zone)s)::date AS until, 1.0 AS value, a.asked_at AS given_at, false AS own
      FROM questionnaires_asked a WHERE a.passed_at IS NULL""",
)

"""Telling the pages that are open, at commit, that something of a visit is new: never what."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.announcing import announce as tell
from alongside.visits.models import (
    AgendaItem,
    OrderAgreed,
    Summary,
    SummaryAgreed,
    Visit,
    VisitAnswer,
    VisitLine,
)

THING = "visit"
TABLES = tuple(
    one._meta.db_table
    for one in (AgendaItem, OrderAgreed, Summary, SummaryAgreed, Visit, VisitAnswer, VisitLine)
)
"""Of what an open page is told; each page learns only of what its viewer may read."""

Told = AgendaItem | OrderAgreed | Summary | SummaryAgreed | Visit | VisitAnswer | VisitLine


def announce(row: Told) -> None:
    """Tell open pages of this person that this row is there, or is another than it was."""
    news: dict[str, str] = {"person": str(_person(row)), "table": row._meta.db_table, "row": str(row.pk)}
    tell(news)


def _person(row: Told) -> UUID:
    person: UUID = row.person_id
    return person

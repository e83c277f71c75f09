"""The room's nouns, cut by what they are about."""

from alongside.visits.models.agenda import AgendaItem, ItemAct, OrderAgreed
from alongside.visits.models.standards import CareStandard
from alongside.visits.models.talk import Summary, SummaryAgreed, SummarySent, VisitAnswer, VisitLine
from alongside.visits.models.visits import Visit, VisitStep

__all__ = [
    "AgendaItem", "CareStandard", "ItemAct", "OrderAgreed", "Summary", "SummaryAgreed", "SummarySent", "Visit",
    "VisitAnswer", "VisitLine", "VisitStep",
]  # fmt: skip

"""What was said in a visit, and its summary."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.visits.models import Summary, SummaryAgreed, SummarySent, Visit, VisitLine


def line_of(by: Actor, person_id: UUID, line_id: UUID) -> VisitLine:
    """One line of a visit. Raises Refused (not found) where the actor may not see it."""
    found = VisitLine.objects.filter(person=person_id, pk=line_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def summary_of(by: Actor, visit: Visit, summary_id: UUID) -> Summary:
    """One wording of a visit's summary. Raises Refused (not found) where it is none of this visit."""
    found = Summary.objects.filter(visit=visit, person=visit.person_id, pk=summary_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def was_summed_up(by: Actor, visit: Visit) -> bool:
    """Whether somebody changed the summary that the program put together, said yes to it, or shared it."""
    return (
        Summary.objects.filter(visit=visit, composed=False).exists()
        or SummaryAgreed.objects.filter(summary__visit=visit).exists()
        or SummarySent.objects.filter(summary__visit=visit).exists()
    )

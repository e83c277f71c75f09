"""How visits are felt, as pages read it: what may be read of all, and what is asked of the viewer and of theirs."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.registry import rules_care as rules
from alongside.registry.lines import Line
from alongside.registry.models import CareAsked, CareLine, CareSurvey, Published
from alongside.registry.queries.published import Told
from alongside.sharing.queries.rights import rights_over


def care_lines(by: Actor) -> dict[Line, Told]:
    """What may be read of the answers. One query."""
    return {(one.by, one.key): _told(one) for one in CareLine.objects.filter(community=by.community_id)}


def care_survey(by: Actor) -> CareSurvey | None:
    """Since when the community asks, and who set it; None while it does not."""
    return CareSurvey.objects.filter(community=by.community_id, ended_at=None).first()


def care_asked(by: Actor, asked_id: UUID) -> CareAsked:
    """What is asked after one visit of the viewer's or of theirs. Raises Refused (not found)."""
    waiting = CareAsked.objects.filter(closed=False, until__gte=today_of(by))
    found = waiting.select_related("person", "center").filter(pk=asked_id).first()
    if found is None:
        raise Refused("", may_know=False)
    rules.may_answer_care(rights_over(by, found.person_id)).or_refuse()
    return found


def _told(row: CareLine) -> Told:
    """Read as a line of a measure is; its number is none that a line of a measure has."""
    line = Published(
        pk=-row.pk, by=row.by, key=row.key, first_month=row.first_month, counted=row.counted, met=row.met
    )
    return Told(line)

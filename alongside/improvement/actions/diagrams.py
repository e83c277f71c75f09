"""Drawing a driver diagram, one act at a time."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups.actions.telling import tell
from alongside.improvement import rules, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.diagram import PUTS, Kind, by_id, can_move, tree
from alongside.improvement.models import DiagramAct, Project
from alongside.improvement.queries.counts import counts_of
from alongside.improvement.queries.diagrams import diagram_acts
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.kit.ids import time_ordered_id


@dataclass(frozen=True)
class NewAct:
    """What somebody does to a diagram; `sent_id` is the page's own id for it: sent twice, it arrives once."""

    kind: Kind
    about: UUID | None = None
    under: UUID | None = None
    next: UUID | None = None
    words: str = ""
    counted: UUID | None = None
    sent_id: UUID | None = None


@act
def draw(*, by: Actor, project_id: UUID, new: NewAct) -> DiagramAct:
    """Do one thing to the diagram. What others do at the same moment stands beside it."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    key = uuid5(new.sent_id, str(mine.pk)) if new.sent_id else time_ordered_id()
    before = DiagramAct.objects.filter(pk=key, project=project).first()
    if before is not None:
        return before
    if new.kind == Kind.IDEA:
        rules.when_solve(gate_of(by, project)).or_refuse()
    rules.when_act(_can(by, project, new)).or_refuse()
    made = DiagramAct(
        id=key, group=project.group, seat=mine, at=timezone.now(), project=project, kind=new.kind, about_id=new.about,
        under_id=new.under, next_id=new.next, words=new.words, counted_id=new.counted,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(by, verbs.DIAGRAM_DRAWN, made, project.group, words=project.title)
    return made


def _can(by: Actor, project: Project, new: NewAct) -> bool:
    """Whether it can be done to the diagram as it stands."""
    if new.counted and new.counted not in [one.pk for one in counts_of(by, project)]:
        return False
    nodes = by_id(tree(diagram_acts(by, project)))
    if new.kind in PUTS:
        above = nodes.get(new.under) if new.under else None
        return new.under is None or (above is not None and (new.kind == Kind.IDEA or not above.idea))
    found = nodes.get(new.about) if new.about else None
    return found is not None and (new.kind != Kind.MOVE or can_move(found, new.under, nodes))

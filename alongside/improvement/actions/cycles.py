"""Planning a test of change, noting what is seen, and saying what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import sitting
from alongside.improvement import rules, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Cycle, Project, Seen, Study
from alongside.improvement.queries.counts import counts_of
from alongside.improvement.queries.cycles import cycles_of, one_cycle
from alongside.improvement.queries.projects import gate_of, one_project


@dataclass(frozen=True)
class NewCycle:
    """A test, of a change or of working together: question, guess, who does what, where and when; whose it is."""

    title: str
    question: str
    prediction: str
    begins_on: date
    ends_on: date | None = None
    predicted: float | None = None
    unit: str = ""
    who: str = ""
    what: str = ""
    where: str = ""
    owner: UUID | None = None
    after: UUID | None = None
    idea: UUID | None = None
    counted: UUID | None = None
    kind: str = Cycle.Kind.CHANGE
    between: str = ""


@act
def plan_test(*, by: Actor, project_id: UUID, new: NewCycle) -> Cycle:
    """Plan a test. It is one's own, or that of a member who is named."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    rules.when_solve(gate_of(by, project)).or_refuse()
    rules.when_act(_fits(by, project, new)).or_refuse()
    rules.when_together(new.kind == Cycle.Kind.PARTNERSHIP, bool(new.who and new.between)).or_refuse()
    told = {
        key: value for key, value in vars(new).items() if key not in ("owner", "after", "idea", "counted")
    }
    cycle = Cycle(
        group=project.group, seat=mine, at=timezone.now(), project=project, owner_id=new.owner or mine.pk,
        after_id=new.after, idea_id=new.idea, counted_id=new.counted, **told,
    )  # fmt: skip
    cycle.save(force_insert=True)
    tell(by, verbs.TEST_PLANNED, cycle, project.group, words=new.title)
    return cycle


def _fits(by: Actor, project: Project, new: NewCycle) -> bool:
    """Whether what a test names is of its project: who owns it, what it goes on from, what it looks at."""
    owners = [one.pk for one in sitting(by, project.group)] if new.owner else []
    before = [one.pk for one in cycles_of(by, project)] if new.after else []
    looked_at = [one.pk for one in counts_of(by, project)] if new.counted else []
    named = ((new.owner, owners), (new.after, before), (new.counted, looked_at))
    return all(one is None or one in known for one, known in named)


@act
def note_seen(
    *,
    by: Actor,
    cycle_id: UUID,
    count: int | None = None,
    of: int | None = None,
    words: str = "",
    felt: int | None = None,
) -> Seen:
    """Note what one saw while a test ran; of working together, how it was for oneself."""
    cycle = one_cycle(by, cycle_id)
    mine = at_work(by, cycle.project)
    rules.when_seen(hasattr(cycle, "study")).or_refuse()
    rules.when_felt(felt is None or cycle.kind == Cycle.Kind.PARTNERSHIP).or_refuse()
    seen = Seen(
        group=cycle.group,
        seat=mine,
        at=timezone.now(),
        cycle=cycle,
        count=count,
        of=of,
        words=words,
        felt=felt,
    )
    seen.save(force_insert=True)
    tell(by, verbs.TEST_SEEN, seen, cycle.group, words=cycle.title)
    return seen


@act
def study_test(
    *, by: Actor, cycle_id: UUID, words: str, learned: str, decides: Study.Decides, found: float | None = None
) -> Study:
    """Say what came out beside what was predicted, what was learned, and whether to adopt, adapt or abandon it."""
    one_at_a_time(f"study {cycle_id}")
    cycle = one_cycle(by, cycle_id)
    mine = at_work(by, cycle.project)
    rules.when_seen(hasattr(cycle, "study")).or_refuse()
    study = Study(
        group=cycle.group, seat=mine, at=timezone.now(), cycle=cycle, found=found, words=words, decides=decides,
        learned=learned,
    )  # fmt: skip
    study.save(force_insert=True)
    tell(by, verbs.TEST_STUDIED, study, cycle.group, words=cycle.title, decides=str(decides))
    return study

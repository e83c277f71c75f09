"""Something behind every door of tasks and profiles, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from alongside.partnership.actions.mentoring import NewMentor, ask_mentor, stand_as_mentor
from alongside.partnership.actions.offers import offer_to_do
from alongside.partnership.actions.opportunities import NewTask, begin_task
from alongside.partnership.actions.profiles import ask_somebody, say_how_asked, tell_of_self
from alongside.partnership.actions.work import list_work
from alongside.partnership.mentoring_kinds import Along
from alongside.partnership.opportunity_kinds import Lacks, When
from alongside.partnership.profile_kinds import Kind, SeenBy
from tests.groups.worlds import begun


def looking_for(world: Any) -> dict[str, Any]:
    """Maya looks for somebody for her team; her doctor offered."""
    maya = world.actor("maya")
    group_id = begun(maya, "Maya's film team", for_whom="young people", knows="lived").pk
    work = list_work(by=maya, group_id=group_id, title="A film", when=When.SOON, lacks=Lacks.TIME)
    task = begin_task(by=maya, new=NewTask("Cut a film", "Five minutes", 60), group_id=group_id)
    offer = offer_to_do(by=world.actor("amina"), opportunity_id=task.pk)
    part = tell_of_self(by=maya, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
    say_how_asked(by=maya, may_be_asked=True, at_most=2)
    theirs = begin_task(by=world.actor("amina"), new=NewTask("A film", "Short", 60))
    asked = ask_somebody(by=world.actor("amina"), opportunity_id=theirs.pk, person_id=world.maya.pk)
    coach = NewMentor(Along.COACH, "How a team begins", at_once=3, boundaries=True)
    mentor = stand_as_mentor(by=world.actor("amina"), new=coach)
    mentoring = ask_mentor(by=world.actor("jonas"), mentor_id=mentor.pk, words="How do I begin?")
    return {
        "mentor_id": mentor.pk, "mentoring_id": mentoring.pk,
        "part_id": part.pk, "work_asked_id": asked.pk, "work_id": work.pk, "opportunity_id": task.pk,
        "offer_id": offer.pk, "slug": world.community.slug,
    }  # fmt: skip

"""The story of beginning: Harbor House in its second week, Riverside at the end of its way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.contributions.actor import Actor, program
from alongside.contributions.models import Line
from alongside.groups.models import Group
from alongside.partnership.models import Candidate, Exchange, Guide, Path
from alongside.partnership.queries.paths import happened, one_path
from alongside.partnership.steps import Step, now, week


def stands(center: str, again: bool = False) -> Any:
    walked = Path.objects.filter(center__name=center)
    path = walked.latest("at") if again else walked.earliest("at")
    by: Actor = program(community_id=path.group.community_id)
    return one_path(by, path.pk)


def test_a_small_clinic_is_in_its_second_week_and_one_has_done_it(demo: None) -> None:
    harbor, riverside = stands("Harbor House"), stands("Riverside")
    asked, came = Candidate.objects.order_by("at")
    guide = Guide.objects.get(ended_at=None)

    assert now(happened(harbor)) == Step.TASK and now(happened(riverside)) is None
    assert now(happened(stands("Riverside", again=True))) == Step.PREPARE
    assert week(harbor.at.date(), harbor.at.date() + timedelta(days=9)) == 2
    assert (asked.stage, came.flyer_id is not None, came.stage) == ("asked", True, "thought")
    assert (guide.seat.name, guide.path_id) == ("Petra Novak", riverside.pk)
    assert Exchange.objects.get().stories.count() == 2
    assert Group.objects.get(name="Partners at Harbor House").seats.count() == 3
    assert not Line.objects.filter(subject_words__in=[asked.name, came.name]).exists()

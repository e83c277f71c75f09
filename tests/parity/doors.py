"""Something behind every door of parity, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Place
from alongside.parity.actions.advice import NewAdvice, ask_advisors
from alongside.parity.actions.journals import Words, end_page, place, tell_page
from alongside.parity.actions.measures import NewMeasure, choose_measure
from alongside.parity.actions.reports import NewReport, begin_report
from alongside.parity.actions.roadmap import NewLine, say_on_road
from alongside.parity.actions.worries import NewWorry, raise_worry
from alongside.parity.models import AdvicePoint, Advisor, Asked, Box, Rhythm, RoadShare, Round
from alongside.parity.road_kinds import Said
from alongside.partnership.models import Mentor, Mentoring, MentoringWord
from alongside.people.queries.standing import today_of
from tests.groups.worlds import begun


def along_with(by: Actor, mentor: Actor, at: datetime) -> None:
    """One goes along with the other; as of a young person only the owner of the tables can write it."""
    here = {"at": at, "voice": "other"}
    stood = Mentor.objects.create(
        **here, community_id=by.community_id, person_id=mentor.person_id, kind="peer", words="I listen.", ended_at=at,
        author_id=mentor.person_id, author_name=mentor.name, author_role=mentor.role, training="A day.",
    )  # fmt: skip
    mine = {
        "author_id": by.person_id,
        "author_name": by.name,
        "author_role": by.role,
        "person_id": by.person_id,
    }
    asked = Mentoring.objects.create(**here, **mine, mentor=stood, words="May I?")
    theirs = {"author_id": mentor.person_id, "author_name": mentor.name, "author_role": mentor.role}
    MentoringWord.objects.create(**here, **theirs, mentoring=asked, kind="yes")


def saying(world: Any) -> dict[str, Any]:
    """A round without names in which Maya is asked; and she alone, which only the owner of the tables can do."""
    maya = world.actor("maya")
    group = begun(maya, "Maya's circle", for_whom="young people", knows="lived")
    one = Round.objects.create(
        **written_by(maya), community=world.community, group=group, kind="hopes", asks=["hope"], open_to_all=False,
        until=today_of(maya) + timedelta(days=14), asked=1,
    )  # fmt: skip
    Asked.objects.create(round=one, person=world.maya, side="partners")
    Box.objects.create(round=one, held={"partners": {"said": 0, "marks": {}, "words": {"hope": []}}})
    page = end_page(by=maya, words=Words(worked="The card."))
    told = tell_page(by=maya, title="The card", words="Amina drew it with me.", names=["Amina Rahman"])
    placing = place(by=maya, spot=4, group_id=group.pk)
    day = today_of(maya) + timedelta(days=7)
    step = say_on_road(by=maya, new=NewLine(Place.CENTER, Said.STEP, "Lead the next meeting", day))
    along_with(maya, world.actor("amina"), step.at)
    share = RoadShare.objects.create(
        community=world.community, person=world.maya, name=world.maya.name, reader=world.amina,
        reader_name=world.amina.name, at=step.at,
    )  # fmt: skip
    worry = raise_worry(by=maya, new=NewWorry("Nobody listens.", group_id=group.pk))
    advice = ask_advisors(
        by=maya, group_id=group.pk, new=NewAdvice(["Amina Rahman"], today_of(maya) + timedelta(days=30))
    )
    advisor = advice.advisors.get()
    Advisor.objects.filter(pk=advisor.pk).update(looks=True, given_at=timezone.now(), at=timezone.now())
    point = AdvicePoint.objects.create(advisor=advisor, factor="pay", tries="Pay the bus.", at=timezone.now())
    measure = choose_measure(by=maya, group_id=group.pk, new=NewMeasure("both"))
    report = begin_report(by=maya, new=NewReport("standards", group_id=group.pk))
    reported = {
        "report_id": report.pk, "report_kind": "standards", "report_ending": "pdf", "report_part": "together",
        "report_figure": "agreed", "rhythm_id": Rhythm.objects.get().pk,
    }  # fmt: skip
    return reported | {
        "round_id": one.pk, "page_id": page.pk, "told_page_id": told.pk, "placing_id": placing.pk,
        "factor": "power", "figure": "items", "began": "item",
        "road_line_id": step.pk, "road_share_id": share.pk, "road_person_id": world.maya.pk,
        "worry_id": worry.pk, "worry_secret": "a" * 40, "advice_id": advice.pk, "advice_point_id": point.pk,
        "team_measure_id": measure.pk,
    }  # fmt: skip

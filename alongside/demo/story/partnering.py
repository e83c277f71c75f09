"""How two centers began to work with partners: Riverside walked its way to the end, Harbor House is in its second week.

At Harbor House one mother was asked, and a father left his name by the flyer this morning.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor, program
from alongside.demo.story.partnering_words import (
    ASKED,
    CAME,
    FLYER,
    GUIDE,
    HARBOR,
    HARBOR_PLAN,
    HARBOR_TALK,
    NEXT,
    REVIEW,
    RIVERSIDE,
    RIVERSIDE_TALK,
    STORIES,
)
from alongside.demo.story.stage import Stage
from alongside.groups.actions.groups import Ways, begin_group, end_group, say_how
from alongside.groups.actions.seats import ask_for_seat, give_seat, name_champion
from alongside.groups.beginning import NewGroup
from alongside.groups.models import Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.improvement.actions.findings import say_next
from alongside.improvement.actions.projects import NewProject, begin_project, say_what
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.models import Saying
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role
from alongside.partnership.actions.interest import NewInterest, show_interest
from alongside.partnership.actions.money import NewBudget, say_budget
from alongside.partnership.actions.paths import begin_path, note_talk
from alongside.partnership.actions.recruiting import (
    NewCandidate,
    NewFlyer,
    Touch,
    be_in_touch,
    let_go,
    make_flyer,
    prepare,
    think_of,
)
from alongside.partnership.actions.stories import ask_for_stories, be_named, tell_story
from alongside.partnership.models import Path
from alongside.partnership.queries.recruiting import flyer_by_code
from alongside.partnership.recruiting import Stage as Stands

PURPOSE = "We find out how patients, families and staff work as partners."


def play(stage: Stage) -> None:
    """Riverside's way to its end, and Harbor House's second week."""
    petra, sara = stage.actor("petra"), stage.actor("sara", Role.IMPROVER)
    riverside = _walks(stage, 310, petra, {"parents at Riverside": (sara, {"voice": "caregiver"})})
    _riverside(stage, riverside, petra, sara)
    bo, okoro, kwame = stage.actor("bo"), stage.actor("okoro"), stage.actor("kwame")
    harbor = _walks(stage, 9, bo, {"doctors": (okoro, {"knows": "learned"}), "dads": (kwame, {})})
    _harbor(stage, harbor, bo, okoro)
    _flyer(stage, harbor, kwame)
    _stories(stage, harbor, {"okoro": okoro, "kwame": kwame})


def _walks(stage: Stage, days: int, first: Actor, others: dict[str, tuple[Actor, dict[str, Any]]]) -> Path:
    """Somebody begins with a new team, and the others sit there on the same day."""
    assert first.center_id is not None
    ends = stage.today + timedelta(days=365 - days)
    new = NewGroup(f"Partners at {first.center_name}", PURPOSE, partner_places=2, ends=ends)
    with stage.at(days, "12:40"):
        group = begin_group(by=first, new=new, own=OwnWords("nurses", "learned"))
        ways = Ways(PURPOSE, group.involvement, organizations={first.center_id: first.center_name})
        say_how(by=first, group_id=group.pk, ways=ways)
        path = begin_path(by=first, group_id=group.pk, center_id=first.center_id)
    for whom, (other, more) in others.items():
        with stage.at(days, "16:10"):
            seat = ask_for_seat(by=other, group_id=group.pk, own=OwnWords(whom, **more))
            give_seat(by=first, seat_id=seat.pk)
    return path


def _riverside(stage: Stage, path: Path, petra: Actor, sara: Actor) -> None:
    """Two of them, four weeks that became eight, name cards, and what they know now."""
    key = {"path_id": path.pk}
    with stage.at(306, "17:30"):
        note_talk(by=sara, words=RIVERSIDE_TALK, **key)
    with stage.at(300, "17:20"):
        prepare(by=petra, answers=RIVERSIDE, **key)
        asked = [think_of(by=petra, new=NewCandidate(name), **key) for name in ("A mother", "A grandmother")]
    for one in asked:
        with stage.at(294, "14:15"):
            be_in_touch(by=petra, candidate_id=one.pk, touch=Touch(Stands.ASKED))
        with stage.at(270, "14:15"):
            let_go(by=petra, candidate_id=one.pk)
    with stage.at(288, "17:10"):
        new = NewProject("starter", "names", stage.today - timedelta(days=262))
        start = begin_project(by=sara, group_id=path.group_id, title="Everyone by name", new=new)
    with stage.at(287, "19:30"):
        say_what(
            by=sara, project_id=start.pk, what=Saying.What.MATTERS, words="To know whom I may ask at night."
        )
    _looked_back(stage, start.pk, {"petra": petra, "sara": sara})
    with stage.at(255, "17:50"):
        say_next(by=petra, project_id=start.pk, words=NEXT)
        be_named(by=petra, words=GUIDE, reach="petra.novak@riverside.example", **key)
    with stage.at(121, "17:00"):
        end_group(by=petra, group_id=path.group_id)


def _looked_back(stage: Stage, start: UUID, people: dict[str, Actor]) -> None:
    with stage.at(260, "17:15"):
        sheet = begin_sheet(
            by=people["sara"], project_id=start, new=NewSheet(Kind.REVIEW, "What the cards did")
        )
    for who, part, words in REVIEW:
        with stage.at(259, "18:00"):
            write_in_sheet(by=people[who], sheet_id=sheet.pk, part=part, words=words)


def _harbor(stage: Stage, path: Path, bo: Actor, okoro: Actor) -> None:
    """Their first nine days: a champion, a talk, what they ask for, Tess, and a flyer that somebody read."""
    key = {"path_id": path.pk}
    seat = GroupSeat.objects.get(group=path.group_id, person=bo.person_id)
    with stage.at(9, "16:30"):
        name_champion(by=okoro, seat_id=seat.pk, center_id=path.center_id)
    with stage.at(7, "12:45"):
        note_talk(by=okoro, words=HARBOR_TALK, **key)
    with stage.at(5, "12:50"):
        prepare(by=bo, answers=HARBOR, **key)
    with stage.at(5, "13:10"):
        plan = NewBudget(
            "GBP", partner_minutes=1200, staff_minutes=1800, pay=50000, expenses=12000, words=HARBOR_PLAN
        )
        say_budget(by=bo, group_id=path.group_id, new=plan)
    name, why, opening = ASKED
    with stage.at(4, "13:05"):
        tess = think_of(by=bo, new=NewCandidate(name, "after clinic, on Tuesdays", why), **key)
    with stage.at(2, "15:20"):
        soon = stage.today + timedelta(days=2)
        touch = Touch(Stands.ASKED, "She thinks about it. Ask again on Tuesday", soon, opening)
        be_in_touch(by=bo, candidate_id=tess.pk, touch=touch)


def _flyer(stage: Stage, path: Path, kwame: Actor) -> None:
    """A dad makes it and answers."""
    headline, words, reach = FLYER
    seat = GroupSeat.objects.get(group=path.group_id, person=kwame.person_id)
    with stage.at(3, "16:00"):
        flyer = make_flyer(by=kwame, path_id=path.pk, new=NewFlyer("en", headline, words, seat.pk, reach))
    _came(stage, flyer.code)


def _came(stage: Stage, code: str) -> None:
    """A father who waited, read the flyer and left his name."""
    found = flyer_by_code(code)
    assert found is not None
    with stage.at(0, timezone.localtime(stage.began, stage.zone).strftime("%H:%M")):
        show_interest(
            by=program(community_id=stage.community.id), code=code, flyer=found, new=NewInterest(*CAME)
        )


def _stories(stage: Stage, path: Path, people: dict[str, Actor]) -> None:
    """The doctor tells one as well."""
    group = Group.objects.get(pk=path.group_id)
    other = GroupSeat.objects.get(group=group, person=people["kwame"].person_id)
    with stage.at(6, "12:30"):
        exchange = ask_for_stories(
            by=people["okoro"], group_id=group.pk, with_id=other.pk, about="A day on which somebody waited"
        )
    for days, (who, words) in zip((5, 4), STORIES, strict=True):
        with stage.at(days, "21:10"):
            tell_story(by=people[who], exchange_id=exchange.pk, words=words)

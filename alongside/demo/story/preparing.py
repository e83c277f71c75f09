"""Getting ready: roles that both sides agreed on at Riverside, Kwame's first steps at Harbor House, and badges.

At Riverside a badge took three months, until somebody found out about day badges. At Harbor House it takes as long.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.demo.story.stage import Stage
from alongside.demo.story.working_words import TEAM
from alongside.groups.models import Group, GroupSeat
from alongside.kit.terms import Role
from alongside.partnership.actions.hurdles import NewHurdle, say_of_hurdle, tell_hurdle
from alongside.partnership.actions.onboarding import (
    NewStep,
    begin_onboarding,
    help_begin,
    help_not,
    say_of_step,
    write_center_steps,
    write_group_steps,
)
from alongside.partnership.actions.orientation import tick, write_list
from alongside.partnership.actions.paths import begin_path, note_talk
from alongside.partnership.actions.roles import (
    Wording,
    agree_role,
    describe_role,
    propose_sitting,
    refuse_role,
    reword_role,
    say_of_sitting,
)
from alongside.partnership.hurdles import Kind
from alongside.partnership.models import OnboardingStep, Path, RoleDescription
from alongside.partnership.onboarding import Does
from alongside.partnership.opportunity_kinds import Pays
from alongside.partnership.orientation_words import STARTER
from alongside.partnership.role_kinds import ForSide, Word

FAMILY: dict[str, Any] = {
    "title": "Family partner in the improvement team",
    "purpose": "We change nothing about visits without somebody who comes to them.",
    "tasks": "Comes to the team on Thursdays.\nSays when we forget who waits.\nReads what goes out to families.\n"
    "Says no when it is too much.",
    "minutes": 240, "times": "Every second Thursday at five, or by phone",
    "supports": "A ride, or somebody with the children.",
    "pays": Pays.PAID, "pay_words": "30 pounds an hour, from the improvement office",
    "turn_to": "Petra, extension 214",
}  # fmt: skip
NURSE: dict[str, Any] = {
    "title": "Nurse who keeps it alive",
    "purpose": "It goes on when the week is full, and when people change.",
    "tasks": "Answers partners within two days.\nFinds the room and the pay.\nTells the ward what partners changed.",
    "minutes": 240, "times": "Wednesdays after two", "supports": "Four hours a month, said by the head nurse.",
    "pays": Pays.PAID, "pay_words": "Part of the job", "turn_to": "Ken",
}  # fmt: skip
POINTS = (
    "Where we meet: the break room, past the fish tank. Ring the second bell.",
    "Everyone gets a turn before anyone gets two. You may pass.",
    "No titles here. Ken is Ken.",
    "What is written down you can read, and take back what is yours.",
    "You get 25 pounds an hour and the ferry. Bo has the form.",
    "Nobody has to tell their own story to have a say.",
)
STEPS = [
    NewStep("Sign the paper on confidentiality", "Ask before you sign.", does=Does.NEWCOMER, days=7),
    NewStep("Occupational health", "They say what. Nobody here asks.", does=Does.NEWCOMER, days=30, private=True),
    NewStep("A badge with your name", where="Basement, by the lift", does=Does.OTHER, who="the badge desk", days=90),
    NewStep("The ferry ticket", "Bo orders a book of ten.", does=Does.CONTACT, days=7),
    NewStep("A walk through the house", "The door, the room, where there is coffee.", does=Does.CONTACT, days=14),
]  # fmt: skip


def play(stage: Stage) -> None:
    """From the roles at Riverside to what is in the way at Harbor House."""
    _roles(stage)
    _once_more(stage)
    _harbor(stage)
    _hurdles(stage)


def _roles(stage: Stage) -> None:
    team = Group.objects.get(name=TEAM["name"], ended_at=None)
    sara, petra = stage.actor("sara", Role.IMPROVER), stage.actor("petra")
    seat = GroupSeat.objects.get(group=team, person=stage.person("sara"), left_at=None)
    look_on = stage.today + timedelta(days=120)
    with stage.at(60, "20:30"):
        family = describe_role(
            by=sara, group_id=team.pk, wording=Wording(**FAMILY, look_on=look_on), for_side=ForSide.PARTNERS
        )
    with stage.at(58, "14:20"):
        agree_role(by=petra, wording_id=family.wordings.get().pk)
        sits = propose_sitting(by=petra, role_id=family.pk, seat_id=seat.pk)
    with stage.at(57, "21:00"):
        say_of_sitting(by=sara, sits_id=sits.pk, kind=Word.YES)
    with stage.at(9, "15:10"):
        nurse = describe_role(
            by=petra, group_id=team.pk, wording=Wording(**NURSE, look_on=look_on), for_side=ForSide.STAFF
        )
    with stage.at(8, "21:30"):
        refuse_role(
            by=sara, wording_id=nurse.wordings.get().pk, words="Two days is long when a child is ill."
        )
    with stage.at(6, "14:40"):
        told = NURSE | {"tasks": NURSE["tasks"].replace("two days", "one day")}
        reword_role(by=petra, role_id=nurse.pk, wording=Wording(**told, look_on=look_on))
    for days, key in ((55, "sara"), (54, "petra"), (50, "nils")):
        with stage.at(days, "18:10"):
            role = None if key == "petra" else Role.IMPROVER
            tick(by=stage.actor(key, role), group_id=team.pk, points=range(len(STARTER)))


def _once_more(stage: Stage) -> None:
    """Riverside walked its four weeks long ago, and begins again, with the young people."""
    team, petra = Group.objects.get(name=TEAM["name"], ended_at=None), stage.actor("petra")
    assert petra.center_id is not None
    with stage.at(20, "17:20"):
        path = begin_path(by=petra, group_id=team.pk, center_id=petra.center_id)
    with stage.at(18, "17:50"):
        words = "Last time we asked parents alone. Nils says: ask us, and ask by text."
        note_talk(by=stage.actor("nils", Role.IMPROVER), path_id=path.pk, words=words)


def _harbor(stage: Stage) -> None:
    """Kwame comes new: the doctor is asked and has no time, so Bo helps. Nobody knows when the badge comes."""
    bo, kwame = stage.actor("bo"), stage.actor("kwame")
    path = Path.objects.get(center__name="Harbor House")
    okoro = stage.actor("okoro")
    seats = {
        key: GroupSeat.objects.get(group=path.group_id, person=stage.person(key))
        for key in ("okoro", "kwame")
    }
    with stage.at(8, "13:10"):
        write_center_steps(by=bo, center_id=path.center_id, new=STEPS)
        write_group_steps(
            by=bo, group_id=path.group_id, new=[NewStep("Choose the chair that you like", does=Does.NEWCOMER)]
        )
        write_list(by=bo, group_id=path.group_id, points=POINTS)
    with stage.at(7, "16:00"):
        first = begin_onboarding(by=bo, seat_id=seats["kwame"].pk, contact_id=seats["okoro"].pk)
    with stage.at(7, "19:10"):
        help_not(by=okoro, onboarding_id=first.pk)
    with stage.at(6, "08:05"):
        help_begin(by=bo, onboarding_id=first.pk)
    for days, by, title in ((5, kwame, STEPS[0].title), (4, bo, STEPS[3].title), (3, kwame, STEPS[1].title)):
        with stage.at(days, "17:45"):
            step = OnboardingStep.objects.get(title=title, center=path.center_id)
            say_of_step(by=by, onboarding_id=first.pk, step_id=step.pk, done=True)
    with stage.at(3, "21:20"):
        tick(by=kwame, group_id=path.group_id, points=[0, 1, 2, 4])
    with stage.at(2, "12:30"):
        tick(by=bo, group_id=path.group_id, points=range(len(POINTS)))
    with stage.at(1, "19:05"):
        start = RoleDescription.objects.get(group__name=TEAM["name"], for_side=ForSide.PARTNERS)
        told = FAMILY | {
            "title": "Father in the waiting room team", "times": "Tuesdays after five, or by phone", "minutes": 60,
            "pay_words": "25 pounds an hour, and the ferry", "turn_to": "Bo",
        }  # fmt: skip
        describe_role(
            by=kwame, group_id=path.group_id, for_side=ForSide.PARTNERS, start_id=start.pk,
            wording=Wording(**told, ends=stage.today + timedelta(days=180)),
        )  # fmt: skip


def _hurdles(stage: Stage) -> None:
    petra, sara, kwame = stage.actor("petra"), stage.actor("sara", Role.IMPROVER), stage.actor("kwame")
    with stage.at(130, "15:00"):
        badge = tell_hurdle(by=petra, new=NewHurdle(
            "A badge takes three months",
            "Volunteers need a contract first. Until then somebody fetches them at the door.",
            petra.center_id,
        ))  # fmt: skip
    with stage.at(121, "20:10"):
        say_of_hurdle(
            by=sara,
            hurdle_id=badge.pk,
            kind=Kind.TRIED,
            words="Rang the badge desk twice. They are kind, and wait for a list.",
        )
    with stage.at(112, "15:30"):
        words = "Day badges: the head nurse signs ten at once, and they lie at the door with our names."
        say_of_hurdle(by=petra, hurdle_id=badge.pk, kind=Kind.SOLVED, words=words)
    with stage.at(40, "21:15"):
        tell_hurdle(by=sara, new=NewHurdle(
            "Parking costs more than we are paid", "Two hours of meeting are nine pounds of parking.", petra.center_id
        ))  # fmt: skip
    path = Path.objects.get(center__name="Harbor House")
    with stage.at(1, "18:20"):
        step = OnboardingStep.objects.get(title=STEPS[2].title, center=path.center_id)
        tell_hurdle(by=kwame, new=NewHurdle(
            "My badge will take three months", "I ring, and somebody comes down.", path.center_id, step.pk
        ))  # fmt: skip

"""What people at Riverside say without names: in spring and now; and what two of them keep in their journals."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actor import Actor
from alongside.demo.story.saying_words import (
    BARRIERS,
    HOPES,
    JOURNALS,
    PARTNERS,
    PLACINGS,
    PULSE,
    READY_NOW,
    READY_SPRING,
    STAFF,
    TOLD,
)
from alongside.demo.story.stage import Stage
from alongside.governance.authorship import clock
from alongside.groups.models import Group
from alongside.kit.terms import Role
from alongside.parity.actions.journals import Words, answer_named, end_page, place, share_placing, tell_page
from alongside.parity.actions.rounds import NewRound, Said, answer_round, begin_round, tell_round
from alongside.parity.models import Asked, Round
from alongside.people.models import Organization

Answers = dict[str, Said]
LASTS = 14


def play(stage: Stage) -> None:
    """Readiness twice, hopes and fears, the seven factors, what is in the way; journals, and where the team stands."""
    center = Organization.objects.get(community=stage.community, name="Riverside").pk
    team = Group.objects.get(community=stage.community, name="Riverside improvement team", ended_at=None)
    petra, sara = stage.actor("petra"), stage.actor("sara", Role.IMPROVER)
    why = "Before we ask more families to join: where do we stand?"
    _asked(stage, 215, petra, NewRound("ready", center_id=center, words=why), _marked(READY_SPRING))
    _asked(stage, 62, sara, NewRound("hopes", center_id=center), _hopes())
    _asked(stage, 26, sara, NewRound("pulse", center_id=center, open_to_all=True), _marked(PULSE))
    _asked(
        stage, 20, petra, NewRound("ready", center_id=center, words="Half a year later."), _marked(READY_NOW)
    )
    barriers = {key: Said(dict.fromkeys(some, 1)) for key, some in BARRIERS.items()}
    _asked(stage, 100, sara, NewRound("barriers", group_id=team.pk), barriers)
    with stage.at(2, "18:10"):
        begin_round(by=sara, new=NewRound("barriers", group_id=team.pk, words="What is it now?"))
    _journals(stage, sara, team)


def _marked(told: dict[str, tuple[str, str]]) -> Answers:
    """Each person's marks: a figure for each, at the place where they stand."""
    return {
        key: Said({statement: int(marks[side][place]) for statement, marks in told.items()})
        for side, keys in enumerate((PARTNERS, STAFF))
        for place, key in enumerate(keys)
    }


def _hopes() -> Answers:
    return {key: Said(words={"hope": hope, "fear": fear}) for key, (hope, fear) in HOPES.items()}


def _asked(stage: Stage, days: int, by: Actor, new: NewRound, answers: Answers) -> None:
    """A round from its beginning to what came out; those who are asked and say nothing here did not want to."""
    with stage.at(days, "12:30"):
        one = begin_round(by=by, new=new)
    last = one.until
    Round.objects.filter(pk=one.pk).update(until=stage.today + timedelta(days=LASTS))
    asked = set(Asked.objects.filter(round=one).values_list("person", flat=True))
    for key, said in answers.items():
        if stage.person(key) in asked:
            answer_round(by=stage.actor(key), round_id=one.pk, said=said)
    Round.objects.filter(pk=one.pk).update(until=last)
    with stage.at(days - LASTS - 1, "00:10"):
        tell_round(by=clock(stage.community.pk), round_id=one.pk)


def _journals(stage: Stage, sara: Actor, team: Group) -> None:
    grace = stage.actor("grace", Role.COORDINATOR)
    for who, days, worked, did_not, with_whom in JOURNALS:
        with stage.at(days, "20:40"):
            end_page(by={"grace": grace, "sara": sara}[who], words=Words(worked, did_not, with_whom))
    with stage.at(11, "09:00"):
        told = tell_page(by=grace, title=TOLD[0], words=TOLD[1], names=[sara.name])
    with stage.at(10, "19:15"):
        answer_named(by=sara, page_id=told.pk, agrees=True)
    for days, spot, words in PLACINGS:
        with stage.at(days, "21:00"):
            placing = place(by=sara, spot=spot, group_id=team.pk, words=words)
            share_placing(by=sara, placing_id=placing.pk, shared=True)

"""What worries people at Riverside about working together and who owes an answer; an advisor; what the team counts."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.demo.story import wary_words as words
from alongside.demo.story.stage import Stage
from alongside.groups.models import Group
from alongside.improvement.models import Cycle
from alongside.kit.terms import Role
from alongside.parity.actions import advice
from alongside.parity.actions.measures import NewMeasure, choose_measure, count_month, mark_test
from alongside.parity.actions.worries import NewStep, NewWorry, Unnamed, post_worry, raise_worry, say_of_worry
from alongside.parity.due import put_up_worries
from alongside.parity.models import AdvicePoint, Worry
from alongside.parity.sides import Side
from alongside.parity.worrying import Kind
from alongside.people.models import Organization


def play(stage: Stage) -> None:
    """Worries of both sides, answered, owed and new; people whom the team trusts; and a handful of measures."""
    team = Group.objects.get(community=stage.community, name="Riverside improvement team", ended_at=None)
    _at_the_center(stage)
    _in_the_team(stage, team)
    _advised(stage, team)
    _counted(stage, team)


def _day(stage: Stage, ahead: int) -> date:
    return stage.today + timedelta(days=ahead)


def _at_the_center(stage: Stage) -> None:
    """A father says it in his name; the nurse owes the answer, gives it, and he is content."""
    center = Organization.objects.get(community=stage.community, name="Riverside").pk
    jonas, petra = stage.actor("jonas", Role.CAREGIVER), stage.actor("petra")
    says, helps, answer = words.DECIDED
    with stage.at(44, "21:05"):
        worry = raise_worry(by=jonas, new=NewWorry(says, helps, Side.PARTNERS, center_id=center))
    with stage.at(43, "07:50"):
        say_of_worry(by=petra, worry_id=worry.pk, new=NewStep(Kind.TAKE, until=_day(stage, -30)))
    with stage.at(36, "12:15"):
        say_of_worry(by=petra, worry_id=worry.pk, new=NewStep(Kind.ANSWER, answer))
    with stage.at(35, "20:40"):
        say_of_worry(by=jonas, worry_id=worry.pk, new=NewStep(Kind.HEARD, "Thank you for not explaining."))


def _in_the_team(stage: Stage, team: Group) -> None:
    """One of staff without a name, answered by a mother; one of a parent without a name, new; one that is owed."""
    petra, ito = stage.actor("petra"), stage.actor("ito")
    sara, ruth = stage.actor("sara", Role.IMPROVER), stage.actor("ruth", Role.CAREGIVER)
    with stage.at(24, "18:20"):
        new = NewWorry(words.COMPLAIN[0], "", Side.STAFF, team.pk)
        post_worry(by=petra, said=Unnamed("c0" * 20), new=new)
    with stage.at(23, "02:13"):
        put_up_worries()
    unnamed = Worry.objects.get(words=words.COMPLAIN[0]).pk
    with stage.at(22, "08:30"):
        ask = NewStep(Kind.ASK, "You know it from the other side.", sara.person_id, sara.name)
        say_of_worry(by=ito, worry_id=unnamed, new=ask)
    with stage.at(21, "19:00"):
        say_of_worry(by=sara, worry_id=unnamed, new=NewStep(Kind.TAKE, until=_day(stage, -8)))
    with stage.at(14, "19:30"):
        say_of_worry(by=sara, worry_id=unnamed, new=NewStep(Kind.ANSWER, words.COMPLAIN[1]))
    with stage.at(9, "12:40"):
        owed = raise_worry(by=stage.actor("joy"), new=NewWorry(*words.TIME, Side.STAFF, team.pk))
    with stage.at(8, "17:10"):
        say_of_worry(by=sara, worry_id=owed.pk, new=NewStep(Kind.TAKE, until=_day(stage, 9)))
    with stage.at(5, "22:10"):
        post_worry(by=ruth, said=Unnamed("da" * 20), new=NewWorry(*words.DARE, Side.PARTNERS, team.pk))
    with stage.at(4, "02:13"):
        put_up_worries()


def _advised(stage: Stage, team: Group) -> None:
    """Both sides ask two people; one says no thanks, one writes; the team answers some of it."""
    sara, ito = stage.actor("sara", Role.IMPROVER), stage.actor("ito")
    grace, keane = stage.actor("grace", Role.COORDINATOR), stage.actor("keane")
    with stage.at(75, "18:45"):
        new = advice.NewAdvice([grace.name, keane.name], _day(stage, -30), words.ASKED, shows_told=True)
        asked = advice.ask_advisors(by=sara, group_id=team.pk, new=new)
    with stage.at(74, "12:10"):
        advice.agree_to_advice(by=ito, advice_id=asked.pk)
    for by, looks, days in ((grace, True, 73), (keane, False, 72)):
        with stage.at(days, "16:30"):
            advice.say_whether_one_looks(by=by, advice_id=asked.pk, looks=looks)
    with stage.at(45, "15:20"):
        advice.give_advice(by=grace, advice_id=asked.pk, words=words.POINTS)
    for factor, days, kind, says, again in words.ANSWERS:
        point = AdvicePoint.objects.get(advisor__advice=asked, factor=factor)
        with stage.at(days, "18:30"):
            answer = advice.NewAnswer(kind, says, _day(stage, again) if again is not None else None)
            advice.answer_advice(by=sara, point_id=point.pk, new=answer)


def _counted(stage: Stage, team: Group) -> None:
    """Two that are read from what happens, two that Sara counts by hand; and the test that is to move one of them."""
    sara = stage.actor("sara", Role.IMPROVER)
    with stage.at(230, "18:50"):
        both = choose_measure(by=sara, group_id=team.pk, new=NewMeasure("both"))
        changed = choose_measure(by=sara, group_id=team.pk, new=NewMeasure("changed"))
        for key in ("items", "comfort"):
            choose_measure(by=sara, group_id=team.pk, new=NewMeasure(key))
    months = [stage.today.replace(day=1)]
    while len(months) <= len(words.BOTH):
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    with stage.at(1, "20:10"):
        for month, (count, of), others in zip(months[:0:-1], words.BOTH, words.CHANGED, strict=True):
            count_month(by=sara, measure_id=both.pk, month=month, count=count, of=of)
            count_month(by=sara, measure_id=changed.pk, month=month, count=others)
    tested = Cycle.objects.filter(group=team, kind="partnership").order_by("at").first()
    if tested is not None:
        with stage.at(18, "19:10"):
            mark_test(by=sara, measure_id=both.pk, cycle_id=tested.pk)

"""Visits: one that both sides prepare, one that was, and a clinic's day at Riverside."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.chance import chance_of
from alongside.demo.patients import Patient
from alongside.demo.register import Register
from alongside.demo.story import visiting_words as told
from alongside.demo.story.stage import Stage
from alongside.demo.world import Clinician
from alongside.kit.terms import Audience, Role
from alongside.visits.actions.agenda import add_item, agree_on_order, ask_first, move_item
from alongside.visits.actions.standards import set_standard
from alongside.visits.actions.summaries import agree_on_summary, answer_back, change_summary
from alongside.visits.actions.talk import tick_item, write_line
from alongside.visits.actions.visits import begin_visit, end_visit, plan_visit, say_not_held
from alongside.visits.due import SAID_OF
from alongside.visits.models import AgendaItem, OrderAgreed, Summary, Visit
from alongside.visits.planning import NewStandard, NewVisit
from alongside.visits.queries.agenda import agenda_of
from alongside.visits.saying import NewLine, Speaker

FEW, MANY = 9, 35
_WORK = {"rahman", "ito", "petra", "joy", "keane", "linnea", "mikael"}


def play(stage: Stage, register: Register) -> None:
    """The standards, Maya's visits, and a day at Riverside."""
    _standards(stage)
    _spring(stage)
    _summer(stage)
    _next(stage)
    _day(stage)
    _others(stage, register)


def who(stage: Stage, key: str, whose: str) -> Actor:
    """Somebody in the hat in which they stand near that person."""
    if key == whose:
        return stage.actor(key, Role.PATIENT)
    return stage.actor(key, Role.CLINICIAN if key in _WORK else Role.CAREGIVER)


def _standards(stage: Stage) -> None:
    with stage.at(210, "15:00"):
        for place, (title, words, category, codes, every, window, age, without) in enumerate(told.STANDARDS):
            said = dict(zip(SAID_OF, told.STANDARDS_SV[place], strict=True))
            new = NewStandard(
                title, category, codes, every, window, words, age, None, without, place, {"sv": said}
            )
            set_standard(by=stage.actor("grace", Role.COORDINATOR), new=new)


def planned(stage: Stage, whose: str, days: int, clock: str, team: tuple[str, ...], about: str) -> Visit:
    """A visit so many days from now (before now, where negative), planned two weeks ahead by the first of the team."""
    hour, minute = map(int, clock.split(":"))
    starts = datetime.combine(stage.today + timedelta(days=days), time(hour, minute), tzinfo=stage.zone)
    seats = [(stage.actor(key).seat_id, stage.actor(key).name) for key in team]
    new = NewVisit(
        starts_at=starts, center_id=stage.actor(team[0]).center_id, about=about,
        with_people=tuple((seat, name) for seat, name in seats if seat is not None),
    )  # fmt: skip
    with stage.at(max(14 - days, 1), "11:20"):
        return plan_visit(by=stage.actor(team[0]), person_id=stage.person(whose), new=new)


def put(stage: Stage, whose: str, key: str, days_ago: int, words: str, kept: bool = False) -> UUID:
    """Something that somebody put on that person's agenda."""
    with stage.at(days_ago, "18:05"):
        kept_from = {Audience.CAREGIVERS} if kept else set()
        person = stage.person(whose)
        return add_item(by=who(stage, key, whose), person_id=person, words=words, kept_from=kept_from).pk


def _spring(stage: Stage) -> None:
    visit = planned(stage, "maya", -138, "10:00", ("rahman",), "")
    about = {"person_id": stage.person("maya"), "visit_id": visit.pk}
    with stage.at(138, "10:02"):
        begin_visit(by=stage.actor("rahman"), **about)
    with stage.at(138, "10:24"):
        end_visit(by=stage.actor("rahman"), words=told.SPRING_WORDS, **about)
    yes(stage, visit, 138, ("rahman",))
    called_off = planned(stage, "maya", -110, "14:00", ("petra",), "A telephone call")
    with stage.at(110, "14:30"):
        why = "Maya had a fever, and slept."
        say_not_held(by=stage.actor("petra"), person_id=stage.person("maya"), visit_id=called_off.pk, why=why)


def yes(stage: Stage, visit: Visit, days_ago: int, keys: tuple[str, ...], whose: str = "maya") -> None:
    """These said yes to the summary as it stood then."""
    summary = Summary.objects.filter(visit=visit).latest("at")
    for key in keys:
        with stage.at(days_ago, "17:40"):
            agree_on_summary(
                by=who(stage, key, whose),
                person_id=visit.person_id,
                visit_id=visit.pk,
                summary_id=summary.pk,
            )


def _summer(stage: Stage) -> None:
    """What was not reached then is on the agenda still; her answer says so."""
    maya, person = stage.actor("maya"), stage.person("maya")
    visit = planned(stage, "maya", -89, "10:20", ("rahman", "petra"), "Levels, and how the summer was")
    about: dict[str, Any] = {"person_id": person, "visit_id": visit.pk}
    items = [put(stage, "maya", key, days, words) for key, days, words, _reached in told.SUMMER]
    with stage.at(89, "10:21"):
        begin_visit(by=stage.actor("rahman"), **about)
    with stage.at(89, "10:31"):
        for item, (_key, _days, _words, reached) in zip(items, told.SUMMER, strict=True):
            if reached:
                tick_item(by=stage.actor("rahman"), item_id=item, **about)
        for kind, about_item, said, words, typed in told.SUMMER_SAID:
            by = who(stage, said, "maya")
            line = NewLine(kind, words, Speaker(by.person_id, by.name, by.voice.value), items[about_item])
            write_line(by=stage.actor(typed), new=line, **about)
    with stage.at(89, "10:44"):
        end_visit(by=stage.actor("rahman"), words=told.SUMMER_WORDS, **about)
    first = Summary.objects.get(visit=visit)
    with stage.at(88, "19:05"):
        words = told.SUMMER_WORDS.replace("we have talked again", "there are tablets")
        change_summary(by=maya, words=words, based_on=first.pk, **about)
    yes(stage, visit, 87, ("rahman", "maya"))
    with stage.at(87, "20:10"):
        words = "Not the school trip. It is in May, so fine."
        answer_back(by=maya, person_id=person, visit_id=visit.pk, answer="partly", words=words)


def _next(stage: Stage) -> None:
    """The visit in two days: prepared by both, with one thing that her parents do not see."""
    person = stage.person("maya")
    planned(stage, "maya", 2, "10:20", ("rahman", "petra"), "")
    first, *_others = [put(stage, "maya", key, days, words) for key, days, words in told.NEXT]
    put(stage, "maya", "maya", 3, told.ALONE, kept=True)
    with stage.at(5, "17:20"):
        ask_first(by=stage.actor("maya"), person_id=person, item_id=first)
    with stage.at(4, "12:15"):
        move_item(by=stage.actor("rahman"), person_id=person, item_id=first, up=True)
    for key, days_ago in (("jonas", 2), ("rahman", 1)):
        with stage.at(days_ago, "20:30"):
            by = who(stage, key, "maya")
            agree_on_order(by=by, person_id=person, items=agenda_of(by, person).order)


def _day(stage: Stage) -> None:
    """Today at Riverside, by who of the story comes."""
    for one in told.DAY:
        clock, whose, team, about, family, clinic, agreed = one
        planned(stage, whose, 0, clock, team, about)
        for key, days_ago, words in (*family, *clinic):
            put(stage, whose, key, days_ago, words)
        if agreed:
            person = stage.person(whose)
            first = [*[key for key, _days, _words in family][:1], *[key for key, _days, _words in clinic][:1]]
            for days_ago, key in enumerate(reversed(first)):
                by = who(stage, key, whose)
                with stage.at(days_ago, "07:45"):
                    agree_on_order(by=by, person_id=person, items=agenda_of(by, person).order)


def _others(stage: Stage, register: Register) -> None:
    """The others of the day at Riverside, as the register brings them: prepared by both, by one side, by none."""
    center = stage.actor("rahman").center_id
    wanted = FEW if register.count < 1000 else MANY
    dice = chance_of("clinic day", register.count)
    found = 0
    for number in range(register.count):
        one = register.patient(number)
        if number in register.told or one.center.id != center or one.until is not None:
            continue
        _drawn(stage, one, found, center, dice.random())
        found += 1
        if found == wanted:
            return


def _drawn(stage: Stage, one: Patient, place: int, center: UUID | None, luck: float) -> None:
    doctor = one.doctor
    before = stage.moment(91, "10:00") + timedelta(minutes=place)
    _visit(
        one, doctor, center, before, begun_at=before, ended_at=before + timedelta(minutes=20), status="held"
    )
    starts = datetime.combine(stage.today, time(8, 0), tzinfo=stage.zone) + timedelta(minutes=15 * place)
    _visit(one, doctor, center, starts)
    asked = [
        _item(one, _family(one), stage.moment(5 + 95 * (luck < 0.2), "19:00"), told.OTHERS_ASK[place % 8], 1)
    ] if luck < 0.65 else []  # fmt: skip
    if 0.3 < luck < 0.85:
        asked.append(_item(one, _clinician(doctor), stage.moment(2, "15:00"), told.TEAM_ASKS[place % 5], 2))
    if 0.3 < luck < 0.5:
        for by in (_family(one), _clinician(doctor)):
            items = [item.pk for item in asked]
            OrderAgreed.objects.create(person_id=one.id, at=stage.moment(1, "16:00"), items=items, **by)


def _visit(one: Patient, doctor: Clinician, center: UUID | None, starts: datetime, **more: object) -> None:
    Visit.objects.create(
        person_id=one.id, center_id=center, starts_at=starts, at=starts - timedelta(days=40), with_names=[doctor.name],
        with_seats=[doctor.seat_id], **_clinician(doctor), **more,
    )  # fmt: skip


def _item(one: Patient, by: dict[str, object], at: datetime, words: str, position: int) -> AgendaItem:
    return AgendaItem.objects.create(person_id=one.id, at=at, words=words, position=position, **by)


def _clinician(doctor: Clinician) -> dict[str, object]:
    return _author(doctor.id, doctor.name, "clinician", doctor.title)


def _family(one: Patient) -> dict[str, object]:
    if one.parents:
        parent = one.parents[0]
        return _author(parent.id, parent.name, "caregiver", parent.relation)
    return _author(one.id, one.name, "patient", "")


def _author(id: UUID, name: str, role: str, title: str) -> dict[str, object]:
    return {"author_id": id, "author_name": name, "author_role": role, "author_title": title, "voice": role}

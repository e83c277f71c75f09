"""Forms in the story: who brought them in, what Maya answers before each visit, how much of a visit is written down."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.chance import chance_of
from alongside.demo.history.course import written
from alongside.demo.story import returning
from alongside.demo.story.stage import Stage
from alongside.people.models import TeamMember
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.asking import When, ask_now, schedule_form
from alongside.questionnaires.actions.fields import Written, keep_fields
from alongside.questionnaires.actions.finishing import finish_answers
from alongside.questionnaires.actions.library import propose_form, take_into_use
from alongside.questionnaires.loading import new_form, shipped
from alongside.questionnaires.models import Answering, Questionnaire
from alongside.questionnaires.queries.begun import begun
from alongside.questionnaires.reading import form_of
from alongside.record.models import Entry
from alongside.visits.models import Visit

# Who proposed a form, and who took it into use.
BROUGHT = {
    "how-i-have-been": ("maya", "petra"),
    "ibd-visit": ("rahman", "jonas"),
    "goals-check-in": ("sara", "rahman"),
}
# How often what no index needs is written down at a visit; what the indices need is drawn as the register draws it.
WRITTEN_DOWN = {
    "night": 0.72, "blood": 0.88, "missed": 0.41, "growing": 0.36, "cortisone": 0.80, "taken": 0.31, "pga": 0.97,
    "own-view": 0.22,
}  # fmt: skip
LABORATORY = {"esr", "albumin", "hemoglobin"}
VISITS = 24
HOURS = {"value": 0, "unit": "h", "system": "http://unitsofmeasure.org", "code": "h"}
BEFORE_VISITS = (
    (182, 3, 7, 8, 5, True, 6.5, "Orchestra. And two days of nothing.", "The dose. Nobody asks me."),
    (140, 4, 6, 7, 4, True, 7, "A birthday, I left before the cake.", "The iron drink."),
    (91, 6, 4, 5, 3, False, 7.5, "One maths lesson.", "Whether I can try the orchestra."),
    (6, 7, 2, 4, 2, False, 8, "", "Who I tell in orchestra, and how."),
)  # fmt: skip


def play(stage: Stage) -> None:
    """From the first form to the one that is half answered today."""
    forms = _library(stage)
    how, visit, goals = (forms[name] for name in ("how-i-have-been", "ibd-visit", "goals-check-in"))
    _before_visits(stage, how)
    _as_dad_sees_it(stage, how)
    _at_visits(stage, visit)
    _waiting(stage, how, goals)
    returning.play(stage, how)


def in_swedish(stage: Stage, keeper: str) -> None:
    """The same forms in the community that speaks Swedish."""
    by = stage.actor(keeper)
    with stage.at(120, "10:00"):
        for told in shipped():
            form = propose_form(by=by, new=new_form(told, stage.community.language))
            take_into_use(by=by, questionnaire_id=form.pk)


def _library(stage: Stage) -> dict[str, Questionnaire]:
    found = {}
    for told in shipped():
        proposer, taker = BROUGHT[told["name"]]
        with stage.at(201, "16:20"):
            form = propose_form(by=stage.actor(proposer), new=new_form(told, stage.community.language))
        with stage.at(197, "11:05"):
            take_into_use(by=stage.actor(taker), questionnaire_id=form.pk)
        found[told["name"]] = form
    with stage.at(196, "09:30"):
        before = When("visit", "patient", days=7)
        schedule_form(by=stage.actor("rahman"), origin_id=found["how-i-have-been"].origin_id, when=before)
        for event in ("new_medicine", "home_again"):
            after = When("event", "patient", event=event)
            schedule_form(by=stage.actor("rahman"), origin_id=found["how-i-have-been"].origin_id, when=after)
    return found


def _before_visits(stage: Stage, form: Questionnaire) -> None:
    """Maya's week, in numbers and in words, some days before each visit."""
    for days_ago, well, pain, tired, stools, blood, sleep, missed, worry in BEFORE_VISITS:
        said = {
            "wellbeing": well, "pain": pain, "tiredness": tired, "stools": stools, "blood": blood,
            "sleep": HOURS | {"value": sleep}, "missed": 2 if missed else 0, "missed-what": missed, "worry": worry,
        }  # fmt: skip
        with stage.at(days_ago, "19:40"):
            answered(stage.actor("maya"), stage.person("maya"), form, said)


def _as_dad_sees_it(stage: Stage, form: Questionnaire) -> None:
    """The same week, as Jonas sees it: his own answers, beside hers."""
    said = {
        "wellbeing": 5,
        "pain": 4,
        "tiredness": 7,
        "missed": 1,
        "worry": "She is up until midnight, and says she is not.",
    }
    with stage.at(6, "21:15"):
        answered(stage.actor("jonas"), stage.person("maya"), form, said)


def _at_visits(stage: Stage, form: Questionnaire) -> None:
    """What Dr Rahman wrote down at visits: hers with Maya, and others, with as much missing as in the network."""
    rahman = stage.actor("rahman")
    seen = TeamMember.objects.filter(seat=rahman.seat_id, ends=None).exclude(person=stage.person("maya"))
    with stage.at(4, "10:35"):
        said = {"pain": "pain-1", "stools": 2, "night": False, "blood": "blood-0", "wellbeing": "wellbeing-1",
                "cortisone": False, "pga": "quiet", "own-view": "own-mild"}  # fmt: skip
        answered(
            rahman, stage.person("maya"), form, _coded(form, said)
        )  # by telephone: nobody felt the belly
    persons = [
        one for one in seen.order_by("person_id").values_list("person_id", flat=True) if _comes(stage, one)
    ]
    persons = persons[:VISITS]
    places = chance_of("visit forms").sample(range(len(persons)), len(persons))
    for number, (person_id, place) in enumerate(zip(persons, places, strict=True)):
        dice = chance_of("visit form", number)
        with stage.at(20 + 3 * number, "14:10"):
            luck = (place + 0.5) / len(persons)
            answered(rahman, person_id, form, _coded(form, _as_in_the_network(dice, person_id, luck)))
            _held(rahman, person_id, stage.moment(20 + 3 * number, "13:50"))


def _comes(stage: Stage, person_id: UUID) -> bool:
    """Whether somebody was here within the last half year: who is looked for in vain has no visit."""
    lately = stage.moment(190, "00:00")
    return Entry.objects.filter(person=person_id, kind="Encounter", true_at__gt=lately).exists()


def _held(doctor: Actor, person_id: UUID, at: datetime) -> None:
    """The visit at which the form was filled in."""
    Visit.objects.create(
        person_id=person_id, center_id=doctor.center_id, starts_at=at, at=at - timedelta(days=30), begun_at=at,
        ended_at=at + timedelta(minutes=30), status="held", with_names=[doctor.name], with_seats=[doctor.seat_id],
        author_id=doctor.person_id, author_name=doctor.name, author_role="clinician", author_title=doctor.title,
        voice="clinician",
    )  # fmt: skip


def _last(person_id: UUID, code: str, unknown: float) -> float:
    """What was measured last: nobody shrinks from one visit to the next."""
    measured = Entry.objects.filter(person=person_id, code=code, superseded_at=None, value__isnull=False)
    return float(measured.order_by("-true_at").values_list("value", flat=True).first() or unknown)


def written_at(dice: Random, luck: float) -> set[str]:
    """What is written down on the form of one visit, with as much missing as in the network.

    The whole index wants height and the laboratory, too: where those are missing, nobody wrote down the height.
    """
    items = set(written(dice, luck))
    if not items >= {"height", *LABORATORY}:
        items.discard("height")
    return items - LABORATORY | {key for key, share in WRITTEN_DOWN.items() if dice.random() < share}


def _as_in_the_network(dice: Random, person_id: UUID, luck: float) -> dict[str, Any]:
    """One visit, with what was written down and what was not."""
    ill = dice.random() < 0.27
    full = {
        "pain": f"pain-{dice.choice((1, 2)) if ill else dice.choice((0, 0, 1))}",
        "stools": dice.randint(3, 7) if ill else 2,
        "night": ill and dice.random() < 0.4,
        "blood": f"blood-{dice.choice((0, 1)) if ill else 0}",
        "wellbeing": f"wellbeing-{int(ill)}",
        "missed": dice.randint(0, 4) if ill else 0,
        "elsewhere": "elsewhere-0",
        "belly": f"belly-{int(ill)}",
        "perianal": "perianal-0",
        "cortisone": ill and dice.random() < 0.3,
        "growing": "growing-yes",
        "taken": dice.choice(("taken-all", "taken-some")),
        "pga": "mild" if ill else "quiet",
        "weight": _amount(_last(person_id, "29463-7", 44), "kg"),
        "height": _amount(_last(person_id, "8302-2", 155), "cm"),
        "own-view": "own-mild" if ill else "own-quiet",
    }
    there = written_at(dice, luck)
    return {key: said for key, said in full.items() if key in there}


def _amount(value: float, unit: str) -> dict[str, Any]:
    return {"value": round(value, 1), "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}


def _coded(form: Questionnaire, said: dict[str, Any]) -> dict[str, Any]:
    """Answers by the code of their option, as the form has them."""
    items = form_of(form.pk, form.resource).by_link
    found = {}
    for key, answer in said.items():
        options = [one.value for one in items[key].options]
        found[key] = next((one for one in options if one["code"] == answer), answer) if options else answer
    return found


def _waiting(stage: Stage, how: Questionnaire, goals: Questionnaire) -> None:
    """Today: Maya has begun to look at her goals, her father is asked how he sees the week."""
    maya = stage.actor("maya")
    with stage.at(1, "20:50"):
        row = begin_answers(by=maya, person_id=stage.person("maya"), origin_id=goals.origin_id, way="one")
        _write(maya, row, {"goal.words@0": "Play in the school orchestra again", "goal.importance@0": 10})
    with stage.at(2, "08:50"):
        ask_now(
            by=stage.actor("petra"), person_id=stage.person("maya"), origin_id=how.origin_id, for_whom="caregiver",
            due_on=stage.today,
        )  # fmt: skip


def answered(by: Actor, person_id: UUID, form: Questionnaire, said: dict[str, Any]) -> None:
    """Somebody fills in a form about somebody, from beginning to end."""
    row = begin_answers(by=by, person_id=person_id, origin_id=form.origin_id)
    _write(by, row, said)
    finish_answers(by=by, person_id=person_id, answering_id=row.pk)


def _write(by: Actor, row: Answering, said: dict[str, Any]) -> None:
    written = [Written(key, [answer], 0) for key, answer in said.items() if answer != ""]
    keep_fields(by=by, begun=begun(by, row.person_id, row.pk), written=written)

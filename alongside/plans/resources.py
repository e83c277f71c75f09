"""A plan as FHIR R4, after HL7's Person-Centered Outcomes guide: goals with their five levels and who says what.

A goal's lifecycle tells how far those concerned are: `proposed` while it waits for answers or is seen differently,
`accepted` once agreed, `active` while it is worked on (the person's own goal needs nobody's leave), `on-hold` set
aside, `completed` or `cancelled` ended. Every stand that was ever taken goes out with it: nobody's view is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from alongside.kit.terms import Role
from alongside.plans.planned import GoalShown, Negotiation, Plan
from alongside.plans.prompts import TITLE
from alongside.plans.said import Act, Matter, Scored, Step, Who
from alongside.plans.vocabulary import Agreement, Going, Outcome, Side, StepState  # fmt: skip

LOINC = "http://loinc.org"
SCALE = {"system": LOINC, "code": "107332-9", "display": "Goal attainment scale - Reported"}
LEVELS = tuple(
    {"system": LOINC, "code": code, "display": display}
    for code, display in (
        ("LA34484-8", "Much less than expected"),
        ("LA34483-0", "Less than expected"),
        ("LA34481-4", "Expected outcome"),
        ("LA34480-6", "Better than expected"),
        ("LA34479-8", "Much better than expected"),
    )
)
"""The five levels from −2 to +2."""
_SCORED = "follow-up goal attainment scaling score"
BY_PATIENT = {"system": LOINC, "code": "107334-5", "display": f"Patient {_SCORED}"}
BY_CAREGIVER = {"system": LOINC, "code": "107331-1", "display": f"Caregiver {_SCORED}"}
BY_PRACTITIONER = {"system": LOINC, "code": "107333-7", "display": f"Practitioner {_SCORED}"}
RATED = {
    Side.PERSON: BY_PATIENT,
    Side.GUARDIAN: BY_CAREGIVER,
    Side.CAREGIVER: BY_CAREGIVER,
    Side.TEAM: BY_PRACTITIONER,
    Side.STAFF: BY_PRACTITIONER,
}
"""Who says where a goal stands, as the guide tells the three apart."""
GAS = "http://hl7.org/fhir/us/pco/StructureDefinition/pco-goal-attainment-scaling"
OURS = "https://alongside.example/fhir/StructureDefinition/"
MATTERS = "http://hl7.org/fhir/us/pco/CodeSystem/personal-health-inventory-temporary"
OBSERVED = "http://terminology.hl7.org/CodeSystem/observation-category"
ACHIEVED = "http://terminology.hl7.org/CodeSystem/goal-achievement"
PLANNED = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
OWN = "https://alongside.example/codes"
KINDS = {
    Role.PATIENT.value: "Patient",
    Role.CAREGIVER.value: "RelatedPerson",
    Role.CLINICIAN.value: "Practitioner",
}
STEPS = {StepState.OPEN: "not-started", StepState.DONE: "completed", StepState.DROPPED: "cancelled"}
ENDED = {
    Outcome.REACHED: ("completed", "achieved"),
    Outcome.PARTLY: ("completed", "improving"),
    Outcome.NOT_REACHED: ("completed", "not-achieved"),
    Outcome.CHANGED: ("cancelled", ""),
}
Resource = dict[str, Any]


def whole(of: Mapping[str, Any]) -> Resource:
    """A resource without what is empty: FHIR knows no empty text and no empty list."""
    return {name: value for name, value in of.items() if value not in (None, "", [], {})}


def instant(at: datetime) -> str:
    """A moment as FHIR has it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def reference(who: Who) -> Resource:
    """Who said it, as a reference; by name alone where they have no record of their own here."""
    kind = KINDS.get(who.role)
    name = f"{who.name}, for {who.on_behalf_of_name}" if who.on_behalf_of_name else who.name
    return whole({"reference": f"{kind}/{who.id}" if kind and who.id else "", "display": name})


def subject(person_id: UUID) -> Resource:
    """Whose plan it is."""
    return {"reference": f"Patient/{person_id}"}


def goal_resource(goal: GoalShown, scores: Iterable[UUID] = ()) -> Resource:
    """A goal in the wording that one works by, with its levels, every stand, and where people say that it stands."""
    told = goal.negotiation
    status, achieved = lifecycle(told)
    ended = told.closed_by
    return whole({
        "resourceType": "Goal",
        "id": str(goal.id),
        "meta": {"versionId": str(len(goal.acts)), "lastUpdated": instant(max(act.at for act in goal.acts))},
        "extension": [*_levels(goal), *_baseline(goal), *_talk(told), *_stands(told)],
        "lifecycleStatus": status,
        "achievementStatus": {"coding": [{"system": ACHIEVED, "code": achieved}]} if achieved else {},
        "description": {"text": goal.title},
        "subject": subject(goal.person_id),
        "startDate": goal.begun_at.date().isoformat(),
        "target": _target(goal),
        "statusDate": (ended.at if ended else told.agreed_at or goal.begun_at).date().isoformat(),
        "statusReason": ended.reason if ended else "",
        "expressedBy": reference(goal.who),
        "note": [_note(told.held.made)] if goal.words else [],
        "outcomeReference": [{"reference": f"Observation/{score}"} for score in scores],
    })  # fmt: skip


def lifecycle(told: Negotiation) -> tuple[str, str]:
    """Goal.lifecycleStatus and Goal.achievementStatus of where a goal is."""
    if told.going == Going.SET_ASIDE:
        return "on-hold", ""
    if told.going == Going.ENDED:
        outcome = told.closed_by.outcome if told.closed_by else None
        return ENDED[outcome] if outcome else ("completed", "")
    if told.agreement in (Agreement.AGREED, Agreement.AGREED_OPEN):
        return "accepted", "in-progress"
    return ("active", "in-progress") if told.agreement == Agreement.OWN else ("proposed", "")


def _levels(goal: GoalShown) -> Iterator[Resource]:
    for coding, words in zip(LEVELS, goal.levels, strict=False):
        parts: list[Resource] = [{"url": "level", "valueCoding": coding}]
        if words:
            parts.append({"url": "text", "valueString": words})
        yield {"url": GAS, "extension": parts}


def _baseline(goal: GoalShown) -> Iterator[Resource]:
    if goal.baseline is not None:
        yield {"url": OURS + "goal-baseline", "valueCoding": LEVELS[goal.baseline + 2]}


def _talk(told: Negotiation) -> Iterator[Resource]:
    if told.is_kept_open:
        parts: list[Resource] = []
        if told.point:
            parts.append({"url": "point", "valueString": told.point})
        if told.talk_again_on:
            parts.append({"url": "talkAgain", "valueDate": told.talk_again_on.isoformat()})
        yield {
            "url": OURS + "goal-seen-differently",
            "extension": [{"url": "open", "valueBoolean": True}, *parts],
        }


def _stands(told: Negotiation) -> Iterator[Resource]:
    """Everything that anybody said to any version, in the order in which it was said."""
    for version in told.versions:
        for stand in version.stands:
            yield {"url": OURS + "goal-stand", "extension": list(_stand(stand))}


def _stand(act: Act) -> Iterator[Resource]:
    yield {"url": "who", "valueReference": reference(act.who)}
    yield {"url": "at", "valueDateTime": instant(act.at)}
    yield {"url": "version", "valuePositiveInt": act.version}
    if act.position is not None:
        yield {"url": "position", "valueCode": act.position.value}
    for name, number in (("importance", act.importance), ("confidence", act.confidence)):
        if number is not None:
            yield {"url": name, "valueInteger": number}
    for name, words in (("reason", act.reason), ("point", act.point)):
        if words:
            yield {"url": name, "valueString": words}


def _target(goal: GoalShown) -> list[Resource]:
    """The expected level as what is aimed at, by the day on which one looks again."""
    due = goal.negotiation.review_on
    aimed = {}
    if goal.levels:
        said = {"coding": [LEVELS[2]], "text": goal.levels[2] or LEVELS[2]["display"]}
        aimed = {"measure": {"coding": [SCALE]}, "detailCodeableConcept": said}
    found = whole({**aimed, "dueDate": due.isoformat() if due else ""})
    return [found] if found else []


def _note(act: Act) -> Resource:
    kind = KINDS.get(act.who.role)
    by = (
        {"authorReference": reference(act.who)}
        if kind in {"Patient", "RelatedPerson", "Practitioner"}
        else {}
    )
    return {**by, "time": instant(act.at), "text": act.words}


def score_resource(score_id: UUID, scored: Scored, person_id: UUID) -> Resource:
    """Where somebody saw a goal on a day, as an Observation of their own side's kind."""
    version = {"url": OURS + "goal-version", "valuePositiveInt": scored.version}
    return whole({
        "resourceType": "Observation",
        "id": str(score_id),
        "meta": {"versionId": "1", "lastUpdated": instant(scored.at)},
        "extension": [version],
        "status": "final",
        "category": [{"coding": [{"system": OBSERVED, "code": "survey"}]}],
        "code": {"coding": [RATED[scored.side]]},
        "subject": subject(person_id),
        "focus": [{"reference": f"Goal/{scored.goal_id}"}],
        "effectiveDateTime": scored.on.isoformat(),
        "issued": instant(scored.at),
        "performer": [reference(scored.who)],
        "valueCodeableConcept": {"coding": [LEVELS[scored.level + 2]]},
        "note": [{"text": scored.words}] if scored.words else [],
    })  # fmt: skip


def matter_resource(matter: Matter, person_id: UUID, shows: str = "") -> Resource:
    """What matters to somebody, in their own words, as an Observation; `shows` says what a photo or recording tells."""
    most = {"system": MATTERS, "code": "what-matters", "display": "What Matters Most"}
    return whole({
        "resourceType": "Observation",
        "id": str(matter.id),
        "meta": {"versionId": str(matter.number), "lastUpdated": instant(matter.at)},
        "status": "final" if matter.number == 1 else "amended",
        "category": [{"coding": [most]}, {"coding": [{"system": OBSERVED, "code": "survey"}]}],
        "code": {
            "coding": [{"system": OWN, "code": f"matters-{matter.prompt.value}"}], "text": str(TITLE[matter.prompt]),
        },
        "subject": subject(person_id),
        "effectiveDateTime": instant(matter.at),
        "issued": instant(matter.at),
        "performer": [reference(matter.who)],
        "valueString": matter.words,
        "note": [{"text": shows}] if shows else [],
    })  # fmt: skip


def care_plan(plan: Plan) -> Resource | None:
    """The whole plan: its goals and steps, with what matters beside them; None where there is nothing in it."""
    steps = [*plan.steps, *(step for goal in plan.goals for step in goal.steps)]
    times = (
        [goal.begun_at for goal in plan.goals]
        + [step.at for step in steps]
        + [one.at for one in plan.matters]
    )
    if not times:
        return None
    return whole({
        "resourceType": "CarePlan",
        "id": str(plan.person_id),
        "meta": {"lastUpdated": instant(_latest(plan, times))},
        "status": "active",
        "intent": "plan",
        "category": [{"coding": [{"system": PLANNED, "code": "assess-plan"}]}],
        "subject": subject(plan.person_id),
        "period": {"start": min(times).date().isoformat()},
        "careTeam": [{"reference": f"CareTeam/{plan.person_id}"}],
        "supportingInfo": [{"reference": f"Observation/{one.id}"} for one in plan.matters],
        "goal": [{"reference": f"Goal/{goal.id}", "display": goal.title} for goal in plan.goals],
        "activity": [{"detail": _activity(step)} for step in steps],
    })  # fmt: skip


def _latest(plan: Plan, times: list[datetime]) -> datetime:
    return max([*times, *(act.at for goal in plan.goals for act in goal.acts)])


def _activity(step: Step) -> Resource:
    """A step with who takes it and by when."""
    owner = {"display": step.owner_name} if step.owner_name else {}
    return whole({
        "status": STEPS[step.state],
        "statusReason": {"text": step.reason} if step.reason else {},
        "goal": [{"reference": f"Goal/{step.goal_id}"}] if step.goal_id else [],
        "scheduledPeriod": {"end": step.due_on.isoformat()} if step.due_on else {},
        "performer": [owner] if owner else [],
        "description": step.words,
    })  # fmt: skip

"""Lists in the story: whom Petra looks for and calls, what a family writes back, and a weight typed in pounds."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actor import Actor
from alongside.demo.history.terms import WEIGHT
from alongside.demo.story.growing import LEARNING
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Role
from alongside.record.lately_keeping import bring_up_stale
from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out, write_back
from alongside.registry.actions.studying import take_study
from alongside.registry.alike import count_alike
from alongside.registry.looking import Looking, Order, Scope
from alongside.registry.models import PopulationList
from alongside.registry.queries.population import find

NOT_SEEN = Looking(Scope.CENTER, {"not_seen": 200}, Order.SEEN)
ACTIVE = Looking(Scope.CENTER, {"active": 1, "unplanned": None}, Order.JUDGED)
STEROIDS = Looking(Scope.MINE, {"steroid": None}, Order.SEEN)
# How Petra got on with those not seen for long: days ago, how, what came of it, in her words, again in how many days.
CALLS = (
    (21, "call", "no_answer", "", 7),
    (13, "call", "later", "Exams until the middle of the month. They ask for a morning.", 30),
    (9, "letter", "sent", "", 14),
    (6, "call", "booked", "They moved to Millbrook, and want to stay with us. A visit in two weeks.", 0),
    (2, "call", "wrong", "The number is the one of the old house.", 3),
)  # fmt: skip
CALLS_SV = ((12, "call", "no_answer", "", 7), (5, "call", "booked", "De kommer en tisdag, efter skolan.", 0))
POUNDS = 136.5


def play(stage: Stage) -> None:
    """What was looked for, who was called, and what is asked of Nils."""
    bring_up_stale()
    petra, ito = stage.actor("petra"), stage.actor("ito")
    with stage.at(24, "08:40"):
        unseen = keep_list(by=petra, title="Not seen for 200 days", looking=NOT_SEEN, shared=True)
    with stage.at(16, "15:20"):
        keep_list(by=stage.actor("rahman"), title="Active, and no visit planned", looking=ACTIVE, shared=True)
    with stage.at(11, "12:05"):
        keep_list(by=ito, title="On steroids, mine", looking=STEROIDS)
    _call(stage, petra, unseen, CALLS)
    _kofis_mother(stage)
    stage.measured(stage.actor("nils"), "nils", 1, "18:40", WEIGHT, POUNDS, "On the scale at my cousin’s.")
    _for_the_study(stage)
    bring_up_stale()
    count_alike()


def _for_the_study(stage: Stage) -> None:
    """Nadia takes the coded facts of those who let the study learn along, and says what for."""
    with stage.at(5, "16:40"):
        why = "How long after a change of medicine visits become quiet: the first drawing."
        take_study(by=stage.actor("nadia", Role.RESEARCHER), study_id=LEARNING, why=why)


def play_swedish(stage: Stage, nurse: str) -> None:
    """The same, smaller, in the community that speaks Swedish."""
    bring_up_stale()
    by = stage.actor(nurse)
    with stage.at(14, "09:10"):
        unseen = keep_list(by=by, title="Inte här på 200 dagar", looking=NOT_SEEN, shared=True)
    _call(stage, by, unseen, CALLS_SV)
    bring_up_stale()


def _call(
    stage: Stage, by: Actor, listed: PopulationList, calls: tuple[tuple[int, str, str, str, int], ...]
) -> None:
    known = {one.id for one in find(by, Looking(Scope.MINE), size=None).rows}
    rows = [one for one in find(by, NOT_SEEN, size=None).rows if one.id not in known]
    for row, (days_ago, way, outcome, words, again) in zip(rows, calls, strict=False):
        with stage.at(days_ago, "10:15") as moment:
            again_on = moment.date() + timedelta(days=again) if again else None
            reach_out(by=by, person_id=row.id, new=NewOutreach(way, outcome, words, again_on, listed.pk))


def _kofis_mother(stage: Stage) -> None:
    """Somebody missed a call, and says when to try."""
    kofi, joy = stage.person("kofi"), stage.actor("joy")
    with stage.at(3, "11:30"):
        reach_out(
            by=joy, person_id=kofi, new=NewOutreach("call", "no_answer", "About the cold spray.", None, None)
        )
    with stage.at(3, "17:50"):
        write_back(
            by=stage.actor("sara"), person_id=kofi, words="I teach until three. After four I can talk."
        )

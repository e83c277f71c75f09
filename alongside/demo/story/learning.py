"""What people at Riverside learn, as they say themselves; a path of their own; and where two would like to lead."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Place, Role
from alongside.parity.actions.roadmap import NewLine, look_back_on_step, say_on_road, show_road
from alongside.parity.road_kinds import Came, Said
from alongside.partnership.actions.learning import (
    StepWords,
    add_learning_path,
    add_learning_step,
    rate_oneself,
)
from alongside.partnership.learning.kinds import Rating

RATED = (
    ("helen", Role.CAREGIVER, 30, (("for_a_child", 1), ("hats", 1), ("meeting", 0), ("story", 0))),
    ("helen", Role.CAREGIVER, 6, (("hats", 2), ("meeting", 1), ("story", 2))),
    ("sara", Role.IMPROVER, 40, (("listen", 2), ("tests", 1), ("chart", 1))),
    ("sara", Role.IMPROVER, 5, (("tests", 3), ("chart", 2), ("meeting", 3))),
    ("petra", None, 28, (("listen", 1), ("staff_first", 0), ("story", 0))),
    ("petra", None, 4, (("staff_first", 2), ("story", 1), ("chart", 2))),
    ("grace", Role.COORDINATOR, 9, (("listen", 2), ("bring_together", 3), ("money", 2))),
)
FIRST_EVENING = StepWords(
    title="The first evening at Riverside",
    words="The door on the river side is open until eight. Ring the lower bell. Somebody comes down for you.\n\n"
    "There is tea first, and names. You can just listen the first time. Many of us did.",
    question="What would help you to come a second time?",
    to_try="Look at when we meet next.",
    page="groups:groups",
    minutes=4,
)
ASK_TWICE = StepWords(
    title="If you do not know a word",
    words="We keep a bowl on the table. Whoever uses a word that others do not know puts a coin in it. It buys the"
    " cake.",
    question="Which word did you look up last?",
    minutes=2,
)


def play(stage: Stage) -> None:
    """Ratings again and again, a path of the community's own, and two roadmaps, one of them shown to a mentor."""
    for key, role, days, said in RATED:
        with stage.at(days, "20:15"):
            for step, rating in said:
                rate_oneself(by=stage.actor(key, role), step_key=step, rating=Rating(rating))
    sara, helen = stage.actor("sara", Role.IMPROVER), stage.actor("helen", Role.CAREGIVER)
    with stage.at(33, "19:30"):
        path = add_learning_path(
            by=sara,
            title="New at Riverside",
            about="What nobody tells you before your first evening with us.",
        )
        add_learning_step(by=sara, path_key=str(path.path), new=FIRST_EVENING)
    with stage.at(21, "18:05"):
        add_learning_step(by=helen, path_key="caregiver", new=ASK_TWICE)
    _helen(stage, helen)
    _petra(stage, stage.actor("petra"))


def _helen(stage: Stage, helen: Actor) -> None:
    """A mother: from the school talk to her first meeting that she leads; her mentor reads it."""
    with stage.at(6, "21:30"):
        say_on_road(
            by=helen,
            new=NewLine(
                Place.DIRECT_CARE, Said.DID, "Told the school with him, not for him. He chose the words."
            ),
        )
        say_on_road(by=helen, new=NewLine(Place.CENTER, Said.WISH, "That new parents are met by a parent."))
        say_on_road(by=helen, new=NewLine(
            Place.CENTER, Said.STEP, "Lead the tea at the next parents’ evening", stage.today + timedelta(days=12),
            "groups:groups"))  # fmt: skip
        show_road(by=helen, reader_id=stage.person("sara"))


def _petra(stage: Stage, petra: Actor) -> None:
    """A nurse: a step whose day was, one that is over, and one whose day has come."""
    with stage.at(27, "16:45"):
        first = say_on_road(
            by=petra,
            new=NewLine(
                Place.CENTER,
                Said.STEP,
                "Let a parent write half of our list of points",
                stage.today - timedelta(days=9),
            ),
        )
        say_on_road(by=petra, new=NewLine(
            Place.ORGANIZATION, Said.STEP, "Ask the hospital for badges for partners", stage.today,
            "governance:bodies"))  # fmt: skip
        say_on_road(
            by=petra,
            new=NewLine(
                Place.SYSTEM, Said.WISH, "Show another center how a small test is owned by a family."
            ),
        )
    with stage.at(8, "16:50"):
        look_back_on_step(
            by=petra, line_id=first.pk, came=Came.DONE, words="It was shorter than ours. We kept it."
        )

"""Who looked: an emergency access that was reviewed, a question with its answer, and one that waits for it."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.governance.actions.reviewing import answer_about_look, ask_about_look, review_emergency
from alongside.kit.terms import Audience, Category, Role
from alongside.sharing.actions.emergencies import open_in_emergency
from alongside.sharing.models import Receipt
from alongside.sharing.queries.looks import Look


def play(stage: Stage) -> None:
    """Maya far from home at night, and two who do not understand a look."""
    _at_night(stage)
    _asked_and_answered(stage)
    _asked(stage)


def _at_night(stage: Stage) -> None:
    keane, maya = stage.actor("keane"), stage.person("maya")
    with stage.at(51, "23:40"):
        access = open_in_emergency(by=keane, person_id=maya, reason="Came in at night with strong pain.")
    because = f"emergency:{access.pk}"
    for clock, categories in (
        ("23:41", [Category.CONDITIONS, Category.MEDICINES]), ("23:52", [Category.RESULTS, Category.MEDICINES]),
    ):  # fmt: skip
        _look(stage, keane, maya, 51, clock, categories, Audience.TEAM, because)
    with stage.at(47, "18:10"):
        review_emergency(
            by=stage.actor("sara", Role.IMPROVER), emergency_id=access.pk, understandable=True,
            words="She came in at night, Northgate did not know her medicines, and nobody answered at Riverside. He "
            "looked at what he needed, for twelve minutes.",
        )  # fmt: skip


def _asked_and_answered(stage: Stage) -> None:
    joy, maya = stage.actor("joy"), stage.person("maya")
    look = _look(stage, joy, maya, 24, "10:15", [Category.VISITS, Category.QUESTIONNAIRES], Audience.CENTER)
    with stage.at(23, "16:20"):
        question = ask_about_look(
            by=stage.actor("maya"),
            person_id=maya,
            look=look,
            words="I do not know Joy. Why did she open my forms?",
        )
    with stage.at(19, "17:45"):
        answer_about_look(
            by=stage.actor("sara", Role.IMPROVER), question_id=question.pk,
            words="Petra was ill that week, and Joy made her calls. She opened your visits and your forms to know what "
            "to ask you. She says that she should have told you so.",
        )  # fmt: skip


def _asked(stage: Stage) -> None:
    varga, noor = stage.actor("varga"), stage.person("noor")
    look = _look(stage, varga, noor, 5, "08:30", [Category.RESULTS, Category.NOTES], Audience.CENTER)
    with stage.at(4, "19:05"):
        ask_about_look(
            by=stage.actor("noor"), person_id=noor, look=look,
            words="Dr Varga is not my doctor. What did she want with my results?",
        )  # fmt: skip


def _look(
    stage: Stage, by: Actor, person_id: UUID, days_ago: int, clock: str, categories: list[Category],
    audience: Audience, because: str = "charter",
) -> Look:  # fmt: skip
    """Somebody opened these kinds of thing, then."""
    at = stage.moment(days_ago, clock)
    assert by.person_id is not None
    assert by.seat_id is not None
    Receipt.objects.create(
        at=at, person_id=person_id, viewer_id=by.person_id, viewer_name=by.name, role=by.role.value, title=by.title,
        center_name=by.center_name, seat_id=by.seat_id, categories=[int(one) for one in categories],
        audience=audience, because=because, page="timeline",
    )  # fmt: skip
    return Look(
        at.date(), by.person_id, by.seat_id, by.name, by.role.value, by.title, by.center_name, audience, None, 1, at,
        at, tuple(categories), False, "",
    )  # fmt: skip

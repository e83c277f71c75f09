"""What Riverbend asks everyone: a question with its answers and what came of it, and one that is open."""

from __future__ import annotations

from datetime import timedelta

from alongside.contributions.actor import program
from alongside.conversation.actions.remarks import remark
from alongside.demo.story.stage import Stage
from alongside.governance.actions.consultations import (
    NewConsultation,
    NewQuestion,
    answer_questions,
    consult,
    count_answers,
    tell_what_came,
)
from alongside.governance.models import Consultation
from alongside.governance.threads import consultation_subject
from alongside.kit.terms import Role

LINE = NewQuestion(
    "When would you most need somebody on the telephone?",
    ("Mornings", "Evenings", "At weekends", "It is fine as it is"),
)
LENGTH = NewQuestion("Would you rather wait ten minutes for a nurse, or be called back within two hours?",
                     ("Wait", "Be called back", "Both are fine"))  # fmt: skip
ANSWERS = {
    "jonas": (1, 1), "karin": (1, 1), "sara": (1, 0), "martin": (2, 1), "rania": (0, 0), "kwame": (1, 1),
    "maya": (1, 1), "amara": (3, 1), "judith": (1, 2), "fatou": (0, 1), "ruth": (1, 0),
}  # fmt: skip
NEXT = NewQuestion(
    "What should the Bright Gut study look at next?",
    ("Sleep before a flare", "Food at school", "Coming of age", "Something else"),
)


def play(stage: Stage) -> None:
    """The telephone in autumn, and what to study next."""
    _telephone(stage)
    _study(stage)


def _telephone(stage: Stage) -> None:
    petra = stage.actor("petra")
    with stage.at(58, "08:20") as moment:
        asked = consult(
            by=petra,
            new=NewConsultation(
                "The telephone line at Riverside",
                "I answer on weekdays from eight. Most of you call when I am gone. Tell us when you need us, and we "
                "see what we can move.",
                moment + timedelta(days=14), (LINE, LENGTH),
            ),
        )  # fmt: skip
    questions = list(asked.questions.order_by("position"))
    for place, (key, chosen) in enumerate(ANSWERS.items()):
        by = stage.actor(key, Role.CAREGIVER if key in ("sara", "ruth") else None)
        with stage.at(56 - place % 9, f"{9 + place}:10"):
            picked = {one.pk: choice for one, choice in zip(questions, chosen, strict=True)}
            answer_questions(by=by, consultation_id=asked.pk, chosen=picked)
    with stage.at(50, "21:05"):
        words = "Half past six is when the stomach starts and the clinic ends."
        remark(by=stage.actor("rania"), subject=consultation_subject(asked), words=words)
    with stage.at(44, "08:21"):
        count_answers(by=program(community_id=stage.community.id), consultation_id=asked.pk)
    with stage.at(26, "12:00"):
        told = (
            "You said evenings, and that you would rather be called back. From November the line is open until "
            "seven on Tuesdays and Thursdays, and we call back within two hours. Weekends we could not staff; we "
            "ask again in spring."
        )
        tell_what_came(by=petra, consultation_id=asked.pk, words=told)


def _study(stage: Stage) -> None:
    with stage.at(5, "13:30") as moment:
        asked = consult(
            by=stage.actor("nadia"),
            new=NewConsultation(
                "What to study next",
                "We have time for one new question next year. You live with it, so you choose. The answers are counted "
                "without names; below you can say more.",
                moment + timedelta(days=21), (NEXT,), reach=Consultation.Reach.PUBLIC,
            ),
        )  # fmt: skip
    for key, choice in (("felix", 2), ("judith", 2), ("noor", 1)):
        with stage.at(3, "19:20"):
            answer_questions(
                by=stage.actor(key), consultation_id=asked.pk, chosen={asked.questions.get().pk: choice}
            )

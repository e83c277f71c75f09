"""Maya Lindqvist, 14, her dad Jonas, her mum Ingrid, Dr Amina Rahman and Petra Novak."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.demo.history.terms import ALBUMIN, CALPROTECTIN, CRP, ESR, HEMOGLOBIN, OWN, WEIGHT
from alongside.demo.history.words import MONTHS
from alongside.demo.story import riverbend
from alongside.demo.story.drawings import viola
from alongside.demo.story.maya_words import DAYS, STORY
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Audience, Category, Right
from alongside.record.actions.disputes import answer_dispute, see_it_differently
from alongside.record.actions.drafts import keep_draft
from alongside.record.actions.entries import correct_entry
from alongside.record.actions.followed import follow
from alongside.record.writing import NewEntry
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.actions.consents import consent_to_study
from alongside.sharing.models import Choice, Study

NOBODY: tuple[Audience, ...] = ()


def play(stage: Stage) -> None:
    """From the summer to this morning."""
    _before_the_choice(stage)
    _clinic(stage)
    _what_she_chose(stage)
    _journal(stage)
    _doses(stage)
    _today(stage)


def _before_the_choice(stage: Stage) -> None:
    maya = stage.actor("maya")
    stage.day(
        "maya",
        131,
        "20:05",
        "low",
        "She would not say so, but she left half of her dinner and went to bed at seven.",
        by="jonas",
    )
    stage.day("maya", 117, "08:20", "ok", "Better night. Two pieces of toast.", by="jonas")
    with stage.at(110, "18:00"):
        goal = "Play in the school orchestra again"
        for title, scale, code in (("Tummy pain", "0-10", "tummy-pain"), ("Tiredness", "0-10", "tiredness"),
                                   ("Stools in a day", "number", "stools")):  # fmt: skip
            follow(
                by=maya, person_id=stage.person("maya"), title=title, scale=scale, code=code, goal_words=goal
            )
    with stage.at(194, "17:30"):
        consent_to_study(by=maya, person_id=stage.person("maya"), study=Study.objects.get(pk=riverbend.STUDY))


def _clinic(stage: Stage) -> None:
    """Calprotectin goes down three times in a row; the iron and the weight come up."""
    rahman, petra = stage.actor("rahman"), stage.actor("petra")
    for days_ago, calprotectin, iron, kilos, note in (
        (
            180,
            1180,
            108,
            43.6,
            "A hard spring. More pain, less orchestra. Same dose, levels taken, iron begun.",
        ),
        (138, 860, 109, 44.2, "A little better. Maya wants to decide about the iron drink herself."),
        (89, 610, 112, 44.9, "Quiet on examination. The tests are slower than she is, and go the right way."),
    ):
        stage.measured(petra, "maya", days_ago, "10:20", WEIGHT, kilos)
        stage.measured(rahman, "maya", days_ago, "10:25", HEMOGLOBIN, iron)
        stage.measured(rahman, "maya", days_ago, "10:25", CRP, 4.1 + calprotectin / 200)
        stage.measured(rahman, "maya", days_ago, "10:25", ESR, 8 + calprotectin // 90)
        stage.measured(rahman, "maya", days_ago, "10:26", ALBUMIN, 41 - calprotectin // 300)
        stage.measured(rahman, "maya", days_ago, "10:27", CALPROTECTIN, calprotectin)
        stage.write(
            rahman,
            "maya",
            days_ago,
            "10:45",
            Category.NOTES,
            "Note from the visit",
            kind="DocumentReference",
            words=note,
        )
    pga = {"code_system": OWN, "code": "pga", "value_words": "quiet"}
    stage.write(rahman, "maya", 89, "10:40", Category.RESULTS, "Doctor’s judgement of the disease", **pga)
    stage.write(
        stage.actor("lukas"), "maya", 88, "14:10", Category.NOTES, "About food and growth", kind="DocumentReference",
        words="Eats well at supper, little in the mornings. We try a second breakfast at ten, in school.",
    )  # fmt: skip


def _what_she_chose(stage: Stage) -> None:
    """The journal is hers and her team's: dad and mum do not read it, and Petra may answer there."""
    maya, person = stage.actor("maya"), stage.person("maya")
    with stage.at(81, "21:05") as moment:
        closed = make_choice(
            by=maya,
            person_id=person,
            category=Category.JOURNAL,
            right=Right.NONE,
            audience=Audience.CAREGIVERS,
        )
        opened = make_choice(
            by=maya,
            person_id=person,
            category=Category.JOURNAL,
            right=Right.CONTRIBUTE,
            audience=Audience.TEAM,
        )
    Choice.objects.filter(pk__in=[closed.pk, opened.pk]).update(made_at=moment)


def _journal(stage: Stage) -> None:
    values: dict[int, dict[str, float]] = {
        days_ago: {"tummy-pain": pain, "tiredness": tired, "stools": stools}
        for days_ago, pain, tired, stools in (
            (13, 6, 5, 4), (12, 3, 6, 3), (11, 1, 3, 2), (10, 2, 4, 3), (9, 4, 6, 3), (8, 3, 6, 3), (7, 1, 3, 2),
            (5, 1, 3, 2), (4, 2, 5, 3), (3, 1, 2, 2), (1, 1, 4, 2))
    }  # fmt: skip
    written = {
        days_ago: stage.day("maya", days_ago, clock, sky, words, chips=chips, values=values.get(days_ago))
        for days_ago, clock, sky, words, chips in DAYS
    }
    stage.day(
        "maya", 6, "20:40", "ok", "This is where I would sit, and that is how far it is to the door.",
        chips=("Music",), picture=viola, shows="A drawing of a viola and a door with a toilet sign.",
    )  # fmt: skip
    stage.day(
        "maya", 2, "22:12", "low", "Dad and I shouted. About bedtime, but not about bedtime.", only_for=NOBODY
    )
    petra, maya = stage.actor("petra"), stage.actor("maya")
    stage.say(
        petra,
        "maya",
        written[48],
        47,
        "08:35",
        "Leave the drink on school days until we have talked. I will ask about tablets.",
    )
    stage.say(maya, "maya", written[48], 47, "15:52", "ok. does that count as me saying no")
    stage.say(
        petra, "maya", written[48], 47, "16:10", "It counts as you telling us. That is what this is for."
    )
    stage.say(petra, "maya", written[9], 8, "09:05", "Humming is allowed. I asked the scan people.")
    for years_ago, season, title, words in STORY:
        stage.told("maya", 20, stage.today.year - years_ago, season, title, words)


def _doses(stage: Stage) -> None:
    """How many doses were missed: two views, both kept."""
    month = MONTHS["en"][(stage.today.replace(day=1) - timedelta(days=1)).month - 1]
    petra, person = stage.actor("petra"), stage.person("maya")
    entry = stage.write(
        petra, "maya", 10, "11:32", Category.MEDICINES, (
            f"Azathioprine: how many doses were "
            f"missed in {month}?"
        ),
        words=f"Three doses missed in {month}, from the pharmacy list.", value=3, unit="doses",
    )  # fmt: skip
    at = {"person_id": person, "origin_id": entry.origin_id}
    with stage.at(5, "15:40"):
        words = "I missed one. The other two days the pharmacy had none."
        dispute = see_it_differently(by=stage.actor("maya"), words=words, **at)
    with stage.at(4, "10:05"):
        words = "I called the pharmacy. They had none from the 24th to the 26th. I did not know that."
        answer_dispute(by=petra, dispute_id=dispute.pk, words=words, **at)
    with stage.at(4, "20:30"):
        words = "I stood in that pharmacy. The list says what was fetched, not what was there."
        answer_dispute(by=stage.actor("jonas"), dispute_id=dispute.pk, words=words, **at)


def _fever(stage: Stage) -> None:
    jonas = stage.actor("jonas")
    fever: dict[str, Any] = {
        "code_system": "http://loinc.org",
        "code": "8310-5",
        "unit": "°C",
        "low": 36.0,
        "high": 37.5,
    }
    typed = stage.write(
        jonas,
        "maya",
        16,
        "06:50",
        Category.RESULTS,
        "Temperature",
        value=39.8,
        words="Hot this morning.",
        **fever,
    )
    with stage.at(16, "07:10"):
        new = NewEntry(
            kind="Observation", category=Category.RESULTS, title="Temperature", value=37.8, true_at=typed.true_at,
            words="Hot this morning.", **fever,
        )  # fmt: skip
        correct_entry(
            by=jonas, person_id=stage.person("maya"), origin_id=typed.origin_id, new=new,
            reason="I typed it wrong. I was frightened.",
        )  # fmt: skip


def _today(stage: Stage) -> None:
    _fever(stage)
    jonas, rahman, petra = stage.actor("jonas"), stage.actor("rahman"), stage.actor("petra")
    stage.measured(petra, "maya", 4, "10:20", WEIGHT, 46.2)
    stage.measured(rahman, "maya", 1, "09:40", HEMOGLOBIN, 121)
    result = stage.measured(
        rahman,
        "maya",
        0,
        "11:20",
        CALPROTECTIN,
        310,
        "Your calprotectin is 310. It has gone down three times in a row.",
    )
    stage.say(
        jonas, "maya", result, 0, "12:04", "Three times. I have put it on the fridge. With her permission."
    )
    ingrid = stage.actor("ingrid")
    stage.write(
        ingrid, "maya", 1, "20:15", Category.MEDICINES, "Tablets at mine",
        words="She took the azathioprine here, both evenings. I set an alarm, she rolled her eyes, she took it.",
    )  # fmt: skip
    draft = {
        "day": "4",
        "chips": ["music"],
        "words": "The concert is in March and I have not told anyone that I",
    }
    keep_draft(by=stage.actor("maya"), person_id=stage.person("maya"), form="journal", content=draft)

"""What Riverbend wishes for, two wishes of ten without a name; what matters most to whom; and what became of them."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import program
from alongside.conversation.actions.remarks import remark
from alongside.demo.story.stage import Stage
from alongside.governance.actions.wishes import (
    NewWish,
    count_wishes,
    join_wish,
    open_letter,
    order_wishes,
    tell_what_became,
    wish_for,
)
from alongside.governance.models import Letter, Wish, WishStep
from alongside.governance.threads import wish_subject
from alongside.kit.terms import Role

# key: who, days ago, title, words, the page
NAMED = {
    "paper": (
        "karin", 64, "My child’s plan on one sheet of paper",
        "For the fridge, and for my mother, who has no telephone that shows it.", "/plan/",
    ),
    "finger": (
        "leo", 58, "Come in without typing a code", "by the time the mail is there the bus is, too", "/sign-in/",
    ),
    "quiet": (
        "maya", 51, "Do not send me anything during school", "my phone lit up in maths and everyone looked", "",
    ),
    "twice": (
        "petra", 47, "Never type a weight twice",
        "I weigh them, write it in our system, and then here. Once should do.", "/people/…/record/",
    ),
    "list": (
        "keane", 40, "Tomorrow’s patients on one page",
        "Before eight I have four minutes. Today I open each of them.", "",
    ),
    "codes": (
        "okoro", 33, "Lab values straight from Harbor House", "Ours come as a scan. Somebody reads them out.", "",
    ),
    "print": (
        "ruth", 26, "Larger print on the charts", "With my eyes at night I see the line and not the numbers.",
        "/people/…/record/values/",
    ),
    "words": ("nils", 19, "Say what a word means when I touch it", "calprotectin, remission, PDSA. come on", ""),
}  # fmt: skip
UNNAMED = (
    (15, "It should be easier to change my doctor", "I do not dare to ask in the room."),
    (6, "The sky pictures are for little children", "I am 16."),
)
JOINS = {
    "paper": ("sara", "jonas", "martin", "rania"), "finger": ("nils", "sara"), "quiet": ("nils", "leo", "noor"),
    "twice": ("rahman", "helen", "ito"), "list": ("rahman", "okoro"), "words": ("maya", "sara", "miriam"),
}  # fmt: skip
ORDERS = {
    "maya": ("quiet", "words", "paper"), "nils": ("words", "quiet", "paper"), "leo": ("quiet", "words", "paper"),
    "jonas": ("paper", "quiet", "words"), "karin": ("paper", "print"), "sara": ("paper", "words", "quiet"),
    "martin": ("paper", "print"), "ruth": ("print", "paper"), "rania": ("paper", "quiet"),
    "kwame": ("paper", "words"),
    "rahman": ("twice", "list", "paper"), "petra": ("twice", "codes", "list"), "ito": ("list", "twice"),
    "keane": ("list", "twice", "codes"), "okoro": ("codes", "twice", "list"), "helen": ("twice", "list", "words"),
    "nadia": ("words", "twice"),
}  # fmt: skip
BECAME = (
    ("finger", 50, "making", "Your telephone knows you already. We build on that."),
    ("finger", 3, "done", "Under Me you add a passkey: then your finger or your face lets you in."),
    ("paper", 30, "next", "Karin has drawn us how it should look. It is the next thing that we make."),
    (
        "quiet",
        20,
        "thought",
        "Petra has to reach you when a result is bad. We look for a way that does both.",
    ),
    (
        "codes",
        12,
        "not_now",
        "Harbor House changes its laboratory in spring. Before that it would be built twice.",
    ),
)


def play(stage: Stage) -> None:
    """Everything that was wished until today, counted last night."""
    wishes = {key: _wish(stage, *told) for key, told in NAMED.items()}
    for days_ago, title, words in UNNAMED:
        _letter(stage, days_ago, title, words)
    for key, who in JOINS.items():
        for place, one in enumerate(who):
            with stage.at(NAMED[key][1] - 2 - place, "20:15"):
                join_wish(by=stage.actor(one), wish_id=wishes[key].pk)
    for place, (one, keys) in enumerate(ORDERS.items()):
        _order(stage, one, place, [wishes[key].pk for key in keys])
    for key, days_ago, state, words in BECAME:
        with stage.at(days_ago, "11:30"):
            grace = stage.actor("grace", Role.COORDINATOR)
            tell_what_became(by=grace, wish_id=wishes[key].pk, state=WishStep.State(state), words=words)
    _talk(stage, wishes)
    with stage.at(0, "02:30"):
        count_wishes(by=program(community_id=stage.community.id), community_id=stage.community.id)


def _wish(stage: Stage, who: str, days_ago: int, title: str, words: str, page: str) -> Wish:
    with stage.at(days_ago, "20:05"):
        return wish_for(by=stage.actor(who), new=NewWish(title, words, page))


def _letter(stage: Stage, days_ago: int, title: str, words: str) -> None:
    letter = Letter.objects.create(community=stage.community, title=title, words=words)
    with stage.at(days_ago, "02:30"):
        open_letter(by=program(community_id=stage.community.id), letter_id=letter.pk)


def _order(stage: Stage, who: str, place: int, wishes: list[UUID]) -> None:
    roles = {"sara": Role.CAREGIVER, "ruth": Role.CAREGIVER, "nils": Role.PATIENT, "helen": Role.CLINICIAN}
    with stage.at(14 - place % 12, f"{8 + place % 12:02d}:25"):
        order_wishes(by=stage.actor(who, roles.get(who)), wishes=wishes)


def _talk(stage: Stage, wishes: dict[str, Wish]) -> None:
    said = (
        ("twice", "rahman", 45, "It is four minutes for each child. I counted."),
        ("twice", "sara", 44, "So that is why nobody looks up."),
        ("quiet", "petra", 49, "Can I still reach you when a result is bad?"),
        ("quiet", "maya", 49, "call my dad"),
    )
    for key, who, days_ago, words in said:
        with stage.at(days_ago, "17:40"):
            remark(by=stage.actor(who), subject=wish_subject(wishes[key]), words=words)

"""What was brought to the team at Riverside, where each side would begin, and what the team wrote down together."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.improvement.actions.needs import bring_need, rank
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.models import Need
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role

# kind, title, days ago, who begins it; then who writes, in which part, how it was, and what
Line = tuple[str, str, int | None, str]
SHEETS: tuple[tuple[Kind, str, int, str, tuple[Line, ...]], ...] = (
    (Kind.JOURNEY, "A Tuesday in March, from home and back", 106, "sara", (
        ("sara", "before", -1, "Up at five. Nobody had said whether he may eat."),
        ("nils", "coming", -2, "Two hours in the bus, and one stop that I did not dare to pass."),
        ("ruth", "coming", -1, "We change twice. In winter we come the day before."),
        ("nils", "waiting", 0, "There is a fish tank. I have been too old for it for six years."),
        ("nils", "meeting", 2, "She asked me, not my mother."),
        ("sara", "meeting", 1, "Good, and over in twelve minutes. Half of my list came home with me."),
        ("sara", "leaving", 0, "A paper with three names on it. Which one do I call?"),
        ("nils", "home", -1, "I thought of my question in the bus."),
    )),
    (Kind.WALK, "From the door to the lab and back", 104, "petra", (
        ("petra", "coming", -1, "The sign to us hangs behind a plant. I have walked past it for nine years."),
        ("ito", "waiting", -1, "From a child’s chair one sees the doors of both toilets, and everyone sees who goes."),
        ("petra", "surprised", None, "How often one says one’s birth date aloud, in a full room."),
        ("ruth", "change", None, "Move the plant. Ask for the birth date on paper."),
    )),
    (Kind.VISIT, "Visits in the first week of August", 103, "nils", (
        ("nils", "asked", -1, "She went through her list. It was a good list."),
        ("sara", "asked", 0, "At the end, with the hand on the door."),
        ("ruth", "understood", 1, "He drew it."),
        ("sara", "next", -1, "I found out by letter."),
        ("ito", "remark", None, "I typed through most of it. I had not noticed."),
    )),
    (Kind.CANVAS, "If the clinic began today", 97, "nils", (
        ("nils", "if", None, "You open the door when you need it, and not because three months are over."),
        ("ruth", "keep", None, "That they know us."),
        ("ito", "who", None, "Families tell how it is; we call those who need us, and leave the others in peace."),
        ("petra", "smallest", None, "One question by text message."),
    )),
    (Kind.TRY, "The card, drawn on cardboard", 60, "nils", (
        ("nils", "what", None, "One word, one picture, big letters."),
        ("sara", "tried", None, "Four from his school, at the station and in the bakery."),
        ("nils", "said", None, "Say on the back why, so that the shop does not have to ask."),
    )),
    (Kind.REVIEW, "The evening clinic, looked back on", 28, "ito", (
        ("ito", "expected", None, "40 of 100."),
        ("petra", "happened", None, "12, and two nurses in an empty corridor."),
        ("ruth", "why", None, "The last bus goes at 18:40. Everyone who takes it knows that."),
        ("ito", "change", None, "Ask how people get here, and only then choose an hour."),
    )),
)  # fmt: skip

# key, role, days ago, kind, words, benefits, cost
NEEDS: tuple[tuple[str, Role | None, int, str, str, tuple[str, ...], str], ...] = (
    ("ruth", Role.IMPROVER, 118, "need", "Somebody who calls back on the day one asks.", ("worry", "time"), "some"),
    ("nils", Role.IMPROVER, 117, "need", "Never to look for a toilet again.", ("worry", "school"), "little"),
    ("ito", None, 116, "idea", "An evening clinic, so that fewer visits are missed.", ("time", "school"), "much"),
    ("maya", Role.PATIENT, 115, "need", "That I know before the visit what it is about.", ("worry", "fair"), "none"),
    ("petra", None, 114, "idea", "One sheet that both fill in before the visit.", ("health", "time"), "little"),
)  # fmt: skip
RANKS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("sara", (3, 0, 1)), ("nils", (1, 3)), ("ruth", (0, 3, 1)), ("ito", (2, 4)), ("petra", (4, 2, 3)),
)  # fmt: skip


def bring(stage: Stage, group: UUID, people: dict[str, Actor]) -> None:
    """Needs from anyone, also from who does not sit there; and where each member would begin."""
    brought = []
    for key, role, days, kind, words, benefits, cost in NEEDS:
        by = people.get(key) or stage.actor(key, role)
        with stage.at(days, "19:05"):
            need = bring_need(
                by=by, group_id=group, kind=Need.Kind(kind), words=words, benefits=benefits, cost=cost
            )
        brought.append(need.pk)
    for key, places in RANKS:
        with stage.at(110, "18:10"):
            rank(by=people[key], group_id=group, needs=[brought[place] for place in places])


def write(stage: Stage, project: UUID, people: dict[str, Actor]) -> None:
    """All of it, each line by who wrote it."""
    for kind, title, days, who, lines in SHEETS:
        with stage.at(days, "17:15"):
            sheet = begin_sheet(by=people[who], project_id=project, new=NewSheet(kind, title))
        for author, part, mark, words in lines:
            with stage.at(days - 1, "19:25"):
                write_in_sheet(by=people[author], sheet_id=sheet.pk, part=part, words=words, mark=mark)

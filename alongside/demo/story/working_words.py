"""What was said at Riverside: of the groups, of how to work together, and in the meeting about the evening clinic."""

from __future__ import annotations

from typing import Any

COUNCIL: dict[str, Any] = {
    "name": "Riverside family council", "kind": "council", "place": "center", "phase": "design",
    "purpose": "What families meet at Riverside, from the car park to "
        "the letter after. At least half of us are families.",
}  # fmt: skip
TEAM: dict[str, Any] = {
    "name": "Riverside improvement team", "kind": "team", "place": "center", "phase": "design",
    "purpose": "More children well, and fewer days lost at school. "
        "We try small things and tell what came of them.",
}  # fmt: skip
TEAM_AGREEMENT = (
    "One speaks at a time, and everybody gets a turn before anybody gets two.\n"
    "No titles here. Ken is Ken.\n"
    "Nobody has to tell their own story to have a say.\n"
    "Who reads no papers before has a say all the same.\n"
    "We end on time. Some of us have homework."
)
CAFE_HELD: dict[str, Any] = {
    "title": "Learning café: school lunches", "places": 20, "where": "The library, first floor",
    "words": "What our children eat at noon, and whom one talks to about it. For families and kitchens.",
    "taught_by": "Karin, mother of two, and a cook of the school",
}  # fmt: skip
CAFE_TO_COME: dict[str, Any] = {
    "title": "Learning café: nights", "places": 20, "where": "The library, first floor",
    "words": "How we get through bad nights, and when one calls. For families.",
    "taught_by": "Sara, who has had a hundred of them, and Petra, nurse",
}  # fmt: skip
TAKEN_AWAY = "The kitchen can leave things out. It cannot guess. One sheet of paper in August is enough."
HANDED_OUT = (
    "The sheet that we wrote together, for the kitchen. Fill it in at home, and hand it over in August."
)
FOR_THE_KITCHEN = """FOR THE KITCHEN

My child eats:
My child does not eat, and why:
What helps on a bad day:
Whom to call, and when:
"""
MONEY_FOR = "Two chairs that one can sleep on, for parents who stay the night on the ward."
MEETING: dict[str, Any] = {
    "title": "Thursday meeting", "ways": ("room", "phone", "own_time"), "minutes": 60,
    "home": {
        "where": "The library, first floor, or 0800 555 014",
        "hosts": "Nobody: that is why we left the hospital",
        "welcomes": "Ruth stands at the door until ten past",
        "bring": "Come as you are. There is soup",
    },
}  # fmt: skip

# who, when by the clock, what, and about what; `as` names a thing, `about` leads back to it.
TALK: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("nils", "21:10", "item", {"days": "8", "as": "card", "words": "The toilet card: what did "
        "22 young people say?"}),
    ("ito", "07:40", "item", {"days": "7", "as": "evening", "words": "Why did the evening clinic test fail?"}),
    ("sara", "20:05", "item", {"days": "6", "as": "forms", "words": "Forms are 11 pages. Which "
        "four do we drop?"}),
    ("sara", "16:56", "here", {"words": "room"}), ("nils", "16:57", "here", {"words": "room"}),
    ("ito", "16:58", "here", {"words": "room"}), ("petra", "16:59", "here", {"words": "room"}),
    ("ruth", "17:00", "here", {"words": "phone"}),
    ("ruth", "17:00", "role", {"words": "scribe"}), ("petra", "17:00", "role", {"words": "scribe", "whom": "petra"}),
    ("ito", "17:00", "role", {"words": "timekeeper"}),
    ("ruth", "17:00", "role", {"words": "timekeeper", "whom": "ruth"}), ("sara", "17:01", "begin", {}),
    ("sara", "17:01", "now", {"about": "card"}), ("ruth", "17:02", "talk", {"words": "patient"}),
    ("petra", "17:05", "note", {"about": "card", "whom": "nils", "words": "19 of 22 used it. Two were asked "
        "what it is. One was too shy."}),
    ("ruth", "17:08", "talk", {"words": "clinician"}),
    ("nils", "17:09", "propose", {"about": "card", "as": "adopt", "words": "We give the card to everyone at "
        "Riverside, from twelve years on"}),
    ("nils", "17:10", "yes", {"about": "adopt"}), ("petra", "17:10", "yes", {"about": "adopt"}),
    ("ruth", "17:10", "yes", {"about": "adopt"}), ("sara", "17:11", "yes", {"about": "adopt"}),
    ("ito", "17:11", "object", {"about": "adopt", "words": "From twelve is our number, not theirs. "
        "A child of nine needs it as much."}),
    ("nils", "17:13", "note", {"about": "card", "words": "ok then for everyone who wants one"}),
    ("ito", "17:14", "yes", {"about": "adopt", "words": "For everyone who wants one."}),
    ("nils", "17:14", "close", {"about": "adopt"}), ("sara", "17:15", "done", {"about": "card"}),
    ("sara", "17:15", "now", {"about": "evening"}), ("sara", "17:16", "round", {}),
    ("petra", "17:17", "note", {"about": "evening", "whom": "ito", "as": "guess", "words": "We guessed that 40 % would "
        "come. It was 12 %."}),
    ("sara", "17:19", "spoke", {"whom": "ito"}), ("ruth", "17:20", "talk", {"words": "caregiver"}),
    ("petra", "17:22", "note", {"about": "evening", "whom": "sara", "words": "The last bus goes at 18:40. We never "
        "asked how people get here."}),
    ("sara", "17:24", "spoke", {"whom": "sara"}),
    ("ito", "17:24", "reword", {"about": "guess", "words": "We guessed that 40 of 100 would come. It "
        "was 12. I had not asked one family."}),
    ("ruth", "17:30", "talk", {"words": "patient"}), ("sara", "17:33", "spoke", {"whom": "nils"}),
    ("ruth", "17:34", "talk", {"words": "clinician"}), ("sara", "17:40", "spoke", {"whom": "petra"}),
    ("petra", "17:41", "todo", {"about": "evening", "whom": "petra", "in": "14", "words": "Ask every family next "
        "week how they came"}),
    ("sara", "17:42", "pass", {}), ("ruth", "17:44", "talk", {"words": "caregiver"}),
    ("sara", "17:45", "done", {"about": "evening"}), ("sara", "17:46", "now", {"about": "standing"}),
    ("petra", "17:50", "note", {"about": "standing", "whom": "ruth", "words": "By phone I hear Ken and Petra well, "
        "and Nils not at all. Put the telephone in the middle."}),
    ("sara", "17:55", "done", {"about": "standing"}), ("sara", "17:56", "later", {"about": "forms"}),
    ("ruth", "17:58", "talk", {"words": ""}), ("sara", "17:59", "end", {}),
    ("sara", "18:00", "minutes_yes", {}), ("petra", "18:00", "minutes_yes", {}), ("nils", "18:03", "minutes_yes", {}),
    ("ito", "18:10", "minutes_yes", {}),
)  # fmt: skip

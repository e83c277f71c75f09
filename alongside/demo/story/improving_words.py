"""What the team at Riverside wrote while it made something better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TITLE = "More good days at Riverside"
MATTERS = (
    "Not to plan my day around toilets. To go on the school trip. And to hear before the visit what it will be "
    "about, so that I am not the only one in the room who does not know."
)
PROBLEM_FIRST = (
    "Families do not come in the daytime, so visits are missed and the disease flares up.",
    "Nobody asked us. We come when we know what for. What we miss is days, because of worry, not visits.",
)
PROBLEM = (
    "Between visits nobody looks. One in three of us is not well for weeks before anyone at the clinic hears of it, "
    "and we stay at home because we are afraid to be far from a toilet."
)
AIM: dict[str, Any] = {
    "words": "More children are well, by the doctor's judgement and by their own", "whom": "everyone at Riverside",
    "from_value": 68.0, "to_value": 80.0, "unit": "of 100 children",
}  # fmt: skip

# who, days ago, kind, key, under, words
DIAGRAM: tuple[tuple[str, int, str, str, str, str], ...] = (
    ("ito", 98, "driver", "heard", "", "The clinic hears early when somebody is not well"),
    ("sara", 98, "driver", "together", "", "Visits are planned together"),
    ("nils", 97, "driver", "worry", "", "One is not afraid to leave the house"),
    ("petra", 96, "driver", "between", "heard", "Somebody looks between visits"),
    ("ruth", 96, "driver", "reach", "heard", "One can come, or need not come"),
    ("sara", 95, "driver", "before", "together", "Both know before the visit what it is about"),
    ("nils", 94, "driver", "toilet", "worry", "A toilet is never far"),
    ("petra", 93, "idea", "sheet", "before", "One sheet that both fill in before the visit"),
    ("ito", 92, "idea", "evening", "reach", "An evening clinic"),
    ("ruth", 92, "idea", "phone", "reach", "Visits by phone for who lives far away"),
    ("petra", 90, "idea", "text", "between", "A text message every second week"),
    ("nils", 88, "idea", "card", "toilet", "A card that gets you to a toilet without a word"),
)


@dataclass(frozen=True)
class Tested:
    """One test of the ramp, as it was planned and as it came out. It began so many days ago."""

    key: str
    who: str
    began: int
    lasts: int
    idea: str
    title: str
    question: str
    prediction: str
    predicted: float
    unit: str
    after: str = ""
    what: str = ""
    by_whom: str = ""
    seen: tuple[tuple[str, int, int | None, int | None, str], ...] = ()
    found: float | None = None
    decides: str = ""
    words: str = ""
    learned: str = ""
    asked_by: str = ""
    """Who planned it for whose it is."""
    told: int | None = None
    """So many days ago it was written down; else two days before it began."""


TESTS: tuple[Tested, ...] = (
    Tested(
        "one", "petra", 815, 7, "sheet", "One sheet, one day", "Do both fill it in before they meet?",
        "8 of 10 families bring it filled in.", 8, "of 10 families", what="The sheet goes out by letter a week before.",
        by_whom="Petra, on one Thursday", seen=(("petra", 6, 4, 10, "Six had it in the bag, and empty."),),
        found=4, decides="adapt", words="4 of 10 brought it filled in. It had eleven questions.",
        learned="Three questions are enough. Children want to write themselves.", told=86,
    ),
    Tested(
        "two", "sara", 765, 14, "sheet", "Three questions, two weeks", "Is a shorter sheet filled in?",
        "8 of 10 families bring it filled in.", 8, "of 10 families", after="one",
        what="Three questions, by phone or on paper.",
        by_whom="Sara asks the families, Petra the team", seen=(("sara", 6, 9, 12, ""), ("petra", 13, 10, 11, "")),
        found=8.3, decides="adopt", words="19 of 23. Two said that nobody had looked at it in the visit.",
        learned="It is filled in when somebody reads it in the room.", told=84,
    ),
    Tested(
        "three", "ito", 52, 21, "evening", "An evening clinic", "Do families come who could not come by day?",
        "40 of 100 who are invited come in the evening.", 40, "of 100 who are invited",
        what="Open until eight on Wednesdays.",
        by_whom="Ito and one nurse", seen=(("petra", 7, 1, 9, ""), ("petra", 14, 1, 8, "Ruth says: the bus.")),
        found=12, decides="abandon", words="12 of 100 came. The last bus goes at 18:40.",
        learned="I had not asked one family. Ask how people get here before you choose an hour.",
    ),
    Tested(
        "four", "nils", 50, 40, "card", "The toilet card", "Does it get you to a toilet without a word?",
        "30 young people use it, and most say it helped.", 30, "young people",
        what="A card from the shop at the station.",
        by_whom="Nils, with three from his school",
        seen=(("nils", 9, 6, 8, "Two were asked what it is."), ("nils", 30, 13, 14, "Shops know it by now.")),
        found=19, decides="adopt", words="19 of 22 used it. Not 30: I ran out of cards.",
        learned="Print more than you think. The back of the card needs one sentence for the shop.",
    ),
    Tested(
        "five", "ruth", 16, 28, "text", "A text message every second week",
        "Do we hear sooner that somebody is not well?",
        "20 of 30 answer.", 20, "of 30 families", after="two", what="One question: how are things?",
        by_whom="Petra reads the answers on Mondays", asked_by="petra",
        seen=(("petra", 5, 14, 30, "Four of them said: not well."),),
    ),
)  # fmt: skip

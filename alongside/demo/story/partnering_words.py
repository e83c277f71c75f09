"""What those say who began to work as partners: Riverside long ago, Harbor House last week."""

from __future__ import annotations

from alongside.partnership.recruiting import Question

RIVERSIDE = {
    Question.WORK: "Read three of our letters and tell us what they mean to you.",
    Question.TIME: "An hour and a half in three weeks, after school.",
    Question.GIVE: "Nothing yet but tea and the bus. We asked the hospital for pay.",
    Question.WELCOME: "Petra, extension 214. She answers after two.",
    Question.REACH: "Fathers. Families who come by bus. Who does not read English easily.",
}
RIVERSIDE_TALK = (
    "Petra fears that it eats her lunch breaks. Sara fears to be the mother who always complains. "
    "Both hope that somebody reads the letters before they go out."
)
NEXT = "We keep the name cards and stop here. Now we want a team that meets every two weeks: Nils and Ruth come along."
REVIEW = (
    ("sara", "expected", "That doctors would not want a card."),
    (
        "petra",
        "happened",
        "They asked where theirs was. Ten of twelve families knew all names after two weeks.",
    ),
    ("sara", "keep", "The cards, and that we count."),
    ("petra", "change", "We began with the whole ward. One room would have been enough."),
)
GUIDE = (
    "We began with two, Sara and I, and no money. The first meeting was awful. Ask me, also what went wrong."
)
HARBOR = {
    Question.WORK: "Sit with us when we plan the waiting room, and tell us what we do not see.",
    Question.TIME: "An hour a month. Tuesdays after five, or by phone.",
    Question.GIVE: "25 pounds an hour and the way there. Carys got it from the hospital.",
    Question.WELCOME: "Kwame. He has the mobile of the clinic on Tuesdays, and answers texts.",
    Question.REACH: "The families who come by the ferry. They leave before anybody asks them.",
}
HARBOR_PLAN = "Twenty hours of families at 25 pounds, and the ferry. Our own hours are part of the job."
HARBOR_TALK = (
    "Dr Okoro worries that we promise what we cannot keep. Kwame worries that it stays a talk. "
    "We agreed: one small thing, done in a month, and told to everyone."
)
ASKED = (
    "Tess",
    "She said in the corridor: you call my boy by the wrong name each time, and nobody minds.",
    "You said something in March that I still think about. Would you help us with it?",
)
FLYER = (
    "You know what waiting here is like",
    "We look for two parents or young people who plan the waiting room with us.\n\n"
    "An hour a month, Tuesdays after five, or by phone. We pay 25 pounds an hour and the way there.",
    "01632 960 112",
)
CAME = (
    "Joe Ferris",
    "01632 960 540",
    "The waiting room. We sit there two hours because of the ferry.",
    "After six",
)
STORIES = (
    (
        "okoro",
        "My first night as a doctor I told a father the wrong result. He waited an hour until I dared to come back. "
        "I still walk faster when somebody waits.",
    ),
    (
        "kwame",
        "When Imani was eleven we sat in that corridor from nine to three. Nobody had forgotten us. "
        "Nobody had told us either. I learned the pattern of the floor by heart.",
    ),
)

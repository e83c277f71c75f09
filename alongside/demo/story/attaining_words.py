"""What people of the story say about where goals stand, what they take over, what a plan is worth and costs."""

from __future__ import annotations

from alongside.demo.story.planning_words import ORCHESTRA
from alongside.plans.actions.skills import NewLadder

# Whose plan, the goal, and where each sees it: who, how many days ago, the level, and why.
SCORES = (
    ("maya", ORCHESTRA, (
        ("maya", 80, -1, "I play in my room. That does not count as orchestra."),
        ("rahman", 79, -1, ""),
        ("jonas", 78, -2, "She plays when nobody is home. I call that not playing."),
        ("maya", 59, -1, ""),
        ("rahman", 59, -1, "Two rehearsals, both left early."),
        ("jonas", 58, -2, "Two starts, two times home before the break."),
        ("maya", 38, 0, "Half of them. I counted."),
        ("jonas", 37, -1, "She goes. She comes home grey."),
        ("rahman", 37, -1, "Going, and it costs her the Friday."),
        ("maya", 17, 0, "Three in a row. One I left, one I stayed to the end, one I do not know."),
        ("rahman", 17, 0, "This is what we hoped for in September."),
        ("jonas", 16, -1, "The rehearsals, yes. The Fridays, no."),
        ("maya", 3, 0, "I was there on Thursday, the whole first half."),
        ("jonas", 3, -1, "Asleep at eleven. That is not it yet."),
        ("rahman", 3, 0, "")),
    ),
    ("nils", "Go on the class trip in May", (
        ("nils", 30, -1, "I said maybe."), ("ito", 30, -1, ""), ("nils", 9, 0, "I am on the list."),
        ("ito", 8, 1, "On the list, and he told two of them why he carries a bag.")),
    ),
    ("kofi", "Injections without tears", (
        ("sara", 25, -2, "We held on to each other, all three."), ("joy", 25, -1, "He let me show him the spray."),
        ("sara", 11, -1, "Tears before, none after."), ("joy", 11, 0, "He counted himself.")),
    ),
)  # fmt: skip
# Whose plan, who writes the five steps, who says yes to them, how many days ago, the goal, and the steps.
STEPS = (
    ("nils", "nils", "ito", 34, "Go on the class trip in May", (
        "I stay at home", "I say maybe", "I go, and one teacher knows", "I go, and my friends know",
        "I go, and I do not think of it on the bus"), -1),
    ("kofi", "sara", "joy", 27, "Injections without tears", (
        "He hides, and two of us hold him", "He cries, and lets us do it", "He counts, and it hurts less",
        "He chooses the leg and the song", "He tells another child how it goes"), -2),
)  # fmt: skip

PEN = NewLadder(
    "The injection pen, every other week",
    "A pen with the medicine in it, kept in the refrigerator. It goes into the thigh or the tummy. Ten seconds.",
    (
        "You watch somebody do it, and ask everything you want to ask.",
        "You fetch the pen half an hour before, wash your hands and choose the spot.",
        "You hold the pen and somebody holds your hand. You press together and count to ten.",
        "You do it yourself. Somebody is in the next room.",
        "You show it to somebody who is new to it, and say what helped you.",
    ),
    "You order the pens, keep the days, and call the nurse when a pen fails, or when you have a fever.",
    12,
)
ORDERING = NewLadder(
    "Ordering my own medicines",
    "Everything that has to be there before a box is empty: the list, the recipe that still counts, the pharmacy.",
    (
        "You look on while somebody orders.", "You say what is needed, and somebody else sends it.",
        "You order, and somebody looks at it before it goes.",
        "You order before two weeks are left. Nobody reminds you.",
        "You tell another one of your age how you remember it.",
    ),
    "You order, fetch and count. Your parents hear of it only if you tell them.",
    6,
)  # fmt: skip
INFUSION = NewLadder(
    "Infusions at work",
    "The drip, in the first-aid room of the workshop, with a nurse who comes. Others may want that, too.",
    (
        "You have it in the day ward and look at each step.", "You lay out the things, and read the label aloud.",
        "You and the nurse do it together, in the day ward.", "You have it at work. The nurse comes and stays.",
        "You tell another apprentice how to ask the boss.",
    ),
    "", 12,
)  # fmt: skip
SYRINGE = NewLadder(
    "Ta sprutan själv",
    "En penna med medicin som ligger i kylen. Den går in i låret eller magen och det tar tio sekunder.",
    (
        "Du tittar på när någon gör det, och frågar allt du vill.",
        "Du tar fram pennan, tvättar händerna och väljer ställe.",
        "Du håller i pennan och någon håller din hand. Ni trycker tillsammans.",
        "Du gör det själv. Någon är i rummet bredvid.",
        "Du visar någon som är ny hur det går till.",
    ),
    "Du beställer pennor, håller reda på dagarna och ringer när något är fel.",
    12,
)

# For whom, who says it, how many days ago, the step, and how it went.
CLIMBED = {
    "maya": (
        ("maya", 41, 1, "It is a pen. I thought it would be a needle like in films."), ("petra", 41, 1, ""),
        ("maya", 27, 2, "I chose the left leg."),
        ("petra", 27, 2, "She warmed it in her sleeve. I had not told her to."),
        ("petra", 13, 3, "We pressed together. Her thumb was on top."), ("maya", 13, 3, "Mine was on top."),
        ("maya", 1, 4, "Dad was in the kitchen. I did it alone."),
    ),
    "leo": (
        ("leo", 70, 1, ""), ("joy", 70, 1, ""), ("leo", 63, 2, ""), ("joy", 62, 2, ""), ("leo", 48, 3, ""),
        ("joy", 47, 3, "All right the first time."), ("leo", 20, 4, "Two boxes left when the new ones came."),
        ("joy", 19, 4, ""), ("leo", 15, 6, "From now on it is mine."), ("joy", 14, 6, "It is his. I stopped looking."),
    ),
    "elsa": (("elsa", 20, 1, ""), ("linnea", 20, 1, ""), ("elsa", 6, 2, "Jag valde låret."), ("linnea", 6, 2, "")),
}  # fmt: skip

SPENT = (
    (52, "Taxi home, two bad Fridays", "38.40", "Getting to work"),
    (33, "A heat belt", "29", "What helps in the day"),
    (19, "Taxi, one bad morning", "17.50", "Getting to work"),
    (6, "Lunch boxes that keep warm", "24.90", "What helps in the day"),
    (2, "A key for public toilets", "12", ""),
)

"""What worries people at Riverside about working together, what an advisor said, what they count: the words."""

from __future__ import annotations

DECIDED = (
    "We are asked when it is decided. Then I sit there and nod.",
    "Ask us when there are still two ways.",
    "You were right about the opening hours. From now on nothing goes on a wall before two of you have seen it while "
    "both ways are open. Ring me if it happens again: I mean it.",
)
COMPLAIN = (
    "They will only complain, and it is me who has to hear it.",
    "I was afraid of the same, from the other side: that nobody would hear it. We agreed to bring one thing that works "
    "and one that does not, each time. Come to the next meeting and see whether we keep to it.",
)
DARE = ("My child’s doctor sits in the room. I do not dare to say no to her.", "Somebody to say it for me.")
TIME = ("We have no time for this. Who does my other work?", "An hour that is taken off something else.")
ASKED = "Who really decides here? And what do we not see any more?"
POINTS = {
    "power": (
        "Nils spoke first in both meetings, and people waited.",
        "Let the one who brought an item say when it is done. Twice it was closed for them.",
    ),
    "pay": ("", "Travel money came after six weeks. Pay it on the day, in an envelope if need be."),
    "preparation": (
        "Everyone had the paper two days before.",
        "Send the words that one does not know along with it.",
    ),
    "vulnerability": ("Dr Ito said what went wrong in March. Nobody looked away.", ""),
}
ANSWERS = (
    ("power", 40, "will", "From the next meeting on. Sara asks “are you done?” each time.", 25),
    ("power", 12, "done", "We did it four times, and it stays.", None),
    ("pay", 38, "not_now", "The hospital’s till does not allow it. Petra asks the finance office again.", 75),
)
BOTH = (
    (0, 2), (1, 3), (1, 2), (0, 2), (1, 3), (1, 2), (2, 3), (1, 2), (2, 2), (2, 3), (3, 3), (2, 2), (3, 3),
)  # fmt: skip
"""Meetings of a month with both sides in the room, of all; the latest month last."""
CHANGED = (0, 0, 1, 0, 1, 0, 1, 0, 2, 1, 1, 3, 2)
"""Things done otherwise in a month because a partner said so."""

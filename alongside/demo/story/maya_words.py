"""What Maya wrote in her journal, and how she tells her story."""

from __future__ import annotations

DAYS = (
    (88, "17:30", "low", (
        "They took five tubes. Petra let me choose the arm. "
        "Chips on the way home, not a good idea."
    ), ("Tummy",)),
    (84, "19:02", "ok", "", ("Tired",)),
    (79, "16:41", "good", (
        "First orchestra since May. I sat at the edge, near "
        "the door, and did not need the door."
    ), ("Music",)),
    (71, "21:15", "low", (
        "Awake until one. Not because of my tummy. "
        "Because of thinking about my tummy."
    ), ("Slept badly",)),
    (63, "17:20", "ok", "", ("School",)),
    (57, "18:05", "good", "Walked home the long way with Ella and nobody asked me anything.", ()),
    (48, "07:50", "awful", (
        "Iron drink, then the bus. Threw up behind the bus stop. I am not drinking that on school "
        "days."
    ), ("Tummy", "School")),
    (41, "20:10", "ok", "Petra says there are other irons. There are OTHER irons.", ()),
    (34, "16:55", "good", "Weight up. I am taller than Ella now, by one finger.", ()),
    (27, "18:31", "low", (
        "Pharmacy had no azathioprine again. I took none for two days. That is not the same as "
        "forgetting."
    ), ("Something else",)),
    (20, "17:12", "ok", "", ("Tired", "School")),
    (13, "16:48", "low", "Tummy all through maths. Did not want to ask to leave.", ("Tummy", "School")),
    (12, "17:01", "ok", "", ("Tired",)),
    (11, "20:22", "good", "", ("Music",)),
    (10, "16:15", "ok", "", ()),
    (9, "21:40", "low", (
        "Scan day. You lie in a pipe and hold your "
        "breath. I hummed my part in my head."
    ), ("Something else",)),
    (8, "17:35", "ok", "", ("Tired",)),
    (7, "18:20", "good", "", ()),
    (5, "16:58", "good", (
        "Nobody noticed me leaving and coming back. "
        "That is the whole goal, really."
    ), ("Music", "School")),
    (4, "17:44", "ok", "", ("Slept badly",)),
    (3, "19:03", "good", "", ("Music",)),
    (1, "16:37", "good", (
        "We did the slow movement twice. My hands "
        "were tired before my tummy was."
    ), ("Music",)),
)  # fmt: skip

STORY = (
    (7, (3, "spring"), "How it began",
     "I was six. I thought everyone had a stomach like mine. Then we went to Riverside and they gave it a name."),
    (6, (9, "autumn"), "Eight weeks of milkshakes",
     "No food at all for eight weeks, only the drinks. I sat beside my own birthday cake. Dad ate his piece in "
     "the garage so that I would not see it. I saw it."),
    (4, (6, "summer"), "The good summer",
     "Nothing hurt from June to school. I forgot about it for whole weeks. I learned to dive."),
    (3, (12, "winter"), "When I said no",
     "They wanted to put the tube in again and I said no, and Dr Rahman sat down and asked what would have to be "
     "different. Nobody had asked me that before."),
    (1, (9, "autumn"), "Leaving the orchestra",
     "I left because of the toilets, not because of the music. I told everyone it was because of homework."),
)  # fmt: skip

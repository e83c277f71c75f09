"""What people at Riverside say without names, and in their journals: the words."""

from __future__ import annotations

PARTNERS = ("sara", "nils", "ruth", "karin", "jonas")
STAFF = ("rahman", "ito", "petra", "joy", "lukas", "mira", "ben")
READY_SPRING = {
    "problem": ("33242", "4453445"), "why": ("45354", "3344535"), "time": ("22313", "1122213"),
    "money": ("11212", "2324422"), "confidence": ("34243", "2333425"), "lived": ("23132", "4444545"),
    "leading": ("23323", "3434344"), "change": ("32223", "4344445"), "safe": ("32243", "4234344"),
    "small": ("34334", "3343433"),
}  # fmt: skip
READY_NOW = {
    "problem": ("44354", "4454455"), "why": ("55454", "4444545"), "time": ("22323", "1223223"),
    "money": ("32333", "3334433"), "confidence": ("44354", "3434435"), "lived": ("34343", "4444545"),
    "leading": ("34333", "4434444"), "change": ("43334", "4344445"), "safe": ("43344", "4334344"),
    "small": ("55454", "5455445"),
}  # fmt: skip
PULSE = {
    "numbers.enough": ("44354", "4544545"), "numbers.alone": ("54444", "4545444"),
    "pay.worth": ("22132", "4443444"), "pay.costs": ("21232", "3444344"),
    "power.disagree": ("33424", "4554445"), "power.taken": ("33343", "4444544"),
    "preparation.knew": ("44545", "3434434"), "preparation.words": ("34343", "4444445"),
    "support.ring": ("54545", "4443454"), "support.pause": ("45434", "3243323"),
    "leadership.could": ("34323", "4445344"), "leadership.hears": ("34334", "4444454"),
    "vulnerability.all": ("23223", "4343434"), "vulnerability.not_know": ("44354", "3334434"),
}  # fmt: skip
HOPES = {
    "sara": ("That the evening clinic stays, and others get one.", "That we are thanked, and nothing changes."),
    "nils": ("That somebody my age is asked before, not after.", "That I say something stupid."),
    "ruth": ("Fewer miles for grandparents.", "That it ends when the one who wants it leaves."),
    "karin": ("To be heard from far away.", "That I cannot come, and am forgotten."),
    "jonas": ("That my questions are a help, not a burden.", "That we are thanked, and nothing changes."),
    "rahman": ("To do what matters to them, not what we guess.", "That we promise what we cannot keep."),
    "ito": ("Visits that need less repair.", "That it takes time that nobody gives us."),
    "petra": ("That families say what annoys them, to us.", "That I say something wrong."),
    "joy": ("Less paper for everyone.", "That it takes time that nobody gives us."),
    "lukas": ("Meals that fit a school day.", "That those who shout get everything."),
    "mira": ("That young people speak for themselves.", "That we promise what we cannot keep."),
    "ben": ("That tests begin with families.", "That it stays a project of a few."),
}  # fmt: skip
BARRIERS = {
    "sara": ("money", "hours"), "nils": ("hours", "words"), "ruth": ("way", "money"), "ito": ("time",),
    "petra": ("time", "wrong"),
}  # fmt: skip
JOURNALS = (
    ("grace", 26, "The charter council began on time, and Jonas had put two items on top.",
     "I explained for ten minutes. Nobody had asked me to.", "The charter council"),
    ("grace", 12, "I rang Karin before the meeting. She came with three questions, and they were the best ones.",
     "The paper went out two days before. That is too late for somebody who works.", "Karin, Sara"),
    ("grace", 5, "Sara led the meeting. I wrote, and was quiet.", "", "Sara"),
    ("sara", 24, "Nils spoke first. Everyone stopped typing.", "I answered for him once. He noticed.", "Nils, Dr Ito"),
    ("sara", 17, "They changed the bus on the card, as we had said.",
     "My travel money from June has not come.", "Petra"),
    ("sara", 3, "I led. My hands shook, and it was fine.",
     "We were ten minutes late, because of me.", "Grace, the team"),
)  # fmt: skip
TOLD = (
    "Ring before the meeting",
    "I rang a mother two days before our meeting and asked what she wanted to know. She came with three questions, and "
    "they were the best of the evening. It took eight minutes. Since then I ring each time; Sara says that it is what "
    "helped her most in the beginning, too.",
)
PLACINGS = (
    (150, 3, "We are asked, when it is decided."),
    (75, 5, "They wait for us now."),
    (4, 7, "I led a meeting."),
)

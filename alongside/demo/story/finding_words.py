"""What the team and the council of Riverside wrote of what became of it."""

from __future__ import annotations

from alongside.kit.terms import Role

# who says it, days ago, which test, at whose center, state, words
SPREAD: tuple[tuple[str, int, str, str, str, str], ...] = (
    ("petra", 9, "The toilet card", "petra", "does", "In every folder for those who are new."),
    ("sara", 8, "The toilet card", "keane", "knows", "I sent Tom two of them."),
    ("keane", 5, "The toilet card", "keane", "tries", "Ten of them, since Monday. The shops here had not heard of it."),
    ("okoro", 4, "The toilet card", "okoro", "left", "We print nothing any more. We made it a picture for the phone."),
    ("ito", 60, "Three questions, two weeks", "ito", "does", ""),
    ("keane", 41, "Three questions, two weeks", "keane", "tries", "On Thursdays only."),
    ("keane", 12, "Three questions, two weeks", "keane", "does", "It saves us ten minutes, which I had not believed."),
)  # fmt: skip
# who, days ago, which test, in practice, satisfied, words, in how many days one looks again
LOOKED: tuple[tuple[str, int, str, str, str, str, int], ...] = (
    (
        "petra", 21, "Three questions, two weeks", "partly", "partly",
        "On Fridays nobody reads it before the visit: who is there then has come from elsewhere.", 25,
    ),
    ("nils", 7, "The toilet card", "yes", "yes", "", 80),
)  # fmt: skip
KEPT = "We ask how people get here before we choose an hour. Nobody was to blame for the empty corridor."
PROMISE: dict[str, str] = {
    "title": "Everyone who comes in says who they are",
    "matters": "That I never again talk about my child’s belly to somebody whose name I do not know.",
    "vision": "Whoever comes into the room says their name, what they do, and why they are there. To everyone.",
}
PARTNERS = "Do we work as partners?"
# who, part, how it is, words
WORKED: tuple[tuple[str, str, int, str], ...] = (
    ("sara", "agenda", 1, "I put two of the five on it."), ("ito", "agenda", 1, "Mine came last, and that was right."),
    ("nils", "heard", 1, "The card."), ("ruth", "heard", 0, "The bus, but only afterwards."),
    ("petra", "heard", 1, "Yes."), ("ruth", "no", -1, "Not yet. I find it hard when the doctor is so keen."),
    ("ito", "no", 1, "I can."), ("nils", "told", 1, "It stands on the chart."),
)  # fmt: skip
NEWER = "Not to sit by the phone until four. I can wait; I cannot wait without knowing until when."
# who, part, words; what does not end like a sentence was taken back
DIARY: tuple[tuple[str, str, str], ...] = (
    ("nils", "page", "Tuesday. They changed my room twice. I told the same thing three times, each time less of it."),
    ("sara", "page", "He cried in the car, and I said that it was the sun"),
    ("sara", "page", "Thursday. Nobody came at two. At four one said that it had been moved. I had eaten nothing."),
    ("ruth", "strikes", "That one tells less each time. So the third doctor knows least."),
    ("ito", "says", "We move people and think that what they said moves with them."),
    ("petra", "could", "Write down the first telling while they are there, and read it back to them."),
)  # fmt: skip
TAKEN = "Whatever was not safe at Riverside, or nearly was not. Ben reads it within two days, and says what is done."
# who, as what, days ago, named, words, where, what would make it right; then (days after, kind, words, how pressing)
CONCERN: tuple[tuple[str, Role, int, bool, str, str, str, tuple[tuple[int, str, str, str], ...]], ...] = (
    (
        "jonas", Role.CAREGIVER, 33, True,
        "The bag of the infusion had somebody else’s label. The nurse saw it before it ran, and went as pale as I did.",
        "Day ward", "That two people look at the label, and that the nurse who told us is thanked.",
        (
            (1, "triage", "Thank you. I was on the ward this morning.", "now"),
            (3, "follow", "The pharmacy prints labels again, in large letters, and two people read them aloud.", ""),
            (16, "close", "Two read each label aloud, since the first of the month. The nurse has been thanked.", ""),
            (18, "settled", "I saw them do it yesterday.", ""),
        ),
    ),
    (
        "maya", Role.PATIENT, 6, False,
        "In the room where one waits, one hears what is said at the desk. I know three people’s medicines now.",
        "Waiting room", "A question on paper.", ((2, "triage", "We know the desk. We look at it this week.", "soon"),),
    ),
)  # fmt: skip
TOGETHER = {
    "matters": "That I am asked before it is decided, and not after.",
    "problem": "In our meetings those who work in care talk for most of the time.",
    "title": "Families speak first",
    "question": "Do we hear more if whoever lives with it begins?",
    "prediction": "Half of the talk is ours.",
    "who": "Nils, Sara and Ruth for the families; Ken and Petra for the clinic",
    "between": "Ken thinks it takes longer. We think that nobody has to fight to get a word in.",
    "what": "Each point begins with somebody who lives with it",
    "where": "Our meetings",
    "words": "41 of 100 minutes were ours, up from 28. Nobody cut in. It took ten minutes more.",
    "learned": "Who begins sets what we talk about. Next time we also leave a pause after each point.",
}
# who, how it was, words
FELT: tuple[tuple[str, int, str], ...] = (
    ("nils", 2, "Nobody cut in."), ("sara", 1, ""), ("ruth", 2, "I said what I had come for."),
    ("ito", 0, "I had to wait. It was good for me."), ("petra", 1, "Calmer than before."),
)  # fmt: skip

"""What people of the story say about what matters to them, and which goals they have."""

from __future__ import annotations

from alongside.plans.vocabulary import Prompt

P = Prompt

# Whose plan, who says it, how many days ago, to what, and the words.
MATTERS = (
    ("maya", "maya", 20, P.MOST, "Playing the spring concert without thinking about where the toilets are."),
    ("maya", "maya", 20, P.GOOD_DAY, (
        "Bus with Ada, viola in the second break, home before it is dark. Nobody asks how my tummy is.")),
    ("maya", "maya", 20, P.GOOD_AT, "I can tune four instruments by ear and I am fast at maths when I am not tired."),
    ("maya", "maya", 19, P.KNOW, "Tell me first, then my parents. I remember better when I have written it down."),
    ("maya", "jonas", 18, P.MOST, "That she laughs at dinner. And that she sleeps, because then she laughs at dinner."),
    ("maya", "ingrid", 15, P.MOST, "To know what is coming before the visit, not after it. I live two hours away."),
    ("nils", "nils", 30, P.MOST, "That I decide who in my class knows."),
    ("kofi", "sara", 34, P.MOST, "That he is a boy with a ball first."),
    ("kofi", "sara", 34, P.VALUES, (
        "We are in church on Sundays and we fast for one day in Lent. He speaks Twi with his grandmother, who decides "
        "with us. Ask her, too.")),
    ("kofi", "kofi", 33, P.GOOD_DAY, "Football, no needle, jollof."),
    ("ivy", "ivy", 11, P.MOST, "That people knock before they come in. Also in hospital."),
    ("leo", "leo", 40, P.MOST, "To move out in September and not be the one who is always ill."),
    ("leo", "martin", 40, P.MOST, "To stop counting his tablets in my head."),
    ("theo", "ruth", 26, P.MOST, "A whole week of school. He counts them."),
    ("noor", "noor", 28, P.MOST, "That nobody asks whether I ate something wrong."),
    ("noor", "rania", 27, P.VALUES, "We eat together after sunset in Ramadan. Help us plan it, do not just say no."),
    ("amara", "amara", 14, P.MOST, "Doing my own talking, and keeping the soup."),
    ("imani", "imani", 33, P.MOST, "Running. The rest has to fit around it."),
    ("imani", "kwame", 33, P.MOST, "That we do not do something to her that cannot be undone."),
    ("felix", "felix", 21, P.MOST, "Finishing my apprenticeship in the same year as the others."),
)  # fmt: skip
WORK = (
    ("rahman", P.WORK, "That nobody leaves the room without having said what they came to say."),
    ("rahman", P.WORK_HELPS, "Write your question down before you come. Then I cannot talk past it."),
    ("petra", P.WORK, "That the one who calls at eight gets an answer by ten."),
    ("lukas", P.WORK, "Food that a family would cook anyway."),
    ("ito", P.WORK, "To know whether what we do helps, and to stop when it does not."),
    ("joy", P.WORK, "That a child is not held down. Ever."),
    ("keane", P.WORK, "Time. Whatever saves ten minutes of a visit gives them to somebody."),
    ("okoro", P.WORK, "To say early when something did not work."),
)  # fmt: skip

ORCHESTRA = "Play in the school orchestra again"
LEVELS = (
    "I do not play", "I play at home only", "Half the rehearsals, and the concert",
    "Every rehearsal, and the whole concert", "I play a solo, and come on the spring trip",
)  # fmt: skip
HER_THURSDAYS = "I go to all of Thursday’s rehearsal, 18:00 to 20:00. I miss enough already."
HIS_THURSDAYS = (
    "I go to Thursday’s rehearsal, 18:00 to 19:00, so that I am asleep by ten. I miss enough already."
)

# A goal of others: whose plan, who began it, days ago, title, words, how much, how sure; who supports it, and why.
GOALS = (
    ("nils", "nils", 38, "Go on the class trip in May", (
        "Three days, with the others, on the same bus. I carry my own bag of things."), 9, 6,
     "ito", "We plan the medicines for it in April. The card helps on the bus, too."),
    ("kofi", "sara", 31, "Injections without tears", "He chooses the leg, the song and who counts.", 8, 5,
     "joy", "The spray first, and nobody holds him."),
    ("ivy", "ivy", 24, "Talk alone with Dr Rahman for the first half", "Mum comes in when I say so.", 8, 8,
     "rahman", "That is how we do it from now on."),
    ("leo", "leo", 36, "Order my own medicines for three months in a row", (
        "From the app, before the box is empty. Dad only hears about it afterwards."), 9, 7,
     "joy", "I look once, in the first month. Then not again."),
    ("theo", "ruth", 25, "Four whole weeks of school before summer", "Breakfast first, then the bus.", 9, 4,
     "ito", "If the mornings are the problem, we move the medicine to the evening."),
    ("noor", "noor", 27, "Eat lunch in the canteen again", "With Yasmin. Two days a week to begin with.", 7, 5,
     "keane", "Good. Anouk can come and look at the menu with you."),
    ("amara", "amara", 13, "Know my own values by heart", "What they mean, and when I should call.", 6, 8,
     "helen", "We go through them on the telephone, ten minutes a month."),
    ("felix", "felix", 20, "Take the infusion on Friday afternoons", "So that I miss no day at work.", 8, 7,
     "okoro", "We have a chair at three. Agreed."),
    ("imani", "imani", 32, "Run the regional race in April", "Ten kilometres. I train four days a week.", 10, 7,
     "okoro", "Yes, if we begin the injections before Christmas. Without them I would not dare."),
)  # fmt: skip
SWEDISH_MATTERS = (
    ("elsa", "elsa", 22, P.MOST, "Att kunna prata om magen utan att alla viskar."),
    ("elsa", "anna", 20, P.MOST, "Att hon ringer mig när det är jobbigt, inte bara när det är akut."),
    ("hugo", "per", 25, P.MOST, "Att han hinner vara elva."),
    ("hugo", "hugo", 24, P.GOOD_DAY, "Hockey på morgonen och pannkakor sen."),
)  # fmt: skip
SWEDISH_WORK = (
    ("linnea", P.WORK, "Att ingen går hem med en fråga som de inte vågade ställa."),
    ("mikael", P.WORK, "Att den som ringer får tala till punkt."),
)
SWEDISH_GOALS = (
    ("elsa", "elsa", 21, "Åka på konfirmationslägret", "Hela veckan, och ingen ringer hem i onödan.", 9, 6,
     "linnea", "Vi gör ett brev till ledarna tillsammans."),
    ("hugo", "per", 23, "Dricka drycken utan bråk", "Han väljer smak och sugrör. Vi räknar inte högt.", 7, 4,
     "mikael", "Börja med halva glaset. Det räcker första veckan."),
)  # fmt: skip

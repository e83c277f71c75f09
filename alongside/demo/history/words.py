"""What clinicians wrote after a visit, and what the register calls things, in English and in Swedish."""

from __future__ import annotations

from datetime import date

_ENGLISH = """January February March April May June
July August September October November December"""
_SWEDISH = """januari februari mars april maj juni
juli augusti september oktober november december"""
MONTHS = {"en": tuple(_ENGLISH.split()), "sv": tuple(_SWEDISH.split())}
VISIT = {"en": "Visit at", "sv": "Besök på"}
FIRST_VISIT = {"en": "First visit at", "sv": "Första besöket på"}
STAY = {"en": "Hospital stay at", "sv": "Inlagd på"}
DAYS = {"en": "days", "sv": "dygn"}
NOTE = {"en": "Note from the visit", "sv": "Anteckning från besöket"}
SCOPE = {"en": "A look into the gut (colonoscopy)", "sv": "Titt i tarmen (koloskopi)"}
FLU = {"en": "Flu vaccine", "sv": "Vaccin mot influensa"}
UNTIL = {"en": "until", "sv": "till"}
WHO = {"en": "Name and birth date in the register", "sv": "Namn och födelsedag i registret"}

NOTES = {
    "en": (
        ("Doing well. Nothing changes. Next visit in three months.",
         "Well at school and at home. Growing along the curve. We go on as before.",
         "A quiet spell. We talked about what to do if it comes back.",
         "No symptoms. Blood tests as they should be. Asked about sport: yes, everything.",
         "Feels like everybody else in class, and that is what we want. Same medicines."),
        ("Some bad mornings since last time. We wait and look at the stool test again.",
         "Loose stools a few days each week. Dose checked against weight. Telephone in two weeks.",
         "Tired, otherwise fair. Iron is on the low side. We look at it again next time.",
         "Tummy pain before school. Talked about stress, and about toilets that can be locked."),
        ("More pain and more trips to the toilet. We agreed on a short course and a new visit in six weeks.",
         "A flare. Has missed school. We went through the choices together and took one step up.",
         "Weight has gone down. The family wants to wait with a new medicine; we meet again soon.",
         "The medicine holds less well than before. Levels taken. Decision at the next visit."),
        ("A hard flare. To the ward today.",
         "Severe pain, bleeding, cannot sleep through. Treatment stepped up at once.",
         "Much worse since the last visit. We keep in touch every day this week."),
    ),
    "sv": (
        ("Mår bra. Inget ändras. Nästa besök om tre månader.",
         "Bra i skolan och hemma. Växer längs kurvan. Vi fortsätter som förut.",
         "En lugn tid. Vi pratade om vad man gör om det kommer tillbaka."),
        ("Några dåliga morgnar sedan sist. Vi väntar och tar ett nytt avföringsprov.",
         "Trött, annars ganska bra. Lite lågt järn. Vi tittar igen nästa gång.",
         "Ont i magen före skolan. Vi pratade om stress och om toaletter som går att låsa."),
        ("Mer ont och fler toalettbesök. Vi kom överens om en kort kur och nytt besök om sex veckor.",
         "Ett skov. Har missat skolan. Vi gick igenom valen tillsammans och tog ett steg upp."),
        ("Ett svårt skov. Till avdelningen i dag.",
         "Mycket sämre sedan sist. Vi hörs varje dag den här veckan."),
    ),
}  # fmt: skip


def month_of(day: date, language: str) -> str:
    """A month and its year, as one says it."""
    return f"{MONTHS[language][day.month - 1]} {day.year}"

"""What stands on agendas, what was said in visits, and the network's standards of care."""

from __future__ import annotations

from alongside.kit.terms import Category

OWN = "https://alongside.example/codes"

STANDARDS = (
    ("Calprotectin", "A stool test says early that the gut is getting restless. We look at it together, twice a year.",
     Category.RESULTS, ("38445-3",), 182, 30, 0, ""),
    ("Weight", "At every visit. Growing well is the best sign that a child is well.", Category.RESULTS, ("29463-7",),
     91, 30, 0, ""),
    ("Height", "Twice a year, until nobody grows any more.", Category.RESULTS, ("8302-2",), 182, 30, 0, "growth"),
    ("Blood count and CRP", "Every three months with a medicine that quietens the immune system.", Category.RESULTS,
     ("1988-5", "718-7"), 91, 30, 0, ""),
    ("Liver test", "Every three months with azathioprine or methotrexate.", Category.RESULTS, ("1742-6",), 91,
     30, 0, ""),
    ("Vitamin D", "Once a year, after the winter is best.", Category.RESULTS, ("1989-3",), 365, 45, 0, ""),
    ("Eye check", "Once a year: some inflammation of the eye hurts nobody at first.", Category.RESULTS, ("eye-check",),
     365, 60, 6, ""),
    ("How it is at school and with friends", "Twice a year, asked by somebody with time.", Category.NOTES,
     ("school-talk",), 182, 60, 10, ""),
)  # fmt: skip

# The same for who reads in Swedish, in the same order.
STANDARDS_SV = (
    (
        "Kalprotektin",
        "Avföringsprovet säger tidigt om tarmen börjar bråka. Vi tittar på det tillsammans, två gånger om "
        "året.",
        "",
    ),
    ("Vikt", "Vid varje besök. Att växa som man ska är bästa tecknet på att man mår bra.", ""),
    ("Längd", "Två gånger om året, tills man har vuxit klart.", "tillväxten"),
    ("Blodvärde och CRP", "Var tredje månad med medicin som dämpar immunförsvaret.", ""),
    ("Leverprov", "Var tredje månad med azatioprin eller metotrexat.", ""),
    ("D-vitamin", "En gång om året, helst efter vintern.", ""),
    ("Ögonkontroll", "En gång om året: inflammation i ögat gör ibland inte ont i början.", ""),
    ("Hur det är i skolan och med kompisar", "Två gånger om året. Den som frågar har tid att lyssna.", ""),
)

# Before the visit in the summer: who put it down, how many days ago, what, and whether it was reached.
SUMMER = (
    ("maya", 97, "Are there other irons than the drink?", True),
    ("petra", 95, "Levels of azathioprine", True),
    ("maya", 93, "School trip in May: what to bring, who knows", False),
    ("jonas", 92, "Who calls whom on a bad day", True),
)
SUMMER_SAID = (
    ("note", 0, "maya", "The drink makes me sick before school.", "rahman"),
    ("decision", 0, "maya", "No drink on school days until we have talked again.", "petra"),
    ("decision", 3, "jonas", "Jonas calls Petra before nine. Maya is asked first.", "petra"),
    ("step", 0, "petra", "Ask the pharmacy which tablets there are.", "petra"),
)
SUMMER_WORDS = """## We talked about
- Are there other irons than the drink?
- Levels of azathioprine
- Who calls whom on a bad day

## We decided
- No drink on school days until we have talked again. (Maya Lindqvist)
- Jonas calls Petra before nine. Maya is asked first. (Jonas Lindqvist)

## Who does what next
- Petra Novak: Ask the pharmacy which tablets there are.

## We did not get to this. It is on the agenda of the next visit
- School trip in May: what to bring, who knows"""
SPRING_WORDS = """## We talked about
- A hard spring, and the orchestra

## We decided
- Same dose. Levels are taken, and iron is begun. (Dr Amina Rahman)"""

# For the visit to come.
NEXT = (
    ("maya", 12, "Can I stop the iron drink? It makes school mornings bad."),
    ("petra", 9, "Azathioprine: doses missed last month"),
    ("rahman", 6, "The scan from last week"),
)
ALONE = "Something that I want to ask alone"

# A day at Riverside: when, who, with whom, what for; what the family and the team put on the agenda; who said yes.
DAY = (
    ("08:40", "nils", ("ito", "petra"), "After the flare",
     (("nils", 3, "Can I train on Saturday?"), ("karin", 2, "What to look for, without looking all the time")),
     (("ito", 1, "Down from the enemas: when"),), True),
    ("09:20", "kofi", ("ito", "joy"), "Growth and injections",
     (("sara", 4, "The spray, or the ice, or both"),), (), False),
    ("10:10", "ivy", ("rahman", "petra"), "First visit as a teenager",
     (("ivy", 1, "What my mum sees from now on"),), (("rahman", 1, "Ivy alone for ten minutes"),), True),
    ("11:00", "leo", ("rahman", "joy"), "Before the adults’ clinic", (), (("joy", 6, "The two letters, line by line"),),
     False),
    ("13:20", "theo", ("ito", "joy"), "", (), (), False),
)  # fmt: skip
OTHERS_ASK = (
    "Which sports are fine", "The taste of the medicine", "Tired after school", "A holiday abroad", "Sleep",
    "Blood in the morning", "What the school must know", "When we can come less often",
)  # fmt: skip
TEAM_ASKS = (
    "Levels and dose",
    "Growth since the summer",
    "Next scope: yes or no",
    "Vaccinations",
    "Handing over",
)

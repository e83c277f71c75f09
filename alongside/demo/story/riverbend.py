"""The Riverbend IBD Network: three centers, and the people of the story."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from alongside.demo.chance import id_of
from alongside.demo.patients import COLITIS, CROHN, UNCLASSIFIED, Patient
from alongside.demo.story.cast import Hat, Somebody, birthday, parent, patient
from alongside.demo.world import Center, Change, Clinician, World, clinician
from alongside.kit.terms import Role

NAME, SLUG, ZONE, LANGUAGE = "Riverbend IBD Network", "riverbend", "Europe/London", "en"
SOURCE = "Riverbend register"
CHARTER = "How we share in the Riverbend IBD Network"
SMALL_NUMBER = 4
"""The network is small, and families wanted to see their own center: shown is what tells of five or more."""
EARLIER = ("How we begin to share", "Less for the rest of the center")
STUDY = id_of("study", "bright-gut")

ORGANIZATIONS = (
    ("Riverbend network office", "other", "Riverbend"),
    ("Bright Gut Families", "advocacy", "Riverbend"),
    ("Alder University", "university", "Alderholm"),
)


def _staff(key: str, name: str, title: str) -> Clinician:
    return clinician(key, name, title)


@lru_cache
def centers() -> tuple[Center, ...]:
    """Riverside learned early and again; Northgate waited; Harbor House tried something that failed."""
    riverside = Center(
        id_of("center", "riverside"), "Riverside", "Riverbend",
        (_staff("rahman", "Dr Amina Rahman", "doctor"), _staff("ito", "Dr Ken Ito", "doctor")),
        (_staff("petra", "Petra Novak", "nurse"), _staff("joy", "Joy Adeyemi", "nurse")),
        (_staff("lukas", "Lukas Tabor", "dietitian"), _staff("mira", "Mira Silvester", "psychologist")),
        0.51, (Change(3.1, 0.09, 0.4), Change(8.4, 0.17, 0.2)), "Riverside laboratory",
    )  # fmt: skip
    northgate = Center(
        id_of("center", "northgate"), "Northgate", "Northgate",
        (_staff("keane", "Dr Tom Keane", "doctor"), _staff("varga", "Dr Elsa Varga", "doctor")),
        (_staff("helen", "Helen Marsh", "nurse"),), (_staff("anouk", "Anouk Delmar", "dietitian"),),
        0.52, (Change(6.2, 0.21, 0.5),), "Northgate laboratory",
        (0.34, 0.08, 8.6),
    )  # fmt: skip
    harbor = Center(
        id_of("center", "harbor"), "Harbor House", "Port Ellery",
        (_staff("okoro", "Dr Samuel Okoro", "doctor"), _staff("lena", "Dr Lena Jansky", "doctor")),
        (_staff("bo", "Bo Lindgate", "nurse"),), (_staff("carys", "Carys Pemberley", "psychologist"),),
        0.47, (Change(2.5, 0.12, 0.3), Change(4.6, -0.08, 0.15), Change(5.4, 0.1, 0.2), Change(7.9, 0.15, 0.3)),
        "Harbor House laboratory", (0.14, 0.14, 8.0),
    )  # fmt: skip
    return riverside, northgate, harbor


def patients(world: World) -> dict[int, Patient]:
    """The young people of the story, by their number in the register."""
    return {one.number: one for one in (*_of_riverside(world), *_of_elsewhere(world))}


def _of_riverside(world: World) -> tuple[Patient, ...]:
    riverside = centers()[0]
    (rahman, ito), (petra, joy), (lukas, mira) = riverside.doctors, riverside.nurses, riverside.others
    today = world.today
    spring = date(today.year - 7, 4, 9)
    return (
        patient(
            world, 0, "maya", "Maya Lindqvist", sex="female", born=birthday(today, 14, 160), disease=CROHN,
            diagnosed=spring, center=riverside, team=(rahman, petra, lukas), quiet_days=200,
            parents=(parent("jonas", "Jonas Lindqvist", "dad"), parent("ingrid", "Ingrid Dahlin", "mum")),
        ),
        patient(
            world, 1, "nils", "Nils Berg", sex="male", born=birthday(today, 16, 70), disease=COLITIS,
            diagnosed=birthday(today, 5, 20), center=riverside, team=(ito, petra), quiet_days=80,
            parents=(parent("karin", "Karin Berg", "mum"),),
        ),
        patient(
            world, 2, "kofi", "Kofi Osei", sex="male", born=birthday(today, 12, 90), disease=CROHN,
            diagnosed=birthday(today, 3, 40), center=riverside, team=(ito, joy), quiet_days=80,
            parents=(parent("sara", "Sara Osei", "mum"),),
        ),
        patient(
            world, 3, "ivy", "Ivy Marsh", sex="female", born=birthday(today, 13, 12), disease=COLITIS,
            diagnosed=birthday(today, 2, 33), center=riverside, team=(rahman, petra), quiet_days=60,
            parents=(parent("helen", "Helen Marsh", "mum"),),
        ),
        patient(
            world, 4, "leo", "Leo Farrow", sex="male", born=birthday(today, 18, -24), disease=CROHN,
            diagnosed=birthday(today, 6, 100), center=riverside, team=(rahman, joy, mira), quiet_days=80,
            parents=(parent("martin", "Martin Farrow", "dad"),),
        ),
        patient(
            world, 5, "theo", "Theo Winslade", sex="male", born=birthday(today, 11, 200), disease=UNCLASSIFIED,
            diagnosed=birthday(today, 1, 80), center=riverside, team=(ito, joy), quiet_days=60,
            parents=(parent("ruth", "Ruth Adler", "grandmother"),),
        ),
    )  # fmt: skip


def _of_elsewhere(world: World) -> tuple[Patient, ...]:
    _riverside, northgate, harbor = centers()
    keane, varga = northgate.doctors
    helen, okoro, bo = northgate.nurses[0], harbor.doctors[0], harbor.nurses[0]
    today = world.today
    return (
        patient(
            world, 40, "noor", "Noor Haddad", sex="female", born=birthday(today, 15, 120), disease=CROHN,
            diagnosed=birthday(today, 4, 10), center=northgate, team=(keane, helen), quiet_days=80,
            parents=(parent("rania", "Rania Haddad", "mum"),),
        ),
        patient(
            world, 41, "amara", "Amara Diallo", sex="female", born=birthday(today, 18, 20), disease=COLITIS,
            diagnosed=birthday(today, 5, 150), center=northgate, team=(varga, helen), quiet_days=60,
            parents=(parent("fatou", "Fatou Diallo", "mum"),),
        ),
        patient(
            world, 80, "imani", "Imani Boateng", sex="female", born=birthday(today, 15, 300), disease=CROHN,
            diagnosed=birthday(today, 3, 200), center=harbor, team=(okoro, bo), quiet_days=60,
            parents=(parent("kwame", "Kwame Boateng", "dad"),),
        ),
        patient(
            world, 81, "felix", "Felix Harkness", sex="male", born=birthday(today, 19, 45), disease=COLITIS,
            diagnosed=birthday(today, 7, 60), center=harbor, team=(okoro, bo), quiet_days=60,
            parents=(parent("judith", "Judith Harkness", "mum"),),
        ),
    )  # fmt: skip


OTHERS = (
    Somebody("nadia", "Dr Nadia Ferrante", (Hat(Role.RESEARCHER, "Alder University", "researcher"),)),
    Somebody("grace", "Grace Whitlow", (
        Hat(Role.COORDINATOR, "Riverbend network office", "coordinator"),
        Hat(Role.ADMINISTRATOR, "Riverbend network office", "administrator"))),
    Somebody("ben", "Ben Castell", (Hat(Role.IMPROVER, "Riverside", "improvement coach"),)),
    Somebody("miriam", "Miriam Yardley", (Hat(Role.ADVOCATE, "Bright Gut Families", "advocate"),)),
)  # fmt: skip

MORE_HATS = {
    "sara": Hat(Role.IMPROVER, "Riverside", "parent partner"),
    "nils": Hat(Role.IMPROVER, "Riverside", "young partner"),
    "ruth": Hat(Role.IMPROVER, "Riverside", "family partner"),
}

ABOUT = {
    "maya": "I am 14, I play the viola, and I have had Crohn’s since I was six. I write my journal for myself.",
    "jonas": "Maya’s dad. I count the tablets and drive to Riverside. I ask a lot of questions.",
    "ingrid": "Maya’s mum. I live two hours away and want to know about medicines and visits.",
    "rahman": "I am a doctor for children with bowel disease. Ask me twice if I am unclear.",
    "petra": "Nurse at Riverside. I answer the telephone on weekdays from eight.",
    "ito": "Doctor at Riverside. I like to try things small before we all do them.",
    "sara": "Kofi’s mum, and parent partner at Riverside. I ask how people get to the clinic.",
    "kofi": "I am 12. I do football and drawing. Needles are the worst.",
    "nils": "I am 16 and a young partner at Riverside. The toilet card was my idea.",
    "karin": "Nils’s mum. Since he turned 16 I read what he shows me, and that is fine.",
    "helen": "Nurse at Northgate, and at Riverside I am Ivy’s mum. I change hats at the door.",
    "ivy": "I just turned 13. Some things are between me and my nurse now.",
    "leo": "I turn 18 in three weeks. I am learning to order my own medicines.",
    "martin": "Leo’s dad. Soon I will not see his record, unless he says so. I am practising.",
    "ruth": "Grandmother and caregiver of Theo. I keep time in meetings, by telephone.",
    "keane": "Doctor at Northgate. I want to see that it works before I spend clinic time on it.",
    "noor": "I am 15 and tired of being asked whether I ate something wrong.",
    "rania": "Noor’s mum. I write down what the mornings are like.",
    "amara": "I am 18 since this month. My record is mine now, and my mum still makes the best soup.",
    "fatou": "Amara’s mum. I have stepped back. I am still here.",
    "imani": "I am 15 and run. My dad and I do not agree about the injections.",
    "kwame": "Imani’s dad. I would like to wait with the next medicine.",
    "felix": "I am 19 and let my mum keep reading along. I can change that any day.",
    "judith": "Felix’s mum, reading along because he asked me to.",
    "okoro": "Doctor at Harbor House. We tried an evening clinic. It did not work, and we said so.",
    "nadia": "I study how food and sleep go with flares, in the Bright Gut study. I see codes, never names.",
    "grace": "I coordinate the network and keep its lists in order.",
    "ben": "Improvement coach at Riverside. I draw charts with people, not about them.",
    "miriam": "I speak for Bright Gut Families, who have been asking for this since before it existed.",
}

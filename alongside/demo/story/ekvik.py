"""Nätverket för unga med IBD: a small Swedish community in the same house, strictly apart."""

from __future__ import annotations

from functools import lru_cache

from alongside.demo.chance import id_of
from alongside.demo.patients import COLITIS, CROHN, Patient
from alongside.demo.story.cast import Hat, Somebody, birthday, parent, patient
from alongside.demo.world import Center, Change, World, clinician
from alongside.kit.terms import Role

NAME, SLUG, ZONE, LANGUAGE = "Nätverket för unga med IBD", "unga-ibd", "Europe/Stockholm", "sv"
SOURCE = "Ekviks register"
CHARTER = "Så delar vi i nätverket"
EARLIER: tuple[str, ...] = ()
PATIENTS = 8

ORGANIZATIONS = (("Unga magar", "advocacy", "Ekvik"),)


@lru_cache
def centers() -> tuple[Center, ...]:
    """One center, with four who work there."""
    return (
        Center(
            id_of("center", "ekvik"), "Barnmagmottagningen Ekvik", "Ekvik",
            (clinician("linnea", "Linnea Forsmo", "läkare"), clinician("erik", "Erik Tallberg", "läkare")),
            (clinician("mikael", "Mikael Hedhammar", "sjuksköterska"),),
            (clinician("siv", "Siv Granstedt", "dietist"),),
            0.53, (Change(4, 0.1, 0.4), Change(7.5, 0.12, 0.3)), "Ekviks laboratorium",
        ),
    )  # fmt: skip


def patients(world: World) -> dict[int, Patient]:
    """The young people of the story, by their number in the register."""
    (center,) = centers()
    linnea, mikael = center.doctors[0], center.nurses[0]
    today = world.today
    told = (
        patient(
            world, 0, "elsa", "Elsa Norrbäck", sex="female", born=birthday(today, 16, 40), disease=CROHN,
            diagnosed=birthday(today, 4, 90), center=center, team=(linnea, mikael), quiet_days=70,
            parents=(parent("anna", "Anna Norrbäck", "mamma"),),
        ),
        patient(
            world, 1, "hugo", "Hugo Björkhem", sex="male", born=birthday(today, 11, 150), disease=COLITIS,
            diagnosed=birthday(today, 2, 30), center=center, team=(linnea, mikael), quiet_days=70,
            parents=(parent("per", "Per Björkhem", "pappa"),),
        ),
    )  # fmt: skip
    return {one.number: one for one in told}


OTHERS = (
    Somebody("jonas-ekvik", "Jonas Lindqvist", (Hat(Role.ADVOCATE, "Unga magar", "stödförälder"),)),
    Somebody("siri", "Siri Vallmo", (Hat(Role.COORDINATOR, "Barnmagmottagningen Ekvik", "samordnare"),)),
)
MORE_HATS: dict[str, Hat] = {}

ABOUT = {
    "elsa": "Jag är 16 och har Crohn. Jag vill kunna prata om magen utan att alla viskar.",
    "anna": "Elsas mamma. Jag läser det hon visar mig.",
    "hugo": "Jag är elva. Jag gillar hockey och hatar dryckerna.",
    "per": "Hugos pappa. Jag skriver för Hugo när han inte orkar.",
    "linnea": "Läkare på barnmagmottagningen. Jag förklarar gärna en gång till.",
    "mikael": "Sjuksköterska. Ring mig hellre en gång för mycket.",
    "jonas-ekvik": "Jag är pappa till en tonåring med Crohn i ett annat nätverk, och stödförälder här.",
    "siri": "Jag håller ordning på nätverket i Ekvik.",
}

"""Det svenska nätverket: Elsa, 16, Hugo, 11, och de som finns omkring dem."""

from __future__ import annotations

from alongside.demo.history.terms import CALPROTECTIN, HEMOGLOBIN, WEIGHT
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Category, Role
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.followed import follow

ELSA = (
    (34, "21:10", "ok", "Tandvärk av alla frågor. Inte av tänderna.", ("Trött",)),
    (20, "17:05", "low", (
        "Satt på toaletten hela matteprovet. Fick göra det på en krukväxthylla i korridoren "
        "efteråt."
    ), ("Magen", "Skolan")),
    (11, "22:40", "good", (
        "Repade i tre timmar. Ingen paus för min "
        "skull. Jag ville inte ha någon."
    ), ("Musiken",)),
    (5, "18:15", "ok", "", ("Sov dåligt",)),
    (1, "19:50", "good", (
        "Berättade för Noa vad det heter. Hon sa: jaha, "
        "min moster har det. Så lätt var det."
    ), ()),
    (0, "15:15", "good", "", ("Musiken",)),
)  # fmt: skip
HUGO = (
    (29, "19:00", "low", "Han orkade inte träningen. Satt i båset med hjälmen på.", ("Magen",)),
    (13, "19:20", "ok", "Drack två av tre. Den tredje hittade jag i blomkrukan.", ()),
    (2, "18:40", "great", "Mål i sista perioden. Magen var inte ens med i dag.", ()),
)  # fmt: skip


def play(stage: Stage) -> None:
    """De senaste månaderna."""
    _visits(stage)
    _days(stage)
    mikael, elsa = stage.actor("mikael"), stage.actor("elsa")
    year = stage.today.year
    stage.told(
        "elsa",
        15,
        year - 4,
        (9, "hösten"),
        "När det började",
        "Jag var tolv och trodde att alla hade ont på morgnarna. Mamma ringde. Mikael svarade.",
    )
    stage.told(
        "elsa",
        15,
        year - 2,
        (6, "sommaren"),
        "Kollot",
        "Tre veckor. Jag berättade ingenting och mådde bra ändå.",
    )
    asked = stage.write(
        elsa,
        "elsa",
        6,
        "16:20",
        Category.MESSAGES,
        "En fråga",
        kind="Communication",
        words="Kan man åka på skolresa om man får dropp den veckan?",
    )
    stage.say(mikael, "elsa", asked, 5, "08:30", "Ja. Vi flyttar droppet tre dagar. Jag ordnar det.")
    _disagree(stage)


def _visits(stage: Stage) -> None:
    linnea, mikael = stage.actor("linnea"), stage.actor("mikael")
    for key, days_ago, kilos, calprotectin, hemoglobin, note in (
        ("elsa", 41, 55.2, 390, 124, "Mår ganska bra. Vill själv bestämma vem som får veta i skolan."),
        ("hugo", 33, 33.9, 560, 118, "Trött och lite blek. Vi provar ett annat järn och hörs om två veckor."),
    ):
        stage.measured(mikael, key, days_ago, "10:10", WEIGHT, kilos)
        stage.measured(linnea, key, days_ago, "10:20", HEMOGLOBIN, hemoglobin)
        stage.measured(linnea, key, days_ago, "10:21", CALPROTECTIN, calprotectin)
        stage.write(
            linnea,
            key,
            days_ago,
            "10:40",
            Category.NOTES,
            "Anteckning från besöket",
            kind="DocumentReference",
            words=note,
        )


def _days(stage: Stage) -> None:
    elsa = stage.actor("elsa")
    with stage.at(50, "18:00"):
        follow(by=elsa, person_id=stage.person("elsa"), title="Ont i magen", scale="0-10", code="tummy-pain")
    for days_ago, clock, sky, words, chips in ELSA:
        stage.day(
            "elsa",
            days_ago,
            clock,
            sky,
            words,
            chips=chips,
            values={"tummy-pain": 6.0 if sky == "low" else 2.0},
        )
    for days_ago, clock, sky, words, chips in HUGO:
        stage.day("hugo", days_ago, clock, sky, words, chips=chips, by="per")


def _disagree(stage: Stage) -> None:
    linnea, per = stage.actor("linnea"), stage.actor("per", Role.CAREGIVER)
    drinks = stage.write(
        linnea,
        "hugo",
        12,
        "11:00",
        Category.PLAN,
        "Näringsdryckerna",
        words="Tre om dagen i två veckor till.",
    )
    with stage.at(11, "20:15"):
        words = "Han kräks av den tredje. Vi kan göra två och en macka."
        see_it_differently(by=per, person_id=stage.person("hugo"), origin_id=drinks.origin_id, words=words)

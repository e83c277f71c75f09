"""Others at Riverside: Nils, Kofi and Sara, Ivy and Helen with two hats, Leo, Theo and Ruth."""

from __future__ import annotations

from alongside.demo.history.terms import CALPROTECTIN, HEMOGLOBIN, WEIGHT
from alongside.demo.story import riverbend
from alongside.demo.story.drawings import dragon
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Audience, Category, Right
from alongside.record.actions.disputes import answer_dispute, see_it_differently, settle_dispute
from alongside.record.actions.followed import follow
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.actions.consents import consent_to_study
from alongside.sharing.models import Study

NILS = (
    (40, "22:03", "ok", (
        "Hours of sleep: six. Hours of telling my "
        "brother to be quiet: two."
    ), ("Slept badly",)),
    (26, "16:30", "good", (
        "Showed the toilet card to a teacher who had never "
        "seen me before. It took four seconds."
    ), ("School",)),
    (12, "23:10", "low", (
        "Bleeding again. Not much. I am writing it "
        "before I decide that it was nothing."
    ), ("Tummy",)),
    (9, "17:45", "low", "Cramps at training. Told the coach it was my knee.", ("Tummy",)),
    (4, "19:20", "ok", "Better. Enemas are exactly as bad as they sound and they work.", ()),
    (1, "18:02", "good", (
        "Meeting tonight. I own test five. I have never "
        "owned a test that I did not have to sit."
    ), ("School",)),
)  # fmt: skip
KOFI = (
    (33, "19:30", "low", (
        "He cried before the injection and was fine "
        "two minutes after. I was not fine."
    ), ("Tummy",)),
    (19, "19:40", "ok", "We counted backwards in Twi. He laughed at how I say seven.", ()),
    (5, "20:00", "good", "Injection day, four minutes from box to bin. New record.", ()),
)  # fmt: skip
LEO = (
    (29, "23:40", "ok", "Rang the pharmacy myself. They asked for my dad. I said it is my medicine.", ()),
    (15, "22:15", "good", (
        "Did the infusion on my own. Dad sat in the car. He says he read the paper. He has no "
        "paper."
    ), ()),
    (6, "21:05", "low", (
        "Two letters from the adults’ clinic and "
        "I understood half of one."
    ), ("Something else",)),
    (0, "16:20", "ok", (
        "Wrote down five questions for them. Mira says five is a lot and that I should ask all of "
        "them."
    ), ()),
)  # fmt: skip
IVY = (
    (11, "16:10", "good", "", ("School",)),
    (8, "17:25", "low", (
        "Somebody in my class did an impression of me "
        "running. It was a good impression."
    ), ("School",)),
    (3, "16:50", "ok", "", ("Tired",)),
    (0, "15:31", "good", "Thirteen feels the same. Mum asked before she opened my door, though.", ()),
)  # fmt: skip


def play(stage: Stage) -> None:
    """Their last months."""
    _visits(stage)
    _nils(stage)
    _kofi(stage)
    _ivy(stage)
    _leo(stage)
    _theo(stage)


VISITS = (
    (
        "nils",
        "ito",
        "petra",
        6,
        61.4,
        740,
        131,
        ("A flare on the left side. He came early because he wrote it down. Enemas, and we talk on Friday."),
    ),
    (
        "kofi",
        "ito",
        "joy",
        31,
        32.6,
        180,
        124,
        "Quiet. The needles are the hard part, not the gut. We try the cold spray.",
    ),
    (
        "ivy",
        "rahman",
        "petra",
        24,
        45.1,
        95,
        129,
        "Well. She asked whether her mother, who works at Northgate, can look. I showed her who can.",
    ),
    (
        "leo",
        "rahman",
        "joy",
        15,
        68.9,
        60,
        144,
        "Ready. First visit at the adults’ clinic is booked, and we go there together.",
    ),
    (
        "theo",
        "ito",
        "joy",
        40,
        34.8,
        420,
        119,
        "Grey area. His grandmother keeps better notes than I do; we use hers.",
    ),
)


def _visits(stage: Stage) -> None:
    for key, doctor, nurse, days_ago, kilos, calprotectin, hemoglobin, note in VISITS:
        stage.measured(stage.actor(nurse, None), key, days_ago, "09:30", WEIGHT, kilos)
        stage.measured(stage.actor(doctor), key, days_ago, "09:41", HEMOGLOBIN, hemoglobin)
        stage.measured(stage.actor(doctor), key, days_ago, "09:42", CALPROTECTIN, calprotectin)
        stage.write(
            stage.actor(doctor),
            key,
            days_ago,
            "10:05",
            Category.NOTES,
            "Note from the visit",
            kind="DocumentReference",
            words=note,
        )


def _nils(stage: Stage) -> None:
    nils = stage.actor("nils")
    with stage.at(60, "17:00"):
        follow(
            by=nils,
            person_id=stage.person("nils"),
            title="Hours of sleep",
            scale="number",
            unit="h",
            code="sleep",
        )
    for days_ago, clock, sky, words, chips in NILS:
        stage.day("nils", days_ago, clock, sky, words, chips=chips, values={"sleep": 6.0 + days_ago % 3})
    stage.told(
        "nils",
        50,
        stage.today.year - 6,
        (3, "spring"),
        "Ten and in a nappy",
        "I was ten and wore pads to school. I am writing it down because somebody who is ten may read it.",
    )


def _kofi(stage: Stage) -> None:
    for days_ago, clock, sky, words, chips in KOFI:
        stage.day("kofi", days_ago, clock, sky, words, chips=chips, by="sara")
    stage.day(
        "kofi",
        2,
        "17:15",
        "great",
        "this is the needle dragon. he is asleep now",
        picture=dragon,
        shows="A drawing of a green dragon asleep, its tail a needle.",
    )
    sara, joy = stage.actor("sara"), stage.actor("joy")
    home = stage.measured(sara, "kofi", 34, "18:10", WEIGHT, 33.4, "On our scale, after supper.")
    at = {"person_id": stage.person("kofi"), "origin_id": home.origin_id}
    with stage.at(31, "09:35"):
        dispute = see_it_differently(by=joy, words="Ours says 32.6, in the morning, shoes off.", **at)
    with stage.at(30, "19:00"):
        answer_dispute(
            by=sara, dispute_id=dispute.pk, words="He had eaten a whole plate of rice. That is rice.", **at
        )
    with stage.at(28, "08:50"):
        words = "We agreed: same scale, mornings, shoes off. Both numbers were true when they were taken."
        settle_dispute(by=joy, dispute_id=dispute.pk, words=words, **at)
    with stage.at(120, "20:00"):
        consent_to_study(by=sara, person_id=stage.person("kofi"), study=Study.objects.get(pk=riverbend.STUDY))


def _ivy(stage: Stage) -> None:
    for days_ago, clock, sky, words, chips in IVY:
        hers_alone = days_ago == 8
        stage.day(
            "ivy", days_ago, clock, sky, words, chips=chips, only_for=(Audience.TEAM,) if hers_alone else None
        )
    ivy, petra = stage.actor("ivy"), stage.actor("petra")
    asked = stage.write(
        ivy,
        "ivy",
        7,
        "16:02",
        Category.MESSAGES,
        "A question for Petra",
        kind="Communication",
        words="If I tell you something, does it go to my mum, because she is a nurse too?",
    )
    stage.say(
        petra,
        "ivy",
        asked,
        6,
        "08:20",
        "No. At Riverside she is your mum and nothing else. What is sensitive stays "
        "between you and us since you turned 13. I will show you the page.",
    )
    stage.say(ivy, "ivy", asked, 6, "15:44", "ok good. there is something. can i ring")
    with stage.at(5, "19:00"):
        make_choice(
            by=ivy,
            person_id=stage.person("ivy"),
            category=Category.MESSAGES,
            right=Right.NONE,
            audience=Audience.CAREGIVERS,
        )


def _leo(stage: Stage) -> None:
    leo = stage.actor("leo")
    for days_ago, clock, sky, words, chips in LEO:
        stage.day("leo", days_ago, clock, sky, words, chips=chips)
    plan = stage.write(
        leo,
        "leo",
        14,
        "22:30",
        Category.PLAN,
        "Before I am 18",
        words=(
            "Order medicines myself. Ring the clinic myself. Know what the infusion is for without looking."
        ),
    )
    stage.say(stage.actor("mira"), "leo", plan, 13, "10:15", "Two of three done. Which one scares you?")
    stage.say(
        stage.actor("martin"), "leo", plan, 12, "21:00", "I can stop driving whenever you say. Say it slowly."
    )
    with stage.at(9, "18:00"):
        make_choice(
            by=leo,
            person_id=stage.person("leo"),
            category=Category.JOURNAL,
            right=Right.SEE,
            named_id=stage.person("martin"),
        )


def _theo(stage: Stage) -> None:
    for days_ago, clock, sky, words in (
        (38, "20:45", "ok", "Ate soup. Read to me for once."),
        (17, "07:30", "low", "Four times in the night. I heard every one. He thinks I sleep."),
        (3, "20:10", "good", "Walked to the river and back. I was the slow one."),
    ):
        stage.day("theo", days_ago, clock, sky, words, by="ruth")

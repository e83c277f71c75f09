"""Northgate and Harbor House: a doctor who wants to see it first, two grown up, a father who wants to wait."""

from __future__ import annotations

from alongside.demo.history.terms import CALPROTECTIN, CRP, HEMOGLOBIN, WEIGHT
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Audience, Category, Right, Role
from alongside.record.actions.disputes import answer_dispute, see_it_differently
from alongside.sharing.actions.choices import make_choice


def play(stage: Stage) -> None:
    """Their last months."""
    _visits(stage)
    _noor(stage)
    _amara(stage)
    _imani(stage)
    _felix(stage)


VISITS = (
    (
        "noor",
        "keane",
        "helen",
        37,
        50.3,
        890,
        14.0,
        116,
        "Some activity. I would rather wait for a second stool test than change a medicine on one.",
    ),
    (
        "amara",
        "varga",
        "helen",
        22,
        58.7,
        120,
        2.0,
        127,
        "Well, and in charge. She took over ordering and asked for her own copy of everything.",
    ),
    (
        "imani",
        "okoro",
        "bo",
        29,
        52.6,
        1350,
        22.0,
        111,
        ("Active on the present dose. I would go one step up. Imani would, too; her father would not, yet."),
    ),
    (
        "felix",
        "okoro",
        "bo",
        45,
        70.2,
        75,
        1.5,
        148,
        "Steady for a year and a half. Moves to the adults’ clinic in summer, after his exams.",
    ),
)


def _visits(stage: Stage) -> None:
    for key, doctor, nurse, days_ago, kilos, calprotectin, crp, hemoglobin, note in VISITS:
        nursed = stage.actor(nurse, Role.CLINICIAN)
        stage.measured(nursed, key, days_ago, "13:30", WEIGHT, kilos)
        for measure, value in ((CRP, crp), (HEMOGLOBIN, hemoglobin), (CALPROTECTIN, calprotectin)):
            stage.measured(stage.actor(doctor), key, days_ago, "13:42", measure, value)
        stage.write(
            stage.actor(doctor),
            key,
            days_ago,
            "14:05",
            Category.NOTES,
            "Note from the visit",
            kind="DocumentReference",
            words=note,
        )


NOOR = (
    (
        30,
        "07:40",
        "low",
        "She was in the bathroom from six to half past seven. She says it is nothing. It is every day.",
        "rania",
    ),
    (
        18,
        "23:55",
        "awful",
        ("I know what they want me to write. I want to write that I am tired of being a person who writes."),
        "",
    ),
    (10, "07:35", "low", "Five mornings of seven. I am writing them all down now, with the hour.", "rania"),
    (
        2,
        "21:30",
        "ok",
        "Mum showed Dr Keane her list. He read all of it. He did not say anything for a bit.",
        "",
    ),
)


def _noor(stage: Stage) -> None:
    for days_ago, clock, sky, words, by in NOOR:
        stage.day("noor", days_ago, clock, sky, words, by=by)
    keane, noor = stage.actor("keane"), stage.actor("noor")
    plan = stage.write(
        keane,
        "noor",
        9,
        "15:20",
        Category.PLAN,
        "Next step",
        words="Two months of numbers first. Then we decide about a new medicine.",
    )
    at = {"person_id": stage.person("noor"), "origin_id": plan.origin_id}
    with stage.at(8, "22:40"):
        words = "I have had two months. They were the last two."
        dispute = see_it_differently(by=noor, words=words, **at)
    with stage.at(3, "16:45"):
        words = "Fair. I had not seen the mornings. Bring the list and we settle it on Thursday."
        answer_dispute(by=keane, dispute_id=dispute.pk, words=words, **at)


AMARA = (
    (
        19,
        "20:00",
        "great",
        (
            "Eighteen. The first thing I did was to read everything they ever wrote about me. It "
            "took until two."
        ),
    ),
    (
        18,
        "13:10",
        "ok",
        "There is a note from when I was nine that says “quiet child”. I was not quiet. I was listening.",
    ),
    (
        7,
        "18:40",
        "good",
        (
            "Mum rang the clinic out of habit and they would not tell her anything. She was "
            "proud and offended."
        ),
    ),
    (1, "17:20", "good", ""),
)


def _amara(stage: Stage) -> None:
    for days_ago, clock, sky, words in AMARA:
        stage.day("amara", days_ago, clock, sky, words)
    amara = stage.actor("amara")
    read = stage.write(
        amara,
        "amara",
        17,
        "14:00",
        Category.NOTES,
        "To whoever wrote in my record",
        kind="DocumentReference",
        words="I have read it. Most of it is kind. Next time write what I said, not how loudly.",
    )
    stage.say(
        stage.actor("varga"),
        "amara",
        read,
        16,
        "08:10",
        "Thank you. I wrote the one from when you were nine.",
    )


def _imani(stage: Stage) -> None:
    for days_ago, clock, sky, words, by in (
        (25, "18:50", "low", "Stopped at three kilometres. I never stop at three.", ""),
        (14, "21:20", "ok", "She ran again, slowly. I ran behind her, more slowly.", "kwame"),
        (2, "19:05", "low", "Dad found another article. I found the doctor’s telephone number.", ""),
    ):
        stage.day("imani", days_ago, clock, sky, words, by=by)
    okoro, imani, kwame = stage.actor("okoro"), stage.actor("imani"), stage.actor("kwame")
    plan = stage.write(
        okoro,
        "imani",
        28,
        "15:00",
        Category.PLAN,
        "Adalimumab now, or wait until the new year?",
        words="My advice: begin now. The tests have been high three times.",
    )
    at = {"person_id": stage.person("imani"), "origin_id": plan.origin_id}
    with stage.at(27, "21:40"):
        words = (
            "I would wait. Her mother’s sister had a bad time on an injection, and nobody has asked "
            "us about that."
        )
        dispute = see_it_differently(by=kwame, words=words, **at)
    with stage.at(26, "07:15"):
        answer_dispute(
            by=imani, dispute_id=dispute.pk, words="It is my leg it goes into. I want to begin.", **at
        )
    with stage.at(24, "16:30"):
        words = "I should have asked. Come all three, and bring the aunt if she will come."
        answer_dispute(by=okoro, dispute_id=dispute.pk, words=words, **at)


def _felix(stage: Stage) -> None:
    for days_ago, clock, sky, words in (
        (31, "23:30", "ok", "Revision. Toilet. Revision. In that order."),
        (3, "22:00", "good", "Eighteen months today without a flare. Told nobody but this page."),
    ):
        stage.day("felix", days_ago, clock, sky, words)
    felix = stage.actor("felix")
    with stage.at(12, "20:00"):
        make_choice(
            by=felix,
            person_id=stage.person("felix"),
            category=Category.JOURNAL,
            right=Right.SEE,
            audience=Audience.CAREGIVERS,
        )

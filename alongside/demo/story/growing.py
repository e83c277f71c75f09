"""Growing up, and research: what families answered, what Leo and his dad prepare, who is told what comes."""

from __future__ import annotations

from alongside.contributions.actor import program
from alongside.demo.chance import id_of
from alongside.demo.story.stage import Stage
from alongside.kit.terms import ConsentItem, ConsentWord, Role
from alongside.record.actions.handovers import agree_on_handover, begin_handover, prepare_handover
from alongside.record.writing import for_person
from alongside.sharing.actions.consents import answer_consent
from alongside.sharing.announcing import tell_ahead
from alongside.sharing.models import ConsentAnswer, Study, StudyTeamMember

I, YES, NO, ASK = ConsentItem, ConsentWord.YES, ConsentWord.NO, ConsentWord.ASK  # noqa: E741
CLINIC = (I.CLINICAL_GIVEN, I.CLINICAL_COMING)
LEARNING, SELLING = id_of("study", "learning"), id_of("study", "gut-compass")

# Who answers about whom, how many days ago, to what, and what.
ANSWERS = (
    ("maya", "maya", 194, (*CLINIC, I.PRIMARY_GIVEN), YES),
    ("maya", "maya", 194, (I.USE_NONPROFIT, I.USE_FORPROFIT), ASK),
    ("maya", "maya", 61, (I.USE_NONPROFIT, I.CONTACT_NEWS), YES),
    ("maya", "maya", 61, (I.USE_FORPROFIT, I.LINK_FAMILY), NO),
    ("sara", "kofi", 120, (*CLINIC, I.USE_NONPROFIT, I.CONTACT_STUDIES), YES),
    ("sara", "kofi", 120, (I.USE_FORPROFIT,), NO),
    ("martin", "leo", 300, (*CLINIC, I.USE_NONPROFIT), YES),
    ("martin", "leo", 300, (I.USE_FORPROFIT,), NO),
    ("nils", "nils", 90, CLINIC, YES),
    ("nils", "nils", 90, (I.USE_NONPROFIT,), ASK),
    ("nils", "nils", 90, (I.USE_FORPROFIT,), NO),
    ("felix", "felix", 40, (*CLINIC, I.USE_NONPROFIT, I.USE_FORPROFIT), YES),
    ("imani", "imani", 25, CLINIC, YES),
    ("imani", "imani", 12, CLINIC, NO),
    ("noor", "noor", 15, (I.CONTACT_STUDIES, I.USE_FORPROFIT), NO),
)  # fmt: skip

LEO = {
    "medicines": "I order them from January. Dad can ask me on Sundays, not every day.",
    "appointments": "Half of the visit alone with Dr Rahman. Then Dad comes in.",
    "reading": "Results yes. My journal no.",
    "worry": "That I forget a refill and everyone says they knew it.",
}
MARTIN = {
    "medicines": "I would like to know when a box runs low. I do not need to know each tablet.",
    "appointments": "I drive, and I wait outside until you fetch me.",
    "worry": "That you will not call when it is bad, because you do not want to be a bother.",
}
JOY = {"calling": "Leo gets my number, not only the family’s. On a bad day he calls before ten."}
AGREED = {
    "medicines": "Leo orders them from January. A shared alarm goes off when two weeks are left.",
    "appointments": "Half of each visit alone, then together.",
}


def play(stage: Stage) -> None:
    """Studies, answers, the talk; and what is told ahead this morning."""
    _studies(stage)
    _answers(stage)
    _talk(stage)
    tell_ahead(by=program(community_id=stage.community.id))


def _studies(stage: Stage) -> None:
    learning = Study.objects.create(
        id=LEARNING, community=stage.community, title="Learning from every visit", run_by="Alder University",
        purpose="What helped whom? We look at visits of all who say yes, without names, and tell what we found.",
        needs=[one.value for one in (*CLINIC, I.USE_NONPROFIT)], broad=True,
    )  # fmt: skip
    Study.objects.create(
        id=SELLING, community=stage.community, title="Gut Compass", run_by="Gut Compass Ltd",
        purpose="A company wants to build an app that warns of flares, and to sell it.",
        needs=[I.CLINICAL_GIVEN.value, I.USE_FORPROFIT.value], broad=True,
    )  # fmt: skip
    nadia = stage.actor("nadia", Role.RESEARCHER)
    assert nadia.seat_id is not None  # the story gave her one
    StudyTeamMember.objects.create(study=learning, seat_id=nadia.seat_id)


def _answers(stage: Stage) -> None:
    for who, whose, days_ago, items, word in ANSWERS:
        by, person_id = stage.actor(who), stage.person(whose)
        if who != whose:
            by = for_person(stage.actor(who, Role.CAREGIVER), person_id, stage.actor(whose).name)
        with stage.at(days_ago, "19:15") as moment:
            for item in items:
                before = ConsentAnswer.objects.filter(person=person_id, item=item.value, replaced_at=None)
                earlier = list(before.values_list("pk", flat=True))
                given = answer_consent(by=by, person_id=person_id, item=item, answer=word)
                ConsentAnswer.objects.filter(pk=given.pk).update(made_at=moment)
                ConsentAnswer.objects.filter(pk__in=earlier).update(replaced_at=moment)


def _talk(stage: Stage) -> None:
    leo, person_id = stage.actor("leo"), stage.person("leo")
    martin, joy = stage.actor("martin", Role.CAREGIVER), stage.actor("joy", Role.CLINICIAN)
    with stage.at(16, "18:00"):
        begin_handover(by=leo, person_id=person_id)
    for by, days_ago, said in ((leo, 14, LEO), (martin, 12, MARTIN), (joy, 11, JOY)):
        with stage.at(days_ago, "18:30"):
            prepare_handover(by=by, person_id=person_id, said=said, ready=True)
    with stage.at(6, "15:50"):
        agree_on_handover(by=leo, person_id=person_id, agreed=AGREED)

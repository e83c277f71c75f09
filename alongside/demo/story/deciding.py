"""How Riverbend decides: its charter council, a motion that one side did not want, and the one that both did."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor, program
from alongside.demo.register import Register
from alongside.demo.story.deciding_parts import as_charter, close, of, say, vote
from alongside.demo.story.stage import Stage
from alongside.demo.world import Clinician
from alongside.governance.actions.amendments import NewAmendment, amend, support
from alongside.governance.actions.bodies import NewBody, NewDecision, Sitter, found_body, note_decision
from alongside.governance.actions.motions import NewMotion, begin_motion
from alongside.governance.actions.objections import answer_objection, object_to
from alongside.governance.models import Motion
from alongside.kit.terms import Role
from alongside.people.models import Person

FAMILIES = (
    "maya", "jonas", "nils", "karin", "sara", "helen", "leo", "martin", "ruth", "noor", "rania", "kwame", "judith",
)  # fmt: skip
STAFF = ("rahman", "petra", "ito", "keane", "okoro", "nadia", "ben", "grace", "miriam")
SHARE = 0.13
"""Of all who work at a center, so many vote besides those of the story: a little more than the quorum."""


def play(stage: Stage, register: Register) -> None:
    """From the first council to what is open today."""
    _council(stage)
    others = _others(stage, register)
    failed = _journals(stage, others)
    _journals_again(stage, others, failed)
    _alone_first(stage)
    _what_did_not_work(stage)


def _council(stage: Stage) -> None:
    here = program(community_id=stage.community.id)
    seats = {
        "families": stage.actor("sara", Role.IMPROVER), "young people": stage.actor("nils", Role.IMPROVER),
        "caregivers at a distance": stage.actor("ingrid"), "clinicians of Riverside": stage.actor("rahman"),
        "clinicians of Northgate": stage.actor("keane"), "clinicians of Harbor House": stage.actor("okoro"),
        "research": stage.actor("nadia"), "the network office": stage.actor("grace", Role.COORDINATOR),
    }  # fmt: skip
    with stage.at(236, "10:00"):
        body = found_body(
            by=here,
            new=NewBody(
                "Charter council",
                "Keeps the charter readable, answers whoever does not understand a look into their record, and "
                "looks at every emergency access.",
                "By consent where it can; otherwise each seat has one vote. The charter itself is changed by "
                "everyone, not by the council.",
                (*seats, "brothers and sisters"),
            ),
        )
    for seat in body.seats.exclude(for_whom="brothers and sisters"):
        with stage.at(235, "10:00"):
            _first_seat(here, body.pk, seat.pk, seat.for_whom, seats[seat.for_whom])
    with stage.at(97, "16:30"):
        note_decision(
            by=stage.actor("sara", Role.IMPROVER), body_id=body.pk,
            new=NewDecision(
                "Every question gets its answer from two of us",
                "Whoever asks why somebody looked gets an answer that a family seat and a clinic seat have both "
                "read. It takes a day longer. It is worth it.",
                voted_for=7, voted_against=1,
            ),
        )  # fmt: skip


def _first_seat(here: Actor, body_id: UUID, seat_id: UUID, for_whom: str, sits: Actor) -> None:
    decision = NewDecision(
        f"{sits.name} takes the seat for {for_whom}", "Chosen at the opening meeting, for the first term.",
        seat_id=seat_id, sitter=Sitter.of(sits),
    )  # fmt: skip
    note_decision(by=here, body_id=body_id, new=decision)


def _others(stage: Stage, register: Register) -> list[Actor]:
    """Clinicians of the register who came to vote, so many as the size of the network asks for."""
    told = {stage.person(key) for key in (*STAFF, *FAMILIES)}
    staff = [(one, who) for one in register.world.centers for who in one.clinicians if who.id not in told]
    wanted = max(0, round(SHARE * (len(staff) + len(STAFF))) - len(STAFF))
    chosen = staff[:wanted]
    accounts = dict(
        Person.objects.filter(pk__in=[who.id for _one, who in chosen]).values_list("pk", "account_id")
    )
    return [_clinician(stage, who, one.id, one.name, accounts[who.id]) for one, who in chosen]


def _clinician(stage: Stage, who: Clinician, center: UUID, center_name: str, account: int | None) -> Actor:
    return Actor(
        person_id=who.id, seat_id=who.seat_id, role=Role.CLINICIAN, name=who.name, community_id=stage.community.id,
        community_name=stage.community.name, title=who.title, center_id=center, center_name=center_name,
        account_id=account, zone=stage.community.zone,
    )  # fmt: skip


def _journals(stage: Stage, others: list[Actor]) -> Motion:
    """It moved too much at once, and the families said no."""
    with stage.at(79, "09:10"):
        motion = begin_motion(
            by=stage.actor("rahman"),
            new=NewMotion(
                title="Journals and questionnaires for the care team only",
                why="Colleagues at the center who never meet a child can read its journal. Nobody needs that to "
                "treat anyone, and some of us have looked out of habit.",
                words="A person’s journal and questionnaires are seen by their own care team, and no longer by all "
                "clinicians of the center.",
            ),
        )  # fmt: skip
    motion = as_charter(motion, stage, 2)
    _worries(stage, motion)
    yes, no = (
        ("maya", "nils", "leo", "noor"),
        ("sara", "jonas", "karin", "ruth", "rania", "kwame", "martin", "helen"),
    )
    vote(stage, motion, 69, [*of(stage, yes), *of(stage, STAFF[:3]), *of(stage, STAFF[4:]), *others],
          [*of(stage, no), *of(stage, ("keane",))])  # fmt: skip
    close(stage, motion)
    return motion


def _worries(stage: Stage, motion: Motion) -> None:
    """What a doctor, a parent and a young person say, and what nobody could answer."""
    first = say(
        stage, "keane", motion, 77, "12:20",
        "I want to see that it works before we close anything. Who covers a night when the whole team is away?",
    )  # fmt: skip
    say(
        stage, "sara", motion, 76, "20:45",
        "That is my worry, too. When Kofi came in at two in the morning, the doctor on call knew how his week had "
        "been because she could open the questionnaire. The journal, I do not miss.",
        answers=first.pk,
    )  # fmt: skip
    say(
        stage,
        "nils",
        motion,
        74,
        "21:30",
        "I thought only Dr Ito and Petra could read mine. Nobody had told me.",
    )
    with stage.at(75, "09:00"):
        objection = object_to(
            by=stage.actor("sara", Role.CAREGIVER), motion_id=motion.pk,
            words="Without the questionnaires whoever is on call at night starts from nothing.",
        )  # fmt: skip
    with stage.at(73, "08:15"):
        answer_objection(
            by=stage.actor("rahman"), objection_id=objection.pk,
            words="They could ask for emergency access. But you are right that it is slower.",
        )  # fmt: skip


def _journals_again(stage: Stage, others: list[Actor], failed: Motion) -> None:
    """The same without what kept parents awake, begun by the one who had said no."""
    with stage.at(43, "19:30"):
        motion = begin_motion(
            by=stage.actor("sara", Role.CAREGIVER),
            new=NewMotion(
                title="Journals for the care team, questionnaires stay as they are",
                why="We agreed on the journals and not on the questionnaires. So let us decide what we agree on.",
                words="A person’s journal is seen by their own care team, and no longer by all clinicians of the "
                "center. Whoever is on call still sees questionnaires. Everyone can open their journal to the "
                "center themselves.",
                after_id=failed.pk,
            ),
        )  # fmt: skip
    motion = as_charter(motion, stage, 3)
    _answers(stage, motion)
    no_families, no_staff = ("kwame", "martin"), ("okoro",)
    yes = [*of(stage, (key for key in FAMILIES if key not in no_families)),
           *of(stage, (key for key in STAFF if key not in no_staff)), *others]  # fmt: skip
    vote(stage, motion, 33, yes, [*of(stage, no_families), *of(stage, no_staff)])
    close(stage, motion)


def _answers(stage: Stage, motion: Motion) -> None:
    """Who can live with it, and what they ask for."""
    first = say(
        stage, "keane", motion, 41, "17:05",
        "This I can live with. I still want to hear after a year whether anybody missed something.",
    )  # fmt: skip
    say(
        stage,
        "sara",
        motion,
        41,
        "20:10",
        "Put it in the calendar, Tom. I will bring the cake.",
        answers=first.pk,
    )
    say(
        stage,
        "petra",
        motion,
        39,
        "08:00",
        "Tell people how to open it themselves. Half of them will want to.",
    )


def _alone_first(stage: Stage) -> None:
    """Open today, and waiting for several of the story."""
    with stage.at(10, "16:20"):
        motion = begin_motion(
            by=stage.actor("nils", Role.IMPROVER),
            new=NewMotion(
                title="Ask the young person first",
                kind=Motion.Kind.POLICY,
                why="At my visits everyone looks at my mum when they ask how I am. She is great. She is not me.",
                words="From twelve on, the first question of a visit goes to the young person, and they are asked "
                "whether they want a few minutes alone.",
            ),
        )  # fmt: skip
    first = say(
        stage, "keane", motion, 9, "12:40",
        "Ten minutes alone out of thirty is a third of the visit. What do we leave out?",
    )  # fmt: skip
    say(
        stage, "sara", motion, 9, "21:15",
        "The part where I answer for him. We tried it at Riverside in spring: nobody used more than five minutes, and "
        "I learned what his stomach is like from the corridor.",
        answers=first.pk,
    )  # fmt: skip
    say(stage, "ivy", motion, 8, "15:50", "yes. and ask it like you mean it")
    vote(stage, motion, 2, [*of(stage, ("sara",)), stage.actor("petra")], [])


def _what_did_not_work(stage: Stage) -> None:
    """Talked about today: put up for consent, with other words and an objection."""
    with stage.at(4, "11:00"):
        motion = begin_motion(
            by=stage.actor("okoro"),
            new=NewMotion(
                title="Every center tells what did not work",
                way=Motion.Way.CONSENT,
                why="We tried an evening clinic and it failed. I would have liked to know who had failed before us.",
                words="Twice a year every center writes down one thing that it tried and gave up, and why. Everyone "
                "in the network can read it.",
            ),
        )  # fmt: skip
    ruth = stage.actor("ruth", Role.IMPROVER)
    with stage.at(3, "10:30"):
        other = amend(
            by=ruth, motion_id=motion.pk,
            new=NewAmendment(
                "Twice a year every center writes down one thing that it tried and gave up, and why, together with a "
                "patient or a relative who was there.",
                "They know why it did not work before the rest of us do.",
            ),
        )  # fmt: skip
    with stage.at(2, "18:00"):
        support(by=stage.actor("sara", Role.CAREGIVER), amendment_id=other.pk)
    with stage.at(2, "12:15"):
        objection = object_to(
            by=stage.actor("keane"), motion_id=motion.pk,
            words="If it is read outside, people will choose something harmless. It must stay in the network.",
        )  # fmt: skip
    with stage.at(1, "09:00"):
        answer_objection(
            by=stage.actor("okoro"),
            objection_id=objection.pk,
            words="It says in the network. Shall I write “only”?",
        )

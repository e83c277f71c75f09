"""Who is there for whom at Riverside, who pauses, who is thanked, and who signs for what somebody did.

Petra is there for Nils and for Sara; for Ruth nobody is yet. Ben is away, and nobody stands in for him. The council
says how it makes it together; Ben has not signed, and nobody waits for him.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story.stage import Stage
from alongside.demo.story.working_words import COUNCIL, TEAM
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.pauses import pause_seat
from alongside.groups.charter_blocks import in_order
from alongside.groups.models import Group, GroupSeat
from alongside.kit.terms import Role
from alongside.partnership.actions.certificates import ask_certificate, say_of_certificate
from alongside.partnership.actions.contacts import name_contact, say_of_contact, say_reach
from alongside.partnership.actions.introductions import (
    ask_introduction,
    say_may_be_found,
    say_of_introduction,
)
from alongside.partnership.actions.mentoring import say_time
from alongside.partnership.actions.thanks import NewThanks, celebrate, say_who_reads, thank
from alongside.partnership.contacting import Reached, Said
from alongside.partnership.models import Mentoring
from alongside.partnership.support_kinds import Pass, Seen, Sign, Time

BLOCKS = {
    "decide": "Nobody against it, on either side of the table. Who was away says so within a week.",
    "speak": "Families first when it is about living with it. No letters that one has to look up.",
    "pay": "20 pounds an hour, the bus and the sitter. Who wants none of it says so to Karin.",
    "agenda": "Anyone until Sunday night, by message to Karin or Amina.",
    "disagree": "Both views are written down, and we try the smaller one first.",
    "end": "In two years we ask whether we are still needed.",
}
FINDS: tuple[tuple[str, Role | None, str], ...] = (
    ("sara", Role.IMPROVER, "How a mother gets heard in a room full of doctors."),
    ("petra", None, "How three of us began, and what I would not do again."),
    ("karin", Role.CAREGIVER, "A council of families, two hours away from the clinic."),
)  # fmt: skip


def play(stage: Stage) -> None:
    """Over the last five weeks."""
    team = Group.objects.get(name=TEAM["name"], ended_at=None)
    council = Group.objects.get(name=COUNCIL["name"], ended_at=None)
    _contacts(stage, team)
    _council_of(stage, council)
    _thanked(stage, team)
    _certificate(stage, team)
    _introduced(stage)
    _along(stage)


def _seat(stage: Stage, group: Group, key: str) -> UUID:
    return GroupSeat.objects.get(group=group, person=stage.person(key), left_at=None).pk


def _improver(stage: Stage, key: str) -> Actor:
    return stage.actor(key, Role.IMPROVER)


def _contacts(stage: Stage, team: Group) -> None:
    with stage.at(35, "12:30"):
        petra = stage.actor("petra")
        for key in ("nils", "sara"):
            name_contact(by=petra, seat_id=_seat(stage, team, key), contact_id=_seat(stage, team, "petra"))
        say_reach(
            by=petra, group_id=team.pk, words="The ward, 4 12, until four. I ring back.", seen_by=Reached.MINE
        )
    for whom, who in (("petra", "ito"), ("ito", "petra")):
        with stage.at(34, "18:00"):
            sara = _improver(stage, "sara")
            named = name_contact(
                by=sara, seat_id=_seat(stage, team, whom), contact_id=_seat(stage, team, who)
            )
        with stage.at(33, "08:00"):
            say_of_contact(by=stage.actor(who), contact_id=named.pk, kind=Said.YES)


def _council_of(stage: Stage, council: Group) -> None:
    people = {
        "karin": Role.CAREGIVER, "jonas": Role.CAREGIVER, "sara": Role.IMPROVER, "rahman": None, "ben": Role.IMPROVER,
    }  # fmt: skip
    with stage.at(28, "19:10"):
        karin = stage.actor("karin", Role.CAREGIVER)
        new = NewAgreement("", stage.today + timedelta(days=150), tuple(in_order(BLOCKS)))
        worded = word_agreement(by=karin, group_id=council.pk, new=new)
        for key in ("jonas", "sara", "rahman", "ben"):
            name_contact(
                by=karin, seat_id=_seat(stage, council, key), contact_id=_seat(stage, council, "karin")
            )
    for key in ("jonas", "sara", "rahman"):
        with stage.at(26, "20:05"):
            sign_agreement(by=stage.actor(key, people[key]), agreement_id=worded.pk)
    with stage.at(25, "20:10"):
        jonas = stage.actor("jonas", Role.CAREGIVER)
        name_contact(
            by=jonas, seat_id=_seat(stage, council, "karin"), contact_id=_seat(stage, council, "jonas")
        )
    with stage.at(6, "16:30"):
        pause_seat(by=_improver(stage, "ben"), group_id=council.pk, until=stage.today + timedelta(days=24))


def _thanked(stage: Stage, team: Group) -> None:
    with stage.at(9, "18:20"):
        new = NewThanks(
            "You said that the waiting room smells of fear. Nobody had dared. We have painted it since.",
            to_seat=_seat(stage, team, "nils"),
        )  # fmt: skip
        thanks = thank(by=stage.actor("ito"), group_id=team.pk, new=new)
    with stage.at(8, "19:00"):
        say_who_reads(by=_improver(stage, "nils"), thanks_id=thanks.pk, seen_by=Seen.GROUP)
    with stage.at(4, "21:15"):
        new = NewThanks("You rang back on a Friday at six.", to_seat=_seat(stage, team, "petra"))
        thank(by=stage.actor("karin", Role.CAREGIVER), group_id=team.pk, new=new)
    for days, words in (
        (40, "The first month in which every family was rung back"),
        (5, "Nils got his card printed"),
    ):
        with stage.at(days, "17:45"):
            day = stage.today - timedelta(days=days)
            celebrate(by=_improver(stage, "ruth"), group_id=team.pk, words=words, on=day)


def _certificate(stage: Stage, team: Group) -> None:
    with stage.at(15, "16:00"):
        nils = _improver(stage, "nils")
        asked = ask_certificate(
            by=nils,
            group_id=team.pk,
            signer_id=_seat(stage, team, "petra"),
            words="For my school, for the summer job.",
        )
    with stage.at(14, "12:20"):
        say_of_certificate(
            by=stage.actor("petra"), certificate_id=asked.pk, kind=Sign.GIVEN,
            words="Nils led two of our meetings. He made a card that gets young people to a toilet without a word. "
            "He told a room of doctors when they talked too long. He says what others think.",
        )  # fmt: skip
    with stage.at(13, "16:10"):
        say_of_certificate(by=nils, certificate_id=asked.pk, kind=Sign.SHOWN)


def _introduced(stage: Stage) -> None:
    for key, role, words in FINDS:
        with stage.at(20, "20:40"):
            say_may_be_found(by=stage.actor(key, role), words=words)
    with stage.at(7, "21:00"):
        asked = ask_introduction(
            by=stage.actor("karin", Role.CAREGIVER), person_id=stage.person("petra"),
            third_id=stage.person("sara"), words="How did you find your first two partners?",
        )  # fmt: skip
    with stage.at(6, "08:30"):
        say_of_introduction(by=_improver(stage, "sara"), introduction_id=asked.pk, kind=Pass.ON)
    with stage.at(5, "12:15"):
        say_of_introduction(
            by=stage.actor("petra"),
            introduction_id=asked.pk,
            kind=Pass.YES,
            reach="The ward, 4 12, until four",
        )


def _along(stage: Stage) -> None:
    one = Mentoring.objects.get(person=stage.person("helen"))
    with stage.at(2, "17:10"):
        on = stage.today - timedelta(days=2)
        say_time(by=_improver(stage, "sara"), mentoring_id=one.pk, kind=Time.SPENT, minutes=40, on=on)

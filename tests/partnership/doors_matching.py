"""Something behind every door of tasks and profiles, for the walk along all doors (tests/house)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from alongside.partnership.actions.certificates import ask_certificate
from alongside.partnership.actions.contacts import name_contact
from alongside.partnership.actions.introductions import say_may_be_found
from alongside.partnership.actions.mentoring import (
    NewMentor,
    ask_mentor,
    say_of_mentoring,
    say_time,
    stand_as_mentor,
)
from alongside.partnership.actions.offers import offer_to_do
from alongside.partnership.actions.opportunities import NewTask, begin_task
from alongside.partnership.actions.profiles import ask_somebody, say_how_asked, tell_of_self
from alongside.partnership.actions.thanks import NewThanks, celebrate, thank
from alongside.partnership.actions.work import list_work
from alongside.partnership.mentoring_kinds import Along, Word
from alongside.partnership.models import Introduction
from alongside.partnership.opportunity_kinds import Lacks, When
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.support_kinds import Time
from alongside.people.queries.standing import today_of
from alongside.ui.keeping import Received
from tests.groups.worlds import begun, seated


def looking_for(world: Any) -> dict[str, Any]:
    """Maya looks for somebody for her team; her doctor offered."""
    maya = world.actor("maya")
    group_id = begun(maya, "Maya's film team", for_whom="young people", knows="lived").pk
    work = list_work(by=maya, group_id=group_id, title="A film", when=When.SOON, lacks=Lacks.TIME)
    task = begin_task(by=maya, new=NewTask("Cut a film", "Five minutes", 60), group_id=group_id)
    offer = offer_to_do(by=world.actor("amina"), opportunity_id=task.pk)
    part = tell_of_self(by=maya, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
    say_how_asked(by=maya, may_be_asked=True, at_most=2)
    theirs = begin_task(by=world.actor("amina"), new=NewTask("A film", "Short", 60))
    asked = ask_somebody(by=world.actor("amina"), opportunity_id=theirs.pk, person_id=world.maya.pk)
    coach = NewMentor(Along.COACH, "How a team begins", at_once=3, boundaries=True)
    mentor = stand_as_mentor(by=world.actor("amina"), new=coach)
    mentoring = ask_mentor(by=world.actor("jonas"), mentor_id=mentor.pk, words="How do I begin?")
    seats = seated(begun(maya, "Maya's helpers"), world.actor("amina"), maya)
    mine = seats.group.seats.get(person=world.maya.pk)
    contact = name_contact(by=maya, seat_id=seats.pk, contact_id=mine.pk)
    told = _supporting(world, seats, mine, mentoring.pk)
    return told | {
        "contact_id": contact.pk, "mentor_id": mentor.pk, "mentoring_id": mentoring.pk,
        "part_id": part.pk, "work_asked_id": asked.pk, "work_id": work.pk, "opportunity_id": task.pk,
        "offer_id": offer.pk, "slug": world.community.slug,
    }  # fmt: skip


def _supporting(world: Any, hers: Any, mine: Any, mentoring_id: Any) -> dict[str, Any]:
    """Maya and her doctor sit in a group: thanks, a picture, a certificate, and somebody to be introduced to."""
    maya, amina, jonas = (world.actor(who) for who in ("maya", "amina", "jonas"))
    thanks = thank(by=amina, group_id=hers.group_id, new=NewThanks("You asked.", to_seat=mine.pk))
    cake = Received("cake.png", "image/png", b"x")
    glad = celebrate(by=maya, group_id=hers.group_id, words="Cake", on=today_of(maya), file=cake)
    certificate = ask_certificate(by=maya, group_id=hers.group_id, signer_id=hers.pk)
    seated(hers.group, jonas, maya, voice="caregiver")
    say_may_be_found(by=jonas, words="School")
    say_of_mentoring(by=amina, mentoring_id=mentoring_id, kind=Word.YES)
    time = say_time(by=amina, mentoring_id=mentoring_id, kind=Time.SPENT, minutes=30, on=today_of(amina))
    return {
        "thanks_id": thanks.pk, "celebration_id": glad.pk, "certificate_id": certificate.pk,
        "certificate_code": certificate.code, "mentoring_time_id": time.pk,
        "introduction_id": Introduction.objects.create(
            author_id=amina.person_id, author_name=amina.name, author_role="clinician", voice="clinician",
            at=timezone.now(), community=world.community, person_id=amina.person_id, to_person=world.jonas,
            to_name="Jonas", third=world.maya, third_name="Maya", words="x",
        ).pk,
    }  # fmt: skip

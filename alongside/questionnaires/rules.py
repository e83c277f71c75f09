"""Who may propose a form, take one into use, answer one, and ask for answers."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.sharing.queries.rights import Rights

FAMILIES_AND_CLINIC = (Role.PATIENT, Role.CAREGIVER, Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR)
LATELY = timedelta(days=31)
CLINIC = (Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR)


def may_propose(by: Actor) -> Verdict:
    """Whoever has a place in the community: anyone may begin. The command line brings in files, too."""
    if by.community_id is None or by.person_id is None and by.role != Role.PROGRAM:
        return unknown()
    return allow()


def may_take_into_use(by: Actor) -> Verdict:
    """The community's clinicians and families; the program takes the forms that come with it."""
    if by.role not in (*FAMILIES_AND_CLINIC, Role.PROGRAM):
        return refuse(
            _("Patients, caregivers and those who treat them say which forms are used. You can propose one.")
        )
    return allow()


def may_answer(by: Actor, rights: Rights, category: Category) -> Verdict:
    """Whoever may add to this category of the person's record."""
    if not rights or rights.audience == Audience.STUDY or by.person_id is None:
        return unknown()
    if not rights.may_contribute(category):
        return refuse(_("You cannot fill in forms here. The person can open this to you."))
    return allow()


def may_ask(by: Actor, rights: Rights, category: Category) -> Verdict:
    """Whoever may answer may also ask: each side may begin."""
    return may_answer(by, rights, category)


def when_tell(on: date, today: date) -> Verdict:
    """Of something that happened lately: today, or within a month."""
    if today - LATELY <= on <= today:
        return allow()
    return refuse(
        _("Tell of something that happened in the last month. A form can also be asked at any time.")
    )


def when_asked(is_asked: bool) -> Verdict:
    """Of something on which a form is asked."""
    return allow() if is_asked else refuse(_("No form is asked on this yet. You can set that one is."))


def may_ask_everyone(by: Actor) -> Verdict:
    """A form for every patient is asked by those who treat them, or who coordinate."""
    if by.role not in CLINIC:
        return refuse(_("Those who treat patients here ask a form of everyone. You can ask it of yourself."))
    return allow()


def may_read_begun(by: Actor, author_id: UUID) -> Verdict:
    """Answers that are not finished are their author's alone."""
    return allow() if by.person_id == author_id else unknown()


def when_answer(finished: bool) -> Verdict:
    """Until they are finished; then one corrects them."""
    return refuse(_("These answers are finished. You can correct them.")) if finished else allow()

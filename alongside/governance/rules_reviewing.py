"""Who answers questions about looks and reviews emergency access, and when."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.governance.models import LookQuestion
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.sharing.models import EmergencyAccess


def may_answer_looks(by: Actor, sits: bool) -> Verdict:
    """Whoever sits with a vote in the body that reviews."""
    return (
        allow()
        if sits
        else refuse(_("The body that the community chose for this answers. You do not sit in it."))
    )


def may_answer_this(by: Actor, question: LookQuestion) -> Verdict:
    """Not one's own question, and not one about one's own record or look."""
    if by.person_id in (question.asker_id, question.person_id, question.viewer_id):
        return refuse(_("This one is about you. Somebody else of the body answers it."))
    return allow()


def when_answer_this(question: LookQuestion) -> Verdict:
    """Once."""
    return allow() if question.answered_at is None else refuse(_("This question is answered already."))


def may_review_this(by: Actor, access: EmergencyAccess) -> Verdict:
    """Not one's own access, and not one to one's own record."""
    if by.person_id in (access.viewer_id, access.person_id):
        return refuse(_("This one is about you. Somebody else of the body reviews it."))
    return allow()


def when_review_this(reviewed: bool) -> Verdict:
    """Once."""
    return refuse(_("This was reviewed already.")) if reviewed else allow()

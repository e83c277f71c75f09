"""Who may say something in a thread, and take it back."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.conversation.models import Remark
from alongside.kit.verdict import Verdict, allow, refuse, unknown


def may_remark(by: Actor) -> Verdict:
    """Whoever has a seat in the community; each speaks for themselves."""
    if by.person_id is None or by.community_id is None:
        return unknown()
    return allow()


def may_take_back(by: Actor, remark: Remark) -> Verdict:
    """Only who wrote it."""
    if remark.author_id == by.person_id:
        return allow()
    return refuse(_("Only whoever wrote this can take it back. You can answer it."))


def when_take_back(remark: Remark) -> Verdict:
    """Once."""
    if remark.taken_back_at is not None:
        return refuse(_("This is taken back already."))
    return allow()

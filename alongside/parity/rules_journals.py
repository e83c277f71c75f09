"""Who writes and tells of a journal, and when; who is named says yes or no; and who sees where a team is seen."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.models import Placing, ToldPage
from alongside.people.rules.standing import may_begin


def may_write(by: Actor) -> Verdict:
    """Anyone who has a seat in the community, for themselves."""
    return may_begin(by)


def when_done(worked: str, did_not: str) -> Verdict:
    """When something stands on it."""
    if not (worked or did_not):
        return refuse(_("Write down one thing that worked, or one that did not."))
    return allow()


def when_named(missing: Sequence[str], own: bool) -> Verdict:
    """Where everyone who is named is known here, and can be asked."""
    if missing:
        names = ", ".join(missing)
        return refuse(
            _(
                "Nobody here is known by this name: %(names)s. Write it as they do, or leave them out of what you tell."
            )
            % {"names": names}
        )
    return refuse(_("You need not name yourself.")) if own else allow()


def may_agree(named: bool) -> Verdict:
    """Who is named there."""
    return allow() if named else refuse(_("This is for those who are named in it."))


def when_agree(page: ToldPage) -> Verdict:
    """While it was not taken back."""
    return refuse(_("This was taken back.")) if page.taken_back_at else allow()


def may_take_back(by: Actor, page: ToldPage) -> Verdict:
    """Whoever told it."""
    return allow() if page.author_id == by.person_id else refuse(_("Only who told it takes it back."))


def may_share(by: Actor, placing: Placing) -> Verdict:
    """Whoever placed it there, with those who sit in the group that it is about."""
    if placing.person_id != by.person_id:
        return refuse(_("Only who placed it there shares it."))
    return allow() if placing.group_id else refuse(_("Where you see yourself stays with you."))


def may_place(by: Actor, sits: bool) -> Verdict:
    """Of oneself; of a group, who sits there."""
    verdict = may_begin(by)
    return verdict if not verdict or sits else refuse(_("This is for those who have a seat in the group."))

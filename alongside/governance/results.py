"""What the seat groups said, in words."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from alongside.governance.charter.saying import own
from alongside.governance.models import GroupResult, Motion, Outcome


def outcome_words(motion: Motion, outcome: Outcome, results: Sequence[GroupResult]) -> str:
    """How a motion ended, and why."""
    if outcome.how == Outcome.How.CONSENT:
        return _("Decided by consent: nobody objected.")
    if outcome.how == Outcome.How.WITHDRAWN:
        return _("Withdrawn by whoever began it, before anybody voted.")
    if outcome.how == Outcome.How.NO_YES:
        return _("%(name)s had not said yes, so nobody was put in the seat.") % {
            "name": motion.candidate_name
        }
    return result_words(results)


def result_words(results: Sequence[GroupResult]) -> str:
    """What each group said, which did not agree, and where too few voted."""
    agreed = [_group(one) for one in results if one.passed]
    not_agreed = [_group(one) for one in results if not one.passed]
    told = {"yes": _listed(agreed), "no": _listed(not_agreed)}
    if not not_agreed:
        said = _("Passed among %(yes)s.") % told
    elif not agreed:
        said = _("Not passed among %(no)s.") % told
    elif len(results) == 2:
        said = _("Passed among %(yes)s, not among %(no)s: it needs both.") % told
    else:
        said = _("Passed among %(yes)s, not among %(no)s: it needs all of them.") % told
    return " ".join([said, *(_too_few(one) for one in results if not one.enough)])


def _group(one: GroupResult) -> str:
    return _("%(group)s (%(yes)d to %(no)d)") % {"group": name_within(one.name), "yes": one.yes, "no": one.no}


def name_within(name: str) -> str:
    """What a seat group is called within a sentence."""
    name = own(name)
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _too_few(one: GroupResult) -> str:
    voted = one.yes + one.no + one.aside
    if not one.members:
        return _("Nobody is in the seat group %(group)s.") % {"group": name_within(one.name)}
    needed = -(-one.quorum_percent * one.members // 100)
    told = {"group": name_within(one.name), "voted": voted, "members": one.members, "needed": needed}
    return (
        _("Too few voted among %(group)s: %(voted)d of %(members)d, and the charter asks for %(needed)d.")
        % told
    )


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}

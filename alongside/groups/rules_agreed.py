"""When a wording is signed, and when a goal is looked at."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.kit.verdict import Verdict, allow, refuse


def when_sign(is_latest: bool, signed: bool) -> Verdict:
    """The wording that stands, once."""
    if not is_latest:
        return refuse(_("There is a later wording by now. Read that one, and sign it."))
    if signed:
        return refuse(_("You have signed this already."))
    return allow()


def when_word(same: bool, says: bool) -> Verdict:
    """Some words, other than those that stand."""
    if not says:
        return refuse(_("Choose an example, or write a few words."))
    return refuse(_("This is what stands already.")) if same else allow()


def when_check_in(ended: bool) -> Verdict:
    """Until somebody said what came of it."""
    if ended:
        return refuse(_("What came of this is said already. You can set a new goal."))
    return allow()

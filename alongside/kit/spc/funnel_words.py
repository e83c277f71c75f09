"""The sentence of a funnel: how many centers differ by more than chance would have it."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.kit.spc.results import Said
from alongside.kit.spc.terms import Meaning
from alongside.kit.spc.words import gettext_noop as _
from alongside.kit.spc.words import ngettext_noop

_OF = {
    Meaning.BETTER: ngettext_noop(
        "%(count)s of %(all)s centers does better than chance would have it.",
        "%(count)s of %(all)s centers do better than chance would have it.",
    ),
    Meaning.WORSE: ngettext_noop(
        "%(count)s of %(all)s centers does worse than chance would have it.",
        "%(count)s of %(all)s centers do worse than chance would have it.",
    ),
    Meaning.CHANGED: ngettext_noop(
        "%(count)s of %(all)s centers differs by more than chance would have it.",
        "%(count)s of %(all)s centers differ by more than chance would have it.",
    ),
}


def told(meanings: Sequence[Meaning]) -> Said:
    """What the funnel shows of all centers together."""
    if not meanings:
        return Said(_("Nothing to show yet."))
    found = [_some(meaning, meanings) for meaning in _OF if meaning in meanings]
    if not found:
        one, more = ngettext_noop(
            "The only center lies in the ordinary range.", "All %(count)s centers lie in the ordinary range."
        )
        return Said(one, plural=more, count=len(meanings))
    if len(found) == 1:
        return found[0]
    return Said("%(first)s %(second)s", {"first": found[0], "second": found[1]})


def _some(meaning: Meaning, meanings: Sequence[Meaning]) -> Said:
    one, more = _OF[meaning]
    return Said(one, {"all": len(meanings)}, plural=more, count=list(meanings).count(meaning))


def told_of(meaning: Meaning, name: str) -> Said:
    """Where one center lies, by its name."""
    return Said(_ONE[meaning], {"name": name})


_ONE = {
    Meaning.ORDINARY: _("%(name)s lies in the ordinary range."),
    Meaning.BETTER: _("%(name)s does better than chance would have it."),
    Meaning.WORSE: _("%(name)s does worse than chance would have it."),
    Meaning.CHANGED: _("%(name)s differs by more than chance would have it."),
}

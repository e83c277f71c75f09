"""A change in words: who gains and who loses sight, of how much, from when until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.kit.terms import Category, Right
from alongside.sharing.category_words import Tongue
from alongside.sharing.changing import Offer, Target, names_of
from alongside.sharing.holdings import Amount
from alongside.sharing.previewing import Preview, Wish
from alongside.sharing.queries.readers import Reader
from alongside.ui import words


def called(target: Target, viewer_id: UUID | None) -> str:
    """The target within a sentence."""
    if not target.is_one:
        return target.name
    if target.named_id == viewer_id:
        return _("you")
    return target.readers[0].called if target.readers else target.name


def question(target: Target, wish: Wish, tongue: Tongue, viewer_id: UUID | None) -> str:
    """The head of the preview: "If you let Jonas see your journal"."""
    told = {"who": called(target, viewer_id), "what": tongue.what([wish.category])}
    if wish.right == Right.NONE:
        return _("If you close %(what)s to %(who)s") % told
    if wish.withdraw:
        return _("If you open %(what)s to %(who)s again") % told
    if wish.right == Right.CONTRIBUTE:
        return _("If you let %(who)s see %(what)s and add to it") % told
    if target.held(wish.category).right == Right.CONTRIBUTE:
        return _("If you let %(who)s see %(what)s, but not add to it") % told
    return _("If you let %(who)s see %(what)s") % told


def effect(
    told: Preview, wish: Wish, amount: Amount | None, tongue: Tongue, viewer_id: UUID | None
) -> list[str]:
    """The sentences of the preview."""
    lines: list[str] = []
    of = _amount(amount, tongue, wish.category)
    if told.gain:
        lines.append(_moved(told.gain, viewer_id, of, gains=True))
        lines += [] if told.lose else [_("Nobody loses anything.")]
    if told.lose:
        lines.append(_moved(told.lose, viewer_id, of, gains=False))
        lines += [] if told.gain else [_("Nobody gains anything.")]
    if told.may_add:
        lines.append(_("%(who)s can add to it from then on.") % {"who": _who(told.may_add, viewer_id)})
    if told.no_longer_add:
        lines.append(
            _("%(who)s can read it still, but not add to it.") % {"who": _who(told.no_longer_add, viewer_id)}
        )
    if told.changes_nothing:
        lines.append(_("Nobody gains or loses anything by it today."))
    if amount is not None and not amount.entries and (told.gain or told.lose):
        lines.append(_("Nothing is written there yet. It holds for what comes."))
    return [*lines, *dates(wish), _("You can undo this at any time.")]


def _who(readers: Sequence[Reader], viewer_id: UUID | None) -> str:
    return words.capital(names_of(readers, viewer_id))


def _moved(readers: Sequence[Reader], viewer_id: UUID | None, of: str, *, gains: bool) -> str:
    told = {"who": _who(readers, viewer_id), "what": of}
    alone = len(readers) == 1 and readers[0].person_id != viewer_id
    if gains:
        return (
            _("%(who)s gains sight of %(what)s.") if alone else _("%(who)s gain sight of %(what)s.")
        ) % told
    return (_("%(who)s loses sight of %(what)s.") if alone else _("%(who)s lose sight of %(what)s.")) % told


def _amount(amount: Amount | None, tongue: Tongue, category: Category) -> str:
    if amount is None or not amount.entries:
        return tongue.what([category])
    count = ngettext("%(n)s entry", "%(n)s entries", amount.entries) % {"n": words.number(amount.entries)}
    if amount.since is None:
        return count
    return _("%(count)s, back to %(day)s") % {"count": count, "day": words.short_day(amount.since)}


def dates(wish: Wish) -> list[str]:
    """From when until when it would hold; nothing where it is from now on."""
    told = {
        "from": words.short_day(wish.starts),
        "until": words.short_day(wish.ends - timedelta(days=1)) if wish.ends else "",
    }
    if wish.starts and wish.ends:
        return [_("It holds from %(from)s until %(until)s.") % told]
    if wish.starts:
        return [_("It begins on %(from)s.") % told]
    return [_("It holds until %(until)s, and ends by itself.") % told] if wish.ends else []


def saved(right: Right, target: Target, wish: Wish, tongue: Tongue, viewer_id: UUID | None) -> str:
    """What is said when it is done: for whom, of what, and from when."""
    told = {"who": words.capital(called(target, viewer_id)), "what": tongue.what([wish.category])}
    later = dates(wish)
    if wish.starts and later:
        return " ".join([_LATER[wish.right] % told, *later])
    said = {
        Right.NONE: _("Saved. %(who)s cannot see %(what)s."),
        Right.SEE: _("Saved. %(who)s can see %(what)s."),
        Right.CONTRIBUTE: _("Saved. %(who)s can see %(what)s and add to it."),
    }
    return " ".join([said[right] % told, *later])


_LATER = {
    Right.NONE: gettext_lazy("Saved. %(who)s will not see %(what)s."),
    Right.SEE: gettext_lazy("Saved. %(who)s will see %(what)s."),
    Right.CONTRIBUTE: gettext_lazy("Saved. %(who)s will see %(what)s and may add to it."),
}


def state(target: Target, category: Category, tongue: Tongue, viewer_id: UUID | None) -> str:
    """How it stands now."""
    told = {"who": words.capital(called(target, viewer_id)), "what": tongue.what([category])}
    return {
        Right.NONE: _("%(who)s cannot see %(what)s today."),
        Right.SEE: _("%(who)s can see %(what)s today."),
        Right.CONTRIBUTE: _("%(who)s can see %(what)s today and add to it."),
    }[target.held(category).right] % told


def reasons(offered: Offer) -> list[str]:
    """Why not more can be chosen."""
    return list(dict.fromkeys(offered.reasons))

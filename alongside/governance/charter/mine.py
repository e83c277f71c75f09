"""What a version would change for the reader's own record: from the rules of both and their own choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from alongside.governance.charter.saying import AUDIENCES
from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right
from alongside.sharing.draft import Draft
from alongside.sharing.words import AUDIENCE, CATEGORY
from alongside.ui.words import capital

Chosen = Mapping[tuple[Audience, Category], Right]


def chosen_for_audiences(choices: Iterable[Any]) -> dict[tuple[Audience, Category], Right]:
    """What somebody chose for whole audiences, the later over the earlier; names are judged by themselves."""
    return {
        (one.audience, one.category): one.right
        for one in choices
        if one.audience is not None and one.category is not None
    }


def mine_changed(old: Draft, new: Draft, chosen: Chosen, age: int | None) -> list[str]:
    """A sentence for each audience that would gain or lose sight of what is the reader's."""
    sentences = []
    for audience in AUDIENCES:
        was, now = ({one: _right(x, audience, one, chosen, age) for one in Category} for x in (old, new))
        lost = [str(CATEGORY[one]) for one in Category if was[one] and not now[one]]
        won = [str(CATEGORY[one]) for one in Category if now[one] and not was[one]]
        who = capital(str(AUDIENCE[audience]))
        if lost:
            told = {"who": who, "what": ", ".join(lost)}
            sentences.append(_("%(who)s would no longer see of yours: %(what)s.") % told)
        if won:
            told = {"who": who, "what": ", ".join(won)}
            sentences.append(_("%(who)s would see of yours, too: %(what)s.") % told)
    return sentences


def _right(draft: Draft, audience: Audience, category: Category, chosen: Chosen, age: int | None) -> Right:
    """The rule, the age bands, the choice, the guardrails, in this order, as sharing.md says."""
    right = draft.right(audience, category)
    effects = _bands(draft, category, age) if audience is Audience.CAREGIVERS else set()
    if effects & {BandEffect.HIDDEN, BandEffect.ENDS}:
        return Right.NONE
    right = Right.NONE if BandEffect.OWN_CHOICE in effects else right
    right = chosen.get((audience, category), right)
    for one in draft.guardrails:
        if (one.audience, one.category) == (audience, category):
            right = max(right, one.right) if one.bound is Bound.FLOOR else min(right, one.right)
    return right


def _bands(draft: Draft, category: Category, age: int | None) -> set[BandEffect]:
    return {
        one.effect
        for one in draft.bands
        if one.category in (None, category)
        and (age is None or one.from_age <= age and (one.until_age is None or age < one.until_age))
    }

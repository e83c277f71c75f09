"""What is held from somebody, in sentences for the page of who can see what."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import HoldEffect
from alongside.record import holding, wording
from alongside.record.queries.holds import Held, holds_of
from alongside.sharing.holdings import Waits
from alongside.ui import words


def waits(by: Actor, person_id: UUID) -> list[Waits]:
    """One sentence for all that one person holds until the same day, with the way to where it stands. One query."""
    found: dict[tuple[str, HoldEffect, int, str], list[Held]] = {}
    for one in holds_of(by, person_id):
        day = "" if one.effect == HoldEffect.ASKED else words.short_day(one.until)
        found.setdefault((one.author_name, one.effect, int(one.category), day), []).append(one)
    record = reverse("record:timeline", args=[person_id])
    return [
        Waits(
            wording.author_of(some[0]) if some[0].author_id else {"voice": "system", "name": ""},
            some[0].author_name if some[0].author_id else _("The charter"),
            _says(some, day),
            f"{record}#held-{some[0].entry_origin}",
        )
        for (_name, _effect, _category, day), some in found.items()
    ]


def _says(some: list[Held], day: str) -> str:
    told = {"one": holding.ONE[some[0].category], "n": len(some), "day": day}
    if not day:
        return (
            _("waits with %(one)s until you ask.")
            if len(some) == 1
            else _("waits with %(n)s things until you ask.")
        ) % told
    if len(some) == 1:
        return _("waits with %(one)s until %(day)s.") % told
    return _("waits with %(n)s things of one kind until %(day)s.") % told

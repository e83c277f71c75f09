"""What the pages of sharing have in common: whose they are, and who may open them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.kit.terms import Category
from alongside.kit.verdict import Verdict
from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.category_words import Tongue
from alongside.ui.pages import in_place

in_record = in_place("record")


@dataclass(frozen=True)
class Whose:
    """The person whom a page is about, as the viewer speaks of them."""

    opened: Opened
    tongue: Tongue
    may: Verdict | None = None

    @property
    def own(self) -> bool:
        """Whether the viewer is the person."""
        return self.opened.rights.is_self

    def context(self) -> dict[str, Any]:
        """What every page of sharing knows."""
        return {"person_id": self.opened.person_id, "own": self.own, "name": self.tongue.name}

    def crumbs(self, *more: tuple[str, str]) -> list[tuple[str, str]]:
        """The way back up: the record, the page, and perhaps more."""
        person = [self.opened.person_id]
        record = _("My record") if self.own else _("%(name)s’s record") % {"name": self.tongue.name}
        first = (record, reverse("record:timeline", args=person))
        return [first, (_("Who can see what"), reverse("sharing:who", args=person)), *more]


def opened_for(request: Request, person_id: UUID) -> Whose:
    """Open the page about somebody; whoever knows nothing of them does not learn that they are there."""
    opened = open_record(
        by=request.actor, person_id=person_id, categories=(Category.IDENTITY,), page="sharing"
    )
    name = opened.name
    if opened.person is not None:
        name = opened.person.given_name or opened.person.name.split(" ")[0]
    return Whose(opened, Tongue(opened.rights.is_self, name))


def choosing_for(request: Request, person_id: UUID) -> Whose:
    """The same, for somebody who decides: the person, or a caregiver who may choose."""
    whose = opened_for(request, person_id)
    may = rules.may_choose_with(request.actor, whose.opened.rights)
    may.or_refuse()
    return replace(whose, may=may)

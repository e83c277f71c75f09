"""What the categories are called within a sentence, to the person and to whoever chooses for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.kit.terms import Audience, Category
from alongside.sharing.words import CATEGORY

_YOURS: dict[Category, Any] = {
    Category.IDENTITY: gettext_lazy("who you are"),
    Category.CONTACT: gettext_lazy("how to reach you"),
    Category.CONDITIONS: gettext_lazy("what you have"),
    Category.MEDICINES: gettext_lazy("your medicines"),
    Category.RESULTS: gettext_lazy("your results"),
    Category.NOTES: gettext_lazy("notes about you"),
    Category.VISITS: gettext_lazy("your visits"),
    Category.JOURNAL: gettext_lazy("your journal"),
    Category.QUESTIONNAIRES: gettext_lazy("the forms you fill in"),
    Category.PLAN: gettext_lazy("your plan"),
    Category.SENSITIVE: gettext_lazy("sensitive things"),
    Category.MESSAGES: gettext_lazy("your messages"),
}
_THEIRS: dict[Category, Any] = {
    Category.IDENTITY: gettext_lazy("who %(name)s is"),
    Category.CONTACT: gettext_lazy("how to reach %(name)s"),
    Category.CONDITIONS: gettext_lazy("what %(name)s has"),
    Category.MEDICINES: gettext_lazy("the medicines"),
    Category.RESULTS: gettext_lazy("the results"),
    Category.NOTES: gettext_lazy("the notes"),
    Category.VISITS: gettext_lazy("the visits"),
    Category.JOURNAL: gettext_lazy("the journal"),
    Category.QUESTIONNAIRES: gettext_lazy("the forms"),
    Category.PLAN: gettext_lazy("the plan"),
    Category.SENSITIVE: gettext_lazy("sensitive things"),
    Category.MESSAGES: gettext_lazy("the messages"),
}
_TITLES: dict[Category, Any] = {
    Category.IDENTITY: gettext_lazy("Name and birthday"),
    Category.CONTACT: gettext_lazy("Telephone and address"),
    Category.CONDITIONS: gettext_lazy("Illnesses"),
    Category.QUESTIONNAIRES: gettext_lazy("Forms"),
    Category.PLAN: gettext_lazy("The plan"),
}


def joined(names: Iterable[str]) -> str:
    """Things in a row as one says them: "your visits, your plan and your journal"."""
    listed = [str(name) for name in names]
    if len(listed) < 2:
        return "".join(listed)
    return _("%(first)s and %(last)s") % {"first": ", ".join(listed[:-1]), "last": listed[-1]}


@dataclass(frozen=True)
class Tongue:
    """To whom the page speaks: to the person, or to somebody who acts for them."""

    own: bool
    name: str

    def what(self, categories: Iterable[Category]) -> str:
        """Categories within a sentence."""
        if self.own:
            return joined(_YOURS[one] for one in categories)
        return joined(str(_THEIRS[one]) % {"name": self.name} for one in categories)

    def title(self, category: Category) -> str:
        """A category at the head of a row."""
        return str(CATEGORY[category] if self.own else _TITLES.get(category, CATEGORY[category]))

    def audience(self, audience: Audience) -> str:
        """An audience within a sentence."""
        if self.own:
            return str(_YOUR_AUDIENCE.get(audience, ""))
        return str(_THEIR_AUDIENCE.get(audience, "")) % {"name": self.name}


_YOUR_AUDIENCE = {
    Audience.CAREGIVERS: gettext_lazy("your caregivers"),
    Audience.TEAM: gettext_lazy("your care team"),
    Audience.CENTER: gettext_lazy("other staff at your clinic"),
    Audience.NETWORK: gettext_lazy("staff of other clinics"),
    Audience.STUDY: gettext_lazy("studies"),
}
_THEIR_AUDIENCE = {
    Audience.CAREGIVERS: gettext_lazy("all caregivers"),
    Audience.TEAM: gettext_lazy("the care team"),
    Audience.CENTER: gettext_lazy("other staff at the clinic"),
    Audience.NETWORK: gettext_lazy("staff of other clinics"),
    Audience.STUDY: gettext_lazy("studies"),
}

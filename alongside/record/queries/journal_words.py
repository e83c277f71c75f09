"""What the journal's days are called, and who reads them, as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.record.writing import audiences_of
from alongside.sharing.queries.who import Reader, WhoSees

SKIES: dict[int, Any] = {
    1: gettext_lazy("Awful"), 2: gettext_lazy("Low"), 3: gettext_lazy("OK"), 4: gettext_lazy("Good"),
    5: gettext_lazy("Great"),
}  # fmt: skip
EVERYBODY = frozenset({Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK, Audience.STUDY})

# Whose readers `sees_words` names: of the journal, and of who there is at all.
SAID_OF = (Category.JOURNAL, Category.IDENTITY)


def joined(names: Iterable[Any]) -> str:
    """Names in a row as one says them: "Mum, Dad and the care team"."""
    listed = [str(name) for name in names]
    if len(listed) < 2:
        return "".join(listed)
    return _("%(first)s and %(last)s") % {"first": ", ".join(listed[:-1]), "last": listed[-1]}


def audience_words(by: Actor, person_id: Any, audience: Audience) -> str:
    """What an audience is called by the person herself, or by somebody who writes in her journal."""
    own = by.person_id == person_id
    return {
        Audience.TEAM: _("your care team") if own else _("the care team"),
        Audience.CENTER: _("other staff at your center") if own else _("other staff at the center"),
        Audience.NETWORK: _("clinicians of other centers"),
        Audience.STUDY: _("the studies that you said yes to") if own else _("studies, without a name"),
    }.get(audience, "")


def _relative(reader: Reader) -> str:
    """What the family calls somebody: "Mum", as a name, in English alone; "mamma" in Swedish."""
    words = reader.relation or reader.name
    return _capital(words) if (get_language() or "en").startswith("en") else words


def readers_words(by: Actor, person_id: Any, readers: Iterable[Reader]) -> list[str]:
    """Readers in words: caregivers by what the family calls them, other audiences once."""
    return [
        _relative(one) if one.audience == Audience.CAREGIVERS else audience_words(by, person_id, one.audience)
        for one in readers
    ]


def sees_words(
    by: Actor, person_id: Any, name: str, who: WhoSees, *, kept_from: int = 0, lead: bool = True
) -> str:
    """Who can see what is written in the journal, and which caregivers cannot, as one line.

    `name` is what the person is called; `lead` begins with "You"; without it the line follows "Saved.".
    """
    open_to = who.get(Category.JOURNAL, ())
    kept = audiences_of(kept_from)
    reads = [one for one in open_to if one.audience not in kept]
    others = [one for one in reads if not _is_me(by, one)]
    first = ([_("You")] if lead else []) + ([] if by.person_id == person_id else [name])
    names = first + readers_words(by, person_id, others)
    if by.person_id == person_id and not others:
        return _("Nobody but you can see this.")
    line = _("%(names)s can see this.") % {"names": _capital(joined(names))}
    return " ".join([line, *_cannot(who, reads, by)])


def _is_me(by: Actor, reader: Reader) -> bool:
    return reader.audience == Audience.CAREGIVERS and (
        by.name == reader.name or by.name.startswith(f"{reader.name} ")
    )


def _cannot(who: WhoSees, reads: list[Reader], by: Actor) -> list[str]:
    caregivers = [one for one in who.get(Category.IDENTITY, ()) if one.audience == Audience.CAREGIVERS]
    seeing = {one.name for one in reads if one.audience == Audience.CAREGIVERS}
    names = [_relative(one) for one in caregivers if one.name not in seeing and not _is_me(by, one)]
    if not names:
        return []
    line = ngettext("%(names)s cannot.", "%(names)s cannot.", len(names))
    return [line % {"names": _capital(joined(names))}]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def audience_choices(by: Actor, person_id: Any, who: WhoSees) -> list[tuple[int, str]]:
    """The audiences that a single entry can be kept from here: those to which the journal is open."""
    chosen: dict[int, str] = {}
    for reader in who.get(Category.JOURNAL, ()):
        if reader.audience == Audience.CAREGIVERS and by.person_id != person_id:
            continue
        word = readers_words(by, person_id, [reader])[0]
        before = chosen.get(int(reader.audience))
        chosen[int(reader.audience)] = joined([before, word]) if before and before != word else word
    return [(audience, _capital(words)) for audience, words in sorted(chosen.items())]

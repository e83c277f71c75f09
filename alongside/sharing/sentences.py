"""Who can see what, in sentences, each with its reason: the charter, a choice and its day, an age, a guardrail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right
from alongside.sharing.blocks import Block
from alongside.sharing.category_words import Tongue, joined
from alongside.sharing.queries.choices import Chosen
from alongside.sharing.queries.limits import Limits
from alongside.sharing.queries.readers import Held
from alongside.ui import words

MOST_NAMES, MOST_HIDDEN = 3, 4


@dataclass(frozen=True)
class Sentences:
    """Speaks about blocks of people: to whom, with which choices and limits."""

    tongue: Tongue
    viewer_id: UUID | None
    choices: Mapping[UUID, Chosen]
    limits: Limits

    def tell(self, block: Block) -> dict[str, Any]:
        """One block: its mark, who they are, and what they see and why, sentence by sentence."""
        see = [one for one in Category if block.of(one).right > Right.NONE]
        return {
            "who": _mark(block), "lead": self.lead(block), "sees": self._sees(see),
            "why": [*self._opened(block, see), *self._closed(block), *self._always(block)],
            "fixed": block.kind != "emergency" and any(self.limits.on(block.audience, one) for one in Category),
            "seats": [(one.seat_id, one.name, one.title) for one in block.readers],
            "listed": len(block.readers) > MOST_NAMES or block.kind in ("center", "network"),
            "emergency": block.kind == "emergency", "until": block.one.until if block.kind == "emergency" else None,
        }  # fmt: skip

    def lead(self, block: Block) -> str:
        """Who they are, in bold."""
        one, names = block.one, [reader.name for reader in block.readers]
        if block.kind == "caregiver":
            return self._caregiver(block)
        if block.kind == "team":
            several = self.tongue.audience(Audience.TEAM)
            return _("%(names)s: %(group)s") % {"names": _some(names), "group": several}
        if block.kind == "center":
            return _("Other staff at %(clinic)s") % {"clinic": one.center}
        if block.kind == "network":
            return _("Staff of other clinics")
        if block.kind == "study":
            return _("Researchers of %(title)s") % {"title": one.studies}
        return ", ".join(part for part in (one.name, one.title, one.center) if part)

    def _caregiver(self, block: Block) -> str:
        one = block.one
        if one.person_id == self.viewer_id:
            return _("You")
        whose = _("%(name)s, your %(relation)s") if self.tongue.own else _("%(name)s, %(relation)s")
        return whose % {"name": one.first_name, "relation": one.relation or _("caregiver")}

    def _sees(self, see: Sequence[Category]) -> str:
        hidden = [one for one in Category if one not in see]
        if not see:
            return _("can see nothing.")
        if not hidden:
            return _("can see everything.")
        if len(hidden) <= MOST_HIDDEN:
            return _("can see everything but %(what)s.") % {"what": self.tongue.what(hidden)}
        return _("can see %(what)s.") % {"what": self.tongue.what(see)}

    def _opened(self, block: Block, see: Iterable[Category]) -> list[str]:
        """What is seen because somebody chose it."""
        found: dict[tuple[str, UUID], list[Category]] = {}
        for category in see:
            held = block.of(category)
            if held.choice_id and held.because.startswith("choice:") and held.right != held.rule:
                kind = "opened" if held.rule == Right.NONE else "less" if held.right < held.rule else "more"
                found.setdefault((kind, held.choice_id), []).append(category)
        said = {
            "opened": _("%(who)s opened %(what)s on %(day)s%(until)s."),
            "less": _("%(who)s said on %(day)s: they may read %(what)s, not add to it%(until)s."),
            "more": _("%(who)s said on %(day)s: they may add to %(what)s%(until)s."),
        }
        return [said[kind] % self._chosen(key, what) for (kind, key), what in self._by_day(found).items()]

    def _by_day(
        self, found: Mapping[tuple[str, UUID], list[Category]]
    ) -> dict[tuple[str, UUID], list[Category]]:
        """Choices of one day by one person read as one."""
        together: dict[tuple[str, str, str, str], tuple[UUID, list[Category]]] = {}
        for (kind, key), categories in found.items():
            day = self._chosen(key, [])
            same = (kind, str(day["who"]), str(day["day"]), str(day["until"]))
            together.setdefault(same, (key, []))[1].extend(categories)
        return {(same[0], key): categories for same, (key, categories) in together.items()}

    def _chosen(self, key: UUID, what: list[Category]) -> dict[str, str]:
        one = self.choices.get(key)
        until = _(" until %(day)s") % {"day": words.short_day(one.ends)} if one and one.ends else ""
        return {
            "who": self.who_chose(one), "what": self.tongue.what(what), "until": until,
            "day": words.short_day(one.at) if one else "",
        }  # fmt: skip

    def who_chose(self, one: Chosen | None) -> str:
        """Who made a choice, at the head of a sentence."""
        if one is None or (one.by_self and self.tongue.own):
            return _("You")
        return words.capital(one.by_name)

    def _closed(self, block: Block) -> list[str]:
        """What is not seen, by what hides it."""
        hidden = [(one, block.of(one)) for one in Category if block.of(one).right == Right.NONE]
        found: dict[tuple[str, Any], list[Category]] = {}
        for category, held in hidden:
            found.setdefault(self._hidden_by(block.audience, category, held), []).append(category)
        chosen = {("closed", key): what for (kind, key), what in found.items() if kind == "choice"}
        by_choice = [
            _("%(who)s closed %(what)s on %(day)s%(until)s.") % self._chosen(key, what)
            for (_kind, key), what in self._by_day(chosen).items()
        ]
        others = [
            self._why_hidden(*key, what, all_of_it=len(what) == len(hidden))
            for key, what in found.items()
            if key[0] != "choice"
        ]
        return [*by_choice, *(line for line in others if line)]

    def _hidden_by(self, audience: Audience, category: Category, held: Held) -> tuple[str, Any]:
        kind = held.because.partition(":")[0]
        if kind == "band":
            return ("band", held.band_id)
        if kind == "choice":
            return ("choice", held.choice_id)
        if kind == "scope":
            return ("scope", None)
        rails = [one for one in self.limits.on(audience, category) if one.bound == Bound.CEILING]
        return ("rail", None) if rails and rails[0].right == Right.NONE else ("charter", None)

    def _why_hidden(self, kind: str, key: Any, what: list[Category], *, all_of_it: bool) -> str:
        told = {"what": self.tongue.what(what)}
        if kind == "scope":
            return _("They were named for some things only, and not for %(what)s.") % told
        if kind == "rail":
            return _("The charter never lets them see %(what)s.") % told
        if kind == "band":
            band = self.limits.bands.get(key)
            if band is None:
                return ""
            opens = band.effect == BandEffect.OWN_CHOICE and self.tongue.own
            return " ".join([band.reason, _("You have not opened it.")]) if opens else band.reason
        if all_of_it:
            return _("The charter gives them no more.")
        return _("The charter keeps %(what)s from them.") % told if len(what) <= MOST_HIDDEN else ""

    def _always(self, block: Block) -> list[str]:
        if block.kind == "emergency":
            return []
        floors = [
            one for one in Category
            if any(rail.bound == Bound.FLOOR for rail in self.limits.on(block.audience, one))
        ]  # fmt: skip
        return [_("They always see %(what)s.") % {"what": self.tongue.what(floors)}] if floors else []


def _mark(block: Block) -> dict[str, str]:
    voice = {Audience.CAREGIVERS: "caregiver", Audience.STUDY: "researcher"}.get(block.audience, "clinician")
    name = {"center": block.one.center, "network": "", "study": block.one.studies}
    return {"voice": voice, "name": name.get(block.kind, block.one.name) or "+"}


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMES:
        return joined(names)
    more = len(names) - MOST_NAMES + 1
    return joined([*names[: MOST_NAMES - 1], _("%(n)s more") % {"n": more}])


def fixed_rules(limits: Limits, tongue: Tongue) -> list[tuple[str, str]]:
    """What no choice changes: for whom and what, and the charter's reason; alike ones together."""
    found: dict[tuple[Audience, Bound, str], list[Category]] = {}
    for one in limits.rails.values():
        found.setdefault((one.audience, one.bound, one.reason), []).append(one.category)
    said = {Bound.FLOOR: _("%(who)s: always %(what)s."), Bound.CEILING: _("%(who)s: never %(what)s.")}
    return [
        (said[bound] % {"who": words.capital(tongue.audience(audience)), "what": tongue.what(what)}, reason)
        for (audience, bound, reason), what in found.items()
    ]


def by_day(moment: datetime | None) -> str:
    """A day within a sentence."""
    return words.short_day(moment)

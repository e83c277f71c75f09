"""What is in the way, here and elsewhere, and what was done about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.partnership.hurdles import OF_OWNER, Kind, nearness
from alongside.partnership.models import Hurdle, HurdleLine
from alongside.partnership.queries.work import terms_of

PAGE, LINES, NEAR, LOOKED_AT = 20, 200, 5, 300


@dataclass(frozen=True)
class Near:
    """A hurdle that is like another, what was done about it, and whom to ask."""

    hurdle: Any
    lines: tuple[HurdleLine, ...]

    @property
    def owner(self) -> Any:
        """Whom to ask."""
        return owner_of(self.hurdle, self.lines)


def _here(by: Actor) -> Any:
    last = HurdleLine.objects.filter(hurdle=OuterRef("pk"), kind__in=OF_OWNER).order_by("-at", "-id")
    here = Hurdle.objects.filter(community=by.community_id)
    return here.annotate(last=Subquery(last.values("kind")[:1])).select_related("center")


def hurdles(
    by: Actor, words: str = "", which: str = "", center_id: UUID | None = None, *, start: int = 0
) -> list[Any]:
    """What is in the way, the latest first, each with `last`: whether it was solved; one more than a page has."""
    here = _here(by)
    if words:
        terms = terms_of(by, words)
        here = here.filter(Q(title__icontains=words) | Q(words__icontains=words) | Q(terms__overlap=terms))
    if which == "open":
        here = here.exclude(last=Kind.SOLVED)
    if which == "solved":
        here = here.filter(last=Kind.SOLVED)
    if center_id is not None:
        here = here.filter(center=center_id)
    return list(here.order_by("-at", "-id")[start : start + PAGE + 1])


def one_hurdle(by: Actor, hurdle_id: UUID) -> Any:
    """One hurdle. Raises Refused, as for what is not there."""
    found = _here(by).filter(pk=hurdle_id).select_related("center", "step").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def lines_of(by: Actor, hurdle: Hurdle) -> list[HurdleLine]:
    """Everything that was said of it, in its order."""
    here = HurdleLine.objects.filter(hurdle=hurdle, hurdle__community=by.community_id)
    return list(here.order_by("at", "id")[:LINES])


def owner_of(hurdle: Hurdle, lines: Iterable[HurdleLine]) -> Any:
    """Whoever took it on last, else whoever told it: as a row that names its author and person."""
    took = [one for one in lines if one.kind == Kind.TAKES]
    return took[-1] if took else hurdle


def near(by: Actor, hurdle: Hurdle) -> list[Near]:
    """What is like it, what was solved first: by words of the title, then of all it says. Two queries."""
    others = _here(by).exclude(pk=hurdle.pk).filter(
        Q(title_terms__overlap=hurdle.title_terms) | Q(terms__overlap=hurdle.terms)
    )  # fmt: skip
    found = [
        (one, *nearness(hurdle.title_terms, hurdle.terms, one.title_terms, one.terms))
        for one in _latest(others)
    ]
    best = sorted(
        (told for told in found if any(told[1:])),
        key=lambda told: (told[0].last != Kind.SOLVED, -told[1], -told[2]),
    )[:NEAR]
    lines = HurdleLine.objects.filter(
        hurdle__in=[one.pk for one, *_ in best], hurdle__community=by.community_id
    )
    told = list(lines.order_by("at", "id")[:LINES])
    return [Near(one, tuple(line for line in told if line.hurdle_id == one.pk)) for one, *_ in best]


def _latest(found: Any) -> Sequence[Any]:
    return list(found.order_by("-at", "-id")[:LOOKED_AT])


def said_the_same(by: Actor, title: str, words: str) -> Hurdle | None:
    """What the actor told in just these words: a second click makes no second one."""
    here = Hurdle.objects.filter(community=by.community_id, person=by.person_id)
    return here.filter(title=title, words=words).first()

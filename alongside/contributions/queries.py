"""Reading the ledger: feeds, and what each person gave and received back. Row-level security decides which lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.contributions.verbs import verb
from alongside.kit.terms import Produces, Role, Voice

AT_ONCE = 50
_ANSWERS_EACH = 20


def lines_about(
    by: Actor, person_id: UUID, *, before: datetime | None = None, limit: int = AT_ONCE
) -> list[Line]:
    """What was done about a person, newest first, as far as the actor's seat may know."""
    return _newest(Line.objects.filter(about_id=person_id), before, limit)


def lines_of_community(by: Actor, *, before: datetime | None = None, limit: int = AT_ONCE) -> list[Line]:
    """What was done in the community that concerns nobody's record, newest first."""
    return _newest(Line.objects.filter(community_id=by.community_id, about_id=None), before, limit)


def sentence(line: Line, *, about: str = "") -> str:
    """A line as a person reads it, in their language. `about` is whom it concerns, where the name may be said."""
    actor = line.actor_name
    if line.on_behalf_of_name:
        actor = _("{actor}, for {person},").format(actor=actor, person=line.on_behalf_of_name)
    try:
        words = str(verb(line.verb).sentence)
    except KeyError:  # a room that is no longer here wrote it
        words = _("{actor} did something with {subject}")
    return words.format(actor=actor, subject=line.subject_words, about=about or _("somebody"))


@dataclass(frozen=True)
class Given:
    """One line of mine, and what others did with it since."""

    line: Line
    answers: tuple[Line, ...]


@dataclass(frozen=True)
class Gave:
    """What I gave of one kind: how often in all, and the newest with what came of them."""

    produces: Produces
    count: int
    given: tuple[Given, ...]


def what_i_gave(by: Actor, *, before: datetime | None = None, limit: int = AT_ONCE) -> tuple[Gave, ...]:
    """What the actor gave in this seat's role, by what it produced, with what others answered. Three queries.

    In another hat one gave other things; they are read in that hat.
    """
    mine = Line.objects.filter(actor_id=by.person_id, role=by.role.value, community_id=by.community_id)
    counts = dict(mine.values_list("produces").annotate(Count("id")))
    newest = _newest(mine, before, limit)
    answers = _answers_to(newest, by)
    return tuple(
        Gave(
            produces,
            counts.get(produces.value, 0),
            tuple(Given(one, answers.get(one.pk, ())) for one in newest if one.produces == produces.value),
        )
        for produces in Produces
    )


def answered(by: Actor) -> int:
    """How many of the things that the actor gave in this role were taken up by somebody else."""
    mine = Line.objects.filter(actor_id=by.person_id, role=by.role.value, community_id=by.community_id)
    others = Line.objects.exclude(actor_id=by.person_id).filter(answers_id__isnull=False)
    return mine.filter(answers_id=None, subject_id__in=others.values("answers_id")).count()


def voice_of(line: Line) -> Voice:
    """How the author's mark of a line is drawn."""
    return Actor(line.actor_id, None, Role(line.role), line.actor_name).voice


def _newest(lines: QuerySet[Line], before: datetime | None, limit: int) -> list[Line]:
    earlier = lines if before is None else lines.filter(at__lt=before)
    return list(earlier.order_by("-at", "-id")[:limit])


def _answers_to(lines: Iterable[Line], by: Actor) -> dict[UUID, tuple[Line, ...]]:
    """What others did with the subjects of these lines, oldest first, under the line that began the subject."""
    began = {line.subject_id: line.pk for line in lines if line.subject_id and line.answers_id is None}
    found: dict[UUID, list[Line]] = defaultdict(list)
    others = Line.objects.filter(answers_id__in=list(began)).exclude(actor_id=by.person_id)
    for line in others.order_by("at", "id"):
        under = found[began[line.answers_id]]  # type: ignore[index]
        if len(under) < _ANSWERS_EACH:
            under.append(line)
    return {key: tuple(some) for key, some in found.items()}

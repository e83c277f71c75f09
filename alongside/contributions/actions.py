"""Writing the ledger: the only place that does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, Protocol
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.contributions.marks import mark_of
from alongside.contributions.models import Line
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category


class Subject(Protocol):
    """Anything that can be written about: it has an id, and says in words what it is."""

    @property
    def pk(self) -> Any: ...


def contribute(
    by: Actor,
    verb: Verb,
    subject: Subject,
    *,
    words: str = "",
    about: UUID | None = None,
    answers: UUID | None = None,
    category: Category | None = None,
    details: dict[str, Any] | None = None,
    tell: tuple[str, str] | None = None,
) -> Line:
    """Leave the one line of an act, in the act's own transaction.

    `about` is the person whom the thing concerns, `category` the kind of thing: together they decide who may
    read the line. `answers` is the id of the thing that this follows on, as a comment does on its entry.
    `words` is what the feed calls the subject; it must hold nothing that the category does not. `tell` is a channel
    and what those who listen there are told at commit.
    """
    line = _line(
        by, verb, subject, subject_words=words or str(subject), about_id=about, answers_id=answers, category=category,
        details=details or {},
    )  # fmt: skip
    put(line, tell=tell)
    return line


def contribute_about_each(
    by: Actor,
    verb: Verb,
    subject: Subject,
    persons: Iterable[UUID],
    *,
    words: str,
    category: Category,
    details: dict[str, Any] | None = None,
) -> None:
    """Leave one line about each of many persons, for an act that brought them all in."""
    told = iter(persons)
    while some := list(islice(told, 1000)):
        Line.objects.bulk_create(
            _line(
                by,
                verb,
                subject,
                subject_words=words,
                about_id=person,
                category=category,
                details=details or {},
            )
            for person in some
        )


def _line(by: Actor, verb: Verb, subject: Subject, **told: Any) -> Line:
    line = Line(
        at=timezone.now(), community_id=by.community_id, actor_id=by.person_id, actor_name=by.name,
        role=by.role.value, on_behalf_of_id=by.on_behalf_of_id, on_behalf_of_name=by.on_behalf_of_name,
        center_id=by.center_id, verb=verb.key, subject_type=type(subject).__name__,
        subject_id=subject.pk if isinstance(subject.pk, UUID) else None, place=verb.place.value,
        phase=verb.phase.value, produces=verb.produces.value, **told,
    )  # fmt: skip
    line.mac = mark_of(line)
    return line

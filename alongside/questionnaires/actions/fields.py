"""Saving answers as they are typed, field by field. What two devices write at once is kept, both of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.ids import time_ordered_id
from alongside.kit.questionnaires import add_instance, drop_instance
from alongside.questionnaires.answerer import me
from alongside.questionnaires.models import Field
from alongside.questionnaires.queries.begun import Answers, Begun


@dataclass(frozen=True)
class Written:
    """One field as it is to be saved: what was said, and the edition that its writer saw before."""

    key: str
    said: list[Any]
    seen: int


@dataclass(frozen=True)
class Saved:
    """A field as it stands: its edition, and what of other devices it wrote over; `late`: the answers were finished."""

    key: str
    said: list[Any]
    edition: int
    others: list[dict[str, Any]]
    late: bool = False


# The newest stands. What somebody wrote elsewhere meanwhile, which this writer has not seen, is kept beside it.
_SAVE = """
    WITH touched AS (
      UPDATE questionnaires_answering SET saved_at = %(now)s::timestamptz
      WHERE id = %(answering)s::uuid AND author_id = %(author)s::uuid AND finished_at IS NULL RETURNING id)
    INSERT INTO questionnaires_field AS f (id, answering_id, author_id, key, said, edition, others, saved_at)
    SELECT %(id)s::uuid, t.id, %(author)s::uuid, %(key)s::text, %(said)s::jsonb, 1, '[]'::jsonb, %(now)s::timestamptz
    FROM touched t
    ON CONFLICT (answering_id, key) DO UPDATE SET said = EXCLUDED.said, saved_at = EXCLUDED.saved_at,
      edition = f.edition + 1,
      others = CASE WHEN f.edition <> %(seen)s::int AND f.said <> EXCLUDED.said AND f.said <> '[]'::jsonb
        THEN f.others || jsonb_build_array(jsonb_build_object('said', f.said, 'at', f.saved_at)) ELSE f.others END
    RETURNING f.edition, f.others"""
# Of what comes in after the answers were finished nothing is lost: it stands beside, for its author.
_LATE = """
    INSERT INTO questionnaires_field AS f (id, answering_id, author_id, key, said, edition, others, saved_at)
    VALUES (%(id)s::uuid, %(answering)s::uuid, %(author)s::uuid, %(key)s::text, '[]'::jsonb, 1,
      jsonb_build_array(jsonb_build_object('said', %(said)s::jsonb, 'at', %(now)s::timestamptz, 'late', true)),
      %(now)s::timestamptz)
    ON CONFLICT (answering_id, key) DO UPDATE SET others = f.others || EXCLUDED.others
    RETURNING f.edition, f.others"""


def keep_fields(*, by: Actor, begun: Begun, written: Iterable[Written]) -> list[Saved]:
    """Save what was typed, for its author alone."""
    with acting(by):
        return [_keep(by, begun, one) for one in written]


def _keep(by: Actor, begun: Begun, one: Written) -> Saved:
    values = {
        "answering": begun.id, "author": me(by), "id": time_ordered_id(), "key": one.key, "seen": one.seen,
        "said": json.dumps(one.said, ensure_ascii=False), "now": timezone.now(),
    }  # fmt: skip
    found = ask(_SAVE, values)
    late = not found
    if late:
        found = ask(_LATE, {name: values[name] for name in values if name != "seen"})
    edition, others = found[0]
    told = json.loads(others) if isinstance(others, str) else others
    return Saved(one.key, one.said, edition, told, late)


def put_other_aside(*, by: Actor, begun: Begun, key: str) -> None:
    """Somebody has looked at what stood there before: it need not be shown any more."""
    with acting(by):
        Field.objects.filter(answering=begun.id, author_id=me(by), key=key).update(others=[])


def add_another(*, by: Actor, begun: Begun, key: str) -> None:
    """One more of a group that repeats."""
    _rearrange(by, begun, add_instance(begun.form, begun.answers, key))


def drop_one(*, by: Actor, begun: Begun, key: str) -> None:
    """One fewer of a group that repeats, with all that was said in it."""
    _rearrange(by, begun, drop_instance(begun.form, begun.answers, key))


def _rearrange(by: Actor, begun: Begun, wanted: Answers) -> None:
    before = begun.answers
    with acting(by):
        gone = [key for key in before if key not in wanted]
        if gone:
            Field.objects.filter(answering=begun.id, author_id=me(by), key__in=gone).delete()
        for key, said in wanted.items():
            if before.get(key) != said:
                seen = begun.fields[key].edition if key in begun.fields else 0
                _keep(by, begun, Written(key, said, seen))

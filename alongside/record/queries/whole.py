"""One entry whole: all its versions, the conversation, the other views, the files. One query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.kit.verdict import Refused
from alongside.record.holding import HoldingRule
from alongside.record.naming import called
from alongside.record.queries.holds import OF_ENTRY, Held, read_held, read_rule
from alongside.record.queries.timeline import Asked, Row, read_rows, same_units, statement_for
from alongside.sharing.queries.who import WhoSees

_MORE = """
  (SELECT json_agg(json_build_object('version', v.version, 'title', v.title, 'words', v.words, 'value', v.value,
     'unit', v.unit, 'value_words', v.value_words, 'name', v.author_name, 'voice', v.voice, 'title_of', v.author_title,
     'role', v.author_role, 'on_behalf_of_name', v.on_behalf_of_name, 'at', v.recorded_at, 'reason', v.reason)
     ORDER BY v.superseded_at IS NULL, v.version)
   FROM record_entry v WHERE v.person_id = %(person)s AND v.origin_id = %(origin)s) AS versions,
  (SELECT json_agg(json_build_object('id', c.id, 'name', c.author_name, 'voice', c.voice, 'title', c.author_title,
     'role', c.author_role, 'on_behalf_of_name', c.on_behalf_of_name, 'at', c.at, 'words', c.words)
     ORDER BY c.at, c.id)
   FROM record_comment c WHERE c.person_id = %(person)s AND c.entry_origin = %(origin)s) AS conversation,
  (SELECT r.resource FROM record_entry r WHERE r.id = p.id) AS resource"""
_COLUMNS = ("versions", "conversation", "resource", "hold", "hold_rule")


@dataclass(frozen=True)
class Whole:
    """One entry with everything that stands beside it."""

    row: Row
    who_sees: WhoSees
    versions: list[dict[str, Any]]
    conversation: list[dict[str, Any]]
    resource: str
    hold: Held | None = None
    hold_rule: HoldingRule | None = None

    @property
    def first_written(self) -> datetime:
        """When its first version was written down here."""
        return min((one["at"] for one in self.versions), default=self.row.recorded_at)


def whole_entry(by: Actor, person_id: UUID, origin_id: UUID) -> Whole:
    """One entry with all that the actor may see of it. Raises Refused (not found) where that is nothing."""
    statement = statement_for(Asked(), ["e.origin_id = %(origin)s"], more=f"{_MORE}, {OF_ENTRY}")
    values: dict[str, Any] = {"person": person_id, "origin": origin_id, "limit": 1}
    with kept() as cursor:
        cursor.execute(statement, values | same_units())
        rows, who, more = read_rows(cursor, _COLUMNS)
    if not rows:
        raise Refused("", may_know=False)
    versions, conversation = more[0]["versions"] or [], more[0]["conversation"] or []
    for version in versions:
        version |= {name: called(version[name] or "") for name in ("title", "unit", "value_words")}
    for said in (*versions, *conversation):
        said["at"] = datetime.fromisoformat(said["at"])
    hold = read_held(more[0]["hold"]) if more[0]["hold"] else None
    rule = read_rule(more[0]["hold_rule"])
    return Whole(rows[0], who, versions, conversation, more[0]["resource"], hold, rule)

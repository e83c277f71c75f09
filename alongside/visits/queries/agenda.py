"""The agenda of one person, as far as the actor's seat may read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.visits.agenda import Agenda, Agreed, By, Did, Item
from alongside.visits.models import AgendaItem, ItemAct

_ENDED = """coalesce((SELECT a.kind FROM visits_itemact a WHERE a.item_id = i.id @before
      AND a.kind IN ('discussed', 'undiscussed', 'withdrawn', 'back') ORDER BY a.at DESC, a.id DESC LIMIT 1), '')
      IN ('discussed', 'withdrawn')"""
STANDS = "NOT " + _ENDED.replace("@before", "")
"""SQL that is true of an item `i` that stands on the agenda now."""
CARRIED = """(SELECT count(*) FROM visits_visit v WHERE v.person_id = i.person_id AND v.status = 'held'
      AND v.ended_at > i.at AND v.ended_at <= @since)"""


def who(table: str) -> str:
    """SQL of who wrote a row and when, as the pairs of a JSON object."""
    return (
        f"'author_id', {table}.author_id, 'name', {table}.author_name, 'voice', {table}.voice, "
        f"'title', {table}.author_title, 'behalf', {table}.on_behalf_of_name, 'at', {table}.at"
    )


def items_sql(since: str, until: str) -> str:
    """SQL for what stood on the agenda of `%(person)s` at one moment, and what came until another; as JSON."""
    statement = f"""
    (SELECT json_agg(json_build_object('id', i.id, 'words', i.words, {who("i")}, 'kept_from', i.kept_from,
        'goal_id', i.goal_id, 'talk_on', i.talk_on, 'carried', {CARRIED},
        'acts', (SELECT json_agg(json_build_object('kind', a.kind, {who("a")}, 'visit_id', a.visit_id)
          ORDER BY a.at, a.id) FROM visits_itemact a WHERE a.item_id = i.id AND a.at <= @until))
      ORDER BY i.position, i.at, i.id)
     FROM visits_agendaitem i WHERE i.person_id = %(person)s::uuid AND i.at <= @until
       AND NOT {_ENDED.replace("@before", "AND a.at < @since")})"""  # noqa: S608 - no value stands in it
    return statement.replace("@since", since).replace("@until", until)


AGREED = f"""
    (SELECT json_agg(json_build_object({who("o")}, 'items', o.items) ORDER BY o.at)
     FROM (SELECT * FROM visits_orderagreed o WHERE o.person_id = %(person)s::uuid
       ORDER BY o.at DESC LIMIT 12) o)"""  # noqa: S608
TALKS = """
    (SELECT json_agg(json_build_array(i.goal_id, i.talk_on)) FROM visits_agendaitem i
     WHERE i.person_id = %(person)s::uuid AND i.goal_id IS NOT NULL)"""
_FOREVER = "'infinity'::timestamptz"
_NOW = f"SELECT {items_sql(_FOREVER, _FOREVER)}, {AGREED}, {TALKS}"


def agenda_of(by: Actor, person_id: UUID) -> Agenda:
    """What is to be talked about at the next visit, in its order. One query."""
    return read_agenda(*ask(_NOW, {"person": person_id})[0])


def read_agenda(
    items: Sequence[Mapping[str, Any]] | None,
    agreed: Sequence[Mapping[str, Any]] | None,
    talks: Sequence[tuple[str, str]] | None,
) -> Agenda:
    """The agenda from what the database told as JSON."""
    return Agenda(
        tuple(_item(one) for one in items or ()),
        tuple(
            Agreed(by_of(one), moment(one["at"]), tuple(UUID(key) for key in one["items"]))
            for one in agreed or ()
        ),
        frozenset((UUID(goal), date.fromisoformat(day)) for goal, day in talks or ()),
    )


def _item(told: Mapping[str, Any]) -> Item:
    return Item(
        id=UUID(told["id"]), words=told["words"], by=by_of(told), at=moment(told["at"]), kept_from=told["kept_from"],
        carried=told["carried"], goal_id=UUID(told["goal_id"]) if told["goal_id"] else None,
        talk_on=date.fromisoformat(told["talk_on"]) if told["talk_on"] else None,
        acts=tuple(
            Did(one["kind"], by_of(one), moment(one["at"]), UUID(one["visit_id"]) if one["visit_id"] else None)
            for one in told["acts"] or ()
        ),
    )  # fmt: skip


def by_of(told: Mapping[str, Any]) -> By:
    """Who did it, from JSON."""
    key = told["author_id"]
    return By(
        UUID(key) if key else None, told["name"], told["voice"], told["title"] or "", told["behalf"] or ""
    )


def moment(told: str) -> datetime:
    """A moment, from JSON."""
    return datetime.fromisoformat(told)


def item_of(by: Actor, person_id: UUID, item_id: UUID, *, lock: bool = False) -> AgendaItem:
    """One item. Raises Refused (not found) where the actor may not see it."""
    found = AgendaItem.objects.filter(person=person_id, pk=item_id)
    item = (found.select_for_update(of=("self",)) if lock else found).first()
    if item is None:
        raise Refused("", may_know=False)
    return item


def open_items(by: Actor, person_id: UUID, *, lock: bool = False) -> list[AgendaItem]:
    """What stands on the agenda now and the actor may see, in its order; with `lock` nobody else moves it meanwhile."""
    stands = RawSQL(STANDS.replace("i.id", "visits_agendaitem.id"), (), output_field=BooleanField())  # noqa: S611
    found = AgendaItem.objects.filter(stands, person=person_id)
    if lock:
        list(found.select_for_update(of=("self",)).order_by("pk"))
    return list(found.order_by("position", "at", "pk"))


def closed_by(by: Actor, item: AgendaItem) -> str:
    """The act by which an item is off the agenda now; empty while it stands on it."""
    kinds = (ItemAct.Kind.DISCUSSED, ItemAct.Kind.UNDISCUSSED, ItemAct.Kind.WITHDRAWN, ItemAct.Kind.BACK)
    last = ItemAct.objects.filter(item=item, kind__in=kinds).order_by("-at", "-pk").first()
    return last.kind if last is not None and last.kind in ("discussed", "withdrawn") else ""

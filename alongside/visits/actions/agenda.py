"""The agenda: putting something on it, ordering it together, keeping it from somebody, taking it off."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Max

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Audience, Category
from alongside.record.actions.beside import id_from
from alongside.record.writing import mask_of
from alongside.sharing.queries.rights import Rights, rights_over
from alongside.visits import rules, verbs
from alongside.visits.announcing import announce
from alongside.visits.models import AgendaItem, ItemAct, OrderAgreed
from alongside.visits.queries.agenda import closed_by, item_of, open_items
from alongside.visits.signing import in_short, signed

Kind = ItemAct.Kind


@act
def add_item(
    *,
    by: Actor,
    person_id: UUID,
    words: str,
    kept_from: Collection[Audience] = (),
    sent_id: UUID | None = None,
) -> AgendaItem:
    """Put something on the agenda of the next visit; the same thing sent twice arrives once."""
    rights = rights_over(by, person_id)
    rules.may_add(by, rights).or_refuse()
    item = AgendaItem(
        **signed(by, person_id), id=id_from(by, sent_id), words=words.strip(), kept_from=mask_of(kept_from),
        position=_last(person_id) + 1,
    )  # fmt: skip
    if kept_from:
        rules.may_keep(by, rights, item, kept_from).or_refuse()
    if put(item, once=sent_id is not None):
        _tell(by, verbs.ITEM_ADDED, item)
    return item


@act
def add_talk(*, by: Actor, person_id: UUID, goal_id: UUID, words: str, talk_on: date) -> AgendaItem:
    """Take a goal on which people talk again onto the agenda as an item that can be moved and ticked."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    item = AgendaItem(
        **signed(by, person_id), words=words, position=_last(person_id) + 1, goal_id=goal_id, talk_on=talk_on
    )
    if not put(item, once=True):
        return AgendaItem.objects.get(person=person_id, goal_id=goal_id, talk_on=talk_on)
    _tell(by, verbs.ITEM_ADDED, item)
    return item


def _last(person_id: UUID) -> int:
    return AgendaItem.objects.filter(person=person_id).aggregate(last=Max("position"))["last"] or 0


@act
def move_item(*, by: Actor, person_id: UUID, item_id: UUID, up: bool) -> AgendaItem:
    """Move an item one place up or down; who moved it is kept. At the end of the list it stays where it is."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    items = open_items(by, person_id, lock=True)
    place = next((number for number, one in enumerate(items) if one.pk == item_id), None)
    item = item_of(by, person_id, item_id) if place is None else items[place]
    other = None if place is None else place + (-1 if up else 1)
    if other is None or not 0 <= other < len(items):
        return item
    _change_places(item, items[other], up=up)
    ItemAct(**signed(by, person_id), item=item, kind=Kind.UP if up else Kind.DOWN).save(force_insert=True)
    _tell(by, verbs.ITEM_MOVED, item)
    return item


def _change_places(item: AgendaItem, other: AgendaItem, *, up: bool) -> None:
    if item.position == other.position:
        item.position += -1 if up else 1
    else:
        item.position, other.position = other.position, item.position
        AgendaItem.objects.filter(pk=other.pk).update(position=other.position)
    AgendaItem.objects.filter(pk=item.pk).update(position=item.position)


@act
def ask_first(*, by: Actor, person_id: UUID, item_id: UUID, wanted: bool = True) -> AgendaItem:
    """Ask to begin with an item, or take the wish back. It does not move it: people agree on that."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    item = item_of(by, person_id, item_id, lock=True)
    _note(by, item, Kind.PRIORITY if wanted else Kind.NO_PRIORITY)
    _tell(by, verbs.ITEM_FIRST if wanted else verbs.ITEM_NOT_FIRST, item)
    return item


@act
def take_off(*, by: Actor, person_id: UUID, item_id: UUID) -> AgendaItem:
    """Take an item off the agenda; it can be put back."""
    item = item_of(by, person_id, item_id, lock=True)
    rules.may_take_off(by, rights_over(by, person_id), item).or_refuse()
    if closed_by(by, item) != Kind.WITHDRAWN:
        _note(by, item, Kind.WITHDRAWN)
        _tell(by, verbs.ITEM_TAKEN_OFF, item)
    return item


@act
def put_back(*, by: Actor, person_id: UUID, item_id: UUID) -> AgendaItem:
    """Put back what was taken off."""
    item = item_of(by, person_id, item_id, lock=True)
    rules.may_take_off(by, rights_over(by, person_id), item).or_refuse()
    if closed_by(by, item) == Kind.WITHDRAWN:
        _note(by, item, Kind.BACK)
        _tell(by, verbs.ITEM_PUT_BACK, item)
    return item


@act
def keep_item_from(
    *, by: Actor, person_id: UUID, item_id: UUID, audiences: Collection[Audience]
) -> AgendaItem:
    """Keep an item, and what is said about it, from these audiences and from no others."""
    item = item_of(by, person_id, item_id, lock=True)
    rights: Rights = rights_over(by, person_id)
    rules.may_keep(by, rights, item, audiences).or_refuse()
    mask = mask_of(audiences)
    if mask == item.kept_from:
        return item
    more = mask & ~item.kept_from
    AgendaItem.objects.filter(pk=item.pk).update(kept_from=mask)
    item.kept_from = mask
    _tell(by, verbs.ITEM_KEPT if more else verbs.ITEM_OPENED, item)
    return item


@act
def agree_on_order(*, by: Actor, person_id: UUID, items: Collection[UUID]) -> OrderAgreed | None:
    """Say yes to the order as it was shown; None where the agenda has changed since, so that nobody agrees unseen."""
    rules.may_agree(by, rights_over(by, person_id)).or_refuse()
    now = [one.pk for one in open_items(by, person_id, lock=True) if not one.kept_from]
    if list(items) != now:
        return None
    agreed = OrderAgreed(**signed(by, person_id), items=now)
    agreed.save(force_insert=True)
    contribute(by, verbs.ORDER_AGREED, agreed, words="agenda", about=person_id, category=Category.PLAN)
    announce(agreed)
    return agreed


def _note(by: Actor, item: AgendaItem, kind: ItemAct.Kind) -> None:
    ItemAct(**signed(by, item.person_id), item=item, kind=kind).save(force_insert=True)


def _tell(by: Actor, verb: Verb, item: AgendaItem) -> None:
    contribute(by, verb, item, words=in_short(item.words), about=item.person_id, category=Category.PLAN)
    announce(item)

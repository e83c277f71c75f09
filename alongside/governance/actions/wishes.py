"""Wishing, joining a wish, saying what matters most, counting it, and telling what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import verbs
from alongside.governance import wish_rules as rules
from alongside.governance.letterbox import has_room_for, put_in
from alongside.governance.models import Letter, Wish, WishJoin, WishOrder, WishRanking, WishStep
from alongside.governance.queries.groups import charter_of, groups_of, my_groups
from alongside.governance.queries.wishes import my_order, one_wish, open_ids, to_order
from alongside.governance.ranking import FROM_FIVE, orders_by_group, ranked
from alongside.governance.rules import may_count
from alongside.kit.verdict import Refused
from alongside.people.models import Community

MOST = 5


@dataclass(frozen=True)
class NewWish:
    """What somebody wants or what does not work, and perhaps the page that it is about."""

    title: str
    words: str
    page: str = ""


@act
def wish_for(*, by: Actor, new: NewWish) -> Wish:
    """Say what one wants, or what does not work, in one's own name."""
    rules.may_wish(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    wish = Wish(
        **written_by(by), community_id=by.community_id, title=new.title, words=new.words, page=new.page
    )
    wish.save(force_insert=True)
    contribute(by, verbs.WISHED, wish, words=wish.title)
    return wish


def post_letter(*, by: Actor, new: NewWish) -> None:
    """Put a wish without a name into the letterbox. Nothing is written of who did: no line, no author, no time."""
    rules.may_wish(by).or_refuse()
    rules.when_letter(has_room_for(by)).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    letter = Letter(community_id=by.community_id, title=new.title, words=new.words, page=new.page)
    letter.save(force_insert=True)
    put_in(by)


@act
def open_letter(*, by: Actor, letter_id: UUID) -> Wish:
    """Put a letter among the wishes, as the program, and throw the letter away."""
    may_count(by).or_refuse()
    letter = Letter.objects.get(pk=letter_id)
    nobody = written_by(by) | {"author_name": ""}
    wish = Wish(
        **nobody, community_id=letter.community_id, title=letter.title, words=letter.words, page=letter.page
    )
    wish.save(force_insert=True)
    letter.delete()
    contribute(by, verbs.WISHED_UNNAMED, wish, words=wish.title)
    return wish


@act
def join_wish(*, by: Actor, wish_id: UUID) -> WishJoin:
    """Say openly that one wants this, too."""
    wish = one_wish(by, wish_id)
    rules.may_join(by, wish.author_id is not None and wish.author_id == by.person_id).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    join = WishJoin(wish=wish, person_id=by.person_id, name=by.name, at=timezone.now())
    if not wish.i_joined:
        join.save(force_insert=True)
    contribute(by, verbs.WISH_JOINED, wish, words=wish.title)
    return join


@act
def order_wishes(*, by: Actor, wishes: Sequence[UUID]) -> WishOrder:
    """Say what matters most to oneself: up to five wishes, the first on top. Nobody else reads it."""
    rules.may_wish(by).or_refuse()
    known = {one.pk for one in to_order(by)}
    if len(wishes) > MOST or len(set(wishes)) != len(wishes) or not set(wishes) <= known:
        raise Refused(_("Choose up to five wishes, each one once."))
    assert by.community_id is not None and by.person_id is not None  # the rule has seen to it
    order = my_order(by) or WishOrder(community_id=by.community_id, person_id=by.person_id)
    order.wishes, order.role, order.at = list(wishes), _counts_as(by), timezone.now()
    if order._state.adding:
        order.save(force_insert=True)
    else:
        order.save(update_fields=["wishes", "role", "at"])
    contribute(by, verbs.WISHES_ORDERED, order, words=str(_("wishes")), about=by.person_id)
    return order


def _counts_as(by: Actor) -> str:
    """The role by which it counts: the one of the hat, or another that one has where a seat group names it."""
    charter = charter_of(by)
    groups = my_groups(by, groups_of(by, charter.pk)) if charter else []
    if not groups or by.role.value in groups[0].roles:
        return by.role.value
    return str(next(role for role in groups[0].my_roles if role in groups[0].roles))  # type: ignore[attr-defined]


@act
def count_wishes(*, by: Actor, community_id: UUID) -> list[WishRanking]:
    """Count what each seat group of the charter in force wants most; a group of fewer than five says nothing."""
    may_count(by).or_refuse()
    charter = charter_of(by)
    groups = groups_of(by, charter.pk) if charter else []
    still_open, orders, now = open_ids(by), orders_by_group(community_id), timezone.now()
    WishRanking.objects.filter(community=community_id).delete()
    found = [
        _ranking(community_id, one.position, one.name, orders.get(one.position, []), still_open, now)
        for one in groups
    ]
    WishRanking.objects.bulk_create(found)
    community = Community.objects.get(pk=community_id)
    contribute(by, verbs.WISHES_COUNTED, community, words=str(_("wishes")))
    return found


def _ranking(
    community_id: UUID,
    position: int,
    name: str,
    orders: list[list[UUID]],
    still_open: set[UUID],
    now: datetime,
) -> WishRanking:
    places = ranked(orders, still_open)
    enough = len(orders) >= FROM_FIVE
    return WishRanking(
        community_id=community_id, position=position, name=name, voters=len(orders) if enough else 0,
        wishes=[wish for wish, _place in places], places=[place for _wish, place in places], at=now,
    )  # fmt: skip


@act
def tell_what_became(*, by: Actor, wish_id: UUID, state: WishStep.State, words: str) -> WishStep:
    """Say what becomes of a wish, and why. Whoever wished it or joined it is told."""
    rules.may_say_what_became(by).or_refuse()
    wish = one_wish(by, wish_id)
    step = WishStep(**written_by(by), wish=wish, state=state, words=words)
    step.save(force_insert=True)
    contribute(by, verbs.WISH_STEP, wish, words=wish.title)
    return step

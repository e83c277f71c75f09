"""Telling each other a story, and being named as one who has done it. The lines of stories are their writer's alone."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import holds_now, my_seat, one_group, one_seat
from alongside.partnership import rules, verbs
from alongside.partnership.models import Exchange, Guide, Story
from alongside.partnership.queries.paths import one_path
from alongside.partnership.queries.stories import goes_on, my_guide, one_exchange, stories_of


@act
def ask_for_stories(*, by: Actor, group_id: UUID, with_id: UUID, about: str = "") -> Exchange:
    """Ask somebody of the other side to tell each other a story."""
    one_at_a_time(f"stories of {group_id}")
    group, other = one_group(by, group_id), one_seat(by, with_id)
    mine = my_seat(by, group)
    rules.may_exchange(by, mine, other).or_refuse()
    assert mine is not None  # the rule has seen to it
    group_rules.when_work(group).or_refuse()
    same = other.group_id == group.pk and holds_now(by, other)
    rules.when_exchange(same, goes_on(by, mine, other)).or_refuse()
    exchange = Exchange(group=group, seat=mine, at=timezone.now(), other=other, about=about)
    exchange.save(force_insert=True)
    tell(by, verbs.STORY_ASKED, exchange, group, words=group.name, quiet=True)
    return exchange


@act
def tell_story(*, by: Actor, exchange_id: UUID, words: str) -> Story:
    """Tell one's own. The other reads it when they have told theirs."""
    one_at_a_time(f"exchange {exchange_id}")
    exchange = one_exchange(by, exchange_id)
    mine = my_seat(by, exchange.group)
    group_rules.may_work(by, mine).or_refuse()
    group_rules.when_work(exchange.group).or_refuse()
    told = any(one.seat.person_id == by.person_id for one in stories_of(by, exchange))
    rules.when_told(exchange.ended_at is not None, told).or_refuse()
    story = Story(group=exchange.group, seat=mine, at=timezone.now(), exchange=exchange, words=words)
    story.save(force_insert=True)
    tell(by, verbs.STORY_TOLD, story, exchange.group, words=exchange.group.name, quiet=True)
    return story


@act
def stop_stories(*, by: Actor, exchange_id: UUID) -> Exchange:
    """Stop, without a reason: one's own story is gone, and the other's is open to nobody but them."""
    one_at_a_time(f"exchange {exchange_id}")
    exchange: Exchange = one_exchange(by, exchange_id)
    rules.may_stop(by.person_id in (exchange.seat.person_id, exchange.other.person_id)).or_refuse()
    rules.when_told(exchange.ended_at is not None, False).or_refuse()
    Story.objects.filter(exchange=exchange, seat__person=by.person_id).delete()
    Exchange.objects.filter(pk=exchange.pk).update(ended_at=timezone.now())
    tell(by, verbs.STORIES_STOPPED, exchange, exchange.group, words=exchange.group.name, quiet=True)
    return exchange


@act
def be_named(*, by: Actor, path_id: UUID, words: str, reach: str) -> Guide:
    """Agree to be named to those who begin elsewhere."""
    one_at_a_time(f"guide {path_id} {by.person_id}")
    path = one_path(by, path_id)
    mine = my_seat(by, path.group)
    rules.may_walk(by, mine).or_refuse()
    rules.when_walk(path.group).or_refuse()
    rules.when_guide(path.looked, my_guide(by, path) is not None).or_refuse()
    guide = Guide(group=path.group, seat=mine, at=timezone.now(), path=path, words=words, reach=reach)
    guide.save(force_insert=True)
    tell(by, verbs.GUIDE_NAMED, guide, path.group, words=path.center.name)
    return guide


@act
def be_named_no_more(*, by: Actor, path_id: UUID) -> Guide:
    """Be named no more: nobody reads how to reach one."""
    one_at_a_time(f"guide {path_id} {by.person_id}")
    path = one_path(by, path_id)
    guide = my_guide(by, path)
    rules.may_stop(guide is not None).or_refuse()
    assert guide is not None  # the rule has seen to it
    Guide.objects.filter(pk=guide.pk).update(ended_at=timezone.now())
    tell(by, verbs.GUIDE_ENDED, guide, path.group, words=path.center.name)
    return guide

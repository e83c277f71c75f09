"""Writing one's own page, telling something of it, and saying where one sees oneself and one's team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups.queries.groups import my_seat, one_group
from alongside.parity import rules_journals as rules
from alongside.parity import verbs_journals as verbs
from alongside.parity.models import JournalPage, Named, Placing, ToldPage
from alongside.parity.queries.journals import done_just_now, my_placing, open_page, told_page
from alongside.partnership.queries.twice import just_now
from alongside.people.queries.directory import known_by_name


@dataclass(frozen=True)
class Words:
    """What worked, what did not, with whom."""

    worked: str = ""
    did_not: str = ""
    with_whom: str = ""


def keep_page(*, by: Actor, words: Words) -> JournalPage:
    """Keep the page that one is not done with, or begin one. No line: it is not said yet."""
    rules.may_write(by).or_refuse()
    with acting(by):
        return _kept(by, words)


def _kept(by: Actor, words: Words) -> JournalPage:
    one_at_a_time(f"journal {by.person_id}")
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    page = open_page(by) or JournalPage(
        community_id=by.community_id, person_id=by.person_id, at=timezone.now()
    )
    page.worked, page.did_not, page.with_whom = words.worked, words.did_not, words.with_whom
    if page._state.adding:
        page.save(force_insert=True)
    else:
        page.save(update_fields=["worked", "did_not", "with_whom"])
    return page


@act
def end_page(*, by: Actor, words: Words) -> JournalPage:
    """One is done with this week's page."""
    rules.may_write(by).or_refuse()
    rules.when_done(words.worked, words.did_not).or_refuse()
    one_at_a_time(f"journal {by.person_id}")
    if (twice := done_just_now(by, **vars(words))) is not None:
        return twice
    page = _kept(by, words)
    page.done_at = timezone.now()
    page.save(update_fields=["done_at"])
    contribute(by, verbs.PAGE_WRITTEN, page, words=page.at.date().isoformat(), about=by.person_id)
    return page


@act
def tell_page(*, by: Actor, title: str, words: str, names: Sequence[str] = ()) -> ToldPage:
    """Tell everyone something of one's journal: it is read when everyone who is named in it said yes."""
    rules.may_write(by).or_refuse()
    known = {name: known_by_name(by, name) for name in dict.fromkeys(names)}
    missing = [name for name, person in known.items() if person is None]
    own = any(person is not None and person.pk == by.person_id for person in known.values())
    rules.when_named(missing, own).or_refuse()
    one_at_a_time(f"told by {by.person_id}")
    own_words = {"community_id": by.community_id, "title": title, "words": words}
    if (twice := just_now(by, ToldPage, author_id=by.person_id, **own_words)) is not None:
        return twice
    page = ToldPage(**written_by(by), **own_words)
    page.save(force_insert=True)
    for person in {one.pk: one for one in known.values() if one is not None}.values():
        Named(page=page, person=person, name=person.name).save(force_insert=True)
    contribute(by, verbs.PAGE_TOLD, page, words=title, about=by.person_id)
    return page


@act
def answer_named(*, by: Actor, page_id: UUID, agrees: bool) -> Named:
    """Who is named says whether others read it; and may say otherwise later."""
    page = told_page(by, page_id)
    rules.when_agree(page).or_refuse()
    named = Named.objects.filter(page=page, person=by.person_id).first()
    rules.may_agree(named is not None).or_refuse()
    assert named is not None  # the rule has seen to it
    named.agrees, named.at = agrees, timezone.now()
    named.save(update_fields=["agrees", "at"])
    contribute(by, verbs.PAGE_ANSWERED, page, words=page.title, about=by.person_id)
    return named


@act
def take_page_back(*, by: Actor, page_id: UUID) -> ToldPage:
    """What one told is told no longer."""
    page: ToldPage = told_page(by, page_id)
    rules.may_take_back(by, page).or_refuse()
    rules.when_agree(page).or_refuse()
    page.taken_back_at = timezone.now()
    page.save(update_fields=["taken_back_at"])
    contribute(by, verbs.PAGE_TAKEN_BACK, page, words=page.title, about=by.person_id)
    return page


@act
def place(*, by: Actor, spot: int, group_id: UUID | None = None, words: str = "") -> Placing:
    """Say where one sees oneself, or a group, between doing things to people and doing them together."""
    group = one_group(by, group_id) if group_id else None
    rules.may_place(by, group is None or my_seat(by, group) is not None).or_refuse()
    one_at_a_time(f"placed by {by.person_id}")
    told: dict[str, Any] = {"person_id": by.person_id, "group": group, "spot": spot, "words": words}
    if (twice := just_now(by, Placing, **told)) is not None:
        return twice
    placing = Placing(
        community_id=by.community_id, name=by.name, voice=by.voice.value, at=timezone.now(), **told
    )  # type: ignore[misc]
    placing.save(force_insert=True)
    contribute(by, verbs.PLACED, placing, words=group.name if group else by.name, about=by.person_id)
    return placing


@act
def share_placing(*, by: Actor, placing_id: UUID, shared: bool) -> Placing:
    """Let those who sit in the group see where one sees it; or no longer."""
    placing = my_placing(by, placing_id)
    rules.may_share(by, placing).or_refuse()
    placing.shared_at = timezone.now() if shared else None
    placing.save(update_fields=["shared_at"])
    contribute(by, verbs.PLACING_SHARED, placing, words=by.name, about=by.person_id)
    return placing

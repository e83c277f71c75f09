"""Thanking, saying who reads it, and writing down what one celebrates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.partnership import rules_thanks as rules
from alongside.partnership import verbs_support as verbs
from alongside.partnership.models import Celebration, Thanks, ThanksSeen
from alongside.partnership.queries.gratitude import (
    celebrated_so,
    events_over,
    one_thanks,
    thanked_just_so,
)
from alongside.partnership.support_kinds import Seen
from alongside.people.queries.standing import today_of
from alongside.ui.keeping import Received, keep


@dataclass(frozen=True)
class NewThanks:
    """To a member, to everyone at an event, or to all of the group; in words, perhaps with where one sees it."""

    words: str
    to_seat: UUID | None = None
    event: UUID | None = None
    link: str = ""


@act
def thank(*, by: Actor, group_id: UUID, new: NewThanks) -> Thanks:
    """Thank somebody for something that they did in joint work. They alone read it, until they say otherwise."""
    group = one_group(by, group_id)
    rules.may_thank(by).or_refuse()
    group_rules.when_work(group).or_refuse()
    one_at_a_time(f"thanks of {by.person_id}")
    seat = next((one for one in sitting(by, group) if one.pk == new.to_seat), None)
    event = next((one for one in events_over(by, group) if one.pk == new.event), None)
    fits = (seat is not None) == (new.to_seat is not None) and (event is not None) == (new.event is not None)
    said = thanked_just_so(by, group, new.to_seat, new.event, new.words)
    rules.when_thank(by, seat, fits, said).or_refuse()
    thanks = Thanks(**written_by(by), group=group, to_seat=seat, event=event, words=new.words, link=new.link)
    thanks.save(force_insert=True)
    tell(by, verbs.THANKED, thanks, group, quiet=True)
    return thanks


@act
def say_who_reads(*, by: Actor, thanks_id: UUID, seen_by: Seen) -> ThanksSeen:
    """Say who reads a word of thanks: those thanked and the writer, the group, or whoever reads the group.

    Of thanks to many each answers for themselves: others read it where two of them say so and none of them says less.
    """
    one_at_a_time(f"seen of {thanks_id}")
    thanks = one_thanks(by, thanks_id)
    rules.may_choose(by, thanks).or_refuse()
    rules.when_choose(thanks.my_word, seen_by).or_refuse()
    said = ThanksSeen(**written_by(by), thanks=thanks, seen_by=seen_by)
    said.save(force_insert=True)
    tell(by, verbs.THANKS_SHOWN, said, thanks.group, quiet=True)
    return said


@act
def celebrate(
    *, by: Actor, group_id: UUID, words: str, on: date, file: Received | None = None
) -> Celebration:
    """Write down what a group is glad of, perhaps with a picture. Its bytes are kept before the row is."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    group_rules.may_work(by, mine).or_refuse()
    group_rules.when_work(group).or_refuse()
    one_at_a_time(f"celebrations of {group.pk}")
    rules.when_celebrate(celebrated_so(by, group, words), on > today_of(by)).or_refuse()
    assert mine is not None  # the rule has seen to it
    made = Celebration(group=group, seat=mine, at=timezone.now(), words=words, on=on)
    if file is not None:
        keep(file)
        made.file_name, made.media_type = file.name, file.media_type
        made.size, made.sha256 = len(file.content), file.sha256
    made.save(force_insert=True)
    tell(by, verbs.CELEBRATED, made, group)
    return made

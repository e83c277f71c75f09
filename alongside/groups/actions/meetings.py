"""Calling a meeting, and everything that is done in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.announcing import announce
from alongside.contributions.asking import one_at_a_time, put
from alongside.groups import rules, rules_meeting, verbs_meeting
from alongside.groups.actions.telling import tell
from alongside.groups.consent import outcome, proposals
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.models import Group, GroupSeat, Meeting, MeetingAct, Pulse
from alongside.groups.queries.groups import coming, my_seat, one_group, seats_of
from alongside.groups.queries.meetings import acts_of, one_meeting, role_history
from alongside.groups.tasks import invite
from alongside.groups.turns import fair_turns
from alongside.kit.ids import time_ordered_id
from alongside.people.queries.standing import today_of

THING = "meeting"


@dataclass(frozen=True)
class NewMeeting:
    """A meeting: its name, how one takes part, when or at which times perhaps, and what makes people feel at home."""

    title: str
    ways: tuple[str, ...]
    starts_at: datetime | None = None
    times: tuple[datetime, ...] = ()
    minutes: int = 60
    own_time_until: date | None = None
    home: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NewAct:
    """What somebody does in a meeting; `sent_id` is the page's own id for it: sent twice, it arrives once."""

    kind: Kind
    about: UUID | None = None
    words: str = ""
    whom: UUID | None = None
    on: date | None = None
    moment: datetime | None = None
    sent_id: UUID | None = None


@act
def call_meeting(*, by: Actor, group_id: UUID, new: NewMeeting) -> Meeting:
    """Call a meeting. The program proposes who has which role, so that they go round."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    meeting = Meeting(
        group=group, seat=mine, at=timezone.now(), title=new.title, ways=list(new.ways), starts_at=new.starts_at,
        minutes=new.minutes, own_time_until=new.own_time_until, **new.home,
    )  # fmt: skip
    meeting.save(force_insert=True)
    _first_acts(by, meeting, mine, new)
    invite.defer(what="meeting", thing_id=str(meeting.pk))
    tell(by, verbs_meeting.MEETING_CALLED, meeting, group, words=_words(group, new.title))
    return meeting


def _first_acts(by: Actor, meeting: Meeting, mine: GroupSeat, new: NewMeeting) -> None:
    turns = fair_turns([one.pk for one in coming(by, meeting.group)], role_history(by, meeting.group))
    roles = [(Kind.ROLE, role, holder, None) for role, holder in turns.items()]
    asked = [(Kind.TIME, "", None, moment) for moment in new.times]
    MeetingAct.objects.bulk_create(
        MeetingAct(
            group=meeting.group, seat=mine, at=meeting.at, meeting=meeting, kind=kind, words=words, whom_id=whom,
            moment=moment,
        )
        for kind, words, whom, moment in [*roles, *asked]
    )  # fmt: skip


@act
def do_in_meeting(*, by: Actor, meeting_id: UUID, new: NewAct) -> MeetingAct:
    """Do one thing in a meeting. What others do at the same moment stands beside it: nothing is written over."""
    one_at_a_time(f"meeting {meeting_id}")
    meeting = one_meeting(by, meeting_id)
    group, mine = meeting.group, my_seat(by, meeting.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    key = uuid5(new.sent_id, str(mine.pk)) if new.sent_id else time_ordered_id()
    before = MeetingAct.objects.filter(pk=key, meeting=meeting).first()
    if before is not None:
        return before
    now = _now(by, meeting, mine)
    done = Act(key, new.kind, mine.pk, timezone.now(), new.about, new.words, new.whom, new.on, new.moment)
    rules_meeting.when_act(now, done).or_refuse()
    said = _outcome(by, group, now, new.about) if new.kind == Kind.CLOSE else new.words
    made = MeetingAct(
        id=key, group=group, seat=mine, at=done.at, meeting=meeting, kind=new.kind, about_id=new.about,
        words=said, whom_id=new.whom, on=new.on, moment=new.moment,
    )  # fmt: skip
    put(made)
    _announce(meeting)
    if new.kind == Kind.TIME_SET:
        _set_day(by, meeting, new.about)
    tell(by, verbs_meeting.IN_MEETING[new.kind], made, group, words=_words(group, meeting.title))
    return made


def _outcome(by: Actor, group: Group, now: rules_meeting.Now, proposal_id: UUID | None) -> str:
    """What is decided is noted with its close, so that no later rule and no later voice changes it."""
    proposal = next(one for one in proposals(now.acts) if one.id == proposal_id)
    return outcome(proposal, group.decides, {one.pk: one.voice for one in seats_of(by, group)})


def _announce(meeting: Meeting) -> None:
    """Pages on which the meeting is open are told, at commit, that there is something: they fetch what."""
    announce({"thing": THING, "of": str(meeting.pk)})


def _now(by: Actor, meeting: Meeting, mine: GroupSeat) -> rules_meeting.Now:
    members = frozenset(one.pk for one in coming(by, meeting.group))
    return rules_meeting.Now(
        meeting.pk, acts_of(by, meeting), mine.pk, members, today_of(by), meeting.own_time_until
    )


def _set_day(by: Actor, meeting: Meeting, time_id: UUID | None) -> None:
    moment = next((one.moment for one in acts_of(by, meeting) if one.id == time_id), None)
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=moment)
    invite.defer(what="meeting", thing_id=str(meeting.pk))


@act
def say_how_it_is(*, by: Actor, meeting_id: UUID, feels: int) -> None:
    """Say how it is to be here, once a meeting. The number bears no name; that one said it is kept apart from it."""
    one_at_a_time(f"meeting {meeting_id}")
    meeting = one_meeting(by, meeting_id)
    mine = my_seat(by, meeting.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(meeting.group).or_refuse()
    assert mine is not None  # the rule has seen to it
    done = MeetingAct.objects.filter(meeting=meeting, kind__in=[Kind.FELT, Kind.END])
    kinds = set(done.filter(Q(seat=mine) | Q(kind=Kind.END)).values_list("kind", flat=True))
    rules_meeting.when_feel(Kind.FELT in kinds, Kind.END in kinds).or_refuse()
    Pulse(group=meeting.group, meeting=meeting, feels=feels).save(force_insert=True)
    said = MeetingAct(group=meeting.group, seat=mine, at=timezone.now(), meeting=meeting, kind=Kind.FELT)
    said.save(force_insert=True)
    _announce(meeting)
    tell(by, verbs_meeting.FELT, said, meeting.group, words=_words(meeting.group, meeting.title))


def _words(group: Group, title: str) -> str:
    return f"{group.name}: {title}"

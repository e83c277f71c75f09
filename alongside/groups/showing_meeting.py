"""A meeting as its page draws it: everything follows from its acts, and from who looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.groups import consent, flow, minutes, polls, turns
from alongside.groups.meeting_acts import Act, Kind, last_of
from alongside.groups.meeting_words import CAME, ROLES, SAID, TALKERS, WAYS
from alongside.groups.models import GroupSeat, Meeting
from alongside.groups.queries.groups import holds_now
from alongside.groups.showing import who
from alongside.groups.warnings import PARTNERS, Sits, Warn, head_count, warnings
from alongside.groups.words import SIDES
from alongside.people.queries.standing import today_of
from alongside.ui.words import clock, full_day, long_day, short_day, when_words


@dataclass(frozen=True)
class Room:
    """A meeting, its acts, every seat of its group by id, whose seat looks, and until when what goes on is counted."""

    meeting: Meeting
    acts: Sequence[Act]
    seats: Mapping[UUID, GroupSeat]
    mine: UUID | None
    now: datetime
    by: Actor

    @property
    def step(self) -> str:
        """Whether it is to come, on, or over."""
        last = last_of(self.acts, Kind.BEGIN, Kind.END)
        return "before" if last is None else {"begin": "on", "end": "over"}[last.kind]

    def who(self, seat: UUID | None, at: datetime | None = None) -> dict[str, str]:
        """A member as `ui.by` draws one; at a moment, as they were then."""
        found = self.seats.get(seat) if seat else None
        return who(found, at) if found else {"name": _("somebody"), "voice": "other", "title": ""}

    @cached_property
    def moments(self) -> dict[UUID, datetime]:
        """When each act was done."""
        return {one.id: one.at for one in self.acts}

    def name(self, seat: UUID | None) -> str:
        """A member's name."""
        return self.who(seat)["name"]

    def members(self) -> list[Any]:
        """Those who sit in the group now."""
        return [one for one in self.seats.values() if holds_now(self.by, one)]


def head(room: Room) -> dict[str, Any]:
    """When, where and how; who makes people feel at home."""
    meeting = room.meeting
    first, *others = [str(WAYS[one]) for one in meeting.ways]
    ways = [first, *(one[:1].lower() + one[1:] for one in others)]
    home = [
        (_("Who is at home there"), meeting.hosts), (_("Who welcomes you"), meeting.welcomes),
        (_("Good to know"), meeting.bring),
    ]  # fmt: skip
    return {
        "title": meeting.title, "step": room.step, "where": meeting.where, "ways": ", ".join(ways),
        "when": when(meeting), "home": [row for row in home if row[1]],
        "own_time": long_day(meeting.own_time_until) if meeting.own_time_until else "",
    }  # fmt: skip


def when(meeting: Meeting) -> str:
    """The day and the hours by the community's clock; that none is chosen yet, where none is."""
    if meeting.starts_at is None:
        return _("The time is not chosen yet")
    return _("%(day)s, %(clock)s, %(minutes)s minutes") % {
        "day": full_day(meeting.starts_at), "clock": clock(meeting.starts_at), "minutes": meeting.minutes,
    }  # fmt: skip


def agenda(room: Room) -> dict[str, Any]:
    """What is talked about, who began each, what was said to each; partners' share of what was begun."""
    found = minutes.items(room.acts, room.meeting.pk)
    own = [one for one in found if not one.standing]
    partners = sum(room.who(one.seat, room.moments[one.id])["voice"] in PARTNERS for one in own)
    said = _said_on(room)
    return {
        "items": [_item(room, one, said.get(one.id, [])) for one in found],
        "loose": said.get(None, []),
        "share": ngettext(
            "Partners began %(some)s of %(num)s item", "Partners began %(some)s of %(num)s items", len(own)
        ) % {"some": partners, "num": len(own)} if own else "",
        "now": next((_item(room, one, said.get(one.id, [])) for one in found if one.state == "now"), None),
    }  # fmt: skip


def _item(room: Room, one: minutes.Item, said: list[dict[str, Any]]) -> dict[str, Any]:
    began = (
        _("Always on the agenda")
        if one.standing
        else _("%(name)s began this") % {"name": room.name(one.seat)}
    )
    words = _("What we partners want to raise") if one.standing else one.words
    tags = {
        "now": (_("Now"), "pen", "accent"),
        "done": (_("Talked about"), "check", "ok"),
        "later": (_("Put off"), "clock", "heed"),
    }
    whose = room.who(one.seat, room.moments.get(one.id)) if one.seat else {"voice": "system", "name": ""}
    lock = (_("It can be answered, not skipped"), "lock", "")
    return {
        "id": one.id, "words": words, "who": whose,
        "began": began, "standing": one.standing, "state": one.state, "said": said,
        "tags": [*([lock] if one.standing else []), *([tags[one.state]] if one.state in tags else [])],
        "mine": one.seat is not None and one.seat == room.mine and not one.state,
    }  # fmt: skip


def _said_on(room: Room) -> dict[UUID | None, list[dict[str, Any]]]:
    """What was said, decided and is to be done, by what it is about."""
    found: dict[UUID | None, list[dict[str, Any]]] = {}
    told = minutes.lines(room.acts)
    twice = [one.root for one in told]
    for one in told:
        whose, wrote = one.whom or one.seat, one.act.seat
        line = {
            "id": one.id, "kind": one.kind, "words": one.words, "who": room.who(whose, one.first.at),
            "voice": room.who(whose, one.first.at)["voice"], "when": when_words(one.first.at),
            "typed": room.name(one.seat) if wrote == one.seat != whose else "",
            "anew": room.name(wrote) if wrote not in (one.seat, whose) else "",
            "own": room.mine in (one.seat, one.first.whom),
            "due": short_day(one.first.on) if one.first.on else "", "two": twice.count(one.root) > 1,
            "root": one.root,
        }  # fmt: skip
        found.setdefault(one.about, []).append(line)
    for proposal in consent.proposals(room.acts):
        found.setdefault(proposal.about, []).append(_proposal(room, proposal))
    when = {one.id: (one.at, one.id) for one in room.acts}
    return {about: sorted(some, key=lambda one: when[one["root"]]) for about, some in found.items()}


def _proposal(room: Room, one: consent.Proposal) -> dict[str, Any]:
    voices = {key: seat.voice for key, seat in room.seats.items()}
    holds = consent.holds(one, room.meeting.group.decides, voices)
    missing = [seat.name for seat in room.members() if not seat.away and seat.pk not in one.says]
    counts = [f"{SAID[says]} {one.count(says)}" for says in SAID if one.count(says)]
    own = room.meeting.own_time_until
    return {
        "id": one.id, "root": one.id, "kind": "proposal", "words": one.words,
        "who": room.who(one.seat, room.moments[one.id]), "closed": one.closed,
        "holds": holds, "mine": one.says.get(room.mine, "") if room.mine else "", "counts": ", ".join(counts),
        "missing": ", ".join(missing), "closes": room.step == "on" or own is not None,
        "answers": room.step == "on" or (own is not None and today_of(room.by) <= own),
        "why": [
            {"who": room.who(seat, room.moments[one.id]), "words": words, "says": SAID[says]}
            for seat, says, words in one.why
        ],
    }  # fmt: skip


def people(room: Room) -> dict[str, Any]:
    """Who is there and how, who is not, who has which role today."""
    there, holding = minutes.present(room.acts), turns.holders(room.acts)
    roles: dict[UUID, list[str]] = {}
    for role, seat in holding.items():
        roles.setdefault(seat, []).append(_("%(does)s today") % {"does": ROLES[role]})
    rows = [
        {"who": _as_today(room, seat, roles.get(seat, []), how), "seat": seat} for seat, how in there.items()
    ]
    sits = [Sits(room.seats[one].voice, True, True, "design") for one in there if one in room.seats]
    return {
        "there": rows, "away": [one.name for one in room.members() if one.pk not in there],
        "here": room.mine in there if room.mine else False, "ways": CAME.items(),
        "counts": ", ".join(f"{SIDES[voice]} {count}" for voice, count in head_count(sits).items()),
        "lone": Warn.LONE_PARTNER in warnings(sits, support=room.meeting.group.support),
        "roles": [
            {"key": role, "words": words, "name": room.name(holding[role]) if role in holding else "",
             "mine": room.mine is not None and holding.get(role) == room.mine}
            for role, words in ROLES.items()
        ],
    }  # fmt: skip


def had_roles(roles: Mapping[str, UUID], seats: Mapping[UUID, GroupSeat]) -> str:
    """Who had which role in a meeting: so that everyone sees that they go round."""
    return ", ".join(
        f"{seats[roles[one]].name} {words}" for one, words in ROLES.items() if roles.get(one) in seats
    )


def _as_today(room: Room, seat: UUID, roles: list[str], how: str) -> dict[str, str]:
    """A member with what they do today, what they are called, and how they came."""
    told = room.who(seat)
    came = [str(CAME[how])] if how in CAME else []
    return told | {"title": ", ".join([*roles, *([told["title"]] if told["title"] else []), *came])}


def speaking(room: Room) -> dict[str, Any]:
    """Who speaks next, and whether it goes round."""
    queue = flow.next_to_speak(room.acts)
    return {
        "first": {"seat": queue[0], "name": room.name(queue[0])} if queue else None,
        "then": [room.name(one) for one in queue[1:]], "round": flow.in_round(room.acts) is not None,
        "raised": room.mine in flow.hands(room.acts) if room.mine else False,
        "in_round": room.mine in (flow.in_round(room.acts) or []) if room.mine else False,
    }  # fmt: skip


def talk(room: Room) -> dict[str, Any]:
    """Who has talked, by voice, against half; never one person."""
    seconds = flow.talked(room.acts, room.now)
    told, partners = flow.shares(seconds), flow.partners_share(seconds)
    last = last_of(room.acts, Kind.TALK)
    return {
        "says": _("Patients and parents have had %(share)s of every 100 minutes.") % {"share": partners}
        if partners is not None else "",
        "shares": told, "rows": [(TALKERS[one], share) for one, share in told.items()],
        "by": room.name(last.seat) if last else "", "now": flow.talks_now(room.acts), "talkers": TALKERS.items(),
    }  # fmt: skip


def poll(room: Room, zone: str) -> dict[str, Any]:
    """The times that were proposed, by the clock of the zone that was asked for, with what each answered."""
    found = polls.times(room.acts)
    partners = frozenset(one.pk for one in room.members() if one.voice in PARTNERS)
    suits = polls.best(found, partners)
    told = [
        {
            "id": one.id, "moment": one.moment, "words": _by_clock(one.moment, zone),
            "yes": one.count("yes"), "maybe": one.count("maybe"), "no": one.count("no"),
            "missing": ", ".join(room.name(seat) for seat, says in one.answers.items() if says == "no"),
            "mine": one.answers.get(room.mine, "") if room.mine else "",
            "best": suits is not None and suits.id == one.id,
        }
        for one in found
    ]  # fmt: skip
    return {"times": told, "zone": zone}


def _by_clock(moment: datetime, zone: str) -> str:
    there = moment.astimezone(ZoneInfo(zone))
    return _("%(day)s, %(clock)s") % {"day": full_day(there.date()), "clock": f"{there:%H:%M}"}


def agreed(room: Room) -> dict[str, Any]:
    """Who says that the minutes are right, who does not, and who has not said."""
    yes, no = minutes.agreed(room.acts)
    there = minutes.present(_until_end(room.acts))
    return {
        "yes": [room.name(one) for one in yes], "mine": room.mine in yes if room.mine else False,
        "no": [{"who": room.who(seat), "words": words} for seat, words in no.items()],
        "missing": [room.name(one) for one in there if one not in yes and one not in no],
        "all": bool(there) and set(there) <= yes,
    }  # fmt: skip


def _until_end(acts: Sequence[Act]) -> list[Act]:
    end = last_of(acts, Kind.END)
    return [one for one in acts if end is None or one.at <= end.at]

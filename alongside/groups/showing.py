"""A group and its members as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.groups import words
from alongside.groups.models import Champion, Group, GroupSeat
from alongside.groups.queries.groups import holds_now
from alongside.groups.rules_seats import asked_mark
from alongside.groups.seated import said_at
from alongside.groups.warning_words import told
from alongside.groups.warnings import HALF, Sits, both_counts, head_count, warnings
from alongside.people.roles import role_words
from alongside.ui.words import long_day, short_day


def who(seat: GroupSeat, at: datetime | None = None) -> dict[str, str]:
    """A member as `ui.by` draws one: by name, what they are called here, and for whom they speak.

    At a moment: as it was said then, whatever they say now.
    """
    said = said_at(seat, at)
    title, for_whom = said["title"] or (role_words(seat.role) if seat.role else ""), said["for_whom"]
    if for_whom:
        title = _("%(title)s, for %(whom)s") % {"title": title, "whom": for_whom} if title else for_whom
    return {"name": seat.name, "voice": said["voice"], "title": title}


def voice(seat: GroupSeat, at: datetime) -> str:
    """In which voice a member spoke at a moment."""
    return said_at(seat, at)["voice"]


def spoken(one: Any) -> dict[str, Any]:
    """Who wrote something, and in which voice, as they were then."""
    return {"who": who(one.seat, one.at), "voice": voice(one.seat, one.at)}


def row(group: Any) -> dict[str, Any]:
    """A group in the list."""
    return {
        "href": reverse("groups:group", args=[group.pk]), "name": group.name, "kind": words.KINDS[group.kind],
        "purpose": group.purpose, "mine": group.mine, "members": _members(group.members, group.partners),
        "label": words.INVOLVEMENT_NAMES[group.involvement], "support": group.support,
        "one_sided": one_sided(group.lived, group.learned, support=group.support),
    }  # fmt: skip


def counts_apart(found: dict[bool, tuple[int, int, int]]) -> list[tuple[Any, str]]:
    """Joint work and support among families, each counted for itself: groups, people, meetings of late."""
    names = {False: _("Joint work"), True: _("Support among families")}
    return [(name, _counted(*found[key])) for key, name in names.items() if key in found]


def _counted(groups: int, people: int, meetings: int) -> str:
    parts = (
        ngettext("%(num)s group", "%(num)s groups", groups) % {"num": groups},
        ngettext("%(num)s person", "%(num)s people", people) % {"num": people},
        ngettext("%(num)s meeting in 90 days", "%(num)s meetings in 90 days", meetings) % {"num": meetings},
    )
    return ", ".join(parts)


def one_sided(lived: int, learned: int, *, support: bool) -> str:
    """What everyone reads of a group in which only one kind of expertise sits (E2); empty where both do."""
    if support or lived + learned < 2 or (lived and learned):
        return ""
    return _("Only from living it") if lived else _("Only from learning it")


def _members(count: int, partners: int) -> str:
    told_members = ngettext("%(num)s member", "%(num)s members", count) % {"num": count}
    told_partners = ngettext(
        "%(num)s of them a patient or a relative", "%(num)s of them patients or relatives", partners
    ) % {"num": partners}
    return f"{told_members}, {told_partners}"


def facts(group: Group) -> list[tuple[Any, Any]]:
    """What a group says of how power is shared in it."""
    rows = [
        (_("What it is"), words.KINDS[group.kind]),
        (_("What it touches"), words.PLACES[group.place]),
        (_("Where in the work"), words.PHASES[group.phase]),
        (_("Part of patients and families"), words.INVOLVEMENT[group.involvement]),
        (_("Who sets the agenda"), group.agenda_by or _("Not said yet")),
        (_("Who has the last word"), group.outcome_by or _("Not said yet")),
        (_("How it decides"), words.DECIDES[group.decides]),
    ]  # fmt: skip
    if group.partner_places:
        rows.append((_("Seats kept for patients and families"), group.partner_places))
    if group.ends:
        rows.append((_("When it shall be done"), long_day(group.ends)))
    if group.pays:
        rows.append((_("What partners are paid"), group.pays))
    if group.organization_names:
        rows.append((_("Governed together by"), ", ".join(group.organization_names)))
    return rows


def governing(group: Group) -> list[tuple[str, str, int]]:
    """The organizations that govern a group together: key, name, and how many seats each has; 0: no number."""
    places = group.organization_places or [0] * len(group.organizations)
    named = zip(group.organizations, group.organization_names, places, strict=True)
    return [(str(key), name, count) for key, name, count in named]


def _shares(group: Group, now: Sequence[GroupSeat]) -> list[tuple[str, int, int]]:
    """Each organization that has a number of seats: its name, how many are held, and of how many."""
    return [
        (name, sum(str(one.organization_id) == key for one in now), places)
        for key, name, places in governing(group) if places
    ]  # fmt: skip


def sits(seats: Sequence[GroupSeat]) -> list[Sits]:
    """Those who sit, as far as the warnings ask."""
    covered = {one.stands_in_for_id for one in seats}
    return [
        Sits(
            one.voice, one.knows in ("lived", "both"), one.knows in ("learned", "both"), one.joined_phase,
            one.pk in covered,
        )
        for one in seats
    ]  # fmt: skip


def members(
    by: Actor, group: Group, seats: Sequence[GroupSeat], champions: Sequence[Champion]
) -> dict[str, Any]:
    """Everybody who sits there, has asked or was asked, and what to look at in how the group is made up."""
    now = [one for one in seats if holds_now(by, one)]
    inside = next((one for one in now if one.person_id == by.person_id), None)
    counted = sits(now)
    shares = _shares(group, now)
    empty = any(held < places for _name, held, places in shares)
    looks = warnings(counted, support=group.support, half=group.kind in HALF, empty=empty)
    open_ = [] if group.ended_at else [one for one in seats if one.left_at is None]
    return {
        "inside": inside, "rows": [_member(by, group, one, champions) | pausing(one, now) for one in now],
        "asked": [_waiting(one) for one in open_ if one.given_at is None],
        "offered": [_waiting(one) for one in open_ if one.taken_at is None],
        "mine_offered": next((one.pk for one in open_ if one.taken_at is None and one.person_id == by.person_id), None),
        "my_term": _my_term(by, open_, inside),
        "have_asked": any(one.given_at is None and one.person_id == by.person_id for one in open_),
        "before": [_before(by, one) for one in seats if one.given_at and one.taken_at and one not in now],
        "shares": shares, "terms": [_term(by, one, inside) for one in open_ if one.asked_at],
        "counts": counts(counted, support=group.support),
        "warnings": [*not_covered(now), *(told(warn) for warn in looks)],
    }  # fmt: skip


def _my_term(by: Actor, open_: Sequence[GroupSeat], inside: GroupSeat | None) -> dict[str, Any] | None:
    """The viewer's own seat, whose term is over: they propose another, and need not ask for a seat."""
    own = [one for one in open_ if one.person_id == by.person_id and one.given_at and one.taken_at]
    if inside is not None or not own:
        return None
    return {"id": own[0].pk, "asked": own[0].asked_at is not None}


def counts(counted: Sequence[Sits], *, support: bool = False) -> dict[str, Any]:
    """How many speak in which voice, and both kinds of expertise."""
    lived, learned = both_counts(counted)
    return {
        "voices": [(words.SIDES[voice], count) for voice, count in head_count(counted).items()],
        "lived": lived, "learned": learned, "one_sided": one_sided(lived, learned, support=support),
    }  # fmt: skip


def _member(by: Actor, group: Group, seat: Any, champions: Sequence[Champion]) -> dict[str, Any]:
    lines = [
        _("joined while %(phase)s") % {"phase": words.PHASE_NAMES[seat.joined_phase]},
        str(words.KNOWS[seat.knows]),
    ]
    if seat.organization_name:
        lines.append(seat.organization_name)
    if seat.stands_in_for is not None:
        lines.append(_("stands in for %(name)s") % {"name": seat.stands_in_for.name})
    if seat.ends is not None:
        lines.append(_("until %(day)s") % {"day": short_day(seat.ends)})
    keeps = {one.center_id: one.center.name for one in champions if one.seat_id == seat.pk}
    return {
        "id": seat.pk, "who": who(seat), "since": long_day(seat.taken_at), "detail": " · ".join(lines),
        "mine": seat.person_id == by.person_id, "keeps": ", ".join(keeps.values()),
        "chairs": seat.chairs_now, "may_chair": group.kind in HALF and not seat.chairs_now and not group.ended_at,
        "centers": [one for one in _centers(group, seat) if one[0] not in keeps],
    }  # fmt: skip


def pausing(seat: Any, now: Sequence[Any]) -> dict[str, str]:
    """That somebody is away, until when, and who comes meanwhile; never why. Empty where they are here."""
    if not seat.away:
        return {"away": "", "covers": ""}
    away = _("Away until %(day)s") % {"day": short_day(seat.back_on)} if seat.back_on else _("Away for now")
    names = covered_by(seat, now)
    return {
        "away": away,
        "covers": _("%(names)s comes meanwhile") % {"names": ", ".join(names)} if names else "",
    }


def covered_by(seat: Any, now: Sequence[Any]) -> list[str]:
    """Who comes in somebody's place, and does not pause."""
    return [one.name for one in now if one.stands_in_for_id == seat.pk and not one.away]


def not_covered(now: Sequence[Any]) -> list[dict[str, Any]]:
    """Who is away while nobody comes in their place: what it says, and what to do."""
    return [
        {
            "says": _("%(name)s is away, and nobody stands in for them.") % {"name": one.name},
            "do": _("See who can come in their place. Nobody need say why they are away."),
        }
        for one in now if one.away and not covered_by(one, now)
    ]  # fmt: skip


def _centers(group: Group, seat: GroupSeat) -> list[tuple[Any, str]]:
    """The centers for which somebody can be named: their own, and those that govern the group together."""
    if group.members_only or group.ended_at:
        return []
    named = dict(zip(group.organizations, group.organization_names, strict=True))
    own = {seat.organization_id: seat.organization_name} if seat.organization_id else {}
    return list((own | named).items())


def _waiting(seat: GroupSeat) -> dict[str, Any]:
    return {"id": seat.pk, "who": who(seat), "words": seat.words, "by": seat.given_by_name}


def _before(by: Actor, seat: GroupSeat) -> dict[str, Any]:
    until = seat.left_at or seat.ends
    over = seat.left_at is None and seat.asked_at is None
    return {
        "who": seat.name, "until": long_day(until), "words": seat.left_words, "id": seat.pk, "over": over,
        "mine": over and seat.person_id == by.person_id,
    }  # fmt: skip


def _term(by: Actor, seat: GroupSeat, inside: GroupSeat | None) -> dict[str, Any]:
    """Another term that is proposed: until when, by whom, and whether the viewer is the side that says yes."""
    own, asks = seat.person_id == by.person_id, seat.asked_by_id == seat.person_id
    told = {
        "name": seat.asked_by_name,
        "whose": seat.name,
        "day": short_day(seat.asked_ends) if seat.asked_ends else "",
    }
    if seat.asked_ends is None:
        says = (
            _("%(name)s asks for no end.")
            if asks
            else _("%(name)s proposes that %(whose)s sits without an end.")
        )
    elif asks:
        says = _("%(name)s asks to sit until %(day)s.")
    else:
        says = _("%(name)s proposes that %(whose)s sits until %(day)s.")
    return {
        "id": seat.pk, "says": says % told, "whose": seat.name, "may": inside is not None and not own if asks else own,
        "may_drop": own or inside is not None, "seen": asked_mark(seat),
    }  # fmt: skip

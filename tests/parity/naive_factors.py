"""The map and the seven factors, worked out once more from rows looked at one by one; written from the explanation."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from alongside.groups.models import Agreement, Champion, Group, MeetingAct, Pause, Signature
from alongside.partnership.models import Contact, ContactWord, Ready
from alongside.people.models import Organization
from tests.parity.naive import PARTNERS, Naive


def centers_of(naive: Naive, work: UUID) -> set[UUID]:
    """Whose work it is: of its group's organizations and seats, or of the seats from which lines came."""
    lines = [line for found, line in naive.lines if found == work]
    if "group" not in lines[0].details:
        return {one.center_id for one in lines if one.center_id}
    team = UUID(lines[0].details["group"])
    seats = {one.organization_id for one in naive.seats if one.group_id == team and one.organization_id}
    return seats | set(Group.objects.get(pk=team).organizations)


def in_span(month: date, first: date, last: date) -> bool:
    return first <= month <= last


def fields(
    naive: Naive, first: date, last: date, center: UUID | None
) -> dict[tuple[str, str], dict[UUID, tuple[int, int]]]:
    """(place, phase) → work → how many partners, how many of staff had part in it there in these months."""
    found: dict[tuple[str, str], dict[UUID, tuple[set[UUID], set[UUID]]]] = {}
    for (work, place, phase, month, person), (side, _acts) in naive.parts.items():
        if in_span(month, first, last) and (center is None or center in centers_of(naive, work)):
            both = found.setdefault((place, phase), {}).setdefault(work, (set(), set()))
            both[side == "staff"].add(person)
    return {key: {work: (len(a), len(b)) for work, (a, b) in some.items()} for key, some in found.items()}


def factors(
    naive: Naive, today: date, first: date, last: date, center: UUID | None
) -> dict[str, tuple[int, ...]]:
    """Every figure's numbers; () where there is nothing of which to tell."""
    told = _today(naive, today, center)
    count: Any = lambda key, side="": sum(  # noqa: E731 - one word for what is summed many times
        number for (work, month, what, whose), number in naive.figures.items()
        if (what, whose) == (key, side) and in_span(month, first, last)
        and (center is None or center in centers_of(naive, work))
    )  # fmt: skip
    met, items = count("met"), (count("item", "partners"), count("item", "staff"))
    talked = count("talked", "partners"), count("talked", "staff")
    for name in ("early", "known", "welcomed", "away"):
        told[name] = (count(f"met_{name}"), met) if met else ()
    told["items"] = (items[0], sum(items)) if sum(items) else ()
    taken = count("item_taken", "partners"), count("item_taken", "staff")
    told["taken"] = (taken[0], items[0], taken[1], items[1]) if sum(items) else ()
    told["talk"] = (round(100 * talked[0] / sum(talked)),) if sum(talked) else ()
    for name, key in (("chaired", "chaired"), ("tests", "test")):
        partners, all_of_it = count(key, "partners"), count(key, "partners") + count(key, "staff")
        told[name] = (partners, all_of_it) if all_of_it else ()
    told["stories"] = count("story", "partners"), count("story", "staff")
    told["failed"] = count("failed_told", "partners"), count("failed_told", "staff")
    told["hours"] = ()
    told["ready"] = _ready(naive, first, last, center)
    return told


def _ready(naive: Naive, first: date, last: date, center: UUID | None) -> tuple[int, ...]:
    """Who came in these months and has been to a first meeting: ready before it, of all; partners, then staff."""
    began = [(one.group_id, one.at) for one in MeetingAct.objects.filter(kind="begin")]
    came = {True: [0, 0], False: [0, 0]}
    for seat in naive.seats:
        at = max(seat.given_at, seat.taken_at)
        met = min((one for group, one in began if group == seat.group_id and one > at), default=None)
        if seat.group_id not in naive.groups or met is None or (seat.left_at and seat.left_at <= met):
            continue
        if in_span(naive.month(at), first, last) and center in (None, seat.organization_id):
            ready = [one for one in Ready.objects.filter(seat=seat) if one.at < met]
            came[seat.voice in PARTNERS][0] += len(ready)
            came[seat.voice in PARTNERS][1] += 1
    return (*came[True], *came[False]) if came[True][1] + came[False][1] else ()


def _today(naive: Naive, today: date, center: UUID | None) -> dict[str, tuple[int, ...]]:
    groups = [
        one for one in naive.groups.values()
        if one.ended_at is None and (center is None or center in centers_of(naive, one.pk))
    ]  # fmt: skip
    here = {one.pk for one in groups}
    seats = [
        one for one in naive.seats
        if one.group_id in here and one.left_at is None and (one.ends is None or one.ends > today)
    ]  # fmt: skip
    partner = {one.pk: one.voice in PARTNERS for one in seats}
    of = {key: [partner[one.pk] for one in seats if one.group_id == key] for key in here}
    persons = [len({one.person_id for one in seats if partner[one.pk] is side}) for side in (True, False)]
    covered = [one for one in seats if partner[one.pk] and any(
        other.stands_in_for_id == one.pk and other.group_id == one.group_id for other in seats)]  # fmt: skip
    signed = {True: [0, 0], False: [0, 0]}
    for key in here:
        newest = Agreement.objects.filter(group=key).order_by("at").last()
        for one in seats if newest else ():
            if one.group_id == key:
                signed[partner[one.pk]][0] += Signature.objects.filter(agreement=newest, seat=one).exists()
                signed[partner[one.pk]][1] += 1
    centers = Organization.objects.filter(community=naive.community, kind="center")
    ids = {one.pk for one in centers if center is None or one.pk == center}
    champions = {one.center_id for one in Champion.objects.filter(ended_at=None)} & ids
    return {
        "sit": (*persons, len(groups)) if groups else (),
        "lone": (
            sum(some.count(True) == 1 and len(some) > 2 for some in of.values()),
            sum(True not in some for some in of.values()), len(groups),
        ) if groups else (),
        "pays": (sum(bool(one.pays) for one in groups), len(groups)) if groups else (),
        "contacts": _contacts(seats, partner, today),
        "covered": (len(covered), sum(partner.values())) if any(partner.values()) else (),
        "signed": (*signed[True], *signed[False]) if signed[True][1] + signed[False][1] else (),
        "champions": (len(champions), len(ids)) if ids else (),
    }  # fmt: skip


def _contacts(seats: Any, partner: dict[UUID, bool], today: date) -> tuple[int, ...]:
    """Of the seats held today, whose person has somebody there for them; partners, all of theirs, staff, all of theirs."""
    held = {one.pk: one for one in seats}
    told = {True: [0, 0], False: [0, 0]}
    for one in seats:
        told[partner[one.pk]][1] += 1
        for named in Contact.objects.filter(for_seat=one):
            said = {word.kind for word in ContactWord.objects.filter(named=named)}
            other = held.get(named.contact_id)
            away = any(
                pause.ended_at is None and (pause.until is None or pause.until > today)
                for pause in Pause.objects.filter(seat=named.contact_id)
            )
            gone = other is None or other.person.deactivated_at is not None
            if "yes" in said and "end" not in said and not away and not gone:
                told[partner[one.pk]][0] += 1
                break
    return (*told[True], *told[False]) if seats else ()

"""Who speaks next, and who has talked for how long: pure functions of the acts of a meeting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from alongside.groups.meeting_acts import Act, Kind, in_order, last_of
from alongside.groups.minutes import present

PARTNERS = frozenset({"patient", "caregiver"})


def in_round(acts: Iterable[Act]) -> list[UUID] | None:
    """Who has not had a turn yet in the round that goes on, in the order of their coming; None where none goes on.

    A round is over when everybody who is there has spoken or passed, or when another thing comes on.
    """
    told = in_order(acts)
    begun = last_of(told, Kind.ROUND)
    if begun is None:
        return None
    after = [one for one in told if (one.at, one.id) > (begun.at, begun.id)]
    if any(one.kind in (Kind.NOW, Kind.END) for one in after):
        return None
    had = {one.whom or one.seat for one in after if one.kind in (Kind.SPOKE, Kind.PASS)}
    left = [seat for seat in present(told) if seat not in had]
    return left or None


def hands(acts: Iterable[Act]) -> list[UUID]:
    """Who wants to speak: those who have spoken least first, then in the order of raising. Leaving lowers a hand."""
    told = in_order(acts)
    raised: dict[UUID, tuple[datetime, UUID]] = {}
    spoke: Counter[UUID] = Counter()
    for one in told:
        if one.kind == Kind.HAND:
            raised.setdefault(one.seat, (one.at, one.id))
        elif one.kind in (Kind.LOWER, Kind.AWAY, Kind.PASS):
            raised.pop(one.seat, None)
        elif one.kind == Kind.SPOKE:
            spoke[one.whom or one.seat] += 1
            raised.pop(one.whom or one.seat, None)
    return sorted(raised, key=lambda seat: (spoke[seat], raised[seat]))


def next_to_speak(acts: Iterable[Act]) -> list[UUID]:
    """Who speaks next, and who after: in a round those who had no turn yet, else the raised hands."""
    told = in_order(acts)
    return in_round(told) or hands(told)


def talked(acts: Iterable[Act], until: datetime) -> dict[str, float]:
    """Seconds for which each voice has talked, as one thumb told it; what goes on is counted `until` now or the end."""
    told = in_order(acts)
    end = last_of(told, Kind.END)
    stop = min(until, end.at) if end else until
    found: dict[str, float] = defaultdict(float)
    voice, since = "", stop
    for one in told:
        if one.kind != Kind.TALK:
            continue
        if voice:
            found[voice] += max(0.0, (min(one.at, stop) - since).total_seconds())
        voice, since = one.words, min(one.at, stop)
    if voice:
        found[voice] += max(0.0, (stop - since).total_seconds())
    return {one: seconds for one, seconds in found.items() if seconds > 0}


def shares(seconds: dict[str, float]) -> dict[str, int]:
    """The share of each voice in whole hundredths that add up to a hundred; partners first. Empty where none talked."""
    total = sum(seconds.values())
    if not total:
        return {}
    order = [one for one in ("caregiver", "patient", "clinician", "researcher", "other") if seconds.get(one)]
    exact = {one: 100 * seconds[one] / total for one in order}
    whole = {one: int(exact[one]) for one in order}
    rest = sorted(order, key=lambda one: whole[one] - exact[one])
    for one in rest[: 100 - sum(whole.values())]:
        whole[one] += 1
    return whole


def partners_share(seconds: dict[str, float]) -> int | None:
    """How many of every hundred minutes patients and relatives had; None where nobody has talked."""
    told = shares(seconds)
    return sum(share for voice, share in told.items() if voice in PARTNERS) if told else None


def talks_now(acts: Iterable[Act]) -> str:
    """Whose voice is being counted now; empty where nobody's."""
    told = in_order(acts)
    end, last = last_of(told, Kind.END), last_of(told, Kind.TALK)
    return last.words if last and end is None else ""

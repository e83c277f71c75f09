"""Certificates, as pages and the sheet draw them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.groups.showing import who
from alongside.partnership.queries.certificates import Checked
from alongside.partnership.support_kinds import ASKED_FOR, Sign, is_shown, is_signed
from alongside.people.roles import role_words
from alongside.ui.words import long_day, month, when_words


def row(by: Actor, one: Any) -> dict[str, Any]:
    """One in the list, and on its own page."""
    declined, signed = Sign.DECLINED in one.kinds, is_signed(one.kinds)
    tag = (
        (_("Signed"), "check", "ok") if signed else (_("Not this time"), "", "line") if declined
        else (_("Waits for an answer"), "clock", "heed") if one.at > timezone.now() - ASKED_FOR
        else (_("No answer came"), "", "line")
    )  # fmt: skip
    return {
        "id": one.pk, "href": reverse("partnership:certificate", args=[one.pk]), "group": one.group.name,
        "who": who(one.seat), "signer": one.signer.name, "when": when_words(one.at), "tag": tag, "asks": one.words,
        "signed": signed, "shown": is_shown(one.kinds), "mine": one.seat.person_id == by.person_id,
        "open": not signed and not declined, "closed": one.group.members_only, "code": one.code,
    }  # fmt: skip


def span(since: Any, until: Any) -> str:
    """From when until when somebody sat there."""
    if until is None:
        return _("since %(since)s") % {"since": month(since)}
    return _("%(since)s to %(until)s") % {"since": month(since), "until": month(until)}


def _whole(name: str, title: str, team: str, purpose: str, when: str) -> dict[str, str]:
    lead = _("took part as %(title)s") % {"title": title} if title else _("took part")
    return {"name": name, "lead": lead, "team": team, "purpose": purpose, "when": when}


def sheet(one: Any, said: Any, address: str) -> dict[str, Any]:
    """What the sheet says. ADDRESS: where a reader checks it; empty while its person does not want that."""
    seat: GroupSeat = one.seat
    told = _whole(seat.name, seat.title, one.group.name, one.group.purpose, span(seat.taken_at, seat.left_at))
    check = _("Whoever reads this can check it at %(address)s") % {"address": address} if address else ""
    return told | {
        "title": _("Certificate for %(name)s") % {"name": seat.name}, "head": _("Certificate"), "words": said.words,
        "signer": said.author_name, "signer_title": said.author_title or role_words(said.author_role),
        "day": long_day(said.at), "where": one.group.community.name, "check": check,
    }  # fmt: skip


def check(found: Checked) -> dict[str, Any]:
    """The same words, for a reader."""
    told = _whole(found.name, found.title, found.team, found.purpose, span(found.since, found.until))
    return told | {
        "words": found.words, "signer": found.signer, "signer_title": found.signer_title,
        "day": long_day(found.signed_at), "where": found.community,
    }  # fmt: skip

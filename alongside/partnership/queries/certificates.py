"""Certificates of the actor, and those that they sign; and what a reader checks by a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Refused
from alongside.partnership.models import Certificate, CertificateWord
from alongside.partnership.support_kinds import ASKED_FOR, Sign

MOST = 30
_BY_CODE = "SELECT * FROM partnership_certificate_of(%s)"


@dataclass(frozen=True)
class Checked:
    """What stands on a certificate whose person lets it be checked."""

    name: str
    title: str
    team: str
    purpose: str
    since: datetime
    until: datetime | None
    words: str
    signer: str
    signer_title: str
    signed_at: datetime
    community: str
    language: str


def _told(by: Actor) -> Any:
    said = CertificateWord.objects.filter(certificate=OuterRef("pk")).order_by("at", "id")
    here = Certificate.objects.filter(group__community=by.community_id)
    told = here.annotate(kinds=ArraySubquery(said.values("kind")))
    return told.select_related("group__community", "seat", "signer")


def my_certificates(by: Actor) -> list[Any]:
    """Those that the actor asked for, the latest first; each with `kinds`, what was said."""
    return list(_told(by).filter(seat__person=by.person_id).order_by("-at", "-id")[:MOST])


def one_certificate(by: Actor, certificate_id: UUID) -> Any:
    """One of the actor's own, or that they sign. Raises Refused, as for what is not there."""
    found = _told(by).filter(pk=certificate_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def signed_words(by: Actor, one: Certificate) -> CertificateWord | None:
    """What was signed."""
    here = CertificateWord.objects.filter(certificate=one, certificate__group__community=by.community_id)
    return here.filter(kind=Sign.GIVEN).first()


def my_seat_ever(by: Actor, group: Group) -> GroupSeat | None:
    """The actor's latest seat in a group, also one that is over."""
    here = GroupSeat.objects.filter(group=group, person=by.person_id, group__community=by.community_id)
    return here.filter(given_at__isnull=False, taken_at__isnull=False).order_by("-taken_at").first()


def asks_already(by: Actor, seat: GroupSeat, signer: GroupSeat | None) -> bool:
    """Whether the actor waits for an answer of this one, and not in vain for long."""
    here = Certificate.objects.filter(seat=seat, signer=signer, said=None, group__community=by.community_id)
    return here.filter(at__gt=timezone.now() - ASKED_FOR).exists()


def checked(code: str) -> Checked | None:
    """What a reader may check; none where there is none, or its person does not want that now. For anybody."""
    rows: Sequence[Any] = ask(_BY_CODE, [code])
    return Checked(*rows[0]) if rows else None

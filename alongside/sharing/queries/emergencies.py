"""Emergency access: what the charter says of it, whom somebody means, and where it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Role
from alongside.sharing.models import CharterVersion, EmergencyAccess
from alongside.sharing.queries.charter import in_force
from alongside.sharing.queries.looks import Look, looks_at
from alongside.sharing.queries.rights import rights_over
from alongside.ui import words


@dataclass(frozen=True)
class Terms:
    """For how many hours, and in how many days a body reviews it; no hours: the community wants none."""

    hours: int
    review_days: int


@dataclass(frozen=True)
class Sought:
    """Whom a clinician looks for: the whole name with the birth date, or a number by which somebody knows them."""

    name: str = ""
    born: date | None = None
    number: str = ""


def emergency_terms(by: Actor) -> Terms:
    """What the charter in force says. One query."""
    here = CharterVersion.objects.filter(in_force(), community=by.community_id)
    found = here.values_list("emergency_hours", "review_days").first()
    return Terms(*found) if found else Terms(0, 0)


def find_in_emergency(by: Actor, sought: Sought) -> UUID | None:
    """The one person whom this fits exactly; None where it fits nobody, or two, and whoever else asks."""
    told = [sought.name, sought.born, sought.number]
    found: UUID | None = ask("SELECT sharing_find_in_emergency(%s::text, %s::date, %s::text)", told)[0][0]
    return found


def one_emergency(by: Actor, emergency_id: UUID) -> EmergencyAccess | None:
    """An emergency access, for those who may know of it."""
    return EmergencyAccess.objects.filter(pk=emergency_id).first()


def emergencies_of(by: Actor, person_id: UUID) -> list[EmergencyAccess]:
    """Every emergency access to somebody's record, the latest first, as far as the actor may know."""
    return list(EmergencyAccess.objects.filter(person=person_id).order_by("-starts")[:50])


def look_of_emergency(by: Actor, person_id: UUID, emergency_id: UUID) -> Look | None:
    """An emergency access as one look, whatever was opened by it; None where the actor may not know of it."""
    access = EmergencyAccess.objects.filter(pk=emergency_id, person=person_id).first()
    if access is None:
        return None
    day = timezone.localdate(access.starts)
    seen = rights_over(by, person_id).held
    for look in looks_at(by, person_id, seen, seat_id=access.seat_id, before=access.ends).looks:
        if look.emergency_id == emergency_id:
            return look
    return Look(
        day, access.viewer_id, access.seat_id, access.viewer_name, Role.CLINICIAN.value, access.title,
        access.center_name, Audience.TEAM, access.pk, 1, access.starts, access.starts, (), False, "",
    )  # fmt: skip


def reason_of(access: EmergencyAccess) -> str:
    """An emergency access that holds now as a sentence, with its reason and its end."""
    told = {"clock": words.clock(access.ends), "reason": access.reason}
    return _("Opened in an emergency, until %(clock)s. The reason given: “%(reason)s”") % told

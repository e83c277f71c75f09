"""What the kinds, places and ways of joint work are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.groups.models import Group, GroupSeat
from alongside.kit.terms import Phase, Place, Voice

KINDS: dict[str, Any] = {
    Group.Kind.TEAM: _("Improvement team"),
    Group.Kind.COUNCIL: _("Family council"),
    Group.Kind.BOARD: _("Board"),
    Group.Kind.HIRING: _("Hiring panel"),
    Group.Kind.GUIDELINE: _("Guideline panel"),
    Group.Kind.STUDY: _("Study team"),
    Group.Kind.DESIGN: _("Design project"),
    Group.Kind.FUNDRAISER: _("Fundraiser"),
    Group.Kind.CAFE: _("Learning café"),
    Group.Kind.SUPPORT: _("Families for families"),
    Group.Kind.OTHER: _("Other joint work"),
}
PLACES: dict[str, Any] = {
    Place.DIRECT_CARE: _("The care of single people"),
    Place.CENTER: _("One center"),
    Place.ORGANIZATION: _("A hospital or an organization"),
    Place.SYSTEM: _("The whole network"),
}
PHASES: dict[str, Any] = {
    Phase.DESIGN: _("We find out what is needed"),
    Phase.PLAN: _("We plan how to do it"),
    Phase.IMPLEMENT: _("We do it"),
    Phase.EVALUATE: _("We look at what came of it"),
}
PHASE_NAMES: dict[str, Any] = {
    Phase.DESIGN: _("finding out"), Phase.PLAN: _("planning"), Phase.IMPLEMENT: _("doing"),
    Phase.EVALUATE: _("looking back"),
}  # fmt: skip
INVOLVEMENT: dict[str, Any] = {
    Group.Involvement.CONSULT: _("Partners are asked for their view"),
    Group.Involvement.INVOLVE: _("Partners work along"),
    Group.Involvement.PARTNER: _("Partners decide together with everyone"),
}
INVOLVEMENT_NAMES: dict[str, Any] = {
    Group.Involvement.CONSULT: _("Consult"), Group.Involvement.INVOLVE: _("Involve"),
    Group.Involvement.PARTNER: _("Partner"),
}  # fmt: skip
DECIDES: dict[str, Any] = {
    Group.Decides.CONSENT: _("By consent: it holds when nobody objects with a reason"),
    Group.Decides.MAJORITY: _("By a vote: more yes than no"),
    Group.Decides.BOTH_SIDES: _("By a vote with a majority among partners and among professionals"),
}
KNOWS: dict[str, Any] = {
    GroupSeat.Knows.LIVED: _("From living it"),
    GroupSeat.Knows.LEARNED: _("From learning it"),
    GroupSeat.Knows.BOTH: _("Both"),
}
VOICES: dict[str, Any] = {
    Voice.PATIENT: _("As a patient"), Voice.CAREGIVER: _("As a parent or a relative"),
    Voice.CLINICIAN: _("As a clinician"), Voice.OTHER: _("As none of these"),
}  # fmt: skip
SIDES: dict[str, Any] = {
    Voice.PATIENT: _("Patients"), Voice.CAREGIVER: _("Parents and relatives"), Voice.CLINICIAN: _("Clinicians"),
    Voice.RESEARCHER: _("Researchers"), Voice.OTHER: _("Others"),
}  # fmt: skip


def choices(words: dict[str, Any]) -> list[tuple[str, Any]]:
    """The same as a form offers them."""
    return [(str(key), told) for key, told in words.items()]

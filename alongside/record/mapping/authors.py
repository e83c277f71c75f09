"""Who wrote it: a person in a role, as the resource names them, or the system that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.kit.terms import Role, Voice
from alongside.record.mapping.reading import Resource, at, text, thing

_PATHS = (
    "author", "performer", "performer.actor", "recorder", "asserter", "requester", "sender", "informationSource",
    "expressedBy", "source", "participant.individual", "assessor", "agent.who", "enterer", "provider", "practitioner",
    "performingOrganization", "organization", "custodian", "serviceProvider", "managingOrganization",
)  # fmt: skip
_FIRST_STEPS = frozenset(path.partition(".")[0] for path in _PATHS)
_VOICES = {
    "Practitioner": (Role.CLINICIAN, Voice.CLINICIAN),
    "PractitionerRole": (Role.CLINICIAN, Voice.CLINICIAN),
    "Organization": (Role.PROGRAM, Voice.SYSTEM),
    "CareTeam": (Role.CLINICIAN, Voice.CLINICIAN),
    "Patient": (Role.PATIENT, Voice.PATIENT),
    "RelatedPerson": (Role.CAREGIVER, Voice.CAREGIVER),
    "Device": (Role.PROGRAM, Voice.DEVICE),
}


@dataclass(frozen=True, slots=True)
class AuthorReference:
    """Somebody named as the author: their kind, what they are called, where their own resource is."""

    kind: str
    name: str
    address: str

    @property
    def role(self) -> str:
        """The seat in which they wrote."""
        return _VOICES.get(self.kind, _VOICES["Practitioner"])[0].value

    @property
    def voice(self) -> str:
        """How their mark is drawn."""
        return _VOICES.get(self.kind, _VOICES["Practitioner"])[1].value


def author_named(resource: Resource) -> AuthorReference | None:
    """The first that the resource names as its author; a person before the organization they work for."""
    steps = _FIRST_STEPS & resource.keys()
    if not steps:
        return None
    house = None
    for path in _PATHS:
        if path.partition(".")[0] not in steps:
            continue
        for value in at(resource, path):
            found = _reference(resource, thing(value))
            if found is not None and found.kind != "Organization":
                return found
            house = house or found
    return house


def _reference(resource: Resource, value: Resource) -> AuthorReference | None:
    address, name = text(value.get("reference"), 500), text(value.get("display"))
    if address.startswith("#"):
        inside = next((one for one in _contained(resource) if one.get("id") == address[1:]), {})
        kind = text(inside.get("resourceType"))
        name = name or text(inside.get("name")) or _contained_name(inside)
        return AuthorReference(kind, name, "") if name and kind in _VOICES else None
    kind = text(value.get("type")) or kind_of(address)
    if kind and kind not in _VOICES or not (address or name):
        return None
    return AuthorReference(kind, name, address)


def _contained(resource: Resource) -> list[Resource]:
    found: Any = resource.get("contained")
    return [one for one in found if type(one) is dict] if type(found) is list else []


def _contained_name(inside: Resource) -> str:
    name = thing(inside.get("name"))
    given = name.get("given")
    first = text(given[0]) if type(given) is list and given else ""
    return text(name.get("text")) or f"{first} {text(name.get('family'))}".strip()


def kind_of(address: str) -> str:
    """The kind that an address names: Practitioner/12, https://…/Patient/7, Practitioner?identifier=…; else nothing."""
    plain, question, _ = address.partition("?")
    steps = plain.split("/")
    if question:
        return steps[-1]
    if "_history" in steps:
        steps = steps[: steps.index("_history")]
    return steps[-2] if len(steps) >= 2 and steps[-2][:1].isupper() else ""

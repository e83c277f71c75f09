"""Whose answers they are, where somebody types them in for somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Voice
from alongside.kit.verdict import Refused

_FHIR = {
    Voice.PATIENT.value: "Patient",
    Voice.CAREGIVER.value: "RelatedPerson",
    Voice.CLINICIAN.value: "Practitioner",
}


@dataclass(frozen=True)
class Answerer:
    """Somebody whose answers they are: by name, and in which voice."""

    id: UUID | None
    name: str
    voice: str


def me(by: Actor) -> UUID:
    """Who acts: somebody, and never the program."""
    if by.person_id is None:
        raise Refused("", may_know=False)
    return by.person_id


def here(by: Actor) -> UUID:
    """In which community."""
    if by.community_id is None:
        raise Refused("", may_know=False)
    return by.community_id


def oneself(by: Actor) -> Answerer:
    """Whoever types answers for themselves."""
    return Answerer(by.person_id, by.name, by.voice.value)


def reference_of(voice: str, key: UUID | None, name: str) -> dict[str, str]:
    """Somebody as FHIR names them."""
    kind = _FHIR.get(voice)
    if kind is None or key is None:
        return {"display": name}
    return {"reference": f"{kind}/{key}", "display": name}

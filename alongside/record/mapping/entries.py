"""The columns of an entry, from the resource: what is searched, shown in a line and drawn in a chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from alongside.kit.terms import Precision
from alongside.record.mapping.categories import category_of
from alongside.record.mapping.concepts import concept_of, main_coding
from alongside.record.mapping.moments import true_moment
from alongside.record.mapping.reading import Resource, text, thing
from alongside.record.mapping.titles import Names, also_words, title_of, words_of
from alongside.record.mapping.values import Value, value_of

_CODES = ("code", "medicationCodeableConcept", "vaccineCode", "type", "topic", "serviceType", "category")


@dataclass(frozen=True, slots=True)
class Columns:
    """What an entry says in a line. `dated` is false where the resource does not say when."""

    kind: str
    category: int
    code_system: str
    code: str
    title: str
    words: str
    value: float | None
    unit: str
    value_words: str
    low: float | None
    high: float | None
    true_at: datetime
    true_precision: str
    dated: bool
    status: str


def columns_of(resource: Resource, *, zone: tzinfo, otherwise: datetime, name_of: Names) -> Columns:
    """The columns of a resource about a person; `otherwise` is when it is placed if it does not say when."""
    kind = resource["resourceType"]
    system, code = main_coding(concept_of(resource, *_CODES))
    moment = true_moment(resource, zone)
    value = value_of(resource) if kind == "Observation" else Value(words=also_words(resource))
    return Columns(
        kind=kind,
        category=int(category_of(resource)),
        code_system=system,
        code=code,
        title=title_of(resource, name_of),
        words=words_of(resource),
        value=value.number,
        unit=value.unit,
        value_words=value.words,
        low=value.low,
        high=value.high,
        true_at=moment.at if moment else otherwise,
        true_precision=moment.precision if moment else Precision.DAY.value,
        dated=moment is not None,
        status=_status(resource),
    )


def _status(resource: Resource) -> str:
    said = text(resource.get("status"), 60)
    return said or main_coding(thing(resource.get("clinicalStatus")))[1]


def wants_name(resource: Resource) -> str:
    """The address of what the title needs and the resource does not say: a medicine, a questionnaire."""
    if resource["resourceType"] == "QuestionnaireResponse":
        return text(resource.get("questionnaire")).partition("|")[0]
    reference = thing(resource.get("medicationReference"))
    address = text(reference.get("reference"), 500)
    return "" if not reference or reference.get("display") or address.startswith("#") else address


def named_things(resource: Resource) -> str:
    """What a resource about nobody is called: a practitioner's name, an organization's, a questionnaire's title."""
    kind = resource["resourceType"]
    if kind == "Practitioner":
        return title_of({**resource, "resourceType": "Person"}, lambda _address: "")
    if kind == "PractitionerRole":
        return text(thing(resource.get("practitioner")).get("display")) or title_of(
            resource, lambda _address: ""
        )
    return (
        text(resource.get("title")) or text(resource.get("name")) or title_of(resource, lambda _address: "")
    )

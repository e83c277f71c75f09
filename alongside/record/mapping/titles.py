"""What an entry is called, and what people wrote in it, for every kind of resource."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from alongside.record.mapping.concepts import concept_of, concept_words, concepts_words
from alongside.record.mapping.reading import Resource, choice, prose, text, thing, things
from alongside.record.mapping.values import quantity_words, value_words

Names = Callable[[str], str]

_CODED = (
    "code", "medicationCodeableConcept", "vaccineCode", "topic", "serviceType", "type", "category", "description",
)  # fmt: skip
_SAID = ("title", "name", "description", "contentString", "summary", "comment")
_KIND_WORDS = {
    "MedicationRequest": _("Medicine"), "MedicationStatement": _("Medicine"),
    "MedicationAdministration": _("Medicine given"), "MedicationDispense": _("Medicine handed out"),
    "Encounter": _("Visit"), "Observation": _("Result"), "Claim": _("Bill"),
    "ExplanationOfBenefit": _("Bill, explained"), "QuestionnaireResponse": _("Answers to a questionnaire"),
    "DiagnosticReport": _("Report"), "DocumentReference": _("Document"), "Condition": _("Diagnosis"),
    "Composition": _("Note"), "AllergyIntolerance": _("Allergy"), "Immunization": _("Vaccination"),
    "Patient": _("Who this is"), "RelatedPerson": _("Somebody near"), "Coverage": _("Insurance"),
    "ServiceRequest": _("Referral or order"), "Communication": _("Message"), "Media": _("Picture or recording"),
    "Flag": _("Warning"), "Provenance": _("Where this came from"), "AuditEvent": _("Who looked or changed"),
    "ImagingStudy": _("Imaging"), "CareTeam": _("Care team"), "Goal": _("Goal"),
}  # fmt: skip
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def kind_words(kind: str) -> str:
    """A kind of resource in words."""
    known = _KIND_WORDS.get(kind)
    return gettext(known) if known else _HUMP.sub(" ", kind).capitalize()


def title_of(resource: Resource, name_of: Names) -> str:
    """What it is, in words. `name_of` knows what a reference's target is called."""
    kind = resource["resourceType"]
    named = _OWN_TITLES.get(kind)
    said = named(resource, name_of) if named else ""
    return said or _any_title(resource) or kind_words(kind)


def _any_title(resource: Resource) -> str:
    for name in _CODED:
        value = resource.get(name)
        if type(value) in (dict, list):
            said = concept_words(value)
            if said:
                return said
    return next(filter(None, (text(resource.get(name)) for name in _SAID)), "")


def _medicine(resource: Resource, name_of: Names) -> str:
    said = concept_words(resource.get("medicationCodeableConcept"))
    reference = thing(resource.get("medicationReference"))
    if said or not reference:
        return said
    address = text(reference.get("reference"))
    if address.startswith("#"):
        inside = (one for one in things(resource.get("contained")) if one.get("id") == address[1:])
        said = next((concept_words(one.get("code")) for one in inside), "")
    return said or text(reference.get("display")) or name_of(address)


def _visit(resource: Resource, _name_of: Names) -> str:
    said = concepts_words(resource.get("type"), 200) or concept_words(resource.get("serviceType"))
    kind = thing(resource.get("class"))
    known = _CLASSES.get(text(kind.get("code")))
    return said or text(kind.get("display")) or (gettext(known) if known else "")


_CLASSES = {
    "AMB": _("Visit at the clinic"), "IMP": _("Stay in hospital"), "EMER": _("Emergency visit"),
    "HH": _("Visit at home"), "VR": _("Visit by phone or video"), "ACUTE": _("Stay in hospital"),
    "SS": _("Short stay"), "OBSENC": _("Observation stay"),
}  # fmt: skip


def _person(resource: Resource, _name_of: Names) -> str:
    return person_name(resource)


def _goal(resource: Resource, _name_of: Names) -> str:
    return concept_words(resource.get("description"), 200)


def _plan(resource: Resource, _name_of: Names) -> str:
    said = text(resource.get("title"))
    kinds = (concept_words(one) for one in things(resource.get("category")))
    return said or next((kind for kind in kinds if kind and "assess-plan" not in kind), "")


def _document(resource: Resource, _name_of: Names) -> str:
    return (
        text(resource.get("title"))
        or concept_words(resource.get("type"))
        or text(resource.get("description"))
    )


def _risk(resource: Resource, _name_of: Names) -> str:
    found = thing(resource.get("prediction"))
    return concept_words(resource.get("code")) or concept_words(found.get("outcome"))


def _family(resource: Resource, _name_of: Names) -> str:
    who = concept_words(resource.get("relationship")) or text(resource.get("name"))
    what = ", ".join(
        filter(None, (concept_words(one.get("code")) for one in things(resource.get("condition"))))
    )
    return text(f"{who}: {what}" if who and what else who or what)


def _answers(resource: Resource, name_of: Names) -> str:
    address = text(resource.get("questionnaire"))
    shown = text(thing(thing(resource.get("_questionnaire")).get("extension")).get("valueString"))
    return shown or (name_of(address.partition("|")[0]) if address else "")


def _bill(resource: Resource, _name_of: Names) -> str:
    first = thing(resource.get("item"))
    what = concept_words(first.get("productOrService"), 200)
    return f"{kind_words(resource['resourceType'])}: {what}" if what else kind_words(resource["resourceType"])


_OWN_TITLES: dict[str, Callable[[Resource, Names], str]] = {
    "Claim": _bill, "ExplanationOfBenefit": _bill,
    "MedicationRequest": _medicine, "MedicationStatement": _medicine, "MedicationAdministration": _medicine,
    "MedicationDispense": _medicine, "Encounter": _visit, "Patient": _person, "RelatedPerson": _person,
    "Person": _person, "Goal": _goal, "CarePlan": _plan, "DocumentReference": _document, "Composition": _document,
    "RiskAssessment": _risk, "FamilyMemberHistory": _family, "QuestionnaireResponse": _answers,
    "Device": lambda resource, _: text(thing(resource.get("deviceName")).get("name")),
}  # fmt: skip


def person_name(resource: Resource) -> str:
    """The name that somebody goes by: official before usual before any other; never an old one if there is another."""
    names = sorted(things(resource.get("name")), key=_name_rank)
    return next(filter(None, (name_words(name) for name in names)), "")


def _name_rank(name: Resource) -> int:
    period = thing(name.get("period"))
    ranks = {"official": 0, "usual": 1, "nickname": 3, "anonymous": 4, "temp": 4, "maiden": 5, "old": 6}
    return ranks.get(text(name.get("use")), 2) + (5 if period.get("end") else 0)


def name_words(name: Resource) -> str:
    """A HumanName as one line."""
    said = text(name.get("text"), 200)
    if said:
        return said
    given = name.get("given")
    parts = [text(one, 80) for one in given if one] if type(given) is list else [text(given, 80)]
    return text(" ".join(filter(None, [*parts, text(name.get("family"), 120)])), 200)


def words_of(resource: Resource) -> str:
    """What a person wrote in it, as they wrote it."""
    said = [prose(one.get("text")) for one in things(resource.get("note"))]
    own = _OWN_WORDS.get(resource["resourceType"])
    return prose("\n".join(dict.fromkeys(filter(None, [*(own(resource) if own else ()), *said]))))


def _payload(resource: Resource) -> Iterator[str]:
    for one in things(resource.get("payload")):
        yield prose(one.get("contentString"))


def _report(resource: Resource) -> Iterator[str]:
    yield prose(resource.get("conclusion"))
    yield concepts_words(resource.get("conclusionCode"))


def _impression(resource: Resource) -> Iterator[str]:
    yield prose(resource.get("description"))
    yield prose(resource.get("summary"))


def _said_answers(resource: Resource) -> Iterator[str]:
    yield from _items(resource, 0)


def _items(resource: Resource, depth: int) -> Iterator[str]:
    for item in things(resource.get("item")) if depth < 8 else ():
        answers = (value_words(*choice(one, "value")) for one in things(item.get("answer")))
        said = ", ".join(filter(None, answers))
        if said:
            question = text(item.get("text"), 200) or text(item.get("linkId"), 60)
            yield f"{question}: {said}"
        yield from _items(item, depth + 1)
        for one in things(item.get("answer")):
            yield from _items(one, depth + 1)


def _described(resource: Resource) -> Iterator[str]:
    yield prose(resource.get("description"))


_OWN_WORDS: dict[str, Callable[[Resource], Iterator[str]]] = {
    "Communication": _payload, "CommunicationRequest": _payload, "DiagnosticReport": _report,
    "ClinicalImpression": _impression, "QuestionnaireResponse": _said_answers, "CarePlan": _described,
    "DocumentReference": _described, "Appointment": _described, "Task": _described,
}  # fmt: skip


def also_words(resource: Resource) -> str:
    """What stands beside the title where the kind has no measured value: the dose, the reaction, the reason."""
    own = _ALSO.get(resource["resourceType"])
    return own(resource) if own else ""


def _dose(resource: Resource) -> str:
    dosage = thing(resource.get("dosageInstruction") or resource.get("dosage"))
    said = text(dosage.get("patientInstruction"), 500) or text(dosage.get("text"), 500)
    if said or not dosage:
        return said
    repeat = thing(thing(dosage.get("timing")).get("repeat"))
    rate = thing(dosage.get("doseAndRate")) or dosage
    how_often = ""
    if repeat.get("frequency") and repeat.get("period"):
        unit = text(repeat.get("periodUnit"), 5)
        how_often = f"{text(repeat['frequency'], 9)} × / {text(repeat['period'], 9)} {unit}"
    parts = (quantity_words(thing(rate.get("doseQuantity"))), how_often, concept_words(dosage.get("route")))
    return text(", ".join(filter(None, parts)), 500)


def _reaction(resource: Resource) -> str:
    found = (concepts_words(one.get("manifestation")) for one in things(resource.get("reaction")))
    return text(", ".join(filter(None, found)), 500)


def _reason(resource: Resource) -> str:
    return concepts_words(resource.get("reasonCode"), 500)


def _severity(resource: Resource) -> str:
    return concept_words(concept_of(resource, "severity", "stage"))


def _about_them(resource: Resource) -> str:
    return concepts_words(resource.get("relationship"))


_ALSO: dict[str, Callable[[Resource], str]] = {
    "MedicationRequest": _dose, "MedicationStatement": _dose, "MedicationDispense": _dose,
    "MedicationAdministration": _dose, "AllergyIntolerance": _reaction, "Encounter": _reason, "Procedure": _reason,
    "Condition": _severity, "RelatedPerson": _about_them,
}  # fmt: skip

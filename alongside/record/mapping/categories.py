"""Which category a resource belongs to: exactly one, because sharing is decided by it."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.kit.terms import Category
from alongside.record.mapping.concepts import codings
from alongside.record.mapping.reading import Resource, text, things
from alongside.record.mapping.sensitive import is_sensitive_code, is_sensitive_form, is_sensitive_label

_TABLE = {
    Category.IDENTITY: "Patient Person Consent Contract Coverage Account EnrollmentRequest",
    Category.CONTACT: "RelatedPerson",
    Category.CONDITIONS: "Condition AllergyIntolerance FamilyMemberHistory Flag RiskAssessment AdverseEvent Device "
    "DeviceUseStatement BodyStructure DetectedIssue",
    Category.MEDICINES: "MedicationRequest MedicationStatement MedicationAdministration MedicationDispense "
    "Immunization ImmunizationEvaluation ImmunizationRecommendation",
    Category.RESULTS: "Observation DiagnosticReport Specimen ImagingStudy Media MolecularSequence MeasureReport",
    Category.NOTES: "DocumentReference DocumentManifest Composition ClinicalImpression List Basic Provenance "
    "AuditEvent GuidanceResponse",
    Category.VISITS: "Encounter EpisodeOfCare Appointment AppointmentResponse Procedure Claim ClaimResponse "
    "ExplanationOfBenefit ChargeItem Invoice CoverageEligibilityRequest CoverageEligibilityResponse Schedule",
    Category.QUESTIONNAIRES: "QuestionnaireResponse",
    Category.PLAN: "CarePlan CareTeam Goal ServiceRequest RequestGroup NutritionOrder DeviceRequest SupplyRequest "
    "SupplyDelivery Task VisionPrescription ResearchSubject Group",
    Category.MESSAGES: "Communication CommunicationRequest",
}
_OF_KIND = {kind: category for category, kinds in _TABLE.items() for kind in kinds.split()}
_OF_OBSERVATION = {"social-history": Category.NOTES, "survey": Category.QUESTIONNAIRES}
_TELLING = ("code", "reasonCode", "medicationCodeableConcept", "vaccineCode", "type", "description", "topic")


def category_of(resource: Resource) -> Category:
    """The category of a resource about a person; what is sensitive is sensitive before it is anything else."""
    kind = resource["resourceType"]
    if kind not in ("Patient", "RelatedPerson") and _is_sensitive(resource):
        return Category.SENSITIVE
    if kind == "Observation":
        for _system, code in codings(resource.get("category")):
            if code in _OF_OBSERVATION:
                return _OF_OBSERVATION[code]
    return _OF_KIND.get(kind, Category.NOTES)


def _is_sensitive(resource: Resource) -> bool:
    meta = resource.get("meta")
    if type(meta) is dict and "security" in meta:
        labels = things(meta["security"])
        if any(is_sensitive_label(text(label.get("code"))) for label in labels):
            return True
    if any(is_sensitive_code(system, code) for system, code in _codes(resource)):
        return True
    return is_sensitive_form(resource.get("questionnaire"))


def _codes(resource: Resource) -> Iterator[tuple[str, str]]:
    for name in _TELLING:
        if name in resource:
            yield from codings(resource[name])

"""Which FHIR R4 types can be read here, and how the door describes itself."""

from __future__ import annotations

from typing import Any

KINDS = (
    "AllergyIntolerance", "Appointment", "Basic", "CarePlan", "CareTeam", "Claim", "ClinicalImpression",
    "Communication", "Composition", "Condition", "Consent", "Coverage", "DetectedIssue", "DeviceRequest",
    "DeviceUseStatement", "DiagnosticReport", "DocumentReference", "Encounter", "EpisodeOfCare",
    "ExplanationOfBenefit", "FamilyMemberHistory", "Flag", "Goal", "ImagingStudy", "Immunization",
    "ImmunizationEvaluation", "ImmunizationRecommendation", "List", "Media", "MedicationAdministration",
    "MedicationDispense", "MedicationRequest", "MedicationStatement", "NutritionOrder", "Observation", "Patient",
    "Procedure", "QuestionnaireResponse", "RelatedPerson", "RiskAssessment", "ServiceRequest", "Specimen",
    "VisionPrescription",
)  # fmt: skip

FORMS = "Questionnaire"
"""The type that belongs to the community and to nobody in particular."""


def capability_statement(base: str) -> dict[str, Any]:
    """FHIR R4 CapabilityStatement of this door: read, and search by patient; forms by their canonical name."""
    interactions = [{"code": "read"}, {"code": "search-type"}]
    parameters = [{"name": "patient", "type": "reference"}]
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-22",
        "kind": "instance",
        "implementation": {"description": "Alongside", "url": base},
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json"],
        "rest": [{
            "mode": "server",
            "security": {"description": "A session of a signed-in person; what they may see is what they get."},
            "resource": [
                {"type": kind, "interaction": interactions, "searchParam": parameters} for kind in KINDS
            ] + [{"type": FORMS, "interaction": interactions, "searchParam": [{"name": "url", "type": "uri"}]}],
        }],
    }  # fmt: skip

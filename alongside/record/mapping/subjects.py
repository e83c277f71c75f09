"""Whose a resource is: the element of each kind that names the patient (R4 patient compartment), in our own table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.record.mapping.reading import Resource, at, text, thing

# kind: where the patient is named, nearest first. After hl7.org/fhir/R4/compartmentdefinition-patient.html, without
# the elements that name a patient only as somebody who took part (a performer, a recipient, a payee).
_TABLE = """
Account subject
AdverseEvent subject
AllergyIntolerance patient
Appointment participant.actor
AppointmentResponse actor
AuditEvent entity.what agent.who
Basic subject
BodyStructure patient
CarePlan subject
CareTeam subject
ChargeItem subject
Claim patient
ClaimResponse patient
ClinicalImpression subject
Communication subject
CommunicationRequest subject
Composition subject
Condition subject
Consent patient
Contract subject
Coverage beneficiary
CoverageEligibilityRequest patient
CoverageEligibilityResponse patient
DetectedIssue patient
Device patient
DeviceRequest subject
DeviceUseStatement subject
DiagnosticReport subject
DocumentManifest subject
DocumentReference subject
Encounter subject
EnrollmentRequest candidate
EpisodeOfCare patient
ExplanationOfBenefit patient
FamilyMemberHistory patient
Flag subject
Goal subject
Group member.entity
GuidanceResponse subject
ImagingStudy subject
Immunization patient
ImmunizationEvaluation patient
ImmunizationRecommendation patient
Invoice subject recipient
List subject
MeasureReport subject
Media subject
MedicationAdministration subject
MedicationDispense subject
MedicationRequest subject
MedicationStatement subject
MolecularSequence patient
NutritionOrder patient
Observation subject
Person link.target
Procedure subject
Provenance target
QuestionnaireResponse subject source
RelatedPerson patient
RequestGroup subject
ResearchSubject individual
RiskAssessment subject
Schedule actor
ServiceRequest subject
Specimen subject
SupplyDelivery patient
SupplyRequest deliverTo
Task for
VisionPrescription patient
"""
SUBJECTS: dict[str, tuple[str, ...]] = {
    row.split()[0]: tuple(row.split()[1:]) for row in _TABLE.strip().splitlines()
}

# Kinds about nobody in particular: definitions, terminologies, organizations, the people who work there. They are
# kept beside the record, open to the community. What is in no list of R4 is not a FHIR R4 resource.
_OPEN_KINDS_TEXT = """
    ActivityDefinition BiologicallyDerivedProduct CapabilityStatement CatalogEntry ChargeItemDefinition
    CodeSystem CompartmentDefinition ConceptMap DeviceDefinition DeviceMetric EffectEvidenceSynthesis
    Endpoint EventDefinition Evidence EvidenceVariable ExampleScenario GraphDefinition HealthcareService
    ImplementationGuide InsurancePlan Library Location Measure Medication MedicationKnowledge
    MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication
    MedicinalProductIndication MedicinalProductIngredient MedicinalProductInteraction
    MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical
    MedicinalProductUndesirableEffect MessageDefinition NamingSystem ObservationDefinition
    OperationDefinition Organization OrganizationAffiliation PlanDefinition Practitioner
    PractitionerRole Questionnaire ResearchDefinition ResearchElementDefinition ResearchStudy
    RiskEvidenceSynthesis SearchParameter SpecimenDefinition StructureDefinition StructureMap Substance
    SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation
    SubstanceSourceMaterial SubstanceSpecification TerminologyCapabilities TestReport TestScript
    ValueSet
"""
OPEN_KINDS = frozenset(_OPEN_KINDS_TEXT.split())
# Kinds that may hold anything, and name no patient: kept, and shown to nobody.
_CLOSED_KINDS_TEXT = """
    Binary EnrollmentResponse Linkage MessageHeader OperationOutcome Parameters PaymentNotice
    PaymentReconciliation Slot Subscription VerificationResult
"""
CLOSED_KINDS = frozenset(_CLOSED_KINDS_TEXT.split())
R4_KINDS = frozenset(SUBJECTS) | OPEN_KINDS | CLOSED_KINDS | {"Patient", "Bundle"}


# Where a kind names the very patient whom it is about, and not somebody who took part or is compared with.
_OWN = frozenset({"subject", "patient", "beneficiary", "for", "candidate", "individual", "source"})


@dataclass(frozen=True, slots=True)
class PatientReference:
    """How a resource names its patient: by address, by a number, by a name; one of them at least.

    `own` is true where that element says whose the resource is, so that it is about a patient even if nobody
    else has heard of them.
    """

    address: str
    system: str = ""
    value: str = ""
    name: str = ""
    own: bool = True


def patients_named(resource: Resource) -> tuple[PatientReference, ...]:
    """Every patient that the nearest of the elements names; none where the resource is about nobody."""
    for path in SUBJECTS.get(resource["resourceType"], ()):
        own = path in _OWN
        found = {
            one: None for one in (_reference(value, own) for value in at(resource, path)) if one is not None
        }
        if found:
            return tuple(found)
    return ()


def _reference(value: Any, own: bool) -> PatientReference | None:
    value = thing(value)
    if not value:
        return None
    address = text(value.get("reference"), 500)
    identifier = thing(value.get("identifier"))
    system, number = text(identifier.get("system"), 500), text(identifier.get("value"), 500)
    if not _may_be_patient(address, text(value.get("type")), own and bool(number)):
        return None
    return PatientReference(address, system, number, text(value.get("display")), own)


def _may_be_patient(address: str, kind: str, numbered: bool) -> bool:
    if not address:
        return (numbered and kind == "") or kind == "Patient"
    if address.startswith("#"):
        return True
    if address.startswith(("urn:uuid:", "urn:oid:")):
        return kind in ("", "Patient")
    return "Patient" in address.partition("?")[0].split("/")

"""Ten years as the network's register kept them: visits, results, medicines, diagnoses, as FHIR R4."""

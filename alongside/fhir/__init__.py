"""A door for other systems: FHIR R4 over the same queries and actions as the pages. Nobody imports it."""

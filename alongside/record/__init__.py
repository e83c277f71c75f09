"""The one shared record: entries of patients, families, clinicians and devices side by side, each with its author.

An entry is a FHIR R4 resource, kept whole, beside the few columns that are searched and shown. Nothing is written
over: a correction is a new version, a disagreement is a dispute beside it. It looks down on sharing and people.
"""

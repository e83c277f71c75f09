"""A whole community, written out: per patient, as FHIR in bulk, every table, the charter and the ledger with its seals.

`tables` finds by itself which rows of which table belong to a community: a new table cannot be forgotten. `whole` goes
through everything in order and goes on where it stopped; `check.py` goes along, and checks the export anywhere.
"""

"""Who may see what about whom, and why: the charter, choices, grants, row-level security, receipts, explanations.

The charter's rules are rows here, compiled for each person into grants that the database itself enforces.
It looks down on people and contributions.
"""

"""Which lines of the ledger would tell whose a concern without a name is. Only who raised it takes them along."""

from __future__ import annotations

_OF_ONE = "SELECT 1 FROM improvement_concern c WHERE c.id = {line}subject_id AND c.author_id IS NULL"
_OF_STEP = """SELECT 1 FROM improvement_concernstep s JOIN improvement_concern c ON c.id = s.concern_id
    WHERE s.id = {line}subject_id AND s.seat_id IS NULL AND c.author_id IS NULL"""


def nameless(line: str = "") -> str:
    """SQL that is true for such a line; `line` is what the ledger is called in the question, with a dot."""
    return (
        f"(CASE {line}subject_type WHEN 'Concern' THEN EXISTS ({_OF_ONE.format(line=line)}) "
        f"WHEN 'ConcernStep' THEN EXISTS ({_OF_STEP.format(line=line)}) ELSE false END)"
    )

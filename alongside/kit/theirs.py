"""What nobody but its writer reads, said by the model itself, in one place for the whole house.

A model says `theirs_alone = TheirsAlone("pages of a journal")` beside its `privacy`. A community's export then leaves
those rows out, and the ledger's lines that only their writer reads with them; its README and its `export.json` say so;
each person's own parcel takes along their own. A test holds every model to it whose policy lets its writer alone read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TheirsAlone:
    """Rows that stay with who wrote them.

    `what` is what the export calls them, in plain English. `by` is the column that says whose they are: of a person, or
    of their seat in a group (`seat_id`). `unless` is SQL over a row `t`, true where others read it, too: it goes along.
    """

    what: str
    by: str = "person_id"
    unless: str = ""

    @property
    def kept(self) -> str:
        """SQL over a row `t` that is true where it stays with its writer."""
        return f"NOT ({self.unless})" if self.unless else "true"

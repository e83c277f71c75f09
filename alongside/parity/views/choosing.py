"""Of which center and which twelve months a page is."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from alongside.parity.forms.choosing import ChooseForm
from alongside.parity.queries.works import centers_here
from alongside.people.request import Request


@dataclass(frozen=True)
class Chosen:
    """Of which center, or of all of us, and of which twelve months; how a link says it, and the form to choose."""

    form: ChooseForm
    center: UUID | None
    back: int

    @property
    def link(self) -> str:
        """As a link says it."""
        told = {
            "center": str(self.center) if self.center else "",
            "back": str(self.back) if self.back else "",
        }
        said = urlencode({key: value for key, value in told.items() if value})
        return f"?{said}" if said else ""


def chosen_by(request: Request) -> Chosen:
    """What the address asks for; what is not there counts as not chosen. One query."""
    form = ChooseForm(request.GET, centers=centers_here(request.actor))
    return Chosen(form, *form.chosen)

"""The place Together with its rooms, and help."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from alongside.home.partners import together_sections
from alongside.kit.terms import Role
from alongside.people.door import Knocked, open_to_all
from alongside.people.queries.persons import myself
from alongside.people.queries.relations import enrolments_of, team_of
from alongside.people.request import Request
from alongside.ui.show import show


def together(request: Request) -> HttpResponse:
    """Where joint work is done, decided and looked at."""
    lead = _("Where patients, families, clinicians and researchers improve care side by side.")
    context = {"title": _("Together"), "lead": lead, "sections": together_sections()}
    return show(request, "ui/links.jinja", context)


@open_to_all
def help_page(request: Knocked) -> HttpResponse:
    """How things are done here, and whom to ask."""
    by = request.actor
    context: dict[str, Any] = {"team": [], "centers": [], "signed_in": by is not None}
    if by is not None and by.role == Role.PATIENT:
        person = myself(by)
        context["team"] = [
            {
                "who": {"name": one.seat.person.name, "voice": "clinician", "title": one.seat.title},
                "does": one.does,
            }
            for one in team_of(by, person)
        ]
        context["centers"] = [one.center.name for one in enrolments_of(by, person)]
    if by is not None and by.center_name:
        context["centers"] = [by.center_name]
    return show(request, "home/help.jinja", context)

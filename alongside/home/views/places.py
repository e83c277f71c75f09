"""The places whose rooms are not open yet, help, and the charter: what each will be, and what one can do today."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.kit.terms import Role
from alongside.people.door import Knocked, open_to_all
from alongside.people.queries.persons import myself
from alongside.people.queries.relations import enrolments_of, team_of
from alongside.people.request import Request
from alongside.ui.show import show


def together(request: Request) -> HttpResponse:
    """Joint work will be here."""
    context = {
        "title": _("Together"),
        "lead": _("Where patients, families, clinicians and researchers improve care side by side."),
        "will": [
            _("Ideas, and who began them."),
        ],
        "today": [
            (_("Working together"), reverse("groups:groups"), _("Teams, councils and panels. Anyone may begin one.")),
            (_("Improving care"), reverse("improvement:projects"), _("Projects, their tests, and what came of them.")),
            (_("Partners"), reverse("partnership:partners"), _("How a clinic begins to work with families.")),
            (_("Deciding together"), reverse("governance:deciding"), _("Motions, votes, and who decides for us.")),
            (_("Do we share power?"), reverse("parity:map"), _("Where we work together, counted from what was done.")),
            (_("What we do, and how"), reverse("governance:policies"), _("Policies in plain words.")),
            (_("What should be better here"), reverse("governance:wishes"), _("Wishes, and what becomes of them.")),
            (_("Learning a treatment"), reverse("plans:ladders"), _("Step by step, written by patients and nurses.")),
            (_("Who is here"), reverse("people:directory"), _("People by what they know, lived or learned.")),
            (_("The charter"), reverse("governance:charter"), _("Who sees what, and why.")),
            (_("What I know"), reverse("people:me"), _("Say what others can ask you about.")),
        ],
    }  # fmt: skip
    return show(request, "ui/later.jinja", context)


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

"""Deciding together: what waits for my vote, what is open, the bodies, and what is asked."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.governance.queries.bodies import bodies
from alongside.governance.queries.consultations import consultations
from alongside.governance.queries.motions import motions
from alongside.governance.showing import listed_shown
from alongside.governance.steps import Step
from alongside.governance.views.page import together
from alongside.people.request import Request
from alongside.ui.show import show

FEW = 5


@require_safe
@together
def deciding(request: Request) -> HttpResponse:
    """The way in to everything that the community decides together."""
    by = request.actor
    found = motions(by)
    voting = [one for one in found if one.step in (Step.VOTE, Step.AMENDMENTS)]
    talking = [one for one in found if one.step not in (Step.VOTE, Step.AMENDMENTS)]
    context = {
        "voting": [listed_shown(one) for one in voting[:FEW]],
        "talking": [listed_shown(one) for one in talking[:FEW]],
        "more": len(found) > 2 * FEW, "bodies": list(bodies(by))[:FEW], "consultations": consultations(by)[:FEW],
    }  # fmt: skip
    return show(request, "governance/deciding.jinja", context)

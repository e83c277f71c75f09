"""What one did in joint work: read by oneself, and taken along as lines for a CV or as a sheet."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.groups.views.page import together
from alongside.partnership import showing_thanks as showing
from alongside.partnership.queries.certificates import my_certificates
from alongside.partnership.queries.mentoring import minutes_along
from alongside.partnership.queries.roles import my_roles
from alongside.partnership.queries.thanks import what_i_did
from alongside.partnership.showing_certificates import row as certificate_row
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.show import show

SHEET = ROOMS / "partnership" / "printing" / "what_i_did.typ"


@require_safe
@together
def did(request: Request) -> HttpResponse:
    """One's own seats, and how much one did there: whoever did it chooses what of it others read."""
    may_begin(request.actor).or_refuse()
    roles = my_roles(request.actor)
    rows = [showing.did_row(one, roles) for one in what_i_did(request.actor)]
    asked = [certificate_row(request.actor, one) for one in my_certificates(request.actor)]
    along = showing.along(minutes_along(request.actor))
    return show(request, "partnership/did.jinja", {"rows": rows, "certificates": asked, "along": along})


@require_safe
def did_file(request: Request) -> HttpResponse:
    """What one chose of it, as a sheet."""
    by = request.actor
    may_begin(by).or_refuse()
    roles = my_roles(by)
    rows = [showing.did_row(one, roles) for one in what_i_did(by, _chosen(request))]
    if request.GET.get("along") == "yes" and (row := showing.along(minutes_along(by))):
        rows.append(row)
    told = showing.sheet(by.name, by.community_name, rows, today_of(by))
    return as_pdf(typeset(SHEET, told, language=get_language() or "en"), _("Joint work"))


def _chosen(request: Request) -> list[UUID]:
    """The seats that were ticked; what is no id is none."""
    found = []
    for one in request.GET.getlist("seat"):
        try:
            found.append(UUID(one))
        except ValueError:
            continue
    return found

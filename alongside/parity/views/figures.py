"""The seven things that make it fair, and who began what."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.groups.views.page import together
from alongside.parity import showing_care
from alongside.parity import showing_figures as showing
from alongside.parity.figuring import BEGUN, begun, figures
from alongside.parity.queries.care import begun_in_care
from alongside.parity.queries.figures import by_month, hours_in, more_of, now_of, ready_in, sums_of
from alongside.parity.queries.said import said_of_factors
from alongside.parity.spans import span
from alongside.parity.views.choosing import chosen_by
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.show import show


@require_safe
@together
def factors(request: Request) -> HttpResponse:
    """What happened, for each of the seven, beside what people say without names."""
    by, chosen = request.actor, chosen_by(request)
    when = span(today_of(by), chosen.back)
    hours = hours_in(by, when, chosen.center)
    ready = ready_in(by, when, chosen.center)
    now, sums = now_of(by, chosen.center), sums_of(by, when, chosen.center)
    told = figures(now, sums, hours, ready, more_of(by, chosen.center))
    said = said_of_factors(by, center_id=chosen.center) if chosen.center else None
    context = {
        "factors": showing.factors_shown(told, said, part=not chosen.back),
        "said": said,
        "form": chosen.form,
        "chosen": chosen,
    }
    return show(request, "parity/factors.jinja", context)


@require_safe
@together
def who_began(request: Request) -> HttpResponse:
    """Who begins agenda items, projects, needs, motions and questions, and whose are taken up."""
    by, chosen = request.actor, chosen_by(request)
    what = request.GET.get("what", "")
    what = what if what in BEGUN else BEGUN[0]
    care = request.GET.get("care", "")
    care = care if care in showing_care.WHAT else "goal"
    when = span(today_of(by), chosen.back)
    context = {
        "rows": showing.begun_shown(begun(sums_of(by, when, chosen.center))), "form": chosen.form, "chosen": chosen,
        "what": what, "title": showing.began_title(what),
        "care": showing_care.care_shown(care, begun_in_care(by, chosen.center), chosen.center),
        "care_kinds": [(key, told[0]) for key, told in showing_care.WHAT.items()],
        "chart": showing.began_chart(what, by_month(by, what, chosen.center), span(today_of(by)).last),
    }  # fmt: skip
    return show(request, "parity/began.jinja", context)

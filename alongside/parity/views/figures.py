"""The seven things that make it fair, and who began what."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.views.page import together
from alongside.groups.views.reading import read_with_me
from alongside.kit.verdict import Refused
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
from alongside.ui.charts.answering import picture, picture_links
from alongside.ui.charts.shown import Shown
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
    found = begun(sums_of(by, span(today_of(by), chosen.back), chosen.center))
    context = {
        "rows": showing.begun_shown(found), "nothing": not any(one.partners or one.staff for one in found),
        "form": chosen.form, "chosen": chosen,
        "what": what, "title": showing.began_title(what), "chart": _began(by, what, chosen.center),
        "files": picture_links("parity:began_file", what, more=chosen.link),
        "care": showing_care.care_shown(care, begun_in_care(by, chosen.center), chosen.center),
        "care_kinds": [(key, told[0]) for key, told in showing_care.WHAT.items()],
        "care_files": picture_links("parity:began_file", care, more=chosen.link),
    }  # fmt: skip
    return show(request, "parity/began.jinja", context)


@require_safe
@together
def began_file(request: Request, began: str, ending: str) -> HttpResponse:
    """Who begins one kind of thing, in joint work or in care, as a picture."""
    title, shown = _began_of(request.actor, began, chosen_by(request).center)
    return picture(shown, title, began, ending)


@require_http_methods(["GET", "POST"])
@together
def read_began(request: Request, began: str) -> HttpResponse:
    """The chart of who begins one kind of thing, in joint work or in care, read together."""
    chosen = chosen_by(request)
    title, shown = _began_of(request.actor, began, chosen.center)
    asks, place = ("care", "care") if began in showing_care.WHAT else ("what", "chart")
    page = f"{reverse('parity:began')}?{asks}={began}{chosen.link.replace('?', '&')}#{place}"
    crumbs = [
        (_("Do we share power?"), f"{reverse('parity:map')}{chosen.link}"),
        (_("Who began what, and whose was taken up"), page),
    ]
    return read_with_me(request, title, shown, crumbs)


def _began_of(by: Actor, began: str, center: UUID | None) -> tuple[str, Shown | None]:
    """What the chart of one kind of thing is called, and the chart. Raises Refused, as for what is not there."""
    if began in showing_care.WHAT:
        told = begun_in_care(by, center).get(began, {})
        return str(showing_care.WHAT[began][1]), showing_care.care_chart(began, told, center)
    if began not in BEGUN:
        raise Refused("", may_know=False)
    return showing.began_title(began), _began(by, began, center)


def _began(by: Actor, what: str, center: UUID | None) -> Shown | None:
    return showing.began_chart(what, by_month(by, what, center), span(today_of(by)).last)

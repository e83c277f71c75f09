"""One of the seven over time, and its charts as files."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.reading import read_with_me
from alongside.kit.verdict import Refused
from alongside.parity import figure_words as words
from alongside.parity import showing_over_time as showing
from alongside.parity.factor_charts import DRAWN, LINES
from alongside.parity.factors import Factor
from alongside.parity.figuring import Key
from alongside.parity.queries.over_time import Months, by_months
from alongside.parity.spans import span
from alongside.parity.views.choosing import Chosen, chosen_by
from alongside.partnership.queries.money import waited
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.charts.answering import picture
from alongside.ui.show import show


@require_safe
@together
def factor(request: Request, factor: str) -> HttpResponse:
    """The main figures of one of the seven, month by month."""
    which, chosen = _one(factor), chosen_by(request)
    months, days = _known(request, chosen, DRAWN[which])
    last = span(today_of(request.actor)).last
    context = {
        "title": words.FACTORS[which], "form": chosen.form, "chosen": chosen,
        "only_all": which == Factor.PAY and chosen.center,
        "charts": showing.charts_shown(which, months, last, days, chosen.link),
        "others": [(one.value, words.FACTORS[one]) for one in Factor if one != which],
    }  # fmt: skip
    return show(request, "parity/factor.jinja", context)


@require_safe
@together
def factor_file(request: Request, factor: str, figure: str, ending: str) -> HttpResponse:
    """One chart as a picture."""
    chosen, key = chosen_by(request), _drawn(factor, figure)
    shown = showing.chart_of(key, *_months(request, chosen, key))
    return picture(shown, str(showing.TITLES[key]), key.value, ending)


@require_http_methods(["GET", "POST"])
@together
def read_factor(request: Request, factor: str, figure: str) -> HttpResponse:
    """One chart, read together."""
    chosen, key = chosen_by(request), _drawn(factor, figure)
    shown, title = showing.chart_of(key, *_months(request, chosen, key)), str(words.FACTORS[_one(factor)])
    page = f"{reverse('parity:factor', args=[factor])}{chosen.link}#{key.value}"
    crumbs = [(_("Do we share power?"), f"{reverse('parity:map')}{chosen.link}"), (title, page)]
    return read_with_me(request, str(showing.TITLES[key]), shown, crumbs)


def _drawn(factor: str, figure: str) -> Key:
    key = next((one for one in DRAWN[_one(factor)] if one.value == figure), None)
    if key is None:
        raise Refused("", may_know=False)
    return key


def _one(factor: str) -> Factor:
    if factor not in set(Factor):
        raise Refused("", may_know=False)
    return Factor(factor)


def _months(request: Request, chosen: Chosen, key: Key):  # type: ignore[no-untyped-def]
    months, days = _known(request, chosen, (key,))
    return months, span(today_of(request.actor)).last, days


def _known(
    request: Request, chosen: Chosen, keys: tuple[Key, ...]
) -> tuple[Months, list[tuple[object, int, int]]]:
    """What is counted by month, and how long expenses took, which is told of all of us alone. Two queries at most."""
    wanted = {name for key in keys if key in LINES for name in LINES[key].keys}
    days = waited(request.actor) if Key.WAITED in keys and not chosen.center else []
    return by_months(request.actor, wanted, chosen.center) if wanted else {}, days

"""Cards of those who want one: on screen and on paper, two sides, people of every role alike."""

from __future__ import annotations

from pathlib import Path

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import showing_cards as showing
from alongside.partnership.actions.cards import CardWords, make_card, take_card_away
from alongside.partnership.forms.cards import CardForm
from alongside.partnership.queries.cards import PAGE, all_cards, cards, my_card
from alongside.partnership.rules_profiles import may_tell
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import typeset
from alongside.ui.show import show

SHEET = Path(__file__).resolve().parent.parent / "printing" / "trading_cards.typ"


@require_safe
@together
def card_list(request: Request) -> HttpResponse:
    """The cards of everyone who wants one."""
    by, start = request.actor, number(request.GET.get("from"))
    found = cards(by, start=start)
    context = {
        "cards": [showing.card(one) for one in found[:PAGE]], "mine": my_card(by),
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "partnership/trading_cards.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def mine(request: Request) -> HttpResponse:
    """Make one's own card, or make it anew."""
    by = request.actor
    may_tell(by).or_refuse()
    card = my_card(by)
    initial = showing.typed(card) if card else {"called": by.name.split(" ")[0]}
    form = CardForm(sent(request), initial=initial)
    if (
        not form.is_bound
        or tried(form, lambda: make_card(by=by, words=CardWords(**form.cleaned_data))) is None
    ):
        context = {"form": form, "card": card}
        return show(request, "partnership/trading_card.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Your card stands among the others. Everyone here reads it."))
    return redirect("partnership:trading_cards")


@require_POST
@together
def away(request: Request) -> HttpResponse:
    """Take one's own card away."""
    take_card_away(by=request.actor)
    messages.success(request, _("Taken away. It is kept nowhere here."))
    return redirect("partnership:trading_cards")


@require_safe
@together
def sheet(request: Request) -> HttpResponse:
    """All of them on paper, to cut out: fronts, and behind them their backs."""
    told = showing.sheet(
        [showing.card(one) for one in all_cards(request.actor)], request.actor.community_name
    )
    return as_pdf(typeset(SHEET, told, language=get_language() or "en"), _("Cards"))

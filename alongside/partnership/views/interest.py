"""For whoever is no member: the four questions behind a flyer's square, and what is kept of oneself."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.contributions.actor import program
from alongside.groups.views.trying import tried
from alongside.kit.ids import time_ordered_id
from alongside.partnership import showing_recruiting as showing
from alongside.partnership.actions.interest import NewInterest, forget_me, show_interest
from alongside.partnership.forms.recruiting import InterestForm
from alongside.partnership.queries.recruiting import OpenFlyer, flyer_by_code, kept_of
from alongside.people.door import Knocked, open_to_all
from alongside.people.knocking import MINUTE, TooOften, knock, place_of
from alongside.people.views.signing_in import too_often
from alongside.ui.pages import sent
from alongside.ui.show import show

FROM_A_PLACE, BY_A_FLYER, LOOKS = 6, 60, 60
"""How many leave their name: from one place in ten minutes, by one flyer in a day; how often one looks."""


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def interest(request: Knocked, flyer_code: str) -> HttpResponse:
    """Leave one's name: four questions, no login."""
    found = flyer_by_code(flyer_code)
    if found is None:
        return show(request, "partnership/flyer_over.jinja", status=410)
    with override(found.language):
        return _asked(request, flyer_code, found)


def _asked(request: Knocked, code: str, found: OpenFlyer) -> HttpResponse:
    form = InterestForm(sent(request), initial={"id": time_ordered_id()})
    try:
        if form.is_bound and form.is_valid():
            knock("interest-from", place_of(request), FROM_A_PLACE, 10 * MINUTE)
            knock("interest-by", code, BY_A_FLYER, 24 * 60 * MINUTE)
    except TooOften:
        return too_often(request)
    by = program()  # of no community: nobody reads the line of it
    new = NewInterest(**form.cleaned_data) if form.is_bound and form.is_valid() else None
    secret = tried(form, lambda: show_interest(by=by, code=code, flyer=found, new=new)) if new else None
    if secret:
        return redirect("partnership:yours", secret)
    context = {"form": form, "flyer": found}
    return show(request, "partnership/interest.jinja", context, status=422 if form.is_bound else 200)


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def yours(request: Knocked, own_secret: str) -> HttpResponse:
    """What is kept of oneself, by one's own link; and deleting it."""
    try:
        knock("yours-from", place_of(request), LOOKS, 10 * MINUTE)
    except TooOften:
        return too_often(request)
    found = kept_of(own_secret)
    with override(found.language or get_language() if found else get_language()):
        if found is None:
            return show(request, "partnership/yours_gone.jinja", status=410)
        if request.method == "POST":
            forget_me(by=program(), secret=own_secret)
            return show(request, "partnership/yours_gone.jinja", {"center": found.center})
        return show(request, "partnership/yours.jinja", {"kept": found, "facts": showing.kept(found)})

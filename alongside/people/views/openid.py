"""Coming in through an organization's own sign-in, and which organizations there are."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from alongside.people.arriving import arrive
from alongside.people.door import open_to_all
from alongside.people.knocking import MINUTE, TooOften, knock, lane_of
from alongside.people.openid import NotAnswering, NotBelieved, came_back, way_there, what_is_said
from alongside.people.queries.providers import open_provider, providers_of
from alongside.people.request import Request
from alongside.people.roles import role_words
from alongside.people.rules.providers import may_see_providers
from alongside.people.signing_in import come_in
from alongside.people.views.signing_in import NEXT, safe_next, too_often
from alongside.ui.show import show


@open_to_all
@never_cache
@require_GET
def go(request: HttpRequest, provider_id: UUID) -> HttpResponse:
    """Go to the organization's own sign-in."""
    provider = open_provider(provider_id)
    try:
        knock("openid-from", lane_of(request), 30, 10 * MINUTE)
        return redirect(way_there(request, provider, request.build_absolute_uri(reverse("people:come_back"))))
    except TooOften:
        return too_often(request)
    except NotAnswering:
        return _not_in(request, provider.label, "silent", 503)


@open_to_all
@never_cache
@require_GET
def come_back(request: HttpRequest) -> HttpResponse:
    """Come back from there: the organization says who one is."""
    label = ""
    try:
        knock("openid-back-from", lane_of(request), 60, 10 * MINUTE)
        asked = came_back(request)
        provider = open_provider(UUID(asked["provider"]))
        label = provider.label
        said = what_is_said(request, provider, asked)
    except TooOften:
        return too_often(request)
    except NotBelieved:
        return _not_in(request, label, "broken", 403)
    except NotAnswering:
        return _not_in(request, label, "silent", 503)
    account_id = arrive(provider, label, said, (get_language() or "en")[:2])
    if account_id is None:
        return _not_in(request, label, "unknown", 403)
    wanted = request.session.pop(NEXT, None)
    come_in(request, account_id, how="openid", place=label, second=said.two_steps)
    return redirect(safe_next(request, wanted))


def _not_in(request: HttpRequest, label: str, why: str, status: int) -> HttpResponse:
    return show(request, "people/not_in.jinja", {"label": label, "why": why}, status=status)


@require_GET
def providers(request: Request) -> HttpResponse:
    """Through which organizations people come in, and to which seats."""
    may_see_providers(request.actor).or_refuse()
    found = [
        (one, [(mapping, mapping.title or role_words(mapping.role)) for mapping in one.mappings.all()])
        for one in providers_of(request.actor)
    ]
    return show(request, "people/providers.jinja", {"providers": found})

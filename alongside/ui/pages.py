"""What the pages of all rooms do alike: stand in one of the five places, read their form, and turn over a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.urls import reverse

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def in_place(place: str, **behind: str) -> Callable[[View], View]:
    """Mark a page as one of a place, whatever its address is; `behind` names where other places lead from it."""

    def mark(view: View) -> View:
        @wraps(view)
        def here(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            request.place = place
            request.behind = {one: reverse(address) for one, address in behind.items()}
            return view(request, *args, **kwargs)

        return cast(View, here)

    return mark


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, also where that is nothing; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def number(told: str | None) -> int:
    """Where a list goes on; 0 where nothing is told, or no number."""
    return min(int(told), 100_000) if told and told.isascii() and told.isdigit() and len(told) < 19 else 0


def page_number(request: HttpRequest) -> int:
    """Which page of a list: the first where nothing else is told."""
    return max(number(request.GET.get("page")), 1)

"""What every page of this room does: it stands in the place Together, and is worn with a partner's hat."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

P = ParamSpec("P")
Q = TypeVar("Q", bound=HttpRequest)


def together(view: Callable[Concatenate[Q, P], HttpResponse]) -> Callable[Concatenate[Q, P], HttpResponse]:
    """Show which of the five places one is in; from here the record and the plan are behind one's change of hat."""

    @wraps(view)
    def placed(request: Q, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request.place = "together"  # type: ignore[attr-defined]
        request.behind = {one: reverse("groups:to_care") for one in ("record", "plan")}  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)

    return cast(Callable[Concatenate[Q, P], HttpResponse], placed)


def sent(request: HttpRequest) -> Any:
    """What a form was sent with; None where it is only opened."""
    return request.POST if request.method == "POST" else None


def number(told: Any) -> int:
    """Where a page of a list begins."""
    return min(int(told), 100_000) if told and told.isascii() and told.isdigit() else 0

"""Where a page stands among the five places."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase


def in_record(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Mark a page as one of the place Record, whatever its address is."""

    @wraps(view)
    def here(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.place = "record"
        return view(request, *args, **kwargs)

    return here

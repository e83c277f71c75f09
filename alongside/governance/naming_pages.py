"""Which page a wish is about, so that it names nobody."""

from __future__ import annotations

import re

from django.urls import is_valid_path

_NAMES = re.compile(r"/(?:[0-9a-f]{8}-[0-9a-f-]{27,}|\d+|[^/]{40,})(?=/|$)", re.IGNORECASE)
SOMEBODY = "/…"


def page_named(told: str) -> str:
    """An address without what was searched, and without the ids of people and things; words stay as they are."""
    told = told.strip()[:200]
    if not told.startswith("/"):
        return told
    return _NAMES.sub(SOMEBODY, told.split("?")[0].split("#")[0])


def page_href(page: str) -> str:
    """Where the page is, if it is one and the same for everybody."""
    return page if page.startswith("/") and SOMEBODY not in page and is_valid_path(page) else ""

"""One line of Today: what waits in words that lead to where one answers it."""

from __future__ import annotations

from django.urls import reverse

from alongside.home.queries.waiting import Waiting


def linked(one: Waiting, when: str, label: str, page: str) -> dict[str, str]:
    """LABEL may name who began it (`name`) and what it is called (`what`)."""
    told = {"name": one.by_name, "what": one.words}
    return {"label": label % told, "href": reverse(page, args=[one.thing_id]), "detail": "", "when": when}

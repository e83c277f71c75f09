"""A chart of joint work, read together: what rooms above show, in a partner's hat."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.ui.charts.lesson import Crumbs, Read, read_together
from alongside.ui.charts.shown import Shown
from alongside.ui.show import show


def read_with_me(request: HttpRequest, title: str, shown: Shown | None, crumbs: Crumbs) -> HttpResponse:
    """The page of a chart as it is drawn there; what one answers is kept nowhere."""
    return show(request, "groups/read.jinja", read_together(request, Read(title, shown, crumbs)))

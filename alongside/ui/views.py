"""The design pages of the demo, and what people see when a page cannot be shown."""

from __future__ import annotations

import sys
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from alongside.ui.away import is_away
from alongside.ui.examples import example_context
from alongside.ui.forms import ExampleForm
from alongside.ui.parts import component_names
from alongside.ui.show import jinja, show

Step = tuple[str, str]


def design(request: HttpRequest) -> HttpResponse:
    """All components, by name."""
    _only_in_the_demo()
    links = [(name, reverse("ui:component", args=[name])) for name in component_names()]
    return show(request, "ui/design.jinja", {"links": links})


def component(request: HttpRequest, name: str) -> HttpResponse:
    """One component, in every state that it has."""
    _only_in_the_demo()
    if name not in component_names():
        raise Http404
    form, sent = ExampleForm(), ExampleForm({"sent-weight": "102 lb"}, prefix="sent")
    context = example_context() | {"name": name, "form": form, "sent": sent}
    return show(request, f"components/{name}/example.jinja", context)


# The login wall reads this mark; what these pages show is invented, and a real house does not have them.
design.open_to_all = component.open_to_all = True  # type: ignore[attr-defined]


def _only_in_the_demo() -> None:
    if not settings.ALONGSIDE_DEMO:
        raise Http404


def _trouble(request: HttpRequest, status: int, title: str, words: str, *more: Step) -> HttpResponse:
    steps = [(_("Go to Today"), "/"), *more]
    return show(request, "ui/trouble.jinja", {"title": title, "words": words, "steps": steps}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent could not be read."""
    words = _("What was sent could not be read. Go back and try once more. Nothing was changed.")
    return _trouble(request, 400, _("That could not be read"), words)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 without a reason of its own: say what one can do."""
    words = _("The rules of your community do not open this page for the hat you wear.")
    return _trouble(request, 403, _("You cannot open this page"), words, _help())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: it is not here, or not for this person; the two are the same page."""
    words = _("There is nothing at this address that you can open. It may be wrong, or the page has moved.")
    if request.method == "POST":
        words = _("Nothing was changed. It may be over or taken away by now, or it is not yours to open.")
    return _trouble(request, 404, _("Nothing to open here"), words, *came_from(request), _help())


def our_fault(request: HttpRequest) -> HttpResponse:
    """500: it went wrong on our side. Shown without context, because that may be what went wrong."""
    if is_away(sys.exc_info()[1]):
        return _back_in_a_moment(request)
    again = request.path if request.method == "GET" else "/"
    words = _("What was saved before is safe. Try once more in a minute, or tell whoever runs this.")
    context = {
        "title": _("This did not work, and it is our doing"),
        "words": words,
        "steps": [(_("Try once more"), again), (_("Go to Today"), "/")],
    }
    return HttpResponse(jinja().get_template("ui/trouble.jinja").render(context), status=500)


def _back_in_a_moment(request: HttpRequest) -> HttpResponse:
    """503: the database is away, as it is while it starts again. It comes back by itself."""
    words = _("The house is starting again, and will be back in a moment. What was saved is safe.")
    steps = [(_("Go to Today"), "/")]
    if request.method == "GET":
        steps.insert(0, (_("Try once more"), request.get_full_path()))
    else:
        words += " " + _(
            "What you just sent may not be. Go back to it, where it still stands, and send it again."
        )
    context = {"title": _("Back in a moment"), "words": words, "steps": steps}
    page = jinja().get_template("ui/trouble.jinja").render(context)
    return HttpResponse(page, status=503, headers={"Retry-After": "3"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that came from a page too old, or from elsewhere."""
    words = _("The page was open for too long to be sent safely. Open it again and send it once more.")
    back = (_("Back to the page"), request.get_full_path())
    return _trouble(request, 403, _("Open the page again"), words, back)


def refused(
    request: HttpRequest, reason: str, ask: list[Step], *, title: str = "", more: str = ""
) -> HttpResponse:
    """403 with its reason, and whom to ask; whoever pressed a button is led back to where it stands."""
    if request.method == "POST":
        title, ask = title or _("This was not done"), [*came_from(request), *ask]
    context: dict[str, Any] = {"reason": reason, "ask": ask, "title": title, "more": more}
    return show(request, "ui/refusal.jinja", context, status=403)


def came_from(request: HttpRequest) -> list[Step]:
    """The page of this house on which a button was pressed, as far as the browser tells it."""
    page = request.headers.get("Referer", "")
    hosts, safe = {request.get_host()}, request.is_secure()
    if request.method != "POST" or not url_has_allowed_host_and_scheme(page, hosts, require_https=safe):
        return []
    told = urlsplit(page)
    path = "/" + told.path.lstrip("/")  # two of them would lead to another house
    return [(_("Back to the page"), f"{path}?{told.query}" if told.query else path)]


def _help() -> Step:
    return _("Help, and whom to ask"), "/help/"

"""The design pages of the demo, and what people see when a page cannot be shown."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

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


def _only_in_the_demo() -> None:
    if not settings.ALONGSIDE_DEMO:
        raise Http404


def _trouble(request: HttpRequest, status: int, title: str, words: str, *more: Step) -> HttpResponse:
    steps = [(_("Go to Today"), "/"), *more]
    return show(request, "ui/trouble.jinja", {"title": title, "words": words, "steps": steps}, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent could not be read."""
    words = _("What was sent could not be read. Go back and try once more; nothing was changed.")
    return _trouble(request, 400, _("That could not be read"), words)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 without a reason of its own: say what one can do."""
    words = str(exception or "") or _(
        "The rules of your community do not open this page for the hat you wear."
    )
    return _trouble(request, 403, _("You cannot open this page"), words, (_("Ask for help"), "/help/"))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: it is not here, or not for this person; the two are the same page."""
    words = _(
        "There is nothing at this address that you can open. The address may be wrong, or the page has moved."
    )
    return _trouble(request, 404, _("Nothing to open here"), words, (_("Ask for help"), "/help/"))


def our_fault(request: HttpRequest) -> HttpResponse:
    """500: it went wrong on our side; shown without asking the database for anything."""
    return HttpResponse(_plain_page(request), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came from a page that is too old, or from elsewhere."""
    words = _(
        "The page was open for too long, so it could not be sent safely. Open it again and send it once more."
    )
    return _trouble(
        request, 403, _("Open the page again"), words, (_("Back to the page"), request.get_full_path())
    )


def refused(
    request: HttpRequest, reason: str, ask: list[Step], *, title: str = "", more: str = ""
) -> HttpResponse:
    """403 with its reason, and whom to ask."""
    context: dict[str, Any] = {"reason": reason, "ask": ask, "title": title, "more": more}
    return show(request, "ui/refusal.jinja", context, status=403)


def _plain_page(request: HttpRequest) -> str:
    """The 500 page without context processors, because one of them may be what went wrong."""
    from_here = request.path if request.method == "GET" else "/"
    context = {
        "title": _("This did not work, and it is our doing"),
        "words": _(
            "What was saved before is safe. Try once more in a minute; if it stays so, tell the person who looks after this house."
        ),
        "steps": [(_("Try once more"), from_here), (_("Go to Today"), "/")],
    }
    return jinja().get_template("ui/trouble.jinja").render(context)

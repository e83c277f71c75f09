"""One thing that one can do in a meeting, as a form that needs no script. A page has a hundred, made plainly."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from markupsafe import Markup, escape

from alongside.kit.ids import time_ordered_id

_FORM = '<form method="post" action="{}" data-stay>{}{}<button class="{}" type="submit">{}{}</button></form>'
_FIELD = '<input type="hidden" name="{}" value="{}">'
_HIDDEN = '<span class="nhsuk-u-visually-hidden"> {}</span>'


class Doing:
    """Makes the buttons of one meeting: `do("now", _("Now this"), item.id)`. Each bears an id, so it arrives once."""

    def __init__(self, meeting_id: UUID, token: str) -> None:
        self.href = reverse("groups:do", args=[meeting_id])
        self.token = token

    def __call__(
        self, kind: str, text: str, about: Any = "", *, words: str = "", whom: Any = "",
        css: str = "nhsuk-button nhsuk-button--secondary", hidden: str = "", tally: bool = False,
    ) -> Markup:  # fmt: skip
        """A button that does this; `hidden` says to what for who does not see where it stands."""
        told = {
            "id": time_ordered_id(), "kind": kind, "about": about, "words": words, "whom": whom,
            "from": "tally" if tally else "",
        }  # fmt: skip
        fields = "".join(_FIELD.format(name, escape(value)) for name, value in told.items() if value)
        beside = _HIDDEN.format(escape(hidden)) if hidden else ""
        return Markup(_FORM.format(self.href, self.token, fields, css, escape(text), beside))  # noqa: S704 - escaped above

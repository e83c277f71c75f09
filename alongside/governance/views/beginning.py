"""Which form begins a motion of which kind, and what it says."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.actions.motions import NewMotion
from alongside.governance.forms.motions import CharterMotionForm, MotionForm, SeatMotionForm
from alongside.governance.queries.bodies import seats_to_fill
from alongside.governance.queries.groups import drafts_of
from alongside.people.queries.directory import known_by_name
from alongside.people.queries.persons import myself

KINDS = ("other", "policy", "charter", "seat")


def seat_of(request: HttpRequest) -> str:
    """The seat that the address names."""
    return request.GET.get("seat", "")


def form_for(by: Actor, sent: Any, kind: str, earlier: Any, seat: str, version: str = "") -> Any:
    """The form for a motion of this kind, with the words of an earlier one where it is tried again."""
    kind = "seat" if seat else kind if kind in KINDS else "other"
    initial = {"title": earlier.title, "words": earlier.words, "why": earlier.why} if earlier else {}
    if kind == "seat":
        form: Any = SeatMotionForm(sent, seats=seats_to_fill(by), initial={"seat": seat, "who": "me"})
    elif kind == "charter":
        form = CharterMotionForm(sent, drafts=drafts_of(by), initial={"version": version} | initial)
    else:
        form = MotionForm(sent, initial={"way": "vote"} | initial)
    form.kind = kind
    return form


def begun(by: Actor, form: Any, earlier: Any) -> NewMotion | None:
    """The motion that a form describes; None where nobody of that name can be proposed, which the form then says."""
    told, after = form.cleaned_data, earlier.pk if earlier else None
    if form.kind == "seat":
        return _proposal(by, form, after)
    return NewMotion(
        title=told["title"], why=told["why"], words=told["words"], kind=form.kind, way=told.get("way", "vote"),
        version_id=UUID(told["version"]) if told.get("version") else None, after_id=after,
    )  # fmt: skip


def _proposal(by: Actor, form: Any, after: UUID | None) -> NewMotion | None:
    told = form.cleaned_data
    own = told["who"] == "me"
    candidate = myself(by) if own else known_by_name(by, told["name"])
    if candidate is None:
        form.add_error(
            "name", _("Nobody of exactly this name is known to everyone here. Look among the people.")
        )
        return None
    seat = dict(form.fields["seat"].choices)[told["seat"]]
    title = _("%(name)s for a seat: %(seat)s") % {"name": candidate.name, "seat": seat}
    return NewMotion(
        title=title, why=told["why"], words=title, kind=form.kind, body_seat_id=UUID(told["seat"]),
        candidate=candidate, after_id=after,
    )  # fmt: skip

"""Writing an entry, and correcting one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import unknown
from alongside.people.request import Request
from alongside.record import rules, showing_entry, wording
from alongside.record.actions.entries import correct_entry, write_entry
from alongside.record.actions.files import attach_file
from alongside.record.forms.writing import CorrectForm, NoteForm, ValueForm
from alongside.record.queries.entries import current_entry
from alongside.record.writing import for_person
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.answering import what_to_expect
from alongside.sharing.queries.who import WhoSees, who_sees
from alongside.ui.show import show

NOTES = (
    Category.NOTES,
    Category.VISITS,
    Category.CONDITIONS,
    Category.MEDICINES,
    Category.SENSITIVE,
    Category.PLAN,
)
HOME = (Category.MESSAGES, Category.MEDICINES)
Writing = NoteForm | ValueForm


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: Request, person_id: UUID, what: str) -> HttpResponse:
    """Write a note, a value, or words from home."""
    opened = open_record(by=request.actor, person_id=person_id, page="writing")
    if opened.rights.audience == Audience.STUDY:
        unknown().or_refuse()
    who = who_sees(request.actor, person_id)
    form = _form(request, opened, what, who)
    if request.method == "POST" and form.is_valid():
        return _written(request, opened, form)
    context = {
        "title": _TITLES[what](), "form": form, "what": what, "name": wording.first_name(opened),
        "person_id": person_id, "record_title": wording.record_title(opened), "own": opened.rights.is_self,
        "sees": wording.sees_before(request.actor, opened, who, form.categories),
        "expect": what_to_expect(request.actor, opened.rights) if what == "home" else [],
    }  # fmt: skip
    return show(request, "record/write.jinja", context, status=422 if form.errors else 200)


_TITLES: dict[str, Any] = {
    "note": lambda: _("Write a note"), "value": lambda: _("Add a number"), "home": lambda: _("Write a message"),
}  # fmt: skip


def _form(request: Request, opened: Opened, what: str, who: WhoSees) -> Writing:
    """The form, with only what the writer may choose."""
    by, rights = request.actor, opened.rights
    readers = [] if rights.audience not in (Audience.SELF, Audience.CAREGIVERS) else [
        one for found in who.values() for one in found
    ]  # fmt: skip
    options: dict[str, Any] = {
        "open_to": showing_entry.open_to(by, opened, sorted(readers, key=lambda one: one.audience)),
        "behalf_of": wording.first_name(opened) if rights.audience == Audience.CAREGIVERS else "",
    }
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    if what == "value":
        rules.may_write(by, rights, Category.RESULTS).or_refuse()
        return ValueForm(*given, **options)
    wanted = HOME if what == "home" else NOTES
    categories = [one for one in wanted if rights.may_contribute(one)]
    rules.may_write(by, rights, categories[0] if categories else wanted[0]).or_refuse()
    kind = "Communication" if what == "home" else "DocumentReference"
    return NoteForm(*given, categories=categories, fhir_kind=kind, **options)


def _written(request: Request, opened: Opened, form: Writing) -> HttpResponse:
    """Save it, and go to where it stands."""
    by = request.actor
    if form.says_for_the_person and opened.person is not None:
        by = for_person(by, opened.person_id, opened.person.name)
    entry = write_entry(by=by, person_id=opened.person_id, new=form.new_entry())
    if form.cleaned_data.get("file"):
        attach_file(
            by=by, person_id=opened.person_id, origin_id=entry.origin_id, file=form.cleaned_data["file"],
            words=form.cleaned_data.get("shows", ""),
        )  # fmt: skip
    messages.success(request, _("Saved. It stands in the record now."))
    return redirect("record:entry", opened.person_id, entry.origin_id)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Write the next version of an entry; the one before stays readable."""
    opened = open_record(by=request.actor, person_id=person_id, page="writing")
    entry = current_entry(request.actor, person_id, origin_id)
    rules.may_correct(request.actor, opened.rights, entry).or_refuse()
    rules.when_correct(entry).or_refuse()
    form = CorrectForm(*([request.POST] if request.method == "POST" else []), entry=entry)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        correct_entry(
            by=request.actor, person_id=person_id, origin_id=origin_id, new=form.new_entry(), reason=reason
        )
        messages.success(request, _("Saved as a new version. The one before stays readable."))
        return redirect("record:entry", person_id, origin_id)
    context = {
        "form": form, "title": _("Correct: %(title)s") % {"title": entry.title}, "person_id": person_id,
        "origin_id": origin_id, "entry_title": entry.title, "record_title": wording.record_title(opened),
    }  # fmt: skip
    return show(request, "record/correct.jinja", context, status=422 if form.errors else 200)

"""The own-words timeline: what happened to me, told by me, beside the clinical one."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.record import rules, wording
from alongside.record.actions.entries import correct_entry
from alongside.record.actions.story import tell_story
from alongside.record.forms.story import StoryForm
from alongside.record.queries.journal_words import sees_words
from alongside.record.queries.story import by_year, is_stay, one_told, story_of
from alongside.record.views.journal_parts import entry_url, when_of
from alongside.record.wording import author_of
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.who import who_sees
from alongside.ui import words
from alongside.ui.show import show

CLINICAL = (Category.CONDITIONS, Category.MEDICINES, Category.VISITS)


def story(request: Request, person_id: UUID) -> HttpResponse:
    """What happened, in the person's and the family's own words, beside what the clinic wrote down."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=(Category.JOURNAL, *CLINICAL), page="story")
    own = by.person_id == person_id
    years = by_year(*story_of(by, person_id))
    told = partial(_told, by, opened, who_sees(by, person_id))
    context = {
        "own": own, "name": opened.name, "first": opened.name.split(" ")[0],
        "years": [
            {"year": one.year, "told": [told(piece) for piece in one.told],
             "clinical": [_clinical(person_id, piece) for piece in one.clinical]}
            for one in years
        ],
        "may_tell": bool(rules.may_keep_journal(by, opened.rights)),
        "tell_url": reverse("record:story_tell", args=[person_id]),
        "record_url": reverse("record:timeline", args=[person_id]),
    }  # fmt: skip
    return show(request, "record/story.jinja", context)


def tell(request: Request, person_id: UUID) -> HttpResponse:
    """Add a piece to the story."""
    opened = _opened(request, person_id)
    rules.may_keep_journal(request.actor, opened.rights).or_refuse()
    form = _form(request, opened, {"id": uuid.uuid4()})
    if request.method == "POST" and form.is_valid():
        tell_story(by=request.actor, person_id=person_id, new=form.new_entry())
        messages.success(request, _("Told. It stands in its place in time."))
        return HttpResponseRedirect(reverse("record:story", args=[person_id]))
    return _form_page(request, opened, form, _("Tell a piece of the story"))


def tell_again(request: Request, person_id: UUID, origin_id: UUID) -> HttpResponse:
    """Tell a piece anew: what was told first stays readable."""
    opened = _opened(request, person_id)
    piece = one_told(request.actor, person_id, origin_id)
    if piece is None:
        raise Refused("", may_know=False)
    form = _form(request, opened, {"when": piece.true_words, "title": piece.title, "words": piece.words})
    if request.method == "POST" and form.is_valid():
        correct_entry(by=request.actor, person_id=person_id, origin_id=origin_id, new=form.new_entry())
        messages.success(request, _("Told anew. What you told first stays readable."))
        return HttpResponseRedirect(reverse("record:story", args=[person_id]))
    return _form_page(request, opened, form, _("Tell it anew"))


def _opened(request: Request, person_id: UUID) -> Opened:
    return open_record(by=request.actor, person_id=person_id, categories=(Category.JOURNAL,), page="story")


def _form(request: Request, opened: Opened, initial: dict[str, Any]) -> StoryForm:
    born = opened.person.birth_date if opened.person is not None else None
    return StoryForm(request.POST or None, initial=initial, by=request.actor, born=born)


def _form_page(request: Request, opened: Opened, form: StoryForm, title: str) -> HttpResponse:
    by, first = request.actor, opened.name.split(" ")[0]
    who = who_sees(by, opened.person_id)
    context = {
        "title": title, "form": form, "here": request.path,
        "sees": sees_words(by, opened.person_id, first, who),
        "story_url": reverse("record:story", args=[opened.person_id]),
    }  # fmt: skip
    return show(request, "record/story_form.jinja", context, status=422 if form.errors else 200)


def _told(by: Actor, opened: Opened, who: Any, piece: Any) -> dict[str, Any]:
    mine = piece.author_id == by.person_id
    change = reverse("record:story_change", args=[opened.person_id, piece.origin_id])
    told = _("told on %(day)s") % {"day": words.short_day(piece.recorded_at)}
    return {
        "who": author_of(piece), "told": told, "when": when_of(piece), "title": piece.title, "words": piece.words,
        "version": piece.version, "href": entry_url(opened.person_id, piece.origin_id),
        "sees": wording.sees_line(by, opened, who, Category.JOURNAL, piece.kept_from),
        "links": [(_("Tell it anew"), change)] if mine else [],
    }  # fmt: skip


def _clinical(person_id: UUID, piece: Any) -> dict[str, Any]:
    kinds = {
        "Condition": _("Given a name"), "MedicationRequest": _("Medicine begun"),
        "MedicationStatement": _("Medicine begun"), "Procedure": _("Done"),
        "Encounter": _("Stay in hospital") if is_stay(piece) else _("First visit"),
    }  # fmt: skip
    return {
        "who": author_of(piece), "kind": kinds[piece.kind], "when": words.short_day(piece.true_at),
        "title": piece.title, "href": entry_url(person_id, piece.origin_id),
    }  # fmt: skip

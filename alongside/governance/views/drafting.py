"""Writing a draft: an article's words and its rules side by side; the numbers; and how it would read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.governance.charter.editing import LOOSE, Part, part_of, problems, written
from alongside.governance.charter.hints import hints, reading_hint
from alongside.governance.charter.shown import document, version_facts
from alongside.governance.forms.charter import TermsForm
from alongside.governance.views.page import together
from alongside.people.request import Request
from alongside.sharing import rules
from alongside.sharing.actions.charters import change_draft
from alongside.sharing.answering import own
from alongside.sharing.draft import Draft, Terms
from alongside.sharing.drafted import drafted_from
from alongside.sharing.queries.versions import version_by_id
from alongside.ui.pages import number, sent
from alongside.ui.show import show

MOST_ARTICLES = 60


@require_http_methods(["GET", "POST"])
@together
def edit(request: Request, version_id: UUID) -> HttpResponse:
    """Write one article of one's draft; `article` says which, 0 for the rules of which none speaks."""
    by, version = request.actor, version_by_id(request.actor, version_id)
    rules.may_change_draft(by, version).or_refuse()
    draft = drafted_from(version)
    which = min(number(request.GET.get("article", "1")), MOST_ARTICLES)
    part = part_of(draft, which, sent(request))
    found: list[str] = []
    if request.method == "POST" and part.is_valid():
        new = written(draft, part)
        found = problems(new)
        if not found:
            change_draft(by=by, version=version, title=version.title, draft=new)
            messages.success(request, _("Saved. Words and rules stand side by side below."))
            here = which if which == LOOSE or any(one.number == which for one in new.articles) else 1
            return redirect(f"{reverse('governance:edit_draft', args=[version.pk])}?article={here}")
    bad = request.method == "POST"
    return show(
        request, "governance/draft.jinja", _page(by, version, draft, part, found), status=422 if bad else 200
    )


def _page(by: Any, version: Any, draft: Draft, part: Part, found: list[str]) -> dict[str, Any]:
    doc = document(draft)
    article = next((one for one in doc["articles"] if one["number"] == part.number), None)
    base = drafted_from(version.based_on) if version.based_on else None
    return {
        "version": version_facts(by, version), "part": part, "article": article, "problems": found,
        "loose": doc["loose"], "hints": hints(draft, base), "parts": _parts(version, draft, str(part.number)),
        "reading": reading_hint(article["words"], get_language() or "en") if article else None,
        "rows": [_rows(kind, formset) for kind, formset in part.rows],
    }  # fmt: skip


def _rows(kind: Any, formset: Any) -> dict[str, Any]:
    """The rows of a kind: each as its sentence over its fields; the empty place last."""
    told = []
    for form in formset.forms:
        initial = {key: one for key, one in form.initial.items()}
        is_new = not initial
        sentence = str(kind.more) if is_new else kind.said(_row_of(kind, initial))[0]
        told.append({"form": form, "words": sentence, "open": bool(form.errors), "is_new": is_new})
    return {"title": str(kind.title), "formset": formset, "forms": told, "some": len(told) > 1}


def _row_of(kind: Any, initial: dict[str, Any]) -> Any:
    return kind.row(**initial)


def _parts(version: Any, draft: Draft, here: str) -> list[tuple[str, str, bool]]:
    """The ways to the other parts of the draft."""
    edit_href = reverse("governance:edit_draft", args=[version.pk])
    named = [
        (f"{one.number}. {own(one.title)}", f"{edit_href}?article={one.number}", here == str(one.number))
        for one in draft.articles
    ]
    new = max((one.number for one in draft.articles), default=0) + 1
    more = [
        (_("A new article"), f"{edit_href}?article={new}", here == str(new)),
        (_("Rules without an article"), f"{edit_href}?article={LOOSE}", here == str(LOOSE)),
        (_("Name and numbers"), reverse("governance:draft_terms", args=[version.pk]), here == "terms"),
    ]
    return named + more


@require_http_methods(["GET", "POST"])
@together
def terms(request: Request, version_id: UUID) -> HttpResponse:
    """Write what one's draft is called, and the numbers that it sets."""
    by, version = request.actor, version_by_id(request.actor, version_id)
    rules.may_change_draft(by, version).or_refuse()
    draft = drafted_from(version)
    told = vars(draft.terms) | {
        "name": own(version.title), "votes_secret": str(int(draft.terms.votes_secret)),
        "names_centers": str(int(draft.terms.names_centers)), "ending": own(draft.terms.ending),
        "second_factor_roles": [one.value for one in draft.terms.second_factor_roles],
    }  # fmt: skip
    form = TermsForm(sent(request), initial=told)
    if form.is_valid():
        values = dict(form.cleaned_data)
        title = values.pop("name")
        values["second_factor_roles"] = tuple(values["second_factor_roles"])
        change_draft(by=by, version=version, title=title, draft=_with_terms(draft, Terms(**values)))
        messages.success(request, _("Saved."))
        return redirect("governance:draft_terms", version.pk)
    context = {
        "version": version_facts(by, version), "form": form, "parts": _parts(version, draft, "terms"),
    }  # fmt: skip
    return show(request, "governance/draft_terms.jinja", context, status=422 if form.is_bound else 200)


def _with_terms(draft: Draft, terms: Terms) -> Draft:
    return Draft(**{**vars(draft), "terms": terms})

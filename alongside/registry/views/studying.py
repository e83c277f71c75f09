"""The data dictionary and its codebook, for everyone; a study's file, for who works in it."""

from __future__ import annotations

import csv
import io
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from alongside.conversation.authors import author_of
from alongside.kit.verdict import unknown
from alongside.people.request import Request
from alongside.registry import rules_studying as rules
from alongside.registry.actions.studying import take_study
from alongside.registry.dictionary import SHAPE, described
from alongside.registry.forms.listing import TakeForm
from alongside.registry.queries.published import shown_by_charter
from alongside.registry.queries.studying import my_studies, people_of, taken_along
from alongside.registry.showing_listing import plain
from alongside.sharing.words import CATEGORY
from alongside.ui import words
from alongside.ui.pages import in_place, sent
from alongside.ui.show import show

COLUMNS = ("person", "what", "day", "until_day", "value", "told_by_family")


@in_place("numbers")
@require_GET
def dictionary(request: Request) -> HttpResponse:
    """What the registry holds, kind by kind; who took what along."""
    by = request.actor
    few = shown_by_charter(by).threshold
    context = {
        "kinds": [(one.name, one.means, one.number, SHAPE[one.shape], CATEGORY[one.category], one.source)
                  for one in described()],
        "studies": my_studies(by), "columns": COLUMNS,
        "taken": [
            {"who": author_of(one), "when": words.when_words(one.at), "title": one.title, "why": one.why,
             "people": _("few people") if one.people <= few else _("%(n)s people") % {"n": one.people}}
            for one in taken_along(by)
        ],
    }  # fmt: skip
    return show(request, "registry/dictionary.jinja", context)


@require_GET
def codebook(request: Request) -> HttpResponse:
    """The same as a file."""
    rows = [
        (one.name, one.means, one.number, SHAPE[one.shape], CATEGORY[one.category], one.source)
        for one in described()
    ]
    return as_file(("what", "means", "value", "holds", "category", "source"), rows, "codebook.csv")


@in_place("numbers")
@require_http_methods(["GET", "POST"])
def study(request: Request, study_id: UUID) -> HttpResponse:
    """What a study can take along, of how many people; and the file."""
    by = request.actor
    mine = {one.pk: one for one in my_studies(by)}
    rules.may_take_study(by, study_id, mine).or_refuse()
    if study_id not in mine:
        unknown().or_refuse()
    form = TakeForm(sent(request))
    if request.method == "POST" and form.is_valid():
        rows = take_study(by=by, study_id=study_id, why=form.cleaned_data["why"])
        told = [
            (one.code, one.what, one.day, one.until, one.value, "yes" if one.own else "no") for one in rows
        ]
        return as_file(COLUMNS, told, "study.csv")
    context = {
        "form": form, "study": mine[study_id], "count": len(people_of(by, study_id)), "columns": COLUMNS,
    }  # fmt: skip
    return show(request, "registry/study.jinja", context, status=422 if form.errors else 200)


def as_file(columns: tuple[str, ...], rows: list[Any], name: str) -> HttpResponse:
    """Rows as CSV, that no sheet takes for formulas."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([plain(cell) for cell in row] for row in rows)
    answer = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer

"""Standards of care as their page shows them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from alongside.questionnaires.languages import in_page_language
from alongside.record.measured import MEASURED
from alongside.ui import words
from alongside.visits.due import SAID_OF
from alongside.visits.models import CareStandard
from alongside.visits.showing_sheet import every


def row(one: CareStandard) -> dict[str, Any]:
    """One standard in the reader's language: what, how often, for whom, why, and who put it down when."""
    said = {name: in_page_language(one.translations, name) or getattr(one, name) for name in SAID_OF}
    return {
        "id": one.pk, "title": said["title"], "often": words.capital(every(one.every_days)), "words": said["words"],
        "window": _("from %(days)s days before to %(days)s days after") % {"days": one.window_days},
        "ages": _ages(one), "by": one.author_name, "since": words.short_day(one.begun_at),
        "ended": words.short_day(one.ended_at) if one.ended_at else "",
    }  # fmt: skip


def _ages(one: CareStandard) -> str:
    if one.until_age is not None:
        return _("from %(first)s until %(last)s years") % {"first": one.from_age, "last": one.until_age}
    return _("from %(first)s years on") % {"first": one.from_age} if one.from_age else _("for everyone")


def as_form(one: CareStandard) -> dict[str, Any]:
    """A standard as it fills the form in which it is changed."""
    known = {kind.code for kind in MEASURED}
    measure = next((code for code in one.codes if code in known), "")
    return {
        "title": one.title, "words": one.words, "measure": measure, "kind": one.category,
        "codes": " ".join(code for code in one.codes if code != measure), "every_days": one.every_days,
        "window_days": one.window_days, "from_age": one.from_age, "until_age": one.until_age, "without": one.without,
        **{f"{name}_{code}": told for code, said in one.translations.items() for name, told in said.items()},
    }  # fmt: skip

"""People like somebody, and what is due by the registry, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.registry.models import Alike
from alongside.registry.queries.population import Row
from alongside.registry.snapshot.preparing import BANDS
from alongside.ui import words

WITH = (
    gettext_lazy("with Crohn’s disease"), gettext_lazy("with ulcerative colitis"),
    gettext_lazy("with an IBD that is not classified yet"),
)  # fmt: skip
GROWN_BAND = 100


def alike_said(one: Alike | None) -> dict[str, Any]:
    """Who they are, how they are, and what that does not say."""
    if one is None:
        return {"who": "", "how": []}
    first, last = BANDS[one.band]
    ages = _("from %(first)s years on") if last > GROWN_BAND else _("from %(first)s until %(last)s years")
    told = {"with": WITH[one.diagnosis], "ages": ages % {"first": first, "last": last}, "people": one.people}
    how = []
    if one.judged and one.quiet is not None:
        quiet = _("Quiet disease when last judged: %(n)s of %(all)s, %(share)s of 100.")
        how.append(quiet % _of_all(one.quiet, one.judged))
        missing = one.people - one.judged
        if missing:
            how.append(
                ngettext("Of %(n)s nobody wrote it.", "Of %(n)s nobody wrote it.", missing) % {"n": missing}
            )
    if one.steroid is not None:
        steroids = _("On steroids now: %(n)s of %(all)s, %(share)s of 100.")
        how.append(steroids % _of_all(one.steroid, one.people))
    if not how:
        how.append(_("How they are is not shown: so few are otherwise that it would point at them."))
    return {
        "who": _("%(people)s people %(with)s, %(ages)s.") % told,
        "how": how,
        "when": words.when_words(one.made_at),
    }


def _of_all(some: int, people: int) -> dict[str, int]:
    return {"n": some, "all": people, "share": round(100 * some / people)}


def due(row: Row | None, doubts: int, today: date, *, own: bool) -> list[tuple[str, str]]:
    """What is due: each as a sentence, with the page where one does it."""
    found: list[tuple[str, str]] = []
    if row is None:
        return found
    if row.review_on is not None and row.review_on <= today:
        said = _("A goal was to be looked at again on %(day)s.") % {"day": words.short_day(row.review_on)}
        found.append((said, "plans:plan"))
    if row.form_since is not None and row.form_since <= today:
        said = _("A form waits for answers since %(day)s.") % {"day": words.short_day(row.form_since)}
        found.append((said, "questionnaires:person"))
    if row.again_on is not None and row.again_on <= today:
        said = (
            _("The clinic wanted to try again to reach you.")
            if own
            else _("Somebody is to try again to reach them.")
        )
        found.append((said, "registry:about"))
    if doubts:
        said = ngettext(
            "%(n)s value may not be right or is missing.",
            "%(n)s values may not be right or are missing.",
            doubts,
        )
        found.append((said % {"n": doubts}, "registry:doubts"))
    return found

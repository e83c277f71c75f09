"""Who tried to reach somebody, and what may not be right, on the page to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from django.utils.translation import gettext as _

from alongside.leaving.queries.everything import Around, Told
from alongside.people.roles import role_words
from alongside.registry.doubt_words import sentence
from alongside.registry.listing_words import tried_words
from alongside.ui.words import capital

Written = Callable[[str], str]


def tries_on_paper(found: Around, day: Written) -> list[Told]:
    """Every try to reach the person, and what they wrote back; `day` writes a day with its year."""
    return [
        {
            "who": _who(one), "when": day(one["at"]), "what": capital(tried_words(one["way"], one["outcome"])),
            "words": one["words"], "list": one["list_title"] or "",
            "again": day(one["again_on"]) if one["again_on"] else "",
        }
        for one in found["registry_outreach"]
    ]  # fmt: skip


def doubts_on_paper(found: Around, day: Written) -> list[Told]:
    """What was asked about what is written, and what was said to it."""
    said: dict[str, list[Told]] = defaultdict(list)
    for one in found["registry_doubtsaid"]:
        said[one["doubt_id"]].append({"who": _who(one), "when": day(one["at"]), "words": _answer(one)})
    return [
        {
            "asked": sentence(one["check_name"], one["told"]), "when": day(one["found_at"]),
            "closed": _closed(one, day), "said": said[one["id"]],
        }
        for one in found["registry_doubt"]
    ]  # fmt: skip


def _answer(one: Told) -> str:
    asked = {"ask_family": _("Asked the person and the family."), "ask_clinic": _("Asked the clinic.")}
    return asked.get(one["kind"]) or str(one["words"])


def _closed(one: Told, day: Written) -> str:
    if one["closed_at"] is None:
        return _("It is still open.")
    told = {
        "corrected": _("Corrected on %(day)s."), "right": _("Right as it stands, looked at on %(day)s."),
        "gone": _("Nothing to ask any more since %(day)s."),
    }[one["closed_how"]]  # fmt: skip
    return told % {"day": day(one["closed_at"])}


def _who(one: Told) -> str:
    return f"{one['author_name']}, {one['author_title'] or role_words(one['author_role'])}"

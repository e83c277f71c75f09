"""The forms that come with the house, and files of a community's own: read from a folder, put into its library."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from alongside.contributions.actor import Actor
from alongside.questionnaires.actions.library import propose_form, take_into_use
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.queries.library import whole_form
from alongside.questionnaires.taking_in import NewForm, look_into

LIBRARY = Path(__file__).parent / "library"


def shipped() -> Iterator[dict[str, Any]]:
    """The forms that come with the house: all in own words, free for every use."""
    for path in sorted((LIBRARY / "forms").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def scorings() -> dict[str, dict[str, Any]]:
    """The published rules of scoring that the house knows, by name; they hold no words of any instrument."""
    found = (
        json.loads(path.read_text(encoding="utf-8")) for path in sorted((LIBRARY / "scorings").glob("*.json"))
    )
    return {one["name"]: one for one in found}


def new_form(told: Mapping[str, Any], language: str) -> NewForm:
    """A form of a library file, as it goes into a community's library, in its language."""
    licence = told["licence"]
    words = licence.get("words") or {}
    told_of_it = {
        "kind": Questionnaire.Kind.OWN.value, "licence": licence["code"],
        "licence_words": words.get(language) or words.get("en") or "", "sensitive": told.get("sensitive", False),
        "for_voices": told.get("for", []), "scoring": told.get("scoring"),
    }  # fmt: skip
    return look_into(json.dumps(told["questionnaire"], ensure_ascii=False), language=language, **told_of_it)


def load_library(by: Actor, language: str = "en") -> list[Questionnaire]:
    """Put the forms that come with the house into a community's library, and take them into use; done again, once."""
    found = []
    for told in shipped():
        form = propose_form(by=by, new=new_form(told, language))
        if not whole_form(by, form.origin_id).steps:
            take_into_use(by=by, questionnaire_id=form.pk)
        found.append(form)
    return found

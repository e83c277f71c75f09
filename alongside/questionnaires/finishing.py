"""What finished answers become: the entry, the values that are read from them, and their scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.questionnaires import (
    Fault,
    Score,
    State,
    check,
    kept,
    observations,
    scores,
    scoring_of,
    to_response,
)
from alongside.kit.terms import Category, Voice
from alongside.questionnaires.answerer import reference_of
from alongside.questionnaires.queries.begun import Answers, Begun
from alongside.record.models import File
from alongside.record.writing import ANSWERS, NewEntry, for_person
from alongside.sharing.queries.rights import Rights

SYSTEM = "urn:alongside:form"
MEASURED = ("vital-signs", "laboratory", "exam")


class NotReady(Exception):
    """Something is missing, or is not as the form wants it: which, as the engine says it."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(f"{one.link_id}: {one.code}" for one in faults))
        self.faults = faults


@dataclass
class Finished:
    """Everything that is written when answers are finished."""

    first: NewEntry
    observed: dict[str, NewEntry]
    scores: list[dict[str, Any]]
    files: list[File] = field(default_factory=list)


def wrong_in(begun: Begun) -> list[Fault]:
    """What keeps these answers from being finished."""
    return [one for one in check(begun.form, begun.answers, finished=True) if one.severity == "error"]


def scores_of(begun: Begun, answers: Answers | State) -> list[Score]:
    """How the answers score, by the definition beside the form or by its own reckoning.

    What a form reckons in a unit of measure, such as a body mass index, is a value and no score.
    """
    if begun.scoring:
        return scores(begun.form, answers, scoring_of(begun.scoring))
    return [one for one in scores(begun.form, answers) if not one.unit or one.unit.startswith("{")]


def finished(by: Actor, begun: Begun, rights: Rights, now: datetime) -> Finished:
    """The entry of these answers with what follows from it; raises NotReady where something is missing."""
    faults = wrong_in(begun)
    if faults:
        raise NotReady(faults)
    answers = kept(begun.form, begun.answers)
    answers, files = _with_files(begun, answers)
    found = scores_of(begun, answers)
    entry_id = begun.corrects or begun.id
    counted = next((one for one in found if one.value is not None), None)
    first = NewEntry(
        kind=ANSWERS, category=begun.category, title=begun.kept_title, true_at=now, code_system=SYSTEM,
        code=str(begun.origin_id), value=None if counted is None else float(counted.value or 0),
        unit="" if counted is None else counted.unit, id=None if begun.corrects else begun.id,
        body=_body(by, begun, answers),
    )  # fmt: skip
    observed = _observed(by.language, begun, answers, rights, now, entry_id)
    return Finished(first, observed, [as_kept(one) for one in found], files)


def writer_of(by: Actor, begun: Begun) -> Actor:
    """Whoever types in the person's own answers writes on their behalf: both names are kept."""
    if begun.answered_by_voice == Voice.PATIENT and by.person_id != begun.person_id and begun.person_name:
        return for_person(by, begun.person_id, begun.person_name)
    return by


def _body(by: Actor, begun: Begun, answers: Answers) -> Mapping[str, Any]:
    person = {"reference": f"Patient/{begun.person_id}"}
    source = reference_of(begun.answered_by_voice, begun.answered_by_id, begun.answered_by_name)
    if begun.answered_by_voice == Voice.PATIENT:
        source = person | {"display": begun.answered_by_name}
    body: dict[str, Any] = to_response(
        begun.form, answers, status="completed", subject=person, author={"display": by.name}, source=source,
        authored="", language=by.language,
    )  # fmt: skip
    if not body.get("questionnaire"):
        body["questionnaire"] = f"urn:uuid:{begun.questionnaire_id}"
    return body


def as_kept(one: Score) -> dict[str, Any]:
    """A score as it is kept beside the answers."""
    return {
        "name": one.name, "words": _said(one.words), "value": one.value, "unit": one.unit, "lowest": one.lowest,
        "highest": one.highest, "used": one.used, "missing": one.missing,
        "why_not": None if one.why_not is None else {
            "code": one.why_not.code, "link_ids": list(one.why_not.link_ids), "params": dict(one.why_not.params)},
        "band": None if one.band is None else {"code": one.band.code, "words": _said(one.band.words)},
    }  # fmt: skip


def _said(words: Any) -> dict[str, str]:
    """Words in every language in which they are there."""
    others = dict(getattr(words, "others", {}) or {})
    return {"": str(words)} | {language: str(text) for language, text in others.items()}


def _observed(
    language: str, begun: Begun, answers: Answers, rights: Rights, now: datetime, entry_id: UUID
) -> dict[str, NewEntry]:
    """What was answered that stands in the record by itself, by the key of its question."""
    found: dict[str, NewEntry] = {}
    for one in observations(begun.form, answers, language):
        coding: Mapping[str, Any] = next((code for code in one.codes if code.get("code")), {})
        value, unit, words = _value_of(one.value)
        place = one.key if one.key not in found else f"{one.key}#{len(found)}"
        found[place] = NewEntry(
            kind="Observation", category=_category_of(begun, one.category, rights),
            title=one.words.to(language) or str(coding.get("display") or coding.get("code") or begun.kept_title),
            true_at=now, code_system=str(coding.get("system") or ""), code=str(coding.get("code") or ""), value=value,
            unit=unit, value_words=words, derived_from=entry_id, id=None if begun.corrects else uuid5(begun.id, place),
            body=None if one.kind == "Quantity" else {f"value{one.kind}": one.value},
        )  # fmt: skip
    return found


def _category_of(begun: Begun, kind: str, rights: Rights) -> Category:
    """A measured value stands among the results; all else, and all of what is sensitive, with its answers."""
    if begun.category != Category.SENSITIVE and kind in MEASURED and rights.may_contribute(Category.RESULTS):
        return Category.RESULTS
    return begun.category


def _value_of(value: Any) -> tuple[float | None, str, str]:
    """A value as an entry holds it: a number with its unit, or words."""
    if isinstance(value, bool):
        return None, "", _("yes") if value else _("no")
    if isinstance(value, int | float):
        return float(value), "", ""
    if isinstance(value, Mapping) and "value" in value:
        return float(value["value"]), str(value.get("unit") or value.get("code") or ""), ""
    if isinstance(value, Mapping):
        coding: Mapping[str, Any] = next(iter(value.get("coding") or ()), {})
        return None, "", str(value.get("text") or coding.get("display") or coding.get("code") or "")
    return None, "", str(value)


def _with_files(begun: Begun, answers: Answers) -> tuple[Answers, list[File]]:
    """The answers with the address of each file that was added, and the rows that hold the files beside the entry."""
    files: list[File] = []

    def placed(value: Any) -> Any:
        sha256 = value.get("_sha256") if isinstance(value, dict) else None
        if sha256 is None:
            return value
        told = {name: part for name, part in value.items() if name != "_sha256"}
        row = File(
            id=time_ordered_id(), name=told.get("title", ""), media_type=told.get("contentType", ""),
            size=told.get("size", 0), sha256=sha256, words=told.get("title", ""),
        )  # fmt: skip
        files.append(row)
        return told | {"url": reverse("record:file", args=[begun.person_id, row.pk])}

    return {key: [placed(value) for value in said] for key, said in answers.items()}, files

"""Who tried to reach somebody, and what may not be right about them, as FHIR R4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from alongside.leaving.resources import OURS, Row, communication, instant, somebody, whole
from alongside.registry.doubt_words import CHECK, sentence
from alongside.registry.listing_words import OUTCOME, WAY

_MODES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode"
_BY = {"call": "PHONE", "letter": "MAILWRIT", "message": "ONLINEWRIT", "met": "FACE", "back": "ONLINEWRIT"}
_NOT_DONE = ("no_answer", "wrong")


def outreach(person_id: str, one: Row) -> Row:
    """A try to reach somebody, or the word that they wrote back: how, and what came of it."""
    came = str(OUTCOME[one["outcome"]])
    told = communication(person_id, one, "", "outreach") | {
        "status": "not-done" if one["outcome"] in _NOT_DONE else "completed",
        "statusReason": {"text": came} if one["outcome"] in _NOT_DONE else {},
        "medium": [{"coding": [{"system": _MODES, "code": _BY[one["way"]]}], "text": str(WAY[one["way"]])}],
        "topic": {"text": one["list_title"]} if one.get("list_title") else {},
        "note": [{"text": came}],
    }
    return whole(told)


def doubt(person_id: str, one: Row, said: Sequence[Row], places: Mapping[str, str]) -> Row:
    """Something that may not be right, of which entry, and what was said to it."""
    about = places.get(str(one["entry_origin"] or ""), "")
    return whole({
        "resourceType": "DetectedIssue", "id": one["id"], "status": "final" if one["closed_at"] else "preliminary",
        "code": {"coding": [{"system": f"{OURS}check", "code": one["check_name"]}],
                 "text": str(CHECK[one["check_name"]])},
        "patient": {"reference": f"Patient/{person_id}"}, "identifiedDateTime": instant(one["found_at"]),
        "implicated": [{"reference": about}] if about else [], "detail": sentence(one["check_name"], one["told"]),
        "mitigation": [_answer(told, person_id) for told in said],
    })  # fmt: skip


def _answer(one: Row, person_id: str) -> Row:
    action: dict[str, Any] = {
        "coding": [{"system": f"{OURS}answer", "code": one["kind"]}],
        "text": one["words"],
    }
    return {"action": whole(action), "date": instant(one["at"]), "author": somebody(one, person_id)}

"""Forms to ask: those that others published, and short ones made here."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from alongside.kit.questionnaires import Questionnaire, parse

DATA = Path(__file__).parents[2] / "data"
INSTRUMENTS = DATA / "instruments"
ZIPS = ("hl7-examples.zip", "us-core-examples.zip")


def published(name: str) -> Any:
    """A file of the instruments that others published."""
    return json.loads((INSTRUMENTS / name).read_text("utf-8-sig"))


def pairs() -> dict[str, tuple[dict[str, Any], Any, Any]]:
    """The pairs of a form and a response, each with the published verdict."""
    with zipfile.ZipFile(INSTRUMENTS / "qr-validation.zip") as packed:

        def load(name: str | None) -> Any:
            return json.loads(packed.read(f"qr-validation/{name}").decode("utf-8-sig")) if name else None

        expected = load("expected.json")
        return {
            name: (each, load(each["questionnaire"]), load(each["response"]))
            for name, each in expected.items()
        }


def resources(kind: str) -> dict[str, dict[str, Any]]:
    """Every published resource of a kind, by the name of its file."""
    found = {}
    for zipped in ZIPS:
        with zipfile.ZipFile(DATA / "fhir" / zipped) as packed:
            for name in packed.namelist():
                if f"{kind}-" in name and name.endswith(".json"):
                    found[name] = json.loads(packed.read(name).decode("utf-8-sig"))
    for path in (*INSTRUMENTS.glob("*.json"), *INSTRUMENTS.glob("sdc/*.json")):
        found[path.name] = json.loads(path.read_text("utf-8-sig"))
    return {
        name: one for name, one in found.items() if isinstance(one, dict) and one.get("resourceType") == kind
    }


def form(*items: dict[str, Any], **more: Any) -> Questionnaire:
    """A form of the items given."""
    return parse({"resourceType": "Questionnaire", "status": "active", "item": list(items), **more})


def item(link_id: str, kind: str = "string", **more: Any) -> dict[str, Any]:
    """An item, its text its name."""
    return {"linkId": link_id, "type": kind, "text": link_id, **more}


def group(link_id: str, *items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A group of items."""
    return item(link_id, "group", item=list(items), **more)


def coding(code: str, weight: float | None = None, display: str = "") -> dict[str, Any]:
    """A coding of a system of ours, with its weight."""
    found: dict[str, Any] = {"system": "urn:test", "code": code, "display": display or code.title()}
    if weight is not None:
        url = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
        found["extension"] = [{"url": url, "valueDecimal": weight}]
    return found


def options(*codes: str) -> list[dict[str, Any]]:
    """Options with the weights 0, 1, 2 and so on."""
    return [{"valueCoding": coding(code, number)} for number, code in enumerate(codes)]


def calculated(expression: str) -> dict[str, Any]:
    """The extension of an item that is calculated."""
    url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
    return {"url": url, "valueExpression": {"language": "text/fhirpath", "expression": expression}}


def variable(name: str, expression: str) -> dict[str, Any]:
    """The extension of a variable."""
    url = "http://hl7.org/fhir/StructureDefinition/variable"
    return {
        "url": url,
        "valueExpression": {"name": name, "language": "text/fhirpath", "expression": expression},
    }


def long_form(items: int = 200) -> dict[str, Any]:
    """A form as long as the longest in use: every type of item, conditions, a score."""
    kinds = (
        "choice",
        "integer",
        "decimal",
        "string",
        "boolean",
        "date",
        "choice",
        "quantity",
        "text",
        "open-choice",
    )
    listed = [_numbered(number, kinds[number % len(kinds)]) for number in range(items - 1)]
    total = item(
        "total", "decimal", readOnly=True, extension=[calculated("%resource.answers().value.ordinal().sum()")]
    )
    groups = [group(f"part{part}", *listed[part : part + 20]) for part in range(0, len(listed), 20)]
    return {
        "resourceType": "Questionnaire",
        "url": "urn:test:long",
        "status": "active",
        "item": [*groups, total],
    }


def _numbered(number: int, kind: str) -> dict[str, Any]:
    more: dict[str, Any] = {"required": number % 3 == 0}
    if kind in {"choice", "open-choice"}:
        more["answerOption"] = options("never", "seldom", "often", "always")
    if number % 7 == 6:
        more["enableWhen"] = [{"question": "q0", "operator": "exists", "answerBoolean": True}]
    return item(f"q{number}", kind, **more)


def answers_to(questionnaire: Questionnaire) -> dict[str, list[Any]]:
    """An answer to each question of a long form, whatever its type."""
    of_type: dict[str, Any] = {
        **{
            "choice": coding("often"),
            "open-choice": "in own words",
            "integer": 3,
            "decimal": 2.5,
            "boolean": True,
        },
        **{
            "string": "some words",
            "text": "some words",
            "date": "2026-11-22",
            "quantity": {"value": 5, "unit": "kg"},
        },
    }
    asked = (one for one in questionnaire.order if one.takes_answers and one.calculated is None)
    return {one.link_id: [of_type[one.type]] for one in asked}


def hangs_on(name: str) -> dict[str, Any]:
    """What makes an item wait for an answer to another."""
    return {"enableWhen": [{"question": name, "operator": "exists", "answerBoolean": True}]}


def chain(length: int) -> list[dict[str, Any]]:
    """Items of which each waits for the one before."""
    return [item("0"), *(item(str(number), **hangs_on(str(number - 1))) for number in range(1, length))]

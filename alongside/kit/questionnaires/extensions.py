"""Extensions of FHIR and of Structured Data Capture that forms in use carry, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CORE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

VARIABLE = CORE + "variable"
CONSTRAINT = CORE + "questionnaire-constraint"
CALCULATED = SDC + "calculatedExpression"
OPEN_IF = SDC + "enableWhenExpression"
EXTRACT = SDC + "observationExtract"
ORDINAL = CORE + "ordinalValue"
WEIGHT = CORE + "itemWeight"
HIDDEN = CORE + "questionnaire-hidden"
CONTROL = CORE + "questionnaire-itemControl"
UNIT = CORE + "questionnaire-unit"
UNIT_OPTION = CORE + "questionnaire-unitOption"
UNIT_SET = CORE + "questionnaire-unitValueSet"
RESOURCE = CORE + "questionnaire-referenceResource"
MIME = CORE + "mimeType"
PREFIX = CORE + "questionnaire-optionPrefix"
EXCLUSIVE = CORE + "questionnaire-optionExclusive"
ENTRY_FORMAT = CORE + "entryFormat"
LIMITS = {
    CORE + "minValue": "min_value",
    CORE + "maxValue": "max_value",
    CORE + "minLength": "min_length",
    CORE + "maxDecimalPlaces": "decimals",
    CORE + "questionnaire-minOccurs": "min_occurs",
    CORE + "questionnaire-maxOccurs": "max_occurs",
    CORE + "maxSize": "max_size",
    SDC + "minQuantity": "min_quantity",
    SDC + "maxQuantity": "max_quantity",
}
NOT_SUPPORTED = {
    SDC + name
    for name in (
        "initialExpression",
        "candidateExpression",
        "contextExpression",
        "answerExpression",
        "answerOptionsToggleExpression",
        "cqf-expression",
        "preferredTerminologyServer",
    )
}
"""What others' forms may carry and this engine leaves aside, with a remark."""
HELPING = {"help", "instructions", "flyover", "prompt", "unit", "lower", "upper", "security", "legal"}
"""Controls of a display item that say how the item around it is to be shown."""

Extensions = Mapping[str, list[Mapping[str, Any]]]


def extensions_of(element: Any) -> Extensions:
    """The extensions of an element, by their address."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    listed = element.get("extension") if isinstance(element, Mapping) else None
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, Mapping) and isinstance(one.get("url"), str):
            found.setdefault(one["url"], []).append(one)
    return found


def value_of(element: Mapping[str, Any], stem: str = "value") -> tuple[str, Any] | None:
    """The data type and the value of an element's value[x] (or answer[x])."""
    for name, value in element.items():
        if name.startswith(stem) and name[len(stem) : len(stem) + 1].isupper():
            return name[len(stem) :], value
    return None


def values(extensions: Extensions, url: str) -> list[Any]:
    """The values of all extensions of an address."""
    found = (value_of(one) for one in extensions.get(url, ()))
    return [pair[1] for pair in found if pair is not None]


def value(extensions: Extensions, url: str) -> Any:
    """The value of the first extension of an address; None where there is none."""
    found = values(extensions, url)
    return found[0] if found else None


def number_of(weight: Any) -> float | int | None:
    """A weight as a number."""
    return weight if isinstance(weight, int | float) and not isinstance(weight, bool) else None

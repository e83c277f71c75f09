"""Every Questionnaire that others published and that stands in tests/data (its origin stands beside it), and an answer."""

from __future__ import annotations

from functools import cache
from typing import Any

from alongside.kit.questionnaires import Item
from tests.kit.questionnaires.forms import pairs, resources


@cache
def forms() -> dict[str, dict[str, Any]]:
    """The forms by name, without the one that is refused with a reason (a linkId that is none)."""
    found = {f"qr-validation/{name}": form for name, (_expected, form, _response) in pairs().items() if form}
    found |= {
        name: form for name, form in resources("Questionnaire").items() if not name.endswith("qs1.json")
    }
    return dict(sorted(found.items()))


TEXTS = {
    "boolean": "true", "date": "2015-06-12", "dateTime": "2015-06-12T10:30", "time": "10:30",
    "url": "https://example.org/", "integer": "1", "decimal": "1.5", "quantity": "1.5",
}  # fmt: skip


def answer_to(item: Item) -> str:
    """Something that one may type into a question."""
    if item.options:
        return item.options[0].name
    limits = item.limits
    least = limits.get("min_value")
    if item.type == "quantity":
        least = least if least is not None else (limits.get("min_quantity") or {}).get("value")
    if least is not None:
        return str(least)
    if limits.get("max_value") is not None:
        return str(limits["max_value"])
    text = TEXTS.get(item.type, "Some words")
    return text.ljust(limits.get("min_length") or 0, "x")[: limits.get("max_length") or 100]

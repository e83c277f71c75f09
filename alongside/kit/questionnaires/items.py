"""A form as it is worked with: its items in a tree, what each asks, when it is asked, and what it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.kit.questionnaires.faults import Fault, Severity
from alongside.kit.questionnaires.words import Words

Coding = Mapping[str, Any]
Value = Any
"""What FHIR has behind value[x], as plain JSON."""

KINDS = {
    "boolean": "Boolean",
    "decimal": "Decimal",
    "integer": "Integer",
    "date": "Date",
    "dateTime": "DateTime",
    "time": "Time",
    "string": "String",
    "text": "String",
    "url": "Uri",
    "choice": "Coding",
    "open-choice": "Coding",
    "attachment": "Attachment",
    "reference": "Reference",
    "quantity": "Quantity",
}
"""The data type that an item of each type takes."""
SILENT = frozenset({"group", "display"})
"""Types of items that take no answer."""
CHOICES = frozenset({"choice", "open-choice"})


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One of the answers that an item offers."""

    value: Value
    kind: str
    words: Words
    name: str
    prefix: str = ""
    weight: float | int | None = None
    chosen: bool = False
    exclusive: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """When an item is asked: another item's answer, compared."""

    question: str
    operator: str
    answer: Value


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A FHIRPath expression of the form, with its name where it is a variable."""

    text: str
    name: str = ""
    words: str = ""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One item of a form."""

    link_id: str
    type: str
    words: Words = Words("")  # noqa: RUF009
    prefix: Words = Words("")  # noqa: RUF009
    help: Words = Words("")  # noqa: RUF009
    entry_format: Words = Words("")  # noqa: RUF009
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    hidden: bool = False
    control: str = ""
    codes: tuple[Coding, ...] = ()
    options: tuple[Option, ...] = ()
    options_unknown: str = ""
    """Address of the value set whose answers this house does not know."""
    open: bool = False
    """Whether own words are an answer, besides the options."""
    limits: Mapping[str, Any] = field(default_factory=dict)
    unit: Coding | None = None
    units: tuple[Coding, ...] = ()
    units_unknown: str = ""
    resource_types: tuple[str, ...] = ()
    mime_types: tuple[str, ...] = ()
    initial: tuple[Value, ...] = ()
    conditions: tuple[Condition, ...] = ()
    any_of: bool = False
    open_if: Expression | None = None
    calculated: Expression | None = None
    variables: tuple[Expression, ...] = ()
    constraints: tuple[Expression, ...] = ()
    extract: bool | None = None
    items: tuple[Item, ...] = ()
    parent: str = ""
    loops: tuple[str, ...] = ()
    """The items around this one that repeat, outermost first."""
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def takes_answers(self) -> bool:
        """Whether one answers it: neither a group nor a display."""
        return self.type not in SILENT

    @property
    def kind(self) -> str:
        """The data type of its answers, as in value[x]."""
        return KINDS.get(self.type, "")

    @property
    def many(self) -> bool:
        """Whether it takes more than one answer."""
        return self.repeats and self.takes_answers


@dataclass(frozen=True, slots=True, eq=False)
class Questionnaire:
    """A form, ready to be asked."""

    url: str
    version: str
    title: Words
    items: tuple[Item, ...]
    by_link: Mapping[str, Item]
    order: tuple[Item, ...]
    """Every item after the items that decide whether it is asked."""
    raw: Mapping[str, Any]
    remarks: tuple[Fault, ...] = ()
    variables: tuple[Expression, ...] = ()
    constraints: tuple[Expression, ...] = ()
    extract: bool = False
    calculates: bool = False

    @property
    def canonical(self) -> str:
        """The address that a response names: url and version."""
        return f"{self.url}|{self.version}" if self.version and self.url else self.url

    @property
    def licence(self) -> str:
        """Who owns the words, and what may be done with them."""
        return str(self.raw.get("copyright") or "")

    @property
    def languages(self) -> frozenset[str]:
        """The languages in which the form's own questions have words."""
        own = str(self.raw.get("language") or "en")
        return frozenset({own, *(language for item in self.order for language in item.words.others)})

    def item(self, link_id: str) -> Item | None:
        """The item of a linkId."""
        return self.by_link.get(link_id)

"""An element of XML as it was read: its name, its namespace, its attributes, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape

_XML = "http://www.w3.org/XML/1998/namespace "
_IN_QUOTES = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


@dataclass(slots=True)
class Node:
    """One element. Children are elements and, between them, words."""

    name: str
    space: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Node]:
        """The elements in it, without the words between them."""
        return [one for one in self.children if isinstance(one, Node)]

    @property
    def value(self) -> str:
        """The value that FHIR writes as an attribute."""
        return self.attributes.get("value", "")

    def inside(self, name: str) -> list[Node]:
        """The elements of this name in it."""
        return [one for one in self.elements if one.name == name]


def as_text(node: Node, around: str = "") -> str:
    """The element written out again, as XML without prefixes."""
    pairs = {"xmlns": node.space} if node.space != around else {}
    pairs |= {name.replace(_XML, "xml:"): value for name, value in node.attributes.items()}
    opened = node.name + "".join(f" {name}={_quoted(value)}" for name, value in pairs.items())
    inside = "".join(
        escape(one) if isinstance(one, str) else as_text(one, node.space) for one in node.children
    )
    return f"<{opened}>{inside}</{node.name}>" if inside else f"<{opened}/>"


def _quoted(value: str) -> str:
    return f'"{escape(value, _IN_QUOTES)}"'

"""A FHIR resource that was read from XML, written as JSON by the rules of R4 (hl7.org/fhir/R4/json.html)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from alongside.record.importing.reading.nodes import Node, as_text
from alongside.record.importing.reading.pieces import Unreadable
from alongside.record.importing.reading.shapes import Part, shape_of
from alongside.record.mapping.subjects import R4_KINDS

FHIR = "http://hl7.org/fhir"
_XHTML = "http://www.w3.org/1999/xhtml"
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_PASSED_OVER = "http://www.w3.org/2001/XMLSchema-instance "


def as_json(resource: Node) -> str:
    """The resource as JSON. Raises Unreadable where R4 does not know what stands in it: nothing is left out."""
    if resource.name not in R4_KINDS:
        raise Unreadable(_("“%(kind)s” is not a kind of FHIR R4 resource.") % {"kind": resource.name[:60]})
    members = [f'"resourceType":{_text(resource.name)}', *_members(resource, resource.name)]
    return "{" + ",".join(members) + "}"


def _members(node: Node, kind: str) -> Iterator[str]:
    """The names and values of an object: attributes first (id, and the url of an extension), then elements."""
    shape = shape_of(kind)
    for name, value in _attributes(node, ("id", "url") if kind == "Extension" else ("id",)).items():
        yield f"{_text(name)}:{_text(value)}"
    found: dict[str, list[Node]] = {}
    for one in _elements(node):
        found.setdefault(one.name, []).append(one)
    for name, nodes in found.items():
        part = shape.get(name)
        if part is None:
            words = _("FHIR R4 does not know “%(name)s” in %(kind)s.")
            raise Unreadable(words % {"name": name[:60], "kind": kind.replace("_", ".")})
        if len(nodes) > 1 and not part.many:
            raise Unreadable(_("It says “%(name)s” twice in one place.") % {"name": name[:60]})
        yield from _plain(name, nodes, part) if part.plain else _made_of_parts(name, nodes, part)


def _attributes(node: Node, known: tuple[str, ...]) -> dict[str, str]:
    """The attributes that count. Those that only help to check a file are passed over."""
    kept = {name: value for name, value in node.attributes.items() if not name.startswith(_PASSED_OVER)}
    for name in kept:
        if name not in known:
            words = _("FHIR R4 does not know “%(name)s” in %(kind)s.")
            raise Unreadable(words % {"name": name.rpartition(" ")[2][:60], "kind": node.name[:60]})
    return kept


def _elements(node: Node) -> Iterator[Node]:
    for one in node.children:
        if isinstance(one, Node):
            if one.space != FHIR and (one.space, one.name) != (_XHTML, "div"):
                raise Unreadable(_("“%(name)s” is not an element of FHIR.") % {"name": one.name[:60]})
            yield one
        elif not one.isspace():
            raise Unreadable(_("Words stand in “%(name)s” where FHIR has none.") % {"name": node.name[:60]})


def _made_of_parts(name: str, nodes: list[Node], part: Part) -> Iterator[str]:
    values = [_object(one, part) for one in nodes]
    yield f"{_text(name)}:" + (f"[{','.join(values)}]" if part.many else values[0])


def _object(node: Node, part: Part) -> str:
    if part.kind == "xhtml":
        return _text(as_text(node))
    if part.kind == "resource":
        inside = list(_elements(node))
        if len(inside) != 1:
            raise Unreadable(_("“%(name)s” holds no resource, or several.") % {"name": node.name[:60]})
        return as_json(inside[0])
    return "{" + ",".join(_members(node, part.kind)) + "}"


def _plain(name: str, nodes: list[Node], part: Part) -> Iterator[str]:
    """A value or a list of values; what belongs to a value itself stands beside it, under the name with a line."""
    values = [_value(one, part) for one in nodes]
    beside = [_beside(one) for one in nodes]
    if any(value != "null" for value in values):
        yield f"{_text(name)}:" + (f"[{','.join(values)}]" if part.many else values[0])
    if any(one != "null" for one in beside):
        yield f"{_text('_' + name)}:" + (f"[{','.join(beside)}]" if part.many else beside[0])


def _value(node: Node, part: Part) -> str:
    value = node.attributes.get("value")
    if value is None:
        return "null"
    if part.kind == "boolean" and value in ("true", "false"):
        return value
    if part.kind == "number" and _NUMBER.fullmatch(value):
        return value
    return _text(value)


def _beside(node: Node) -> str:
    own = Node(node.name, node.space, dict(node.attributes), node.children)
    own.attributes.pop("value", None)
    members = list(_members(own, "Element"))
    return "{" + ",".join(members) + "}" if members else "null"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)

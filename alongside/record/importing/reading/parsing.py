"""The text of one resource, parsed and lightly checked: nothing is repaired, nothing is lost."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import orjson
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.record.importing.reading.pieces import Limits, Unreadable
from alongside.record.importing.reading.text import end_of
from alongside.record.mapping.reading import Literal
from alongside.record.mapping.subjects import R4_KINDS

_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_MOST_DIGITS = 400


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(_("It says “%(name)s” twice in one place.") % {"name": twice[:60]})
    return found


def _number(literal: str) -> Literal:
    if len(literal) > _MOST_DIGITS:
        raise Unreadable(_("It holds a number of %(digits)s digits.") % {"digits": len(literal)})
    return Literal(literal)


def _constant(word: str) -> NoReturn:
    raise Unreadable(_("It holds %(word)s, which is not a number in JSON.") % {"word": word})


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=_number, parse_int=_number, parse_constant=_constant
)


def parse(body: bytes, limits: Limits) -> tuple[str, dict[str, Any]]:
    """The resource as text and as objects. Raises Unreadable with the reason in words."""
    text, found = parse_json(body, limits)
    if type(found) is not dict:
        raise Unreadable(_("It is not an object, so it is not a FHIR resource."))
    _check_kind(found)
    return text, found


def parse_json(body: bytes, limits: Limits) -> tuple[str, Any]:
    """Any JSON as text and as objects. Raises Unreadable where it is none, with where and why."""
    text = _decoded(body)
    _check_size(body, limits)
    try:
        found = _DECODER.decode(text)
    except json.JSONDecodeError as problem:
        raise Unreadable(_explained(problem), line=problem.lineno) from None
    except RecursionError:
        raise Unreadable(_too_deep(limits)) from None
    _check_characters(text)
    return text, found


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(_("It is not valid UTF-8.")) from None


def _check_size(body: bytes, limits: Limits) -> None:
    if len(body) > limits.longest:
        raise Unreadable(_("It is longer than %(most)s MB.") % {"most": limits.longest // (1024 * 1024)})
    opened = body.count(b"{") + body.count(b"[")
    if opened + body.count(b",") > limits.most_parts:
        raise Unreadable(_("It has more than %(most)s parts.") % {"most": limits.most_parts})
    if opened > limits.deepest and body[:1] in b"{[":
        end_of(body, 0, limits.deepest)


def _too_deep(limits: Limits) -> str:
    return _("It is nested more than %(deepest)s levels deep.") % {"deepest": limits.deepest}


def _check_characters(text: str) -> None:
    if "\\u0000" in text and _NUL.search(text):
        raise Unreadable(_("It holds a NUL character, which no text may hold."))
    if "\\ud" in text or "\\uD" in text:
        try:
            orjson.loads(text)
        except orjson.JSONDecodeError:
            raise Unreadable(_("It holds half of a character (a lone surrogate).")) from None


def _explained(problem: json.JSONDecodeError) -> str:
    if "control character" in problem.msg:
        return _("It holds a control character that JSON does not allow.")
    return _("It is not JSON: %(what)s, at character %(column)s of its line %(line)s.") % {
        "what": _in_words(problem.msg), "column": problem.colno, "line": problem.lineno,
    }  # fmt: skip


_WRONG = {
    "Expecting value": gettext_lazy("a value is missing"),
    "Expecting property name": gettext_lazy("a name in double quotes is missing"),
    "Expecting ':'": gettext_lazy("a colon is missing"),
    "Expecting ','": gettext_lazy("a comma is missing"),
    "Illegal trailing comma": gettext_lazy("a comma stands before the end"),
    "Extra data": gettext_lazy("something stands after its end"),
    "Unterminated string": gettext_lazy("a text has no end"),
    "Invalid \\": gettext_lazy("a backslash stands before what it cannot go with"),
}


def _in_words(said: str) -> str:
    """What the reader of JSON says, for whoever mends the file."""
    return next((str(ours) for theirs, ours in _WRONG.items() if said.startswith(theirs)), said)


def _check_kind(found: dict[str, Any]) -> None:
    kind = found.get("resourceType")
    if kind is None:
        raise Unreadable(_("It is not FHIR: it has no resourceType."))
    if not isinstance(kind, str) or kind not in R4_KINDS:
        raise Unreadable(_("“%(kind)s” is not a kind of FHIR R4 resource.") % {"kind": str(kind)[:60]})

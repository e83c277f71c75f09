"""Resources in a JSON text: one alone, a list of them, a bundle, or one on each line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from alongside.record.importing.reading.pieces import Limits, Piece, Unreadable, nothing_in
from alongside.record.importing.reading.text import JsonText, TooMuch


def kind_at_the_top(stream: BinaryIO, limits: Limits) -> str:
    """The resourceType of the object that the text is; "" where it has none, "[" where the text is a list.

    Reads only until it is found. Raises Unreadable where that cannot be told.
    """
    text = JsonText(stream, limits)
    if text.peek() == b"[":
        return "["
    for name in text.members():
        if name == "resourceType" and text.peek() == b'"':
            return text.take_value()[1:-1].decode("utf-8", "replace")
        text.skip_value()
    return ""


def resources_in(stream: BinaryIO, file: str, limits: Limits, *, kind: str) -> Iterator[Piece]:
    """Every resource of a text whose top `kind_at_the_top` found; what cannot be read is a piece with its problem."""
    text = JsonText(stream, limits)
    try:
        if kind == "[":
            for _each in text.elements():
                yield _next(text, file)
        elif kind == "Bundle":
            yield from _entries(text, file)
        while text.peek():
            yield _next(text, file)
    except _LostForGood:
        return
    except Unreadable as problem:
        yield Piece(file, problem.line or text.line, problem=problem.reason)


class _LostForGood(Exception):
    """Nothing more can be found in a text, and that was said."""


def _next(text: JsonText, file: str) -> Piece:
    text.peek()
    line = text.line
    try:
        return Piece(file, line, text.take_value())
    except TooMuch as problem:
        return Piece(file, line, problem=problem.reason)


def _entries(text: JsonText, file: str) -> Iterator[Piece]:
    for name in text.members():
        if name == "entry" and text.peek() == b"[":
            yield from _entry_list(text, file)
        else:
            text.skip_value()


def _entry_list(text: JsonText, file: str) -> Iterator[Piece]:
    """The entries of a bundle. Where one is broken, reading goes on at the next that can be found."""
    turns = text.elements()
    while True:
        try:
            for _each in turns:
                yield _entry(text, file)
            return
        except Unreadable as problem:
            yield Piece(file, problem.line or text.line, problem=problem.reason)
            if not text.find_next_entry():
                raise _LostForGood from problem
            turns = _rest_of_list(text)


def _rest_of_list(text: JsonText) -> Iterator[None]:
    while True:
        yield
        if text.peek() == b",":
            text.at += 1
        elif text.peek() == b"]":
            text.at += 1
            return
        else:
            raise Unreadable(_("From here on it is not JSON."), line=text.line)


def _entry(text: JsonText, file: str) -> Piece:
    text.peek()
    line, body, address, problem = text.line, b"", "", ""
    if text.peek() != b"{":
        text.skip_value()
        return Piece(file, line, problem=_("This entry of the bundle is not an object."))
    deleting = False
    for name in text.members():
        try:
            if name == "resource":
                text.peek()
                line = text.line
                body = text.take_value()
            elif name == "fullUrl":
                address = _string(text.take_value())
            elif name == "request":
                deleting = b'"DELETE"' in text.take_value() or deleting
            else:
                text.skip_value()
        except TooMuch as found:
            problem = found.reason
    if not body and not problem:
        problem = nothing_in(deleting=deleting)
    return Piece(file, line, body, address, problem)


def _string(value: bytes) -> str:
    return value[1:-1].decode("utf-8", "replace")[:1000] if value.startswith(b'"') else ""


def lines_in(stream: BinaryIO, file: str, limits: Limits) -> Iterator[Piece]:
    """One resource on each line (NDJSON). A line that is too long is walked over."""
    number = 0
    while line := stream.readline(limits.longest + 1):
        number += 1
        if len(line) > limits.longest and not line.endswith(b"\n"):
            yield Piece(file, number, problem=_too_long(stream, limits))
        elif not line.isspace():
            yield Piece(file, number, line.strip())


def _too_long(stream: BinaryIO, limits: Limits) -> str:
    while rest := stream.readline(1024 * 1024):
        if rest.endswith(b"\n"):
            break
    return _("The line is longer than %(most)s MB.") % {"most": limits.longest // (1024 * 1024)}


def nested(piece: Piece, limits: Limits) -> Iterator[Piece]:
    """The resources of a bundle that was itself one resource of a file."""
    for one in resources_in(io.BytesIO(piece.body), piece.file, limits, kind="Bundle"):
        yield Piece(one.file, piece.line + one.line - 1, one.body, one.address, one.problem, one.kind)

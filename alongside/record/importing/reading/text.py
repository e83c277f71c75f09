"""A JSON text as a stream of bytes, walked at its outermost levels only; values are cut out, not parsed.

The cuts are exact, so that a resource is kept byte for byte. Only one value is held at a time, up to a limit; what is
larger is walked over without holding it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from alongside.record.importing.reading.pieces import Limits, Unreadable

_CHUNK = 256 * 1024
_BLANK = re.compile(rb"[ \t\r\n]*+")
_STRING_REST = rb'[^"\\]*+(?:\\.[^"\\]*+)*+"'
_STRING = re.compile(rb'"' + _STRING_REST, re.DOTALL)
_STRING_END = re.compile(_STRING_REST, re.DOTALL)
_PRIMITIVE = re.compile(rb"[^\s,\[\]{}\":]++")
_BRACKET = re.compile(rb'(?:[^"{}\[\]]++|"' + _STRING_REST + rb")*+([{}\[\]])", re.DOTALL)
_BRACKET_OR_QUOTE = re.compile(rb'["{}\[\]]')
_NEXT_ENTRY = re.compile(rb'\{\s*"(?:fullUrl|resource)"\s*:')
_CLOSES = {ord("{"): ord("}"), ord("["): ord("]")}


class TooMuch(Unreadable):
    """A value is over a limit; the text stands after it, and reading can go on."""


def end_of(buffer: bytes, start: int, deepest: int) -> int | None:
    """Where the object or list that begins at `start` ends; None where the buffer ends first.

    Raises Unreadable where brackets do not match, TooMuch where they are nested too deep.
    """
    open_: list[int] = []
    at = start
    # Never a search: where nothing matches, a search would try again from every byte.
    while found := _BRACKET.match(buffer, at):
        at = found.end()
        bracket = buffer[at - 1]
        closes = _CLOSES.get(bracket)
        if closes is not None:
            open_.append(closes)
            if len(open_) > deepest:
                raise TooMuch(_("It is nested more than %(deepest)s levels deep.") % {"deepest": deepest})
        elif open_.pop() != bracket:
            raise Unreadable(_("Its brackets do not match."))
        elif not open_:
            return at
    return None


class JsonText:
    """Where we stand in a stream of JSON."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self.stream, self.limits = stream, limits
        self.buffer, self.at = b"", 0
        self._line, self._counted = 1, 0

    @property
    def line(self) -> int:
        """The number of the line in which we stand, from 1."""
        self._line += self.buffer.count(b"\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def more(self) -> bool:
        """Read on, letting go of what lies behind; False at the end."""
        chunk = self.stream.read(max(_CHUNK, len(self.buffer) - self.at))
        if not chunk:
            return False
        _unused = self.line
        self.buffer = self.buffer[self.at :] + chunk
        self.at = self._counted = 0
        return True

    def peek(self) -> bytes:
        """The next byte that is not blank; empty at the end."""
        while True:
            found = _BLANK.match(self.buffer, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.buffer):
                return self.buffer[self.at : self.at + 1]
            if not self.more():
                return b""

    def take(self, byte: bytes) -> None:
        """Go past this byte, which must come next."""
        if self.peek() != byte:
            raise self._broken()
        self.at += 1

    def _broken(self) -> Unreadable:
        return Unreadable(_("From here on it is not JSON."), line=self.line)

    def take_value(self) -> bytes:
        """The exact text of the next value. Raises TooMuch, standing after the value, where it is over a limit."""
        first = self.peek()
        if first in (b"{", b"["):
            return self._take_nested()
        return self._take_plain(_STRING if first == b'"' else _PRIMITIVE)

    def _take_nested(self) -> bytes:
        while True:
            try:
                end = end_of(self.buffer, self.at, self.limits.deepest)
            except TooMuch as problem:
                problem.line = self.line
                self._skip_nested()
                raise
            if end is not None and end - self.at <= self.limits.longest:
                start, self.at = self.at, end
                return self.buffer[start:end]
            if end is not None or len(self.buffer) - self.at > self.limits.longest:
                line = self.line
                self._skip_nested()
                raise TooMuch(self._too_long(), line=line)
            if not self.more():
                raise self._broken()

    def _take_plain(self, pattern: re.Pattern[bytes]) -> bytes:
        while True:
            found = pattern.match(self.buffer, self.at)
            if found and (pattern is _STRING or found.end() < len(self.buffer)):
                self.at = found.end()
                return found.group()
            if not found and (pattern is not _STRING or self.buffer[self.at : self.at + 1] != b'"'):
                raise self._broken()
            if len(self.buffer) - self.at > self.limits.longest:
                line = self.line
                self._skip_plain(pattern)
                raise TooMuch(self._too_long(), line=line)
            if not self.more():
                if found:
                    self.at = found.end()
                    return found.group()
                raise self._broken()

    def _too_long(self) -> str:
        most = self.limits.longest // (1024 * 1024)
        return _("It is longer than %(most)s MB.") % {"most": most}

    def skip_value(self) -> None:
        """Go past the next value, whatever it is."""
        first = self.peek()
        if first in (b"{", b"["):
            self._skip_nested()
        else:
            self._skip_plain(_STRING if first == b'"' else _PRIMITIVE)

    def _skip_nested(self) -> None:
        depth = 0
        while True:
            found = _BRACKET_OR_QUOTE.search(self.buffer, self.at)
            self.at = found.end() if found else len(self.buffer)
            if not found:
                if not self.more():
                    raise self._broken()
            elif found.group() == b'"':
                self._skip_string_rest()
            else:
                depth += 1 if found.group() in b"{[" else -1
                if depth == 0:
                    return

    def _skip_plain(self, pattern: re.Pattern[bytes]) -> None:
        if pattern is _STRING:
            self.at += 1
            self._skip_string_rest()
            return
        if not pattern.match(self.buffer, self.at):
            raise self._broken()
        while (found := pattern.match(self.buffer, self.at)) or self.at == len(self.buffer):
            self.at = found.end() if found else self.at
            if self.at == len(self.buffer) and not self.more():
                return

    def _skip_string_rest(self) -> None:
        while not (found := _STRING_END.match(self.buffer, self.at)):
            rest = self.buffer[self.at :]
            self.at = len(self.buffer) - (len(rest) - len(rest.rstrip(b"\\"))) % 2
            if not self.more():
                raise self._broken()
        self.at = found.end()

    def members(self) -> Iterator[str]:
        """The names in the object that comes next; each value is to be taken or skipped before going on."""
        self.take(b"{")
        while self.peek() != b"}":
            name = self._take_plain(_STRING)
            self.take(b":")
            yield name[1:-1].decode("utf-8", "replace")
            if self.peek() == b",":
                self.at += 1
        self.at += 1

    def elements(self) -> Iterator[None]:
        """One turn for each element of the list that comes next, to be taken or skipped before going on."""
        self.take(b"[")
        while self.peek() != b"]":
            yield
            if self.peek() == b",":
                self.at += 1
            elif self.peek() != b"]":
                raise self._broken()
        self.at += 1

    def find_next_entry(self) -> bool:
        """After something broken in a bundle: go to what looks like the beginning of the next entry."""
        self.at += 1
        while True:
            found = _NEXT_ENTRY.search(self.buffer, self.at)
            if found:
                self.at = found.start()
                return True
            self.at = max(self.at, len(self.buffer) - 200)
            held = len(self.buffer) - self.at
            if not self.more() or len(self.buffer) == held:
                return False

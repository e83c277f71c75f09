"""FHIR as XML, streamed: one resource at a time is held, and becomes the same resource in JSON.

The parser is expat. Nothing is fetched and no entity is known: a document type, which is where entities and other
files come from, ends the reading at once. What is too long, too deep or has too many parts is walked over.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from xml.parsers import expat

from django.utils.translation import gettext as _

from alongside.record.importing.reading.as_json import FHIR, as_json
from alongside.record.importing.reading.nodes import Node
from alongside.record.importing.reading.pieces import Limits, Piece, Unreadable, nothing_in

_CHUNK, _MOST_AT_ONCE = 64 * 1024, 4 * 1024 * 1024
# The parser itself remembers every open element: past this depth the rest is not read.
_BOTTOMLESS = 10_000


def xml_pieces(stream: BinaryIO, file: str, limits: Limits) -> Iterator[Piece]:
    """Every resource of an XML text, as JSON; what cannot be read is a piece with its problem."""
    reader = _Reader(file, limits)
    for _turn in reader.read(stream):
        while reader.found:
            yield reader.found.popleft()


@dataclass
class _Reader:
    """Hears what the parser finds, keeps what belongs to one resource, and lays it aside when that ends."""

    file: str
    limits: Limits
    found: deque[Piece] = field(default_factory=deque)
    open: list[Node] = field(default_factory=list)
    depth: int = 0
    kept_from: int = 1
    parts: int = 0
    begun: int = 0
    heard: int = 0
    line: int = 1
    problem: str = ""

    def read(self, stream: BinaryIO) -> Iterator[None]:
        """Feed the parser; after each turn, `found` holds what came."""
        self.parser = parser = expat.ParserCreate("UTF-8", " ")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._hear
        try:
            yield from self._feed(stream)
        except Unreadable as problem:
            self.found.append(Piece(self.file, problem.line or self.line, problem=problem.reason))
            yield
        except expat.ExpatError as problem:
            self.found.append(Piece(self.file, problem.lineno, problem=_("From here on it is not XML.")))
            yield

    def _feed(self, stream: BinaryIO) -> Iterator[None]:
        fed, size = 0, _CHUNK
        while chunk := stream.read(size):
            self.parser.Parse(chunk, False)
            fed += len(chunk)
            # A long text is looked at from its beginning each time: the more there is, the more at once.
            size = min(max(_CHUNK, fed - self.heard), _MOST_AT_ONCE)
            if fed - self.heard > self.limits.longest:
                raise Unreadable(self._too_long(), line=self.parser.CurrentLineNumber)
            yield
        self.parser.Parse(b"", True)
        yield

    def _hear(self, *_what: Any) -> None:
        self.heard = self.parser.CurrentByteIndex

    def _doctype(self, *_what: Any) -> None:
        raise Unreadable(
            _("It has a document type (DOCTYPE), which FHIR does not know. It is not read."),
            line=self.parser.CurrentLineNumber,
        )

    def _start(self, name: str, pairs: list[str]) -> None:
        self._hear()
        space, _blank, local = name.rpartition(" ")
        self.depth += 1
        if self.depth > _BOTTOMLESS:
            raise Unreadable(self._too_deep())
        if self.depth == 1:
            self._at_the_top(space, local)
        if self.depth < self.kept_from:
            return
        if self.depth == self.kept_from:
            self._begin()
        self.parts += 1 + len(pairs) // 2
        self._look()
        if not self.problem:
            node = Node(local, space, dict(zip(pairs[::2], pairs[1::2], strict=True)))
            if self.open:
                self.open[-1].children.append(node)
            self.open.append(node)

    def _at_the_top(self, space: str, local: str) -> None:
        if space != FHIR:
            raise Unreadable(_("It is XML, and not FHIR."))
        if local == "Bundle":
            self.kept_from = 2

    def _begin(self) -> None:
        self.open, self.parts, self.problem = [], 0, ""
        self.begun, self.line = self.parser.CurrentByteIndex, self.parser.CurrentLineNumber

    def _look(self) -> None:
        """Whether it is still within the limits; past them, what was kept is let go."""
        if self.problem:
            return
        if self.depth - self.kept_from >= self.limits.deepest:
            self.problem = self._too_deep()
        elif self.parts > self.limits.most_parts:
            self.problem = _("It has more than %(most)s parts.") % {"most": self.limits.most_parts}
        elif self.parser.CurrentByteIndex - self.begun > self.limits.longest:
            self.problem = self._too_long()
        if self.problem:
            self.open = []

    def _too_deep(self) -> str:
        return _("It is nested more than %(deepest)s levels deep.") % {"deepest": self.limits.deepest}

    def _too_long(self) -> str:
        return _("It is longer than %(most)s MB.") % {"most": self.limits.longest // (1024 * 1024)}

    def _words(self, words: str) -> None:
        self._hear()
        if self.depth >= self.kept_from:
            self._look()
            if self.open:
                self.open[-1].children.append(words)

    def _end(self, _name: str) -> None:
        self._hear()
        self.depth -= 1
        if self.depth >= self.kept_from and self.open:
            self.open.pop()
        elif self.depth == self.kept_from - 1:
            self._lay_aside()

    def _lay_aside(self) -> None:
        if self.problem:
            self.found.append(Piece(self.file, self.line, problem=self.problem))
        elif self.kept_from == 1:
            self.found.append(self._piece(self.open[0]))
        elif self.open[0].name == "entry":
            self.found.append(self._entry(self.open[0]))
        self.open = []

    def _entry(self, entry: Node) -> Piece:
        resource = next(iter(entry.inside("resource")), None)
        if resource is None or not resource.elements:
            asked = any(
                one.value == "DELETE" for two in entry.inside("request") for one in two.inside("method")
            )
            return Piece(self.file, self.line, problem=nothing_in(deleting=asked))
        address = next((one.value for one in entry.inside("fullUrl")), "")
        return self._piece(resource.elements[0], address[:1000])

    def _piece(self, resource: Node, address: str = "") -> Piece:
        try:
            return Piece(self.file, self.line, as_json(resource).encode(), address)
        except Unreadable as problem:
            return Piece(
                self.file, self.line, address=address, problem=problem.reason, kind=resource.name[:60]
            )

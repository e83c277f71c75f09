"""Files on a disk: found in folders, opened whatever they are packed in, never trusted."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from alongside.record.importing.reading.parsing import parse_json
from alongside.record.importing.reading.pieces import Limits, Piece, Unreadable
from alongside.record.importing.reading.resources import kind_at_the_top, lines_in, resources_in
from alongside.record.importing.reading.xml import xml_pieces

_HEAD = 64 * 1024
Open = Callable[[], BinaryIO]
_DAMAGED = (zipfile.BadZipFile, gzip.BadGzipFile, EOFError, zlib.error, NotImplementedError, RuntimeError)
# Kinds whose resources others point at come first, so that fewer have to wait.
_FIRST = ("patient", "organization", "hospital", "practitioner", "location", "medication.", "device.")


@dataclass(frozen=True)
class FoundFile:
    """A file to read: its name in reports, where it lies, its size."""

    name: str
    path: str
    size: int


def find_files(paths: list[str]) -> list[FoundFile]:
    """Every file under these paths, in an order that stays the same. Raises FileNotFoundError for a missing path."""
    found: dict[str, FoundFile] = {}
    for path in paths:
        for file in sorted(_under(Path(path)), key=_place):
            found.setdefault(os.path.realpath(file.path), file)
    return list(found.values())


def _place(file: FoundFile) -> tuple[str, bool, str]:
    folder, name = os.path.split(file.name)
    return folder, not name.lower().startswith(_FIRST), name


def _under(path: Path) -> Iterator[FoundFile]:
    if not path.exists():
        raise FileNotFoundError(path)
    if not path.is_dir():
        yield FoundFile(str(path), str(path.absolute()), path.stat().st_size)
        return
    for folder, _folders, names in os.walk(path):
        for name in names:
            file = Path(folder, name)
            size = file.stat().st_size if file.exists() else 0
            yield FoundFile(str(file), str(file.absolute()), size)


class Bomb(Exception):
    """A packed file unpacks to much more than it was: nothing after this point is read."""


class _Unpacked(io.RawIOBase):
    """A packed stream that stops where it turns out to be a bomb, and not a record."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int], limits: Limits) -> None:
        self.stream, self.packed, self.limits, self.out = stream, packed, limits, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        got = self.stream.read(len(buffer))
        buffer[: len(got)] = got
        self.out += len(got)
        most = max(self.limits.harmless, self.limits.widest * max(self.packed(), 1))
        if self.out > min(most, self.limits.most_bytes):
            raise Bomb(_("It unpacks to far more than it holds. The rest is not read."))
        return len(got)


def pieces_of(raw: BinaryIO, file: FoundFile, limits: Limits) -> Iterator[Piece]:
    """Every resource of an open file, in its order; a file that cannot be read is one piece with its problem."""
    try:
        head = raw.read(4)
        raw.seek(0)
        if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
            yield from _of_zip(raw, file, limits)
        elif head.startswith(b"\x1f\x8b"):
            yield from _of_text(
                lambda: _gunzip(raw, limits), file.name.removesuffix(".gz"), limits, file.name
            )
        else:
            yield from _of_text(lambda: _again(raw), file.name, limits, file.name)
    except Unreadable as problem:
        yield Piece(file.name, problem.line or 1, problem=problem.reason)
    except Bomb as problem:
        yield Piece(file.name, 1, problem=str(problem))
    except _DAMAGED:
        yield Piece(file.name, 1, problem=_("The packed file is damaged. The rest of it is not read."))
    except OSError as problem:
        yield Piece(file.name, 1, problem=_("The file cannot be read: %(why)s.") % {"why": problem.strerror})


def open_file(file: FoundFile) -> BinaryIO:
    """A file, open for reading. Raises Unreadable for what is no plain file, or may not be read."""
    try:
        if not stat.S_ISREG(os.stat(file.path).st_mode):
            raise Unreadable(_("It is not a file."))
        return open(file.path, "rb")
    except OSError as problem:
        raise Unreadable(_("The file cannot be read: %(why)s.") % {"why": problem.strerror}) from problem


def _again(raw: BinaryIO) -> BinaryIO:
    raw.seek(0)
    return raw


def _gunzip(raw: BinaryIO, limits: Limits) -> BinaryIO:
    raw.seek(0)
    packed = gzip.GzipFile(fileobj=raw)
    return io.BufferedReader(_Unpacked(packed, raw.tell, limits), 256 * 1024)  # type: ignore[arg-type]


def _of_zip(raw: BinaryIO, file: FoundFile, limits: Limits) -> Iterator[Piece]:
    with zipfile.ZipFile(raw) as archive:
        for member in sorted(archive.infolist(), key=lambda one: _place(FoundFile(one.filename, "", 0))):
            if not member.is_dir():
                yield from _of_member(archive, member, f"{file.name}/{member.filename}", limits)


def _of_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, limits: Limits
) -> Iterator[Piece]:
    def unpack() -> BinaryIO:
        unpacked = _Unpacked(archive.open(member), lambda: member.compress_size, limits)  # type: ignore[arg-type]
        stream = io.BufferedReader(unpacked, 256 * 1024)
        if stream.peek(2)[:2] != b"\x1f\x8b":
            return stream
        inner = gzip.GzipFile(fileobj=stream)
        return io.BufferedReader(_Unpacked(inner, lambda: unpacked.out, limits), 256 * 1024)  # type: ignore[arg-type]

    try:
        if member.flag_bits & 1:
            raise Unreadable(_("It is locked with a password."))
        yield from _of_text(unpack, name.removesuffix(".gz"), limits, name)
    except Unreadable as problem:
        yield Piece(name, problem.line or 1, problem=problem.reason)
    except Bomb as problem:
        yield Piece(name, 1, problem=str(problem))
    except _DAMAGED:
        yield Piece(name, 1, problem=_("The packed file is damaged. The rest of it is not read."))


def _of_text(unpack: Open, plain_name: str, limits: Limits, name: str) -> Iterator[Piece]:
    stream = unpack()
    head = stream.read(_HEAD)
    if _is_xml(head):
        yield from xml_pieces(unpack(), name, limits)
        return
    _check_is_json(head)
    if not _speaks_fhir(head, stream):
        raise _no_fhir(head, plain_name, limits)
    if _has_lines(plain_name, head):
        yield from lines_in(_past_mark(unpack(), head), name, limits)
        return
    kind = kind_at_the_top(_past_mark(unpack(), head), limits)
    if not kind:
        raise _no_fhir(head, plain_name, limits)
    yield from resources_in(_past_mark(unpack(), head), name, limits, kind=kind)


def _no_fhir(head: bytes, plain_name: str, limits: Limits) -> Unreadable:
    """Why a text without a kind of resource is not taken in: one that is short and no JSON is told so, and where."""
    if len(head) < _HEAD and not _has_lines(plain_name, head):
        try:
            parse_json(head.removeprefix(b"\xef\xbb\xbf"), limits)
        except Unreadable as problem:
            return problem
    return Unreadable(_("It is not FHIR: it has no resourceType."))


def _speaks_fhir(head: bytes, rest: BinaryIO) -> bool:
    """Whether a resourceType stands anywhere in it; a file without any is one line of the report, not a thousand."""
    chunk = head
    while chunk:
        if b'"resourceType"' in chunk:
            return True
        more = rest.read(256 * 1024)
        chunk = chunk[-16:] + more if more else b""
    return False


def _is_xml(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def _check_is_json(head: bytes) -> None:
    if not head.strip():
        raise Unreadable(_("The file is empty."))
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[1:2] == b"\x00" or head[:1] == b"\x00":
        raise Unreadable(_("It is not FHIR JSON in UTF-8. It looks like UTF-16, or like no text at all."))
    if head.startswith(b"PK\x03\x04"):
        raise Unreadable(_("It is an archive inside an archive. Unpack it first."))
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first not in (b"{", b"["):
        raise Unreadable(_("It is not FHIR JSON."))


def _has_lines(name: str, head: bytes) -> bool:
    """Whether a file has one resource on each line: by its name, or because its first line is whole."""
    if name.lower().endswith((".ndjson", ".jsonl")):
        return True
    first, _newline, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return first.rstrip().endswith(b"}") and first.startswith(b"{") and rest.lstrip().startswith(b"{")


def _past_mark(stream: BinaryIO, head: bytes) -> BinaryIO:
    if head.startswith(b"\xef\xbb\xbf"):
        stream.read(3)
    return stream

"""Reading and parsing run ahead of writing, so that neither waits for the other; never far ahead."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from uuid import UUID

from django.utils import translation

from alongside.record.importing.batch import read_pieces
from alongside.record.importing.plan import Incoming, Remark
from alongside.record.importing.reading.files import FoundFile, open_file, pieces_of
from alongside.record.importing.reading.pieces import Limits, Piece, Unreadable

BATCH_RESOURCES = 1000
BATCH_BYTES = 4 * 1024 * 1024
_BATCHES_AHEAD = 1


@dataclass(frozen=True)
class Left:
    """A file of a run and how many of its pieces were taken in before."""

    source_id: UUID
    file: FoundFile
    done: int


@dataclass
class Batch:
    """What is written together: resources, remarks, how many pieces of which file, which files end here."""

    incoming: list[Incoming] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    pieces: dict[UUID, int] = field(default_factory=dict)
    ended: list[UUID] = field(default_factory=list)
    size: int = 0
    bytes_read: int = 0

    @property
    def read(self) -> int:
        """How many pieces it is made of."""
        return sum(self.pieces.values())

    @property
    def full(self) -> bool:
        """Whether it is time to write it."""
        return self.read >= BATCH_RESOURCES or len(self.ended) >= BATCH_RESOURCES or self.size >= BATCH_BYTES


def batches(left: list[Left], limits: Limits, bytes_before: int) -> Iterator[Batch]:
    """Everything that is left to read, in batches that go across files."""
    batch = Batch(bytes_read=bytes_before)
    for one in left:
        for piece, position in _pieces(one, limits):
            batch.pieces[one.source_id] = batch.pieces.get(one.source_id, 0) + 1
            batch.incoming += read_pieces([piece], limits, batch.remarks)
            batch.size += len(piece.body)
            batch.bytes_read = bytes_before + position
            if batch.full:
                yield batch
                batch = Batch(bytes_read=batch.bytes_read)
        bytes_before += one.file.size
        batch.bytes_read = bytes_before
        batch.ended.append(one.source_id)
        if batch.full:
            yield batch
            batch = Batch(bytes_read=bytes_before)
    if batch.ended or batch.pieces:
        yield batch


def _pieces(one: Left, limits: Limits) -> Iterator[tuple[Piece, int]]:
    try:
        raw = open_file(one.file)
    except Unreadable as problem:
        if not one.done:
            yield Piece(one.file.name, 1, problem=problem.reason), one.file.size
        return
    with raw:
        for piece in islice(pieces_of(raw, one.file, limits), one.done, None):
            yield piece, raw.tell()


def ahead(of: Iterator[Batch]) -> Generator[Batch, None, None]:
    """The same batches, made by a thread while the ones before are written."""
    made: queue.Queue[Any] = queue.Queue(maxsize=_BATCHES_AHEAD)
    stopped = threading.Event()
    language = translation.get_language()

    def make() -> None:
        with translation.override(language):
            try:
                for batch in of:
                    _put(made, batch, stopped)
                    if stopped.is_set():
                        return
                _put(made, None, stopped)
            except BaseException as problem:  # noqa: BLE001 - raised again where the batches are used
                _put(made, problem, stopped)

    thread = threading.Thread(target=make, name="import reader", daemon=True)
    thread.start()
    try:
        while (found := made.get()) is not None:
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        stopped.set()
        thread.join()


def _put(made: queue.Queue[Any], what: Any, stopped: threading.Event) -> None:
    while not stopped.is_set():
        try:
            made.put(what, timeout=0.2)
            return
        except queue.Full:
            continue


def closing_ahead(of: Iterator[Batch]) -> closing[Generator[Batch, None, None]]:
    """`ahead`, to be used in a `with`: the thread ends with the block."""
    return closing(ahead(of))

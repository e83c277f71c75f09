"""Compiled templates, kept in the home: a page is compiled once, not once more in each process that first shows it."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from pickle import PickleError

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

_HERE = Path(__file__).parent


class Compiled(FileSystemBytecodeCache):
    """As Jinja keeps them, each beside a sum of its text; where nothing can be written, nothing is kept."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "templates" / _mark()
        super().__init__(str(self._folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was compiled from the same text; what cannot be read is as if it were not there."""
        with suppress(OSError, EOFError, PickleError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, for its owner alone: it is code. What an earlier version kept goes."""
        with suppress(OSError):
            if not self._folder.exists():
                shutil.rmtree(self._folder.parent, ignore_errors=True)
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _mark() -> str:
    """What else a compiled template hangs on: who compiles, and the filters that it may have folded in."""
    mark = hashlib.sha256(jinja2.__version__.encode())
    for path in sorted(_HERE.glob("*.py")):
        mark.update(path.read_bytes())
    return mark.hexdigest()[:16]

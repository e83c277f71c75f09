"""Expressions in the words of an engine, kept beside the snapshot: to put one into words takes longer than to count it.

They depend on nothing but the definition and this program, not on the day: `clock` is a table of one row.
"""

from __future__ import annotations

import json
import os
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from alongside.registry.measuring.definition import Definition, as_kept

HERE = Path(__file__).parent
SOURCES = ("expressing.py", "counting.py", "tables.py")


@cache
def compiled(question: str, one: Definition | None, dialect: str) -> str:
    """The statement that answers a question about a measure."""
    told = json.dumps([question, one and as_kept(one), dialect, _program()])
    path: Path = (
        settings.ALONGSIDE_HOME / "snapshot" / "expressions" / f"{sha256(told.encode()).hexdigest()}.sql"
    )
    if path.exists():
        return path.read_text(encoding="utf-8")
    words = _in_words(question, one, dialect)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_suffix(f".{uuid4().hex[:8]}")
    beside.write_text(words, encoding="utf-8")
    os.replace(beside, path)
    return words


def _in_words(question: str, one: Definition | None, dialect: str) -> str:
    import ibis  # noqa: PLC0415 - a second, and only where a definition is new

    from alongside.registry.measuring.counting import QUESTIONS  # noqa: PLC0415

    if dialect == "pyspark":
        ibis.pyspark  # noqa: B018 - its options are there only then
    return str(ibis.to_sql(QUESTIONS[question](one), dialect=dialect))


@cache
def _program() -> str:
    said = [version("ibis-framework"), *((HERE / name).read_text(encoding="utf-8") for name in SOURCES)]
    return sha256("\n".join(said).encode()).hexdigest()

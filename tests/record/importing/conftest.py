"""A clinic into which things are taken in, and files to take in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest


@pytest.fixture
def clinic(db: None) -> SimpleNamespace:
    """A community with its charter, a center, and a clinician there."""
    from tests.record.importing.world import make_clinic

    return make_clinic()


@pytest.fixture
def take_in(clinic: SimpleNamespace) -> Callable[..., Any]:
    """Take in paths at the clinic, to the end."""
    from tests.record.importing import world

    return lambda *paths, **more: world.take_in(clinic, *paths, **more)


@pytest.fixture
def file(tmp_path) -> Callable[..., Path]:
    """Write a file: objects as JSON, a list as NDJSON, bytes and text as they are."""

    def write(name: str, content: object) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        elif isinstance(content, list):
            path.write_text("".join(json.dumps(one) + "\n" for one in content), encoding="utf-8")
        else:
            path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return write

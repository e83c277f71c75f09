"""What a new machine installs: everything that the house needs is among what its builders install."""

from __future__ import annotations

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]


def pinned(name: str) -> set[str]:
    """Each package with its version, as the file of pins has it."""
    return set(
        re.findall(r"^([a-z0-9_.\[\]-]+==\S+)", (HOUSE / name).read_text(encoding="utf-8"), re.MULTILINE)
    )


def test_who_builds_installs_what_who_runs_installs():
    wanted = pinned("requirements.txt")

    assert len(wanted) > 50 and wanted - pinned("requirements-dev.txt") == set()


def test_every_package_asked_for_is_pinned():
    asked = re.findall(
        r"^([a-zA-Z0-9_.-]+)", (HOUSE / "requirements.in").read_text(encoding="utf-8"), re.MULTILINE
    )
    names = {one.split("==")[0].split("[")[0] for one in pinned("requirements.txt")}

    assert [one for one in asked if one.lower() not in names] == []

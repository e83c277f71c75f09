"""Checks this export anywhere: `python3 check.py`. It needs nothing but Python and the files beside it.

Every file is as it was written (checksums.sha256); every line of the ledger is as it was sealed, none is gone, and
the seals follow each other.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def files(troubles: list[str]) -> int:
    """Compare every file with its checksum."""
    count = 0
    for line in (HERE / "checksums.sha256").read_text(encoding="utf-8").splitlines():
        wanted, name = line.split("  ", 1)
        path = HERE / name
        if not path.is_file():
            troubles.append(f"removed: {name}")
            continue
        with path.open("rb") as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != wanted:
                troubles.append(f"altered: {name}")
        count += 1
    return count


def rows(name: str) -> Iterator[Any]:
    """The lines of a file of the ledger."""
    with (HERE / "ledger" / name).open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def ledger(troubles: list[str]) -> int:
    """Compare every line with its leaf, every leaf with its seal, every seal with the one before."""
    sys.path.insert(0, str(HERE / "ledger"))
    import sealing  # noqa: PLC0415 - it lies beside the export, not in this house

    hashes, count, waiting = {}, 0, 0
    for one in rows("lines.ndjson"):
        content = json.dumps(
            one["content"], ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()
        hashes[one["content"][0]] = sealing.leaf_hash(content, bytes.fromhex(one["mac"])).hex()
        waiting += one["sealed"][0] is None
        count += 1
    leaves = {number: list(some) for number, some in groupby(rows("leaves.ndjson"), key=lambda row: row[0])}
    before, known = sealing.NO_SEAL.hex(), 0
    for seal in rows("seals.ndjson"):
        root = sealing.Root()
        for _number, _position, leaf, line_id in leaves.get(seal["number"], []):
            root.add(bytes.fromhex(leaf))
            if line_id is not None:
                known += 1
                if hashes.get(line_id) != leaf:
                    word = "altered" if line_id in hashes else "removed"
                    troubles.append(f"{word}: line {line_id}")
        _compare(sealing, seal, root, before, troubles)
        before = seal["hash"]
    if known + waiting < count:
        troubles.append("inserted: a line that stands under no seal")
    return count


def _compare(sealing: Any, seal: dict[str, Any], root: Any, before: str, troubles: list[str]) -> None:
    at = datetime.fromisoformat(seal["at"])
    made = sealing.seal_hash(
        seal["number"], bytes.fromhex(seal["previous"]), bytes.fromhex(seal["root"]), seal["lines"], at
    )
    if made.hex() != seal["hash"] or seal["previous"] != before:
        troubles.append(f"altered: seal {seal['number']}")
    if root.hash().hex() != seal["root"]:
        troubles.append(f"altered: the list of lines under seal {seal['number']}")


def main() -> int:
    """Say what was found."""
    troubles: list[str] = []
    checked, lines = files(troubles), ledger(troubles)
    for trouble in troubles:
        print(trouble)
    if troubles:
        print(f"The export is not whole: {len(troubles)} things stand above.")
        return 1
    said = f"{checked:,} files and {lines:,} lines of the ledger are as they were written"
    print(f"The export is whole: {said}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

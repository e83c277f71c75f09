"""`alongside export --community NAME --to FOLDER`: all of a community, per patient and whole."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from alongside.leaving.community.whole import CannotExport, export
from alongside.people.models import Community


def run(args: argparse.Namespace) -> int:
    """Write everything out; 0 when it is whole, 2 where it could not begin."""
    begun = time.monotonic()
    try:
        told = export(_community(args.community), Path(args.to), _say)
    except CannotExport as reason:
        sys.stderr.write(f"alongside export: {reason}\n")
        return 2
    rows = sum(told["tables"].values())
    resources = sum(told["fhir"].values())
    _say(
        f"Written to {args.to}: {told['patients']:,} patients ({told['patients_a_second']:,} a second), "
        f"{resources:,} FHIR resources, {rows:,} rows, {told['ledger']['lines']:,} lines of the ledger, "
        f"in {time.monotonic() - begun:,.0f} s. Check it with: python3 {args.to}/check.py"
    )
    return 0


def _community(wanted: str) -> Community:
    known = list(Community.objects.order_by("name"))
    found = [one for one in known if wanted in (one.slug, one.name)]
    if not found:
        names = ", ".join(one.name for one in known) or "none"
        raise CannotExport(f"There is no community {wanted!r}. There is: {names}.")
    return found[0]


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()

"""Loading forms by command: FHIR Questionnaires from files, or the forms that come with the house."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from alongside.contributions.actor import Actor, program
from alongside.kit.verdict import Refused
from alongside.people.models import Community
from alongside.questionnaires.actions.library import propose_form
from alongside.questionnaires.loading import load_library, scorings
from alongside.questionnaires.taking_in import CannotTakeIn, look_into

PROPOSER = "Alongside"


def run(asked: argparse.Namespace) -> int:
    """Put forms into the library of a community as proposals; 1 where one of them could not be read."""
    by = _by(asked.community)
    if by is None:
        return 1
    if asked.shipped:
        for form in load_library(by, by.language):
            say(f"{form.title}: in use.")
    read = [_load(by, Path(path), asked) for path in asked.paths]
    return 0 if all(read) else 1


def say(line: str) -> None:
    """One line on the screen."""
    sys.stdout.write(line + "\n")


def _by(name: str | None) -> Actor | None:
    found = list(Community.objects.filter(name=name) if name else Community.objects.order_by("name")[:2])
    if len(found) == 1:
        return replace(program(PROPOSER, community_id=found[0].pk), language=found[0].language)
    say("Say which community: --community NAME." if not name else f"There is no community called {name}.")
    return None


def _load(by: Actor, path: Path, asked: argparse.Namespace) -> bool:
    told: dict[str, Any] = {
        "kind": asked.kind, "licence": asked.licence or "", "sensitive": asked.sensitive,
        "scoring": scorings()[asked.scoring]["scoring"] if asked.scoring else None,
    }  # fmt: skip
    try:
        form = propose_form(
            by=by, new=look_into(path.read_text(encoding="utf-8-sig"), language=by.language, **told)
        )
    except CannotTakeIn as wrong:
        say(f"{path}: {wrong.sentence}")
    except (OSError, UnicodeDecodeError, Refused) as wrong:
        say(f"{path}: {wrong}")
    else:
        say(
            f"{path}: {form.title}, version {form.version}. It is proposed; clinicians and families take it into use."
        )
        return True
    return False

"""The words of the ledger: each room registers what can be done there, with the sentence that a person reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.kit.terms import Phase, Place, Produces


@dataclass(frozen=True)
class Verb:
    """One kind of act.

    `sentence` is translatable and has the places {actor}, {subject} and {about}. Place, phase and what it
    produces class every line for the map of partnership (design, section 4; capability D57).
    """

    key: str
    sentence: Any
    place: Place
    phase: Phase
    produces: Produces


_REGISTER: dict[str, Verb] = {}


def register(
    key: str,
    sentence: Any,
    *,
    place: Place = Place.DIRECT_CARE,
    phase: Phase = Phase.IMPLEMENT,
    produces: Produces = Produces.INFORMATION,
) -> Verb:
    """Add a word to the ledger's vocabulary; a key means one thing only."""
    if key in _REGISTER:
        raise ValueError(f"the verb {key!r} is registered twice")
    verb = Verb(key, sentence, place, phase, produces)
    _REGISTER[key] = verb
    return verb


def verb(key: str) -> Verb:
    """The word with this key. Raises KeyError where no room registered it."""
    return _REGISTER[key]


def all_verbs() -> tuple[Verb, ...]:
    """Every registered word, in the order of its key."""
    return tuple(sorted(_REGISTER.values(), key=lambda one: one.key))

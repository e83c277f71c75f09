"""By which name a source calls a thing, and which names a reference may mean."""

from __future__ import annotations

import hashlib
import re
from typing import Any
from urllib.parse import unquote

from alongside.record.mapping.authors import kind_of

_ID = re.compile(r"[A-Za-z0-9.\-]{1,64}")
_LONGEST = 200


def is_fhir_id(value: Any) -> bool:
    """Whether a logical id is one by FHIR's own rule."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def shortened(key: str) -> str:
    """A name that an index can hold, and that stays one name."""
    return key if len(key) <= _LONGEST else f"sha256:{hashlib.sha256(key.encode()).hexdigest()}"


def source_key(kind: str, logical_id: Any, address: str, text: str) -> str:
    """What the source calls a resource: Observation/12, else where its bundle put it, else what it says."""
    if isinstance(logical_id, str) and logical_id.strip():
        return shortened(f"{kind}/{logical_id.strip()}")
    if address and kind_of(address) == kind:
        return shortened(f"{kind}/{address.rstrip('/').rsplit('/', 1)[-1]}")
    if address:
        return shortened(f"{kind}/{address.removeprefix('urn:uuid:')}")
    return f"{kind}/sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def own_names(key: str, address: str) -> tuple[str, ...]:
    """Every name by which others may point at this resource."""
    return tuple(dict.fromkeys(name for name in (key, shortened(address)) if name))


def names_linked(resource: dict[str, Any]) -> tuple[str, ...]:
    """By which other names a Patient resource says that the same person goes (Patient.link)."""
    links = resource.get("link")
    others = [one.get("other") for one in links if type(one) is dict] if type(links) is list else []
    said = [one.get("reference") for one in others if type(one) is dict]
    return tuple(shortened(one) for one in said if isinstance(one, str) and kind_of(one) == "Patient")


def names_meant(address: str, *kinds: str) -> tuple[str, ...]:
    """The names that a reference may mean, the most exact first; `kinds` are tried for an address that says none."""
    address = address.partition("/_history/")[0].partition("|")[0].rstrip("/")
    if not address or address.startswith("#") or "?" in address:
        return ()
    names = [shortened(address)]
    if address.startswith(("urn:uuid:", "urn:oid:")):
        names += [shortened(f"{kind}/{address.removeprefix('urn:uuid:')}") for kind in kinds]
    elif "://" in address and kind_of(address):
        names.append(shortened("/".join(address.split("/")[-2:])))
    return tuple(names)


def number_meant(address: str) -> tuple[str, str] | None:
    """The identifier of a conditional reference, such as Patient?identifier=http://example.org/mrn|12."""
    _kind, question, conditions = address.partition("?")
    for condition in conditions.split("&") if question else ():
        name, _equals, value = condition.partition("=")
        system, bar, number = unquote(value).partition("|")
        if name == "identifier" and bar and system and number:
            return system, number
    return None

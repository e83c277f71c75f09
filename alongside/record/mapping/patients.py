"""Who a Patient resource says somebody is: names, numbers, dates, how to reach them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.record.mapping.moments import read_day
from alongside.record.mapping.reading import Resource, text, thing, things
from alongside.record.mapping.titles import person_name

_CONTRADICTING_SEXES = frozenset({"male", "female"})
_REACH = {"phone": "phone", "sms": "phone", "email": "email"}


@dataclass(frozen=True, slots=True)
class PatientFacts:
    """What is known of a patient. `born` is the birth date as it stands there, `birth_date` where it is whole."""

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    born: str = ""
    birth_date: date | None = None
    sex: str = ""
    language: str = ""
    died_on: date | None = None
    numbers: tuple[tuple[str, str], ...] = ()
    reached_by: tuple[tuple[str, str], ...] = ()

    def contradicts(self, birth_date: date | None, sex: str) -> bool:
        """Whether this cannot be the person who was born on that day, or is of that sex."""
        if birth_date is not None and self.born and not birth_date.isoformat().startswith(self.born[:10]):
            return True
        return self.sex != sex and {self.sex, sex} == _CONTRADICTING_SEXES

    def is_borne_out_by(self, name: str, birth_date: date | None) -> bool:
        """Whether something besides a number says that this is the same person: the birth date, or a name."""
        if birth_date is not None and birth_date == self.birth_date:
            return True
        return bool(_name_words(self.name) & _name_words(name))


def _name_words(name: str) -> set[str]:
    return {word for word in name.casefold().replace(".", " ").split() if len(word) > 1}


def facts_of(resource: Resource) -> PatientFacts:
    """Everything that a Patient resource says of who somebody is."""
    best = _best_name(resource)
    born = text(resource.get("birthDate"), 10)
    return PatientFacts(
        name=person_name(resource),
        given_name=_given(best),
        family_name=text(best.get("family"), 120),
        born=born,
        birth_date=read_day(born),
        sex=text(resource.get("gender"), 20),
        language=_language(resource),
        died_on=read_day(resource.get("deceasedDateTime")),
        numbers=tuple(dict.fromkeys(_numbers(resource))),
        reached_by=tuple(dict.fromkeys(_reached_by(resource))),
    )


def _best_name(resource: Resource) -> Resource:
    whole = person_name(resource)
    for name in things(resource.get("name")):
        if whole and person_name({"name": [name]}) == whole:
            return name
    return {}


def _given(name: Resource) -> str:
    given = name.get("given")
    words = given if type(given) is list else [given]
    return text(" ".join(filter(None, (text(one, 80) for one in words))), 120)


def _language(resource: Resource) -> str:
    spoken = things(resource.get("communication"))
    spoken.sort(key=lambda one: one.get("preferred") is not True)
    for one in spoken:
        for coding in things(thing(one.get("language")).get("coding")):
            code = text(coding.get("code"), 20).split("-")[0].lower()
            if 2 <= len(code) <= 3:
                return code
    return ""


def _numbers(resource: Resource) -> Iterator[tuple[str, str]]:
    """Identifiers that can tell people apart: with a system, and not an old one."""
    for one in things(resource.get("identifier")):
        system, value = text(one.get("system"), 400), text(one.get("value"), 400)
        if system and value and one.get("use") != "old":
            yield system, value


def _reached_by(resource: Resource) -> Iterator[tuple[str, str]]:
    for one in things(resource.get("telecom")):
        kind, value = _REACH.get(text(one.get("system"))), text(one.get("value"), 200)
        if kind and value and one.get("use") != "old":
            yield kind, value
    for one in things(resource.get("address")):
        value = _address(one)
        if value and one.get("use") != "old":
            yield "address", value


def _address(address: Resource) -> str:
    said = text(address.get("text"), 500)
    if said:
        return said
    lines = address.get("line")
    parts = [text(line, 200) for line in lines] if type(lines) is list else [text(lines, 200)]
    town = " ".join(filter(None, (text(address.get("postalCode"), 20), text(address.get("city"), 100))))
    country = text(address.get("country"), 100)
    return text(", ".join(filter(None, [*parts, town, text(address.get("state"), 100), country])), 500)

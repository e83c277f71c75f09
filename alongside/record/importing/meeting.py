"""The patients of a batch: each is matched to somebody known, or met for the first time."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.record.importing.finding import find_namesakes, find_people
from alongside.record.importing.keys import names_linked, own_names
from alongside.record.importing.matching import Knowledge, Known, match
from alongside.record.importing.people import Arrivals, name_of
from alongside.record.importing.plan import Incoming, Outcome, Plan
from alongside.record.mapping.patients import PatientFacts, facts_of

Met = dict[int, UUID]


def meet_patients(plan: Plan, patients: Iterable[Incoming], arrivals: Arrivals, outcome: Outcome) -> Met:
    """Who each Patient resource is about, by the position of the resource; new people are made on the way."""
    asked = [
        (one, facts_of(one.resource), own_names(one.key, one.address) + names_linked(one.resource))
        for one in patients
    ]
    if not asked:
        return {}
    known = find_people(
        plan,
        {number for _one, facts, _names in asked for number in facts.numbers},
        {name for _one, _facts, names in asked for name in names},
        texts=True,
    )
    met = {id(one): _meet(one, facts, names, known, arrivals, outcome) for one, facts, names in asked}
    _note_namesakes(plan, asked, met, arrivals, outcome)
    return met


def _meet(
    one: Incoming,
    facts: PatientFacts,
    names: tuple[str, ...],
    known: Knowledge,
    arrivals: Arrivals,
    outcome: Outcome,
) -> UUID:
    found = match(facts, names, one.file, one.digest, known)
    person_id = found.person_id or uuid.uuid4()
    if found.remark:
        outcome.remark(one, found.remark)
    if found.person_id is None:
        arrivals.new[person_id] = facts
        known.learn(Known(person_id, name_of(facts), facts.birth_date, facts.sex), facts, names, one.file)
    elif person_id not in arrivals.new:
        arrivals.known[person_id] = facts
    known.texts.setdefault((person_id, one.key), set()).add(one.digest)
    for name in names:
        known.by_name.setdefault(name, []).append((one.file, person_id))
    arrivals.called(names, one.file, person_id)
    return person_id


def _note_namesakes(
    plan: Plan, asked: list[tuple[Incoming, PatientFacts, tuple[str, ...]]], met: Met, arrivals: Arrivals,
    outcome: Outcome,
) -> None:  # fmt: skip
    """New people who look like somebody known are made all the same; somebody should look."""
    first = {met[id(one)]: one for one, _facts, _names in reversed(asked) if met[id(one)] in arrivals.new}
    rows = [
        (person_id, arrivals.new[person_id].given_name, arrivals.new[person_id].family_name,
         arrivals.new[person_id].birth_date)
        for person_id in first
        if arrivals.new[person_id].birth_date is not None
    ]  # fmt: skip
    alike = find_namesakes(plan, rows)
    seen: dict[tuple[object, ...], UUID] = {}
    for person_id, *same in rows:
        if person_id in alike or seen.setdefault(tuple(same), person_id) != person_id:
            outcome.remark(
                first[person_id],
                _("A possible duplicate: somebody has the same name and birth date. Look who it is."),
            )

"""One batch: read pieces, find whose they are, write them; in one transaction with how far the file was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from alongside.record.importing.keys import is_fhir_id, source_key
from alongside.record.importing.meeting import meet_patients
from alongside.record.importing.people import Arrivals, copy_rows, name_of, write_arrivals
from alongside.record.importing.plan import Incoming, Outcome, Plan, Remark
from alongside.record.importing.pointing import point
from alongside.record.importing.reading.parsing import parse
from alongside.record.importing.reading.pieces import Limits, Piece, Unreadable
from alongside.record.importing.reading.resources import nested
from alongside.record.importing.references import Names, write_references
from alongside.record.importing.writing import write_entries
from alongside.record.mapping.subjects import SUBJECTS

_DEEPEST_BUNDLE = 4


def read_pieces(
    pieces: Iterable[Piece], limits: Limits, remarks: list[Remark], depth: int = 0
) -> Iterator[Incoming]:
    """Pieces become resources; what cannot be read becomes a line of the report."""
    for piece in pieces:
        try:
            if piece.problem:
                raise Unreadable(piece.problem)
            text, resource = parse(piece.body, limits)
        except Unreadable as problem:
            line = piece.line + (problem.line or 1) - 1 if piece.body else piece.line
            remarks.append(Remark(piece.file, line, problem.kind or piece.kind, problem.reason))
            continue
        kind = resource["resourceType"]
        if kind == "Bundle":
            if depth == _DEEPEST_BUNDLE:
                remarks.append(Remark(piece.file, piece.line, kind, _("It is a bundle in too many bundles.")))
                continue
            yield from read_pieces(nested(piece, limits), limits, remarks, depth + 1)
            continue
        key = source_key(kind, resource.get("id"), piece.address, text)
        one = Incoming(piece.file, piece.line, kind, key, text, resource, piece.address)
        if "id" in resource and not is_fhir_id(resource["id"]):
            remarks.append(Remark(one.file, one.line, kind, _("Its id is not a FHIR id."), taken_in=True))
        yield one


def take_in(plan: Plan, incoming: list[Incoming], names: Names, outcome: Outcome) -> None:
    """Write one batch of resources: people first, then what points at them. Call inside a transaction."""
    arrivals = Arrivals()
    patients = [one for one in incoming if one.kind == "Patient"]
    about_people = [one for one in incoming if one.kind in SUBJECTS]
    references = [one for one in incoming if one.kind != "Patient" and one.kind not in SUBJECTS]
    met = meet_patients(plan, patients, arrivals, outcome)
    pointed = point(plan, about_people, arrivals, outcome)
    write_arrivals(plan, arrivals)
    write_references(plan, [*references, *pointed.nobody], outcome)
    if references:
        names.forget_gaps()
    entries = [(one, met[id(one)]) for one in patients]
    entries += [(one, pointed.person_of[id(one)]) for one in about_people if id(one) in pointed.person_of]
    outcome.made = set(arrivals.new)
    outcome.new_patients = len(arrivals.new)
    outcome.known_patients = {person_id for _one, person_id in entries} - outcome.made
    names.prepare(one for one, _person_id in entries)
    names.known.update((str(person_id), name_of(facts)) for person_id, facts in arrivals.new.items())
    write_entries(plan, entries, names, outcome)
    _keep_waiting(plan, pointed.waiting)


def _keep_waiting(plan: Plan, waiting: list[Incoming]) -> None:
    if waiting:
        copy_rows(
            "record_importwaiting",
            "run_id, file, line, address, resource",
            ((plan.run_id, one.file, one.line, one.address, one.text) for one in waiting),
        )

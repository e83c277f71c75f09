"""What the tests of the import share: a clinic to take things into, and ways to look at what came of it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Role
from alongside.people.models import Community, Organization, Person, Seat
from alongside.record.importing.beginning import begin_run, plan_of
from alongside.record.importing.reading.files import find_files
from alongside.record.importing.reading.pieces import LIMITS, Limits
from alongside.record.importing.running import carry_out
from alongside.record.models import Entry, ImportRun, Reference, SetAside
from alongside.sharing.actions.charters import draft_charter, put_in_force

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
DATA = Path(__file__).resolve().parents[2] / "data" / "fhir"


def make_clinic(name: str = "Harbour") -> SimpleNamespace:
    community = Community.objects.create(name=name, slug=name.lower(), zone="Europe/Stockholm")
    center = Organization.objects.create(community=community, name=f"{name} clinic", kind="center")
    by = program(community_id=community.id)
    put_in_force(by=by, version=draft_charter(by=by, community_id=community.id, title="First"))
    person = Person.objects.create(community=community, name="Dr Rahman", known_in_community=True)
    seat = Seat.objects.create(community=community, person=person, role="clinician", organization=center)
    doctor = Actor(
        person_id=person.id, seat_id=seat.id, role=Role.CLINICIAN, name=person.name, community_id=community.id,
        center_id=center.id, center_name=center.name,
    )  # fmt: skip
    return SimpleNamespace(community=community, center=center, doctor=doctor, by=by)


def take_in(clinic: SimpleNamespace, *paths: Path, limits: Limits = LIMITS, uploaded: bool = False,
            by: Actor | None = None, source: str = "") -> ImportRun:  # fmt: skip
    """Take in paths, to the end."""
    files = find_files([str(path) for path in paths])
    run = begin_run(by=by or clinic.by, center=clinic.center, files=files, uploaded=uploaded, source=source)
    carry_out(run, plan_of(run, by or clinic.by), limits=limits)
    return run


def reasons(run: ImportRun) -> list[tuple[str, int | None, str]]:
    """What was set aside: file name, line, reason."""
    found = SetAside.objects.filter(run=run, taken_in=False).order_by("id")
    return [(Path(one.file).name, one.line, one.reason) for one in found]


def notes(run: ImportRun) -> list[str]:
    """What was taken in with a word about it."""
    return list(
        SetAside.objects.filter(run=run, taken_in=True).order_by("id").values_list("reason", flat=True)
    )


def everything() -> list[tuple]:
    """The whole state that an import leaves, without what time and chance give."""
    entries = Entry.objects.values_list(
        "person__name", "source_key", "version", "title", "category", "resource"
    )
    kept = Reference.objects.values_list("source_key", "version", "title", "resource")
    people = Person.objects.values_list("name", "birth_date", "sex")
    return [sorted(map(str, entries)), sorted(map(str, kept)), sorted(map(str, people))]

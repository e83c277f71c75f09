"""One person's folder: a FHIR bundle, the versions before, a page to read, the files. Written a piece at a time."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.leaving import resources, resources_lists
from alongside.leaving.paper import write_paper
from alongside.leaving.queries.beside import LISTS
from alongside.leaving.queries.everything import Around, Told, around, earlier, entries
from alongside.leaving.queries.joint import JOINT
from alongside.leaving.queries.theirs import taken_along
from alongside.plans.queries.resources import goal_resources, observed_resources, plan_resources
from alongside.questionnaires.queries.resources import under
from alongside.ui.keeping import path_of
from alongside.visits.queries.resources import appointment_resources, encounter_resources

RECORD, EARLIER, PAPER = "record.json", "earlier-versions.json", "record.html"
ACTS, FILES, ROWS = "what-was-done.csv", "files", "beside-the-record.json"
Tell = Callable[[int], None]


class Nobody(Exception):
    """There is nothing to pack: the person is not there for who asks."""


@dataclass
class Bundle:
    """A FHIR Bundle of the type collection, written resource by resource; kept resources go in word for word."""

    out: IO[str]
    seen: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    first: bool = True

    def begin(self, key: str, moment: str) -> None:
        """The head."""
        self.out.write(f'{{"resourceType":"Bundle","id":{json.dumps(key)},"type":"collection","timestamp":')
        self.out.write(f'{json.dumps(moment)},"entry":[')

    def add(self, resource: Told) -> None:
        """One resource that is made here."""
        self.seen.add(f"{resource['resourceType']}/{resource['id']}")
        name = resource["id"]
        address = f"urn:uuid:{name}" if resources.is_id(name) and name not in self.addresses else ""
        self.addresses.add(name)
        self.text(address, _plain(resource))

    def text(self, address: str, words: str) -> None:
        """One resource as it was kept."""
        self.out.write("" if self.first else ",\n")
        self.first = False
        where = f'"fullUrl":{json.dumps(address)},' if address else ""
        self.out.write(f'{{{where}"resource":{words}}}')

    def end(self) -> None:
        """The foot."""
        self.out.write("]}\n")


@dataclass
class Packed:
    """What was packed: how many entries, versions before them and files."""

    entries: int = 0
    earlier: int = 0
    files: int = 0
    lost_files: int = 0


def pack(
    by: Actor, person_id: Any, folder: Path, *, moment: str, tell: Tell = lambda _written: None
) -> Packed:
    """Write everything about a person into a folder, as far as who reads may see. Raises Nobody."""
    found = around(by, person_id)
    if found is None:
        raise Nobody
    folder.mkdir(parents=True, exist_ok=True)
    packed = Packed()
    names = _files(found, folder, packed)
    with (folder / RECORD).open("w", encoding="utf-8") as out:
        corrected = _write_record(by, found, Bundle(out), names, moment, packed, tell)
    if corrected:
        _write_earlier(by, found, corrected, folder / EARLIER, moment, packed)
    _write_acts(found, folder / ACTS)
    _write_rows(found, names, folder / ROWS)
    with (folder / PAPER).open("w", encoding="utf-8") as out:
        write_paper(by, found, names, out)
    return packed


def _files(found: Around, folder: Path, packed: Packed) -> dict[str, str]:
    """Copy the files; where each lies, by its id."""
    names: dict[str, str] = {}
    for number, one in enumerate([*found["files"], *_shown(found), *_handed(found)], start=1):
        name = f"{number:04d}-{re.sub(r'[^0-9A-Za-z._-]', '-', one['name'])[-80:]}"
        source = path_of(one["sha256"])
        if not source.exists():
            packed.lost_files += 1
            continue
        (folder / FILES).mkdir(exist_ok=True)
        shutil.copyfile(source, folder / FILES / name)
        names[one["id"]] = f"{FILES}/{name}"
        packed.files += 1
    return names


def _shown(found: Around) -> list[Told]:
    """Photos and voices of the plan, as files."""
    return [
        one | {"name": one["file_name"], "words": one["shows"], "entry_origin": None}
        for one in found["plans_matter"] if one["sha256"]
    ]  # fmt: skip


def _handed(found: Around) -> list[Told]:
    """What one handed out at events, and one's receipts, as files."""
    told = [*found["groups_eventnote"], *found["partnership_receipt"]]
    return [one | {"name": one["file_name"]} for one in told if one["sha256"]]


def _write_record(
    by: Actor, found: Around, bundle: Bundle, names: dict[str, str], moment: str, packed: Packed, tell: Tell
) -> list[str]:
    """The bundle; which entries were corrected, by their origin."""
    person_id = found.person["id"]
    bundle.begin(f"{person_id}-record"[:64], moment)
    called = _patients_called(by, found)
    bundle.add(resources.patient(found.person, found["identifiers"], found["contacts"], called))
    for one in _around(found):
        bundle.add(one)
    places, corrected = _write_entries(by, found, bundle, packed, tell)
    for one in (*_beside(found, places, names), *_of_lists(found, places), *_of_other_rooms(by, found)):
        bundle.add(one)
    bundle.end()
    return corrected


def _patients_called(by: Actor, found: Around) -> list[str]:
    """How other systems call the person, by the Patient resources that came from them."""
    return [
        f"Patient/{json.loads(one['resource']).get('id')}"
        for one in entries(by, found.person["id"], kind="Patient")
        if json.loads(one["resource"]).get("id")
    ]


def _around(found: Around) -> Iterator[Told]:
    person_id, told = found.person["id"], set()
    for one in found["caregivers"]:
        yield resources.related_person(person_id, one)
    for one in found["centers"]:
        if one["id"] not in told:
            told.add(one["id"])
            yield resources.organization(one)
    for one in found["team"]:
        if one["member_id"] not in told:
            told.add(one["member_id"])
            yield resources.practitioner(one["member_id"], one["name"], one["title"])
    team = resources.care_team(person_id, found["team"], found["centers"])
    if team:
        yield team
    yield from (resources.choice(person_id, one) for one in found["choices"])
    yield from (resources.study_consent(person_id, one) for one in found["consents"])
    yield from (resources.audit_event(person_id, one) for one in found["receipts"])


def _write_entries(
    by: Actor, found: Around, bundle: Bundle, packed: Packed, tell: Tell
) -> tuple[dict[str, str], list[str]]:
    """The entries word for word, then who wrote them; how each is called in the bundle, and which were corrected."""
    places: dict[str, str] = {}
    corrected: list[str] = []
    wrote: dict[tuple[Any, ...], tuple[Told, list[str]]] = {}
    for one in entries(by, found.person["id"]):
        origin = str(one["origin_id"])
        places[origin] = _write_entry(one, bundle)
        if one["version"] > 1:
            corrected.append(origin)
        key = tuple(str(one[name]) for name in _SAME)
        wrote.setdefault(key, (_author(one), []))[1].append(places[origin])
        packed.entries += 1
        if packed.entries % 100 == 0:
            tell(packed.entries)
    for number, (first, targets) in enumerate(wrote.values(), start=1):
        bundle.add(resources.provenance(number, first, targets, found.person["id"]))
    return places, corrected


_SAME = (
    "author_id",
    "author_name",
    "author_role",
    "on_behalf_of_name",
    "source",
    "recorded_at",
    "reason",
    "kept_from",
)


def _author(one: Told) -> Told:
    return {name: one[name] for name in _SAME}


def _write_entry(one: Told, bundle: Bundle) -> str:
    """One entry; where two sources call two things alike, the later one is called by the name that it has here."""
    words = one["resource"]
    resource = json.loads(words)
    name = f"{resource['resourceType']}/{resource.get('id') or one['origin_id']}"
    if name in bundle.seen:
        words = _plain({**resource, "id": str(one["origin_id"])})
        name = f"{resource['resourceType']}/{one['origin_id']}"
    bundle.seen.add(name)
    bundle.text(f"urn:uuid:{one['origin_id']}", words)
    return name


def _beside(found: Around, places: dict[str, str], names: dict[str, str]) -> Iterator[Told]:
    """What stands beside the entries that are here; what stands beside a held one stays with it."""
    person_id = found.person["id"]
    for kind, rows in (("comment", found["comments"]), ("dispute", found["disputes"])):
        for one in rows:
            if one["entry_origin"] in places:
                yield resources.communication(person_id, one, places[one["entry_origin"]], kind)
    for one in (*found["files"], *_shown(found)):
        if one["id"] in names and (one["entry_origin"] is None or one["entry_origin"] in places):
            about = places.get(one["entry_origin"] or "", "")
            yield resources.document(person_id, one, about, names[one["id"]])


def _of_lists(found: Around, places: dict[str, str]) -> Iterator[Told]:
    """Who tried to reach the person, and what may not be right about what is written."""
    person_id, said = found.person["id"], found["registry_doubtsaid"]
    yield from (resources_lists.outreach(person_id, one) for one in found["registry_outreach"])
    for one in found["registry_doubt"]:
        answers = [told for told in said if told["doubt_id"] == one["id"]]
        yield resources_lists.doubt(person_id, one, answers, places)


def _of_other_rooms(by: Actor, found: Around) -> Iterator[Told]:
    """The plan, what matters, where each sees each goal, the visits, and the forms that were answered."""
    person_id = UUID(str(found.person["id"]))
    for of_room in (
        goal_resources, plan_resources, observed_resources, appointment_resources, encounter_resources,
    ):  # fmt: skip
        yield from (resource for resource, _at in of_room(by, person_id))
    yield from (json.loads(under(one["id"], one["resource"])) for one in found["forms"])


def _write_rows(found: Around, names: dict[str, str], path: Path) -> None:
    """Every line of the plan, the visits, the forms, the lists and of joint work as it was written, table by table."""
    rows = {name: found[name] for name in (*LISTS, *JOINT, *taken_along()) if name != "forms" and found[name]}
    for table in ("groups_eventnote", "partnership_receipt"):
        if handed := rows.get(table):
            rows[table] = [one | {"file": names.get(one["id"], "")} for one in handed]
    if rows:
        path.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def _write_earlier(
    by: Actor, found: Around, corrected: list[str], path: Path, moment: str, packed: Packed
) -> None:
    """The versions before those that stand, oldest first."""
    with path.open("w", encoding="utf-8") as out:
        bundle = Bundle(out)
        bundle.begin(f"{found.person['id']}-earlier"[:64], moment)
        for one in earlier(by, found.person["id"], corrected):
            bundle.text(f"urn:uuid:{one['id']}", one["resource"])
            packed.earlier += 1
        bundle.end()


def _write_acts(found: Around, path: Path) -> None:
    """What was done about the person, and by them: the ledger's lines, for a spreadsheet."""
    columns = ("at", "actor_name", "role", "on_behalf_of_name", "verb", "subject_type", "subject_words")
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        table = csv.writer(out)
        table.writerow(columns)
        for one in found["lines"]:
            table.writerow([_cell(one[name]) for name in columns])


def _cell(value: Any) -> Any:
    """A spreadsheet takes no word for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _plain(resource: Told) -> str:
    return json.dumps(resource, ensure_ascii=False, separators=(",", ":"))

"""Hostile input costs a line of the report and nothing else: no memory, no crash, no neighbour."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from django.db import connection

from alongside.people.models import Person
from alongside.record.models import Entry
from tests.record.importing.world import DATA, notes, reasons

MB = 1024 * 1024
MAYA = '{"resourceType":"Patient","id":"1","name":[{"text":"Maya"}]}'
GOOD = '{"resourceType":"Condition","id":"good","code":{"text":"Crohn"},"subject":{"reference":"Patient/1"}}'


def broken(inside: str) -> str:
    return '{"resourceType":"Condition","id":"bad","subject":{"reference":"Patient/1"},"note":' + inside + "}"


HOSTILE = {
    "nested 100,000 deep": (broken("[" * 100_000 + "]" * 100_000), "It is nested more than 100 levels deep."),
    "objects nested deep": (broken('{"a":' * 5000 + "1" + "}" * 5000), "It is nested more than 100 levels deep."),
    "a number of a million digits": (broken("1" * 1_000_000), "It holds a number of 1000000 digits."),
    "a fraction of a million digits": (broken("0." + "1" * 999_998), "It holds a number of 1000000 digits."),
    "NaN": (broken("NaN"), "It holds NaN, which is not a number in JSON."),
    "infinity": (broken("-Infinity"), "It holds -Infinity, which is not a number in JSON."),
    "the same key twice": (broken('{"a":1,"a":2}'), "It says “a” twice in one place."),
    "half a character": (broken('"\\ud800"'), "It holds half of a character (a lone surrogate)."),
    "an escaped NUL": (broken('"a\\u0000b"'), "It holds a NUL character, which no text may hold."),
    "a raw NUL": (broken('"a\x00b"'), "It holds a control character that JSON does not allow."),
    "too many parts": (broken("[" + "1," * 400_000 + "1]"), "It has more than 300000 parts."),
    "no FHIR": ('{"hello":"world"}', "It is not FHIR: it has no resourceType."),
    "no kind of R4": ('{"resourceType":"ActorDefinition"}', "“ActorDefinition” is not a kind of FHIR R4 resource."),
    "a list for a kind": ('{"resourceType":["Patient"]}', "“['Patient']” is not a kind of FHIR R4 resource."),
    "a lone list": ('["resourceType"]', "It is not an object, so it is not a FHIR resource."),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_line_costs_one_line(clinic, take_in, file, name):
    bad, reason = HOSTILE[name]

    run = take_in(file("a.ndjson", f"{MAYA}\n{bad}\n{GOOD}\n"))

    assert reasons(run) == [("a.ndjson", 2, reason)]
    assert list(Entry.objects.order_by("kind").values_list("source_key", flat=True)) == [
        "Condition/good",
        "Patient/1",
    ]


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in ("a lone list",)])
def test_a_hostile_entry_of_a_bundle_costs_one_line(clinic, take_in, file, name):
    bad, reason = HOSTILE[name]
    entries = ",\n".join(f'{{"resource":{one}}}' for one in (MAYA, bad, GOOD))

    run = take_in(file("a.json", f'{{"resourceType":"Bundle","type":"collection","entry":[{entries}]}}'))

    assert reasons(run) == [("a.json", 2, reason)]
    assert list(Entry.objects.order_by("kind").values_list("source_key", flat=True)) == [
        "Condition/good",
        "Patient/1",
    ]


@pytest.mark.parametrize(
    "bad",
    [
        '{"resource":{"resourceType":"Condition","code":[{"text":1}}',
        '{"resource":{"a":tru}}',
        '{"resource":',
        "7",
    ],
)
def test_reading_goes_on_after_a_broken_entry(clinic, take_in, file, bad):
    entries = ",\n".join([f'{{"resource":{MAYA}}}', bad, f'{{"resource":{GOOD}}}'])

    run = take_in(file("a.json", f'{{"resourceType":"Bundle","entry":[{entries}]}}'))

    assert Entry.objects.filter(source_key="Condition/good").count() == 1
    assert 1 <= run.set_aside <= 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "The file is empty."),
        (b" \n\n", "The file is empty."),
        (b"a,b\n1,2\n", "It is not FHIR JSON."),
        (b"<Patient/>", "It is XML, and not FHIR."),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "It is not FHIR JSON."),
        (
            MAYA.encode("utf-16"),
            "It is not FHIR JSON in UTF-8. It looks like UTF-16, or like no text at all.",
        ),
        (
            MAYA.encode("utf-16-le"),
            "It is not FHIR JSON in UTF-8. It looks like UTF-16, or like no text at all.",
        ),
        (MAYA.replace("Maya", "Måns").encode("latin-1"), "It is not valid UTF-8."),
        (b"PK\x03\x04 no archive", "The packed file is damaged. The rest of it is not read."),
        (
            gzip.compress(MAYA.encode(), mtime=0)[:-12],
            "The packed file is damaged. The rest of it is not read.",
        ),
        (b'{"id":tru}', "It is not JSON: a value is missing, at character 7 of its line 1."),
        (
            b"{'resourceType':'Patient'}",
            "It is not JSON: a name in double quotes is missing, at character 2 of its line 1.",
        ),
        (b'{"a":1} more', "It is not JSON: something stands after its end, at character 9 of its line 1."),
        (b'[{"a":1},{"b":2}]', "It is not FHIR: it has no resourceType."),
    ],
)
def test_what_is_no_fhir_in_utf_8_costs_one_line(clinic, take_in, file, content, reason):
    run = take_in(file("a.json", content), file("b.ndjson", MAYA))

    assert (reasons(run), run.patients) == ([("a.json", 1, reason)], 1)


def test_a_byte_order_mark_is_passed_over(clinic, take_in, file):
    run = take_in(file("a.json", b"\xef\xbb\xbf" + MAYA.encode()))

    assert (reasons(run), Entry.objects.get().resource) == ([], MAYA)


def test_one_line_of_latin_1_costs_that_line(clinic, take_in, file):
    lines = [MAYA.encode(), broken('"Måns"').encode("latin-1"), GOOD.encode()]

    run = take_in(file("a.ndjson", b"\r\n".join(lines)))

    assert (reasons(run), Entry.objects.count()) == ([("a.ndjson", 2, "It is not valid UTF-8.")], 2)


def hostile_reader(folder: Path) -> tuple[list[dict[str, object]], float]:
    """Read a folder in a process of its own: what it found, and its peak memory over what an empty one takes, in MB."""
    words = (
        "import json,resource,sys,os;os.environ['DJANGO_SETTINGS_MODULE']='config.settings';import django;django.setup();"
        "from alongside.record.importing.reading.files import *;from alongside.record.importing.reading.pieces import LIMITS;"
        "from alongside.record.importing.batch import read_pieces;"
        "peak=lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024;before=peak();found=[];remarks=[]\n"
        "for f in find_files([sys.argv[1]]):\n"
        "    with open_file(f) as raw:\n"
        "        for one in read_pieces(pieces_of(raw,f,LIMITS),LIMITS,remarks): found.append(one.key=='Condition/good')\n"
        "print(json.dumps([found,[[os.path.basename(r.file),r.line,r.reason] for r in remarks],peak()-before]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words, str(folder)], capture_output=True, text=True, check=True
    )
    found, remarks, peak = json.loads(done.stdout)
    return [found, remarks], peak  # type: ignore[return-value]


def write_large(path: Path, head: bytes, filling: bytes, size: int, tail: bytes) -> None:
    with path.open("wb") as out:
        out.write(head)
        for _each in range(size // len(filling)):
            out.write(filling)
        out.write(tail)


def test_lines_and_values_of_100_mb_cost_a_line_and_little_memory(tmp_path):
    head, tail = f"{MAYA}\n".encode(), f"\n{GOOD}\n".encode()
    write_large(tmp_path / "line.ndjson", head + b'{"a":"', b"x" * MB, 100 * MB, b'"}' + tail)
    opened = b'{"resourceType":"Bundle","entry":[{"resource":' + MAYA.encode() + b'},{"resource":{"a":"'
    closed = b'"}},{"resource":' + GOOD.encode() + b"}]}"
    write_large(tmp_path / "value.json", opened, b'\\"[{' * (MB // 4), 100 * MB, closed)
    write_large(tmp_path / "brackets.json", opened[:-4] + b"[", b"[" * MB, 4 * MB, b"")

    found, peak = hostile_reader(tmp_path)

    keys, remarks = found
    assert keys.count(True) == 2
    assert sorted(remarks) == [
        ["brackets.json", 1, "From here on it is not JSON."],
        ["line.ndjson", 2, "The line is longer than 32 MB."],
        ["value.json", 1, "It is longer than 32 MB."],
    ]
    assert peak < 220, f"{peak:.0f} MB"


def test_a_bundle_of_any_length_is_read_in_little_memory(tmp_path):
    entry = b'{"resource":' + GOOD.encode().replace(b"Crohn", b"Crohn" * 400) + b"},\n"
    head, tail = b'{"entry":[', b'{"resource":' + MAYA.encode() + b'}],"resourceType":"Bundle"}'
    size, block = 60 * MB, entry * 100
    number = size // len(block) * 100
    write_large(tmp_path / "a.json", head, block, size, tail)

    (keys, remarks), peak = hostile_reader(tmp_path)

    assert (len(keys), remarks) == (number + 1, [])
    assert peak < 40, f"{peak:.0f} MB for {size // MB} MB"


def test_bombs_cost_a_line(clinic, take_in, tmp_path):
    spaces = b" " * MB
    with gzip.open(tmp_path / "bomb.json.gz", "wb", compresslevel=9) as out:
        out.write(b'{"resourceType":"Bundle","entry":[')
        for _each in range(120):
            out.write(spaces)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as out:
        with out.open("bomb.json", "w") as member:
            member.write(b'{"resourceType":"Patient","a":"')
            for _each in range(120):
                member.write(b"0" * MB)
        out.writestr("good.json", MAYA)
        out.writestr("inner.zip", b"PK\x03\x04")
        out.writestr("packed.ndjson.gz", gzip.compress(GOOD.encode(), mtime=0))

    run = take_in(tmp_path)

    far = "It unpacks to far more than it holds. The rest is not read."
    assert sorted(reasons(run)) == [
        ("bomb.json", 1, far), ("bomb.json.gz", 1, far),
        ("inner.zip", 1, "It is an archive inside an archive. Unpack it first."),
    ]  # fmt: skip
    assert Entry.objects.count() == 2


def test_a_pipe_in_a_folder_does_not_hang(clinic, take_in, tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "good.json").write_text(MAYA)
    (tmp_path / "loop").symlink_to(tmp_path)
    done = threading.Timer(20, lambda: os._exit(3))
    done.start()

    run = take_in(tmp_path)

    done.cancel()
    assert (reasons(run), run.patients) == ([("pipe.json", 1, "It is not a file.")], 1)


def strings_in(value: object, put: str) -> object:
    """The same resource with every string but those that make it one replaced."""
    if isinstance(value, dict):
        keep = ("resourceType", "reference", "id")
        return {key: one if key in keep else strings_in(one, put) for key, one in value.items()}
    if isinstance(value, list):
        return [strings_in(one, put) for one in value]
    return put if isinstance(value, str) else value


def test_naughty_strings_in_every_field_are_kept_as_they_are(clinic, take_in, file):
    naughty = [
        one for one in json.loads((DATA / "blns.json").read_text()) if one.strip() and "\x00" not in one
    ]
    patient = {"resourceType": "Patient", "name": [{"text": "a", "family": "b"}], "birthDate": "c", "gender": "d",
               "identifier": [{"system": "e", "value": "f"}], "telecom": [{"system": "phone", "value": "g"}]}  # fmt: skip
    observation = {
        "resourceType": "Observation", "status": "x", "code": {"text": "x", "coding": [{"system": "x", "code": "x"}]},
        "subject": {"reference": "x", "display": "x"}, "effectiveDateTime": "x", "note": [{"text": "x"}],
        "valueQuantity": {"value": 1.5, "unit": "x", "comparator": "x"}, "performer": [{"display": "x"}],
    }  # fmt: skip
    rows = []
    for number, put in enumerate(naughty):
        rows.append(strings_in(patient, put) | {"id": f"p{number}"})
        rows.append(
            strings_in(observation, put)
            | {"id": f"o{number}", "subject": {"reference": f"Patient/p{number}"}}
        )

    run = take_in(file("a.ndjson", rows))

    assert reasons(run) == []
    assert Entry.objects.filter(kind="Observation").count() == len(naughty)
    kept = set(Entry.objects.values_list("resource", flat=True))
    assert kept == {json.dumps(row) for row in rows}


def test_script_in_every_string_is_text_in_the_report(clinic, take_in, file):
    put = "<script>alert(1)</script>"
    take_in(file("a.json", {"resourceType": "Patient", "id": put, "name": [{"text": put}]}))

    assert Person.objects.filter(name=put).count() == 1


def test_shapes_that_fhir_does_not_know_do_no_harm(clinic, take_in, file):
    odd = [None, True, 7, "x", [], {}, [[]], [None], {"coding": "x"}, {"coding": [None, 3]}, {"reference": 5}]
    names = ("code", "subject", "valueQuantity", "component", "effectiveDateTime", "performer", "note", "status", "meta",
             "referenceRange", "contained", "category", "name", "identifier", "birthDate", "telecom", "address", "item",
             "dosageInstruction", "reaction", "class", "participant", "link", "entry", "extension", "text")  # fmt: skip
    kinds = ("Observation", "Patient", "MedicationRequest", "Encounter", "QuestionnaireResponse", "Appointment", "Basic",
             "AllergyIntolerance", "Provenance", "Claim", "Practitioner", "FamilyMemberHistory", "CarePlan")  # fmt: skip
    rows = [
        {"resourceType": kind, "id": f"{kind}-{name}-{n}", name: value}
        for kind in kinds for name in names for n, value in enumerate(odd)
    ]  # fmt: skip

    run = take_in(file("a.ndjson", rows))

    assert reasons(run) == []
    assert run.taken_in == len(rows)


def test_what_the_database_refuses_is_set_aside_alone(clinic, take_in, file):
    """Were anything to pass every check and still not fit the table, the batch goes on without it."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE record_entry ADD CONSTRAINT no_evil CHECK (title <> 'evil')")
    rows = [json.loads(MAYA)] + [json.loads(GOOD) | {"id": f"c{n}"} for n in range(40)]
    rows.insert(20, json.loads(GOOD) | {"id": "bad", "code": {"text": "evil"}})

    run = take_in(file("a.ndjson", rows))

    assert reasons(run) == [("a.ndjson", 21, "The database does not hold it (23514).")]
    assert (Entry.objects.count(), notes(run)) == (41, [])

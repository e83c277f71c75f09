"""An import that is killed goes on where it stopped, and ends as if nobody had killed it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest
from django.db import connection

from alongside.contributions.models import Line
from alongside.record.models import Entry, ImportRun, ImportSource
from tests.record.importing.world import everything, make_clinic, take_in

PATIENTS, EACH = 20, 110
IMPORT = """
import os, sys, django
django.setup()
from alongside.record.importing import ahead
ahead.BATCH_RESOURCES = 100
from argparse import Namespace
from alongside.record.importing.command import run
sys.exit(run(Namespace(paths=sys.argv[1:], report=None, community=None, center=None)))
"""


def write_records(folder) -> None:
    for number in range(PATIENTS):
        who = {"resourceType": "Patient", "id": f"p{number}", "name": [{"text": f"P {number}"}]}
        rows = [who] + [
            {"resourceType": "Observation", "id": f"o{number}-{n}", "code": {"text": "x"}, "status": "final",
             "subject": {"reference": f"Patient/p{number}"}, "effectiveDateTime": "2024-01-01"}
            for n in range(EACH)
        ]  # fmt: skip
        rows[7] = {"resourceType": "Nothing"}
        text = json.dumps(
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": r} for r in rows]}
        )
        (folder / f"{number:02}.json").write_text(text)


def start(folder) -> subprocess.Popen[bytes]:
    name = connection.settings_dict["NAME"]
    environment = os.environ | {"ALONGSIDE_DATABASE_NAME": name, "ALONGSIDE_ROLE": "owner"}
    return subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(folder)], env=environment, stdout=subprocess.DEVNULL
    )


@pytest.fixture
def records(tmp_path, own_database):
    folder = tmp_path / "records"
    folder.mkdir()
    write_records(folder)
    return folder


def test_killed_in_the_middle_it_ends_as_if_it_had_not_been(records):
    make_clinic()
    halves = 0
    while True:
        process = start(records)
        before = Entry.objects.count()
        deadline = time.monotonic() + 60
        while process.poll() is None and Entry.objects.count() < before + 900 and time.monotonic() < deadline:
            time.sleep(0.01)
        if process.poll() is not None:
            break
        process.kill()
        process.wait()
        halves += 1
        assert halves < 50

    runs = list(
        ImportRun.objects.values_list("state", "read", "taken_in", "set_aside", "patients", "unchanged")
    )
    killed = everything()
    lines = Line.objects.filter(verb="record.brought_in").count()
    assert halves >= 1
    assert runs == [("done", PATIENTS * (EACH + 1), PATIENTS * EACH, PATIENTS, PATIENTS, 0)]
    assert (lines, ImportSource.objects.filter(done=False).count()) == (PATIENTS, 0)

    other = make_clinic("Forest")
    Entry.objects.all().delete()
    take_in(other, records)
    assert [line for line in everything()[0]] == killed[0]


def test_two_at_once_make_no_doubles(records):
    make_clinic()
    both = [start(records), start(records)]

    assert [one.wait(120) for one in both] == [0, 0]
    assert Entry.objects.count() == PATIENTS * EACH

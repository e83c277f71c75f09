"""How fast patients that others made come in: a fresh home, embedded PostgreSQL, bundles as an EHR exports them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from tests.bench.bundles import write_bundles
from tests.bench.figures import Figure
from tests.bench.house import BASE

PATIENTS = 150


def import_per_s(patients: int = PATIENTS) -> Figure:
    """Resources a second from the first file opened to the report, in a home that was empty before."""
    with tempfile.TemporaryDirectory(prefix="alongside-import-") as folder:
        files, home = Path(folder) / "files", Path(folder) / "home"
        written = write_bundles(files, patients)
        environment = os.environ | {
            "ALONGSIDE_HOME": str(home),
            "ALONGSIDE_ROLE": "owner",
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        environment.pop("ALONGSIDE_DATABASE_URL", None)
        command = [sys.executable, "-m", "tests.bench.imports", str(files)]
        done = subprocess.run(
            command, env=environment, cwd=BASE, stdout=subprocess.PIPE, text=True, check=True
        )
        shutil.rmtree(home, ignore_errors=True)
    told = json.loads(done.stdout.splitlines()[-1])
    if told["taken_in"] != written:
        raise SystemExit(
            f"Of {written} resources {told['taken_in']} were taken in, so the rate means nothing."
        )
    return Figure("import_per_s", round(written / told["seconds"], 1), "resources/s", 3000, at_most=False)


def main() -> None:
    """Take in a folder and print how many resources came in, in how many seconds."""
    from alongside.running.lock import database_running

    with database_running("import"):
        import django

        django.setup()
        from django.core.management import call_command

        from alongside.record.importing.command import run
        from alongside.record.models import ImportRun

        call_command("migrate", verbosity=0, interactive=False)
        run(Namespace(paths=[sys.argv[1]], report=None, community=None, center=None, source=None))
        done = ImportRun.objects.get()
        seconds = (done.ended_at - done.begun_at).total_seconds()
        print(json.dumps({"taken_in": done.taken_in, "seconds": seconds}))


if __name__ == "__main__":
    main()

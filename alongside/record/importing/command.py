"""`alongside import PATH...`: take in files from a shell, with progress, and a report at the end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor, program
from alongside.people.models import Organization
from alongside.record.importing.beginning import begin_run, plan_of
from alongside.record.importing.places import CannotImport, center_for
from alongside.record.importing.reading.files import FoundFile, find_files
from alongside.record.importing.report import report_lines, write_csv
from alongside.record.importing.running import carry_out, every, only_import
from alongside.record.models import ImportRun


def run(args: argparse.Namespace) -> int:
    """Take in every path; 0 when all was read, whatever was set aside; 2 where it could not begin."""
    try:
        files = find_files(args.paths)
        center, said = center_for(getattr(args, "community", None), getattr(args, "center", None))
    except FileNotFoundError as missing:
        return _refuse(f"There is nothing at {missing}. Look at the path and try again.")
    except CannotImport as reason:
        return _refuse(str(reason))
    if said:
        _say(said)
    with translation.override(center.community.language):
        run_ = _carry_out(center, files, getattr(args, "source", None) or "")
        for line in report_lines(run_):
            _say(line)
        if args.report:
            return _write_report(run_, args.report)
    return 0


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"alongside import: {sentence}\n")
    return 2


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _carry_out(center: Organization, files: list[FoundFile], source: str) -> ImportRun:
    by = program(community_id=center.community_id)
    with only_import(center.community_id, wait=False) as mine:
        if mine:
            return _through(center, files, source, by)
    _say(_("Another import is at work in this community. This one begins when it is done."))
    with only_import(center.community_id):
        return _through(center, files, source, by)


def _through(center: Organization, files: list[FoundFile], source: str, by: Actor) -> ImportRun:
    run_ = begin_run(by=by, center=center, files=files, source=source)
    if run_.read:
        _say(_("Going on where it stopped, after %(read)s resources.") % {"read": run_.read})
    plan = plan_of(run_, by)
    carry_out(run_, plan, tell=every(1.0 if sys.stdout.isatty() else 5.0, _progress(run_)))
    if sys.stdout.isatty():
        sys.stdout.write("\r\033[K")
    return run_


def _progress(run_: ImportRun) -> Callable[[int, int, float], None]:
    begun_at_byte = run_.bytes_read
    end = "\r\033[K" if sys.stdout.isatty() else ""

    def tell(read: int, bytes_read: int, seconds: float) -> None:
        rate = read / max(seconds, 0.001)
        speed = (bytes_read - begun_at_byte) / max(seconds, 0.001)
        left = (run_.bytes_total - bytes_read) / speed if speed > 0 else 0
        share = 100 * bytes_read // max(run_.bytes_total, 1)
        line = _("%(share)s %%: %(read)s resources read, %(rate)s a second, about %(left)s left") % {
            "share": share, "read": f"{read:,}", "rate": f"{rate:,.0f}", "left": _time(left),
        }  # fmt: skip
        sys.stdout.write(f"{end}{line}" if end else f"{line}\n")
        sys.stdout.flush()

    return tell


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    return _("%(n)s s") % {"n": round(seconds)} if seconds < 90 else _("%(n)s min") % {"n": minutes}


def _write_report(run_: ImportRun, path: str) -> int:
    try:
        with open(path, "w", encoding="utf-8-sig", newline="") as out:
            write_csv(run_, out)
    except OSError as problem:
        return _refuse(f"The report cannot be written to {path}: {problem.strerror}.")
    _say(_("The whole list is in %(path)s.") % {"path": path})
    return 0

"""What a run did, in words, and as a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.record.mapping.titles import kind_words
from alongside.record.models import ImportRun, SetAside

_SHOWN = 10
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


class Writable(Protocol):
    """Anything that text can be written to."""

    def write(self, text: str, /) -> Any: ...


def kinds_of(run: ImportRun) -> list[tuple[str, int]]:
    """What came in, most first: (FHIR resource type, how many)."""
    return sorted(run.by_kind.items(), key=lambda one: (-one[1], one[0]))


def report_lines(run: ImportRun) -> Iterator[str]:
    """The report that ends an import."""
    yield _("Read %(read)s resources: %(taken_in)s taken in, %(unchanged)s known already, %(aside)s set aside.") % {
        "read": run.read, "taken_in": run.taken_in, "unchanged": run.unchanged, "aside": run.set_aside,
    }  # fmt: skip
    yield _("Patients: %(new)s new, %(known)s known.") % {"new": run.patients, "known": run.patients_known}
    if run.new_versions:
        yield ngettext(
            "%(n)s of them is a new version of something known.", "%(n)s of them are new versions of something known.",
            run.new_versions,
        ) % {"n": run.new_versions}  # fmt: skip
    for kind, number in kinds_of(run):
        yield f"  {number:>9,}  {kind} ({kind_words(kind)})"
    yield from _remark_lines(run, taken_in=False, head=_("Set aside:"))
    yield from _remark_lines(run, taken_in=True, head=_("Taken in, and to be looked at:"))


def _remark_lines(run: ImportRun, *, taken_in: bool, head: str) -> Iterator[str]:
    number = run.noticed if taken_in else run.set_aside
    if not number:
        return
    yield head
    for one in remarks_of(run, taken_in=taken_in)[:_SHOWN]:
        yield f"  {printable(one.file)}:{one.line}  {one.kind or '–'}  {printable(one.reason)}"
    if number > _SHOWN:
        yield _("  … and %(n)s more (--report FILE.csv lists all).") % {"n": number - _SHOWN}


def remarks_of(run: ImportRun, *, taken_in: bool) -> Any:
    """What was set aside, or taken in with a word about it, by file and line."""
    return SetAside.objects.filter(run_id=run.pk, taken_in=taken_in).order_by("file", "line", "id")


def write_csv(run: ImportRun, out: Writable) -> None:
    """Every remark as a row: outcome, file, line, kind, reason. No cell can act as a formula."""
    rows = csv.writer(out)
    rows.writerow([_("outcome"), _("file"), _("line"), _("kind"), _("reason")])
    for one in (
        SetAside.objects.filter(run_id=run.pk).order_by("taken_in", "file", "line", "id").iterator(2000)
    ):
        outcome = _("taken in, look at it") if one.taken_in else _("set aside")
        rows.writerow([harmless(cell) for cell in (outcome, one.file, str(one.line), one.kind, one.reason)])


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows and never runs."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def printable(words: str) -> str:
    """Words from a file, safe for a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in words)

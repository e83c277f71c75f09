"""Building the demo community: `alongside demo [--scale small|network|x10]`."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from alongside.contributions.actor import Actor, program
from alongside.demo import clearing, workers
from alongside.demo.charters import open_charters
from alongside.demo.clock import as_of
from alongside.demo.history.pen import COLUMNS
from alongside.demo.loading import copy_in, loading, words_later
from alongside.demo.peopling import bring_in_people
from alongside.demo.register import TOGETHER, Register, ekvik_register, riverbend_register
from alongside.demo.story import ekvik, riverbend, telling
from alongside.demo.world import SCALES, Scale
from alongside.people.actions.communities import open_community
from alongside.people.models import Community

Progress = Callable[..., None]
EVERY = 2.0


def build(scale: str, progress: Progress) -> None:
    """Make the demo community where there is none; where there is one, leave it as it is."""
    size = SCALES[scale]
    if clearing.finished_communities():
        _say_if_other(size, progress)
        return
    clearing.clear_unfinished(progress)
    began = time.monotonic()
    if size.name == "small":
        with transaction.atomic():
            _build(size, progress)
    else:
        _build(size, progress)
        _tidy(progress)
    progress(f"The demo community is ready, after {time.monotonic() - began:.0f} seconds.")


def _say_if_other(size: Scale, progress: Progress) -> None:
    """Another size was asked for than is here: what is here stays."""
    there = clearing.patients_here()
    if there != size.patients:
        progress(
            f"The demo community that is here has {there:,} patients, and stays as it is. "
            f"For one with {size.patients:,}, set ALONGSIDE_HOME to an empty folder."
        )


def _build(size: Scale, progress: Progress) -> None:
    progress(f"Making the demo community: {size.centers} centers, {size.patients:,} patients.")
    community = _open(riverbend)
    register = riverbend_register(size, _today(riverbend.ZONE), community.id)
    entries = _bring_in(register, riverbend, size, progress)
    small = _open(ekvik)
    swedish = ekvik_register(_today(ekvik.ZONE), small.id)
    few = _bring_in(swedish, ekvik, SCALES["small"], progress)
    progress("  Telling what people did themselves.")
    with transaction.atomic():
        telling.tell(community, register, riverbend, entries)
        telling.tell(small, swedish, ekvik, few)
        clearing.mark_finished(community, small)


def _today(zone: str) -> date:
    return datetime.now(ZoneInfo(zone)).date()


def _open(story: Any) -> Community:
    """The community and its charter, before anybody is in it."""
    by: Actor = program()
    moment = datetime.now(UTC) - timedelta(days=242)
    with transaction.atomic(), as_of(moment):
        community = open_community(
            by=by,
            name=story.NAME,
            slug=story.SLUG,
            zone=story.ZONE,
            language=story.LANGUAGE,
        )
        open_charters(
            program(community_id=community.id), community, story, moment, moment + timedelta(days=242)
        )
        Community.objects.filter(pk=community.pk).update(opened_at=moment)
    return community


def _bring_in(register: Register, story: Any, size: Scale, progress: Progress) -> int:
    """Everyone and everything of a register, and who may see it; how many entries it was."""
    with loading():
        bring_in_people(register, story, _told_every(progress, "people", register.count))
    with connection.cursor() as cursor:
        for table in (
            "people_person",
            "people_seat",
            "people_teammember",
            "people_enrolment",
            "people_caregiver",
        ):
            cursor.execute(f"ANALYZE {table}")
    if size.name == "small":
        return _write_here(register)
    tell = _told_every(progress, "patients and their ten years", register.count)
    patients = entries = 0
    with words_later():
        for more, written in workers.write_all(size, register):
            patients, entries = patients + more, entries + written
            tell(patients, f", {entries:,} entries")
    return entries


def _write_here(register: Register) -> int:
    """The entries of a small community, in the transaction that is open."""
    numbers = range(register.count)
    courses = {number: register.course(number) for number in numbers}
    rows = [row for entries, _visits in courses.values() for row in entries]
    copy_in("record_entry", COLUMNS, rows)
    told = {number: visits for number, (_entries, visits) in courses.items()}
    for table, lines in register.together(told).items():
        copy_in(table, TOGETHER[table], lines)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_compile(%s)", [[register.patient(number).id for number in numbers]])
    return len(rows)


def _told_every(progress: Progress, what: str, whole: int) -> Callable[..., None]:
    """Say how far it is, how fast and how long yet, every two seconds."""
    began = told = time.monotonic()

    def tell(done: int, more: str = "") -> None:
        nonlocal told
        now = time.monotonic()
        if now - told < EVERY:
            return
        told = now
        rate = done / (now - began)
        left = (whole - done) / rate if rate else 0
        progress(f"  {done:,} of {whole:,} {what}{more}: {rate:,.0f} a second, {left:,.0f} seconds left")

    return tell


def _tidy(progress: Progress) -> None:
    """Let the database look at what came in, so that it finds the short ways."""
    progress("  Counting what came in.")
    with connection.cursor() as cursor:
        for table in ("sharing_grant", "record_entry", "contributions_line"):
            cursor.execute(f"VACUUM (ANALYZE) {table}")
        cursor.execute("ANALYZE")

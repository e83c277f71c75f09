"""Keeping the snapshot: made whole once, and from then on anew for those alone whose facts changed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from alongside.record import coded
from alongside.record.countable import given, kinds
from alongside.registry.measuring.naming import CODED
from alongside.registry.snapshot import gathering, preparing
from alongside.registry.snapshot.gathering import Moment
from alongside.registry.snapshot.manifest import Manifest, folder_of, put, read, tidy

FORM = "2"
ENROLLED = "enrolled"
WHOLE_FROM = 0.25
"""From this share of all members on, everything is made anew."""


def signature() -> str:
    """What the snapshot's form depends on: another form is made whole."""
    said = [
        FORM,
        coded.STATEMENT,
        preparing.COLUMNS,
        (gathering.SQL / "counted.sql").read_text(encoding="utf-8"),
    ]
    said += [facts.statement + repr(sorted(facts.kinds.items())) for facts in given()]
    return sha256("\n".join(said).encode()).hexdigest()[:16]


def keep_up(community_id: UUID) -> tuple[Manifest, list[UUID] | None] | None:
    """Bring a community's snapshot up to this moment; whose facts it holds anew (None: everyone's).

    None where nothing changed. What a process left that was killed is removed; the snapshot that stood stays whole
    until the new one's name is on the disk.
    """
    folder = folder_of(community_id)
    with gathering.alone() as database:
        standing = read(folder)
        tidy(folder, *([standing] if standing else []))
        gathering.number_members(database, community_id)
        with gathering.one_moment(database):
            moment = gathering.look(database, community_id)
            wanted = gathering.named_codes(database, community_id)
            only = _whom(database, community_id, moment, standing)
            if standing and not set(wanted) <= set(standing.codes):
                only = None
            if standing and only == [] and moment.today == standing.day:
                return None
            made = _make(database, community_id, moment, standing, only, folder, wanted)
        put(folder, made)
        gathering.forget_touched(database, moment)
        tidy(folder, made)
    return made, only


def _whom(database: Any, community_id: UUID, moment: Moment, standing: Manifest | None) -> list[UUID] | None:
    """Whose facts are gathered anew; None: everyone's."""
    if standing is None or standing.signature != signature() or standing.charter != moment.charter_number:
        return None
    whom = set(moment.touched) | gathering.due(database, community_id, standing.moment, moment)
    return None if len(whom) > max(20, WHOLE_FROM * standing.members) else sorted(whom)


def _make(
    database: Any, community_id: UUID, moment: Moment, standing: Manifest | None, only: list[UUID] | None, folder: Path,
    wanted: list[str],
) -> Manifest:  # fmt: skip
    beside = folder / f"gathered-{uuid4().hex[:8]}"
    beside.mkdir(mode=0o700)
    engine = preparing.open_engine(beside)
    try:
        named = wanted if standing is None or only is None else standing.codes
        gathered = gathering.gather(database, community_id, moment, only, beside, named)
        centers = _centers(database, community_id, standing)
        preparing.take_in(engine, gathered, centers, moment.today)
        base = Manifest(
            signature(), moment.now, moment.today, moment.charter_number, 1, 0, centers, codes=named
        )
        if standing is None or only is None:
            return _whole(engine, base, folder)
        return _increment(engine, base, standing, gathered.numbers, folder)
    finally:
        engine.close()
        shutil.rmtree(beside, ignore_errors=True)


def _centers(database: Any, community_id: UUID, standing: Manifest | None) -> list[str]:
    """The community's centers; the place of one never changes."""
    known = list(standing.centers) if standing else []
    rows = database.execute(
        "SELECT id::text FROM people_organization WHERE community_id = %s AND kind = 'center' ORDER BY id",
        [community_id],
    ).fetchall()
    return known + [one for (one,) in rows if one not in known]


def _statements(manifest: Manifest) -> dict[str, str]:
    found = {
        kind: preparing.rows_of(kind, fact.shape, manifest.day) for kind, fact in sorted(kinds().items())
    }
    return found | {ENROLLED: preparing.rows_of_enrolment(), CODED: preparing.rows_of_coded(manifest.day)}


def _whole(engine: Any, base: Manifest, folder: Path) -> Manifest:
    members = engine.execute("SELECT count(*) FROM who").fetchone()[0]
    parts = preparing.parts_for(members)
    files: dict[str, list[str]] = {}
    for kind, statement in _statements(base).items():
        engine.execute(f"CREATE TEMP TABLE prepared AS {statement}")
        files[kind] = [_name(kind) for _ in range(parts)]
        for part, name in enumerate(files[kind]):
            rows = f"SELECT * FROM prepared WHERE member % {parts} = {part}"
            preparing.write_part(engine, rows, folder / name, kind)
        engine.execute("DROP TABLE prepared")
    return replace(base, parts=parts, members=members, files=files)


def _increment(engine: Any, base: Manifest, standing: Manifest, numbers: list[int], folder: Path) -> Manifest:
    """The same files, but for the parts in which one of these members is."""
    parts = standing.parts
    touched = {number % parts for number in numbers}
    files = {kind: list(names) for kind, names in standing.files.items()}
    for kind, statement in _statements(base).items():
        engine.execute(f"CREATE TEMP TABLE prepared AS {statement}")
        for part in sorted(touched):
            kept = preparing.without(engine, [str(folder / files[kind][part])], numbers)
            files[kind][part] = _name(kind)
            rows = f"{kept} UNION ALL SELECT * FROM prepared WHERE member % {parts} = {part}"
            preparing.write_part(engine, rows, folder / files[kind][part], kind)
        engine.execute("DROP TABLE prepared")
    named = ", ".join(f"'{path}'" for path in replace(base, files=files).paths(folder, ENROLLED))
    members = engine.execute(f"SELECT count(DISTINCT member) FROM read_parquet([{named}])").fetchone()[0]
    return replace(base, parts=parts, members=members, files=files)


def _name(kind: str) -> str:
    return f"{kind}-{uuid4().hex[:12]}.parquet"

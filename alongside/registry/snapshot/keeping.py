"""Keeping the snapshot: made whole each day, and until the next anew for those alone whose facts changed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from alongside.record import coded
from alongside.record.countable import given, kinds
from alongside.record.handing_on import HAND_ON
from alongside.registry.measuring.naming import CODED, ENROLLED
from alongside.registry.snapshot import gathering, preparing
from alongside.registry.snapshot.gathering import Moment
from alongside.registry.snapshot.manifest import Manifest, folder_of, put, read, tidy

FORM = "2"
WHOLE_FROM = 0.25
"""From this share of all members on, everything is made anew."""


class Kept(NamedTuple):
    """A snapshot that was made: whose facts it holds anew (None: everyone's), and which kinds are not as they were."""

    manifest: Manifest
    only: list[UUID] | None
    changed: frozenset[str] | None
    """None: every kind."""


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


def keep_up(community_id: UUID) -> Kept | None:
    """Bring a community's snapshot up to this moment; a new charter alone changes it where it closes other categories.

    None where nothing changed. What a process left that was killed is removed; the snapshot that stood stays whole
    until the new one's name is on the disk.
    """
    folder = folder_of(community_id)
    with gathering.alone() as database:
        standing = read(folder)
        tidy(folder, *([standing] if standing else []))
        gathering.number_members(database, community_id)
        database.execute(HAND_ON)
        with gathering.one_moment(database):
            moment = gathering.look(database, community_id)
            wanted = gathering.named_codes(database, community_id)
            only = _whom(database, community_id, moment, standing)
            if standing and not set(wanted) <= set(standing.codes):
                only = None
            if standing and only == [] and standing.few == moment.few:
                return None
            made = _make(database, community_id, moment, standing, only, folder, wanted)
        put(folder, made, standing)
        gathering.forget_stale(database, moment)
        tidy(folder, made)
    return Kept(made, only, _not_as_they_were(standing, made) if only is not None else None)


def _not_as_they_were(standing: Manifest | None, made: Manifest) -> frozenset[str]:
    was = standing.files if standing else {}
    return frozenset(kind for kind, names in made.files.items() if names != was.get(kind))


def _whom(database: Any, community_id: UUID, moment: Moment, standing: Manifest | None) -> list[UUID] | None:
    """Whose facts are gathered anew; None: everyone's. A new day lets hold what was known to come: stays go on."""
    if standing is None or standing.signature != signature():
        return None
    if standing.day != moment.today or standing.closed != moment.closed:
        return None
    whom = set(moment.stale) | gathering.due(database, community_id, standing.moment, moment)
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
            signature(), moment.now, moment.today, moment.charter_number, 1, 0, centers, codes=named,
            closed=moment.closed, few=moment.few,
        )  # fmt: skip
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
    """The same files, but for the parts in which one of these members has other facts than before."""
    parts = standing.parts
    files = {kind: list(names) for kind, names in standing.files.items()}
    preparing.name_replaced(engine, numbers)
    for kind, statement in _statements(base).items():
        engine.execute(f"CREATE TEMP TABLE prepared AS {statement}")
        for part in sorted({number % parts for number in numbers}):
            there, new = (
                str(folder / files[kind][part]),
                f"SELECT * FROM prepared WHERE member % {parts} = {part}",
            )
            if preparing.is_otherwise(engine, there, new):
                files[kind][part] = _name(kind)
                rows = f"{preparing.without(there)} UNION ALL {new}"
                preparing.write_part(engine, rows, folder / files[kind][part], kind)
        engine.execute("DROP TABLE prepared")
    return replace(
        base, parts=parts, members=_members(engine, replace(base, files=files), folder), files=files
    )


def _members(engine: Any, manifest: Manifest, folder: Path) -> int:
    named = ", ".join(f"'{path}'" for path in manifest.paths(folder, ENROLLED))
    return int(engine.execute(f"SELECT count(DISTINCT member) FROM read_parquet([{named}])").fetchone()[0])


def _name(kind: str) -> str:
    return f"{kind}-{uuid4().hex[:12]}.parquet"

"""Every measure that ships equals looking at each person on each last day of a month, on every number."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from alongside.registry.measuring.definition import Definition, Kind, as_kept, from_kept
from alongside.registry.shipped import SHIPPED
from tests.registry import naive
from tests.registry.naive import Found, Somebody
from tests.registry.snapshots import BUILT, CALPROTECTIN, SCHOOL, lines_of, on_duckdb, snapshot_of

TODAY = date(2026, 11, 22)
MONTHS = 40
FIRST = TODAY - timedelta(days=1300)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # a smaller example costs minutes
days = st.integers(0, 1300).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def homes(draw: st.DrawFn) -> list[tuple[str, date, date]]:
    begin = draw(days)
    end = draw(st.one_of(st.just(naive.FAR), st.integers(1, 900).map(lambda n: begin + timedelta(days=n))))
    found = [(draw(st.sampled_from("ABC")), begin, end)]
    if draw(st.booleans()):
        second = (
            draw(st.integers(0, 900))
            if end == naive.FAR
            else (end - begin).days + draw(st.integers(-200, 200))
        )
        found.append((draw(st.sampled_from("ABC")), begin + timedelta(days=max(0, second)), naive.FAR))
    return found


@st.composite
def somebody(draw: st.DrawFn, number: int = 1) -> Somebody:
    who = Somebody(
        number, draw(st.one_of(st.none(), st.integers(2005 * 12, 2019 * 12))), draw(st.sampled_from(["female", "male", ""])),
        draw(homes()),
    )  # fmt: skip
    visits = draw(st.lists(days, max_size=14))
    who.facts["visit"] = [Found(day) for day in visits]
    for kind, values in (
        ("judgement", st.sampled_from([0, 0, 0, 1, 2, 3])), ("weight", st.integers(40, 48)),
        ("height", st.integers(150, 154)), (SCHOOL, st.integers(0, 4)), (CALPROTECTIN, st.sampled_from([20, 50, 180, 900])), ("score", st.sampled_from([0, 5, 12.5, 30])), ("diagnosis", st.integers(0, 2)),
    ):  # fmt: skip
        some = [day for day in visits if draw(st.integers(0, 3))] if kind != "diagnosis" else visits[:1]
        who.facts[kind] = [
            Found(
                day,
                value=draw(values),
                given=day + timedelta(days=draw(st.sampled_from([0, 2, 30, 31]))),
                told=place,
            )
            for place, day in enumerate(some)
        ]
    for kind in ("steroid", "goal", "hospital_day"):
        begun = draw(st.lists(st.tuples(days, st.integers(1, 120)), max_size=3))
        who.facts[kind] = [Found(day, until=day + timedelta(days=length)) for day, length in begun]
    for kind in ("asked", "planned_visit"):
        some = draw(st.lists(st.tuples(days, st.one_of(st.none(), st.sampled_from([0, 14, 15]))), max_size=4))
        who.facts[kind] = [
            Found(day, until=None if n is None else day + timedelta(days=n)) for day, n in some
        ]
    return who


crowds = st.integers(1, 5).flatmap(lambda n: st.tuples(*[somebody(number) for number in range(1, n + 1)]))


def by_name(lines: dict, centers: list[str]) -> naive.Numbers:
    """Lines as the naive count names them; those in which nobody ever was are left out."""
    found = {}
    for (by, key), line in lines.items():
        pairs = list(zip(line.counted, line.met, strict=True))
        if any(pair != (0, 0) for pair in pairs):
            found[by, centers[key] if by == "center" else key] = pairs
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(crowds)
def test_every_measure_equals_looking_at_each_person_each_month(people):
    with tempfile.TemporaryDirectory() as name:
        manifest = snapshot_of(list(people), TODAY, Path(name))
        engine = on_duckdb(manifest, Path(name))
        for name, one in ({each.key: each.definition for each in SHIPPED} | BUILT).items():
            found = lines_of(engine, one, TODAY, MONTHS)
            expected = naive.count(one, list(people), TODAY, MONTHS)
            if one.kind == Kind.RATE:
                _rates(found, expected, people, manifest.centers)
            else:
                (lines,) = found.values()
                assert by_name(lines, manifest.centers) == expected, name
        engine.close()


def _rates(found: dict, expected: naive.Numbers, people: tuple[Somebody, ...], centers: list[str]) -> None:
    """How many days, of how many who are enrolled."""
    there = {key: [met for _people, met in line] for key, line in by_name(found["people"], centers).items()}
    assert there == {key: [met for _times, met in line] for key, line in expected.items()}
    enrolled = naive.count(Definition(Kind.KNOWN, all_of=("nothing",)), list(people), TODAY, MONTHS)
    assert by_name(found["enrolled"], centers) == enrolled


@pytest.mark.parametrize("one", [*(each.definition for each in SHIPPED), *BUILT.values()])
def test_a_definition_is_the_same_after_it_was_kept(one):
    assert from_kept(as_kept(one)) == one

"""Building once, building again, building after a kill, and building with several processes."""

import pytest

from alongside.demo import clearing, command, workers
from alongside.demo.loading import loading
from alongside.demo.peopling import bring_in_people
from alongside.demo.register import riverbend_register
from alongside.demo.story import riverbend
from alongside.demo.world import SCALES, Scale
from tests.demo.reading import one

TABLES = (
    "people_person",
    "people_seat",
    "record_entry",
    "record_dispute",
    "contributions_line",
    "sharing_grant",
)
AWAKE = "SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'"


def counted() -> dict[str, int]:
    return {table: one(f"SELECT count(*) FROM {table}") for table in TABLES}


def test_a_second_build_finds_it_and_changes_nothing(demo: None) -> None:
    before, said = counted(), []

    command.build("small", said.append)

    assert counted() == before
    assert said == []


def test_another_size_leaves_it_as_it_is_and_says_so(demo: None) -> None:
    said: list[str] = []

    command.build("network", said.append)

    assert said == [
        "The demo community that is here has 120 patients, and stays as it is. "
        "For one with 18,700, set ALONGSIDE_HOME to an empty folder."
    ]


def test_every_trigger_is_awake_afterwards(demo: None) -> None:
    assert one(AWAKE) == 0


def test_grants_are_those_that_the_engine_makes(demo: None) -> None:
    grants = "SELECT md5(string_agg(concat(person_id, seat_id, category, \"right\", audience, because), ',' ORDER BY person_id, seat_id, category, starts)) FROM sharing_grant"
    before = one(grants)

    one("SELECT sharing_compile(ARRAY(SELECT id FROM people_person))")

    assert one(grants) == before


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Scale:
    """A network that is small, and yet is built as a large one is."""
    size = Scale("network", 6, 36, 260)
    monkeypatch.setitem(SCALES, "network", size)
    return size


def test_a_network_is_built_by_several_processes_also_after_a_kill(own_database: str, few: Scale) -> None:
    community = command._open(riverbend)
    register = riverbend_register(few, command._today(riverbend.ZONE), community.id)
    with loading():
        bring_in_people(register, riverbend, lambda done: None)
    next(iter(workers.write_all(few, register)))  # and no further: as if it was killed here
    assert one("SELECT count(*) FROM record_entry") > 0
    assert clearing.finished_communities() == []
    said: list[str] = []

    command.build("network", said.append)

    assert said[0] == "A demo community was left half made. Clearing it away and beginning anew."
    assert sorted(clearing.finished_communities()) == sorted([riverbend.NAME, "Nätverket för unga med IBD"])
    assert one("SELECT count(*) FROM people_seat WHERE role = 'patient'") == 260 + 8
    assert one("SELECT count(*) FROM people_organization WHERE kind = 'center'") == 6 + 1
    assert one("SELECT count(DISTINCT person_id) FROM record_entry") == 260 + 8
    assert one(AWAKE) == 0

"""The live updates' server: whom it tells, what it tells, and what it never does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from uuid import uuid4

import httpx
import pytest

NEWS_WITHIN = 30.0
"""Seconds after which nothing more is waited for; how soon it comes is a figure of the bench."""


@pytest.fixture
def family(house):
    from tests.record.family import a_family

    return a_family()


class Line:
    """One open page's line: what it was told, one event at a time."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self.events: list[tuple[str, str]] = []
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        event = ""
        try:
            for line in self.answer.iter_lines():
                if line.startswith("event: "):
                    event = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    self.events.append((event, line.removeprefix("data: ")))
        except (httpx.HTTPError, httpx.StreamError):
            return

    def hears(self, *ids: object) -> bool:
        """Whether it is told of exactly these entries, soon."""
        wanted = [("entry", str(one)) for one in ids]
        until = time.monotonic() + NEWS_WITHIN
        while time.monotonic() < until and self.entries() != wanted:
            time.sleep(0.02)
        return self.entries() == wanted

    def entries(self) -> list[tuple[str, str]]:
        return [one for one in self.events if one[0] == "entry"]


@pytest.fixture
def listen(house) -> Callable[..., object]:
    """`with listen(actor, person_id) as line:` an open page of that actor."""
    from alongside.people.models import Account

    @contextmanager
    def to(actor, person_id, **headers: str) -> Iterator[Line]:
        cookie = house.session_for(Account.objects.get(pk=actor.account_id))
        given = {"Cookie": f"{cookie['name']}={cookie['value']}", "Origin": house.url} | headers
        address = f"{house.live_url}/live/people/{person_id}"
        with httpx.stream("GET", address, headers=given, timeout=30) as answer:
            line = Line(answer) if answer.status_code == 200 else None
            until = time.monotonic() + NEWS_WITHIN
            while line and not line.events and time.monotonic() < until:
                time.sleep(0.02)
            yield line or answer

    return to


def test_everyone_who_may_see_it_is_told_its_id_and_nothing_else(family, listen) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import PARENTS, words

    with listen(family.anna, family.of) as mother, listen(family.amina, family.of) as doctor:
        hidden = write_entry(by=family.maya, person_id=family.of, new=words("Hidden.", kept_from=PARENTS))
        for_all = write_entry(by=family.maya, person_id=family.of, new=words("Open."))
        assert doctor.hears(hidden.pk, for_all.pk)
        assert mother.hears(for_all.pk)
    told = "".join(data for _event, data in doctor.events)
    assert told == f"{hidden.pk}{for_all.pk}"


def test_page_is_told_when_what_it_may_show_has_changed_and_no_other_is(family, listen) -> None:
    from alongside.kit.terms import Audience, Category, Right
    from alongside.sharing.actions.choices import make_choice

    with listen(family.amina, family.of) as doctor, listen(family.anna, family.of) as mother:
        make_choice(
            by=family.maya, person_id=family.of, category=Category.JOURNAL, right=Right.NONE, audience=Audience.TEAM
        )  # fmt: skip
        until = time.monotonic() + NEWS_WITHIN
        while time.monotonic() < until and ("sight", "") not in doctor.events:
            time.sleep(0.02)

        assert ("sight", "") in doctor.events
        assert ("sight", "") not in mother.events


def test_a_category_that_is_closed_to_a_seat_is_never_announced_to_it(family, listen) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import calprotectin, words

    with listen(family.petra, family.of) as nurse:
        write_entry(by=family.maya, person_id=family.of, new=words("Only for the near ones."))
        result = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
        assert nurse.hears(result.pk)


def test_what_is_not_committed_is_not_announced(family, listen) -> None:
    from django.db import transaction

    from alongside.record.actions.entries import write_entry
    from tests.record.family import words

    with listen(family.amina, family.of) as doctor:
        with transaction.atomic():
            write_entry(by=family.maya, person_id=family.of, new=words("Taken back."))
            transaction.set_rollback(True)
        entry = write_entry(by=family.maya, person_id=family.of, new=words("Kept."))
        assert doctor.hears(entry.pk)


def test_a_page_that_comes_back_is_told_what_it_missed(family, listen) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import PARENTS, words

    left = str(time.time_ns() // 1_000_000)
    hidden = write_entry(by=family.maya, person_id=family.of, new=words("Hidden.", kept_from=PARENTS))
    missed = write_entry(by=family.maya, person_id=family.of, new=words("While you were away."))

    with listen(family.anna, family.of, **{"Last-Event-ID": left}) as mother:
        assert mother.hears(missed.pk)
    with listen(family.amina, family.of, **{"Last-Event-ID": left}) as doctor:
        assert doctor.hears(hidden.pk, missed.pk)


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "researcher"])
def test_a_stranger_cannot_listen(family, listen, who) -> None:
    with listen(getattr(family, who), family.of) as answer:
        assert answer.status_code == 404
    with listen(getattr(family, who), uuid4()) as unknown:
        assert unknown.status_code == 404


def test_nobody_listens_without_a_session_or_from_a_foreign_page(family, house, listen) -> None:
    address = f"{house.live_url}/live/people/{family.of}"
    assert httpx.get(address).status_code == 404
    assert httpx.get(address, headers={"Cookie": "sessionid=guessed"}).status_code == 404
    with listen(family.maya, family.of, Origin="https://elsewhere.example") as foreign:
        assert foreign.status_code == 403
        assert "access-control-allow-origin" not in foreign.headers


def test_only_the_house_itself_may_read_the_line(family, house, listen) -> None:
    with listen(family.maya, family.of) as line:
        headers = line.answer.headers
        assert headers["access-control-allow-origin"] == house.url
        assert headers["access-control-allow-credentials"] == "true"
        assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("heard", ["", "x", "9" * 40, "1e9"])
def test_a_nonsense_event_id_is_no_event_id(heard) -> None:
    from alongside.record.arriving.sight import moment

    assert moment(heard) is None


@pytest.mark.parametrize("heard", ["-1", "0", "-62135596800000"])
def test_a_page_from_the_beginning_of_time_is_told_what_it_missed(family, listen, heard) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import words

    entry = write_entry(by=family.maya, person_id=family.of, new=words("Here."))

    with listen(family.amina, family.of, **{"Last-Event-ID": heard}) as doctor:
        assert doctor.hears(entry.pk)


def test_what_is_taken_in_from_elsewhere_is_announced_once_and_only_to_whom_may_see_it(
    family, listen, tmp_path
) -> None:
    import json

    from alongside.people.models import Identifier, Organization, Person
    from alongside.record.importing.beginning import begin_run, plan_of
    from alongside.record.importing.reading.files import find_files
    from alongside.record.importing.running import carry_out
    from alongside.record.models import Entry

    person = Person.objects.get(pk=family.of)
    Identifier.objects.create(person=person, community=person.community, system="urn:x", value=str(person.pk))
    patient = {
        "resourceType": "Patient",
        "id": "p",
        "identifier": [{"system": "urn:x", "value": str(person.pk)}],
    }
    about = {"subject": {"reference": "Patient/p"}, "code": {"text": "x"}}
    coded = [
        {"resourceType": "Observation", "id": f"o{n}", "effectiveDateTime": f"20{n:02}-01-01"} | about
        for n in range(30)
    ]
    (tmp_path / "a.ndjson").write_text("\n".join(map(json.dumps, [patient, *coded])))
    center = Organization.objects.get(pk=family.amina.center_id)

    with listen(family.amina, family.of) as doctor, listen(family.petra, family.of) as nurse:
        run = begin_run(by=family.amina, center=center, files=find_files([str(tmp_path)]))
        carry_out(run, plan_of(run, family.amina))
        came = Entry.objects.filter(person=person, source=plan_of(run, family.amina).source)
        assert came.count() == 31
        assert doctor.hears(*came.order_by("true_at", "id").values_list("id", flat=True)[21:])
        assert set(nurse.entries()) <= set(doctor.entries())

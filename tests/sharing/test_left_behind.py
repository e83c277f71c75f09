"""What a charter leaves lying, and whoever is stopped half way: nothing sticks, and nothing grows."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from time import sleep

import pytest
from django.db import OperationalError, connection, transaction

from alongside.contributions.acting import view_as
from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Right, Role
from alongside.people.models import Seat
from alongside.sharing import preparing, ratifying, weighing
from alongside.sharing.actions.charters import come_into_force
from alongside.sharing.models import CharterVersion, Grant, Untold
from tests.sharing.test_at_once import Place, together
from tests.sharing.test_changes import GRANTS, freshly_compiled, sql
from tests.sharing.test_made_over import a_while_later, comes, decided, places
from tests.sharing.test_proof import now
from tests.sharing.test_ratifying import seen, wait_for_the_moment


def one_lies_there(place: Place) -> CharterVersion:
    """The second charter is in force, the grants of the first lie there, and a third is drafted."""
    comes(place, place.next)
    a_while_later()
    return place.charter(3, Right.SEE)


def touched(place: Place) -> set[object]:
    return set(sql("SELECT unnest(sharing_touched_by(ARRAY[%s::uuid]))", place.doctor.id))


def open_to_the_network_in_the_draft_alone() -> None:
    with transaction.atomic():
        sql("ALTER TABLE sharing_charterrule DISABLE TRIGGER rules_stand")
        sql("DELETE FROM sharing_charterrule WHERE audience = 4")
        sql("ALTER TABLE sharing_charterrule ENABLE TRIGGER rules_stand")
        sql("SELECT sharing_compile(ARRAY(SELECT id FROM people_person))")


def test_what_a_draft_gives_to_the_network_goes_when_it_was_counted(place: Place) -> None:
    open_to_the_network_in_the_draft_alone()
    far = place.person("Elsa", "patient")
    third = one_lies_there(place)

    weighing.weigh(third.pk)  # it lay where the first charter's grants lay

    assert third.effects.filter(audience=Audience.NETWORK).exists()
    assert not Grant.objects.filter(person=far.person_id, seat=place.doctor).exists()
    assert set(Grant.objects.filter(charter=1).values_list("audience", flat=True)) == {0, 2}


def test_what_a_charter_gave_to_the_network_goes_after_it_was_replaced(place: Place) -> None:
    place.person("Elsa", "patient")
    sql("DELETE FROM sharing_charterrule WHERE audience = 4 AND version_id = %s", place.next.pk)
    comes(place, place.next)
    at_network = Grant.objects.filter(audience=Audience.NETWORK, charter=1)
    assert at_network.exists()

    a_while_later()
    ratifying.go_on()

    assert not at_network.exists() and Grant.objects.filter(charter=1).exists()


def test_seat_touches_nobody_by_grants_that_only_lie_there(place: Place) -> None:
    open_to_the_network_in_the_draft_alone()
    far = place.person("Elsa", "patient")
    one_lies_there(place)
    lying = Grant.objects.filter(person=far.person_id, seat=place.doctor)
    sql(
        'INSERT INTO sharing_grant (person_id, seat_id, category, charter, "right", audience, starts, ends, because) '
        "VALUES (%s, %s, 8, 1, 1, 4, '-infinity', 'infinity', 'charter')",
        far.person_id,
        place.doctor.pk,
    )

    assert lying.exists() and touched(place) == {(place.maya.person_id,)}

    Seat.objects.filter(pk=place.doctor.pk).update(ends=now().date() - timedelta(days=3))
    fourth = decided(place, 4, Right.SEE)
    comes(place, fourth)

    assert places()[4] == 1 and not lying.exists()  # it is compared when the next is made of it
    assert set(sql(GRANTS)) == freshly_compiled()


def test_draft_that_is_deleted_as_its_count_begins_takes_nobodys_place(place: Place) -> None:
    third = one_lies_there(place)
    sql("DELETE FROM sharing_charterrule WHERE version_id = %s", third.pk)
    sql("DELETE FROM sharing_ageband WHERE version_id = %s", third.pk)

    def is_counted() -> None:
        with suppress(CharterVersion.DoesNotExist):
            preparing.prepare(third)

    def deletes() -> None:
        sql("DELETE FROM sharing_charterversion WHERE id = %s RETURNING id", third.pk)

    together(deletes, is_counted)

    assert places() == {1: 1, 2: 2}
    assert place.charter(3, Right.SEE).number == 3  # the number is free for whoever drafts next


def test_draft_that_holds_a_place_takes_no_second(place: Place) -> None:
    third = one_lies_there(place)
    preparing.prepare(third)
    CharterVersion.objects.filter(pk=third.pk).update(preparing_from=None)  # a worker died as it gave back
    before = decided(place, 4, Right.SEE)
    moment = now() - timedelta(days=2)
    CharterVersion.objects.filter(pk=before.pk).update(prepared_at=moment, replaced_at=moment)

    preparing.prepare(third)

    assert places() == {1: 3, 2: 2, 3: 1, 4: 4}


def test_place_is_given_back_whole_or_not_at_all(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    third = one_lies_there(place)
    preparing.prepare(third)

    def dies(one: CharterVersion, other: CharterVersion) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(preparing, "_change_places", dies)
        preparing.put_away(third)
    half = CharterVersion.objects.get(pk=third.pk)
    preparing.put_away(third)
    done = CharterVersion.objects.get(pk=third.pk)

    assert half.preparing_from is not None and half.under == 1
    assert done.preparing_from is None and done.under == 3 and places()[1] == 1


@pytest.mark.parametrize("gave_up", [False, True])
def test_count_whose_worker_was_killed_is_put_away(place: Place, gave_up: bool) -> None:
    third = one_lies_there(place)
    preparing.prepare(third)
    mine = CharterVersion.objects.filter(pk=third.pk)
    if gave_up:
        mine.update(ratified_at=now(), failed_at=now())

    ratifying.go_on()
    assert mine.get().preparing_from is not None  # perhaps somebody is at it

    mine.update(preparing_from=now() - preparing.SOON - timedelta(minutes=1))
    ratifying.go_on()

    assert mine.get().preparing_from is None
    assert places() == {1: 1, 2: 2, 3: 3} and seen(place) == [Right.CONTRIBUTE]


@pytest.mark.parametrize("stop", [OperationalError("server closed the connection"), KeyboardInterrupt()])
def test_lost_answer_takes_nothing_from_the_charter_in_force_and_all_are_told(
    place: Place, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    def comes_and_is_cut_off(*, by: Actor, version: CharterVersion) -> None:
        come_into_force(by=by, version=version)
        raise stop

    sql("DELETE FROM sharing_charterrule WHERE version_id = %s", place.next.pk)
    with monkeypatch.context() as broken, suppress(KeyboardInterrupt):
        broken.setattr(ratifying, "come_into_force", comes_and_is_cut_off)
        ratifying.bring_into_force(place.next.pk)
    wait_for_the_moment(place)
    for _ in range(2):
        ratifying.go_on()
    told = Line.objects.filter(verb="sharing.charter_changed_yours", about_id=place.maya.person_id)

    assert [one.details for one in told] == [{"opened": [], "closed": [[2, 1], [2, 8]]}]
    assert CharterVersion.objects.get(pk=place.next.pk).failed_at is None

    with transaction.atomic():
        preparing.put_away(place.next)

    assert seen(place) == [] and set(sql(GRANTS)) == freshly_compiled() != set()


def test_nobody_is_told_of_a_charter_that_did_not_come(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*, by: Actor, version: CharterVersion) -> None:
        assert Untold.objects.filter(version=version).exists()
        raise OperationalError("server closed the connection")

    sql("DELETE FROM sharing_charterrule WHERE version_id = %s", place.next.pk)
    with monkeypatch.context() as broken:
        broken.setattr(ratifying, "come_into_force", never)
        ratifying.bring_into_force(place.next.pk)

    assert not Untold.objects.exists()
    assert not Line.objects.filter(verb="sharing.charter_changed_yours").exists()


def test_who_comes_in_by_a_change_that_began_before_is_in_the_next_charter_too(place: Place) -> None:
    """Made for the charter in force alone, and seen by no step: the preparation waits, and looks."""

    def is_prepared() -> None:
        preparing.prepare(place.next)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            elsa = place.person("Elsa", "patient")
            preparation = pool.submit(is_prepared)
            while CharterVersion.objects.get(pk=place.next.pk).prepared_through is None:
                sleep(0.01)
        preparation.result(20)

    assert set(Grant.objects.filter(person=elsa.person_id).values_list("charter", flat=True)) == {1, 2}


def test_who_came_in_after_all_patience_is_looked_for_once_more(place: Place) -> None:
    comes(place, place.next)
    elsa = place.person("Elsa", "patient")
    sql("DELETE FROM sharing_grant WHERE person_id = ANY (%s)", [elsa.person_id, place.doctor.person_id])
    a_while_later()

    ratifying.go_on()

    assert set(Grant.objects.filter(person=elsa.person_id).values_list("charter", flat=True)) == {2}
    assert set(sql(GRANTS)) == freshly_compiled()


def hours_pass() -> None:
    """For what asks how late it is now, and not for now(), which is when a transaction began."""
    late = "(statement_timestamp() + interval '2 hours')"
    [(function,)] = sql("SELECT pg_get_functiondef('sharing_charter_number'::regproc)")
    [(policy,)] = sql(
        "SELECT qual FROM pg_policies WHERE tablename = 'sharing_grant' AND policyname = 'web_select'"
    )
    sql(function.replace("statement_timestamp()", late))
    sql(f"ALTER POLICY web_select ON sharing_grant USING ({policy.replace('statement_timestamp()', late)})")


@pytest.mark.parametrize("question", ["SELECT id FROM sharing_grant", "SELECT sharing_charter_number(%s)"])
def test_who_reads_long_after_their_charter_was_replaced_fails_and_begins_again(
    place: Place, question: str
) -> None:
    """What lies in the place of their charter by then may be what a draft gives."""
    asked = [place.community.pk] if "%s" in question else []
    with pytest.raises(OperationalError, match="begin again"), transaction.atomic():  # noqa: PT012 - its end matters
        sql("SELECT set_config('alongside.swapping', 'on', true)")
        sql("UPDATE sharing_charterversion SET replaced_at = now() + interval '1 second' WHERE number = 1")
        sql("SET LOCAL ROLE alongside_web")
        view_as(
            Actor(
                place.doctor.person_id,
                place.doctor.pk,
                Role.CLINICIAN,
                "Amina",
                community_id=place.community.pk,
            )
        )
        assert sql(question, *asked)
        sql("RESET ROLE")
        hours_pass()
        sql("SET LOCAL ROLE alongside_web")
        sql(question, *asked)

    assert sql("SELECT replaced_at FROM sharing_charterversion WHERE number = 1") == [(None,)]

"""What a charter leaves lying, and whoever is stopped half way: nothing sticks, and nothing grows."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import OperationalError, transaction

from alongside.contributions.actor import Actor
from alongside.kit.terms import Right
from alongside.people.models import Seat
from alongside.sharing import preparing, ratifying, weighing
from alongside.sharing.actions.charters import come_into_force
from alongside.sharing.models import CharterVersion, Grant
from tests.sharing.test_at_once import Place, together
from tests.sharing.test_changes import GRANTS, freshly_compiled, sql
from tests.sharing.test_made_over import a_while_later, comes, decided, places
from tests.sharing.test_proof import now
from tests.sharing.test_ratifying import seen


def one_lies_there(place: Place) -> CharterVersion:
    """The second charter is in force, the grants of the first lie there, and a third is drafted."""
    comes(place, place.next)
    a_while_later()
    return place.charter(3, Right.SEE)


def touched(place: Place) -> set[object]:
    return set(sql("SELECT unnest(sharing_touched_by(ARRAY[%s::uuid]))", place.doctor.id))


def test_seat_touches_nobody_by_grants_that_only_lie_there(place: Place) -> None:
    with transaction.atomic():
        sql("ALTER TABLE sharing_charterrule DISABLE TRIGGER rules_stand")
        sql("DELETE FROM sharing_charterrule WHERE audience = 4")
        sql("ALTER TABLE sharing_charterrule ENABLE TRIGGER rules_stand")
        sql("SELECT sharing_compile(ARRAY(SELECT id FROM people_person))")
    far = place.person("Elsa", "patient")
    third = one_lies_there(place)
    weighing.weigh(third.pk)  # open to the network: it lies where the first charter's grants lay
    lying = Grant.objects.filter(person=far.person_id, seat=place.doctor)

    assert set(lying.values_list("charter", flat=True)) == {1}
    assert touched(place) == {(place.maya.person_id,)}

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


def test_lost_answer_takes_nothing_from_the_charter_in_force(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def comes_and_is_cut_off(*, by: Actor, version: CharterVersion) -> None:
        come_into_force(by=by, version=version)
        raise OperationalError("server closed the connection")

    monkeypatch.setattr(ratifying, "come_into_force", comes_and_is_cut_off)
    comes(place, place.next)
    assert seen(place) == [Right.CONTRIBUTE]
    assert CharterVersion.objects.get(pk=place.next.pk).failed_at is None

    with transaction.atomic():
        preparing.put_away(place.next)

    assert seen(place) == [Right.CONTRIBUTE] and set(sql(GRANTS)) == freshly_compiled()

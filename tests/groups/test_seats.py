"""Coming into a group and going: who may, and when."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.groups.actions.groups import Ways, end_group, move_on, say_how
from alongside.groups.actions.seats import (
    ask_for_seat,
    give_seat,
    leave_seat,
    name_chair,
    name_champion,
    offer_seat,
    take_seat,
)
from alongside.groups.models import Chair, Champion, Group, GroupSeat
from alongside.groups.queries.groups import groups, my_seat, sitting
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Phase, Role
from alongside.kit.verdict import Refused
from tests.groups.worlds import begun, seated

OWN = OwnWords("families")


def names(actor, group):
    return [one.name for one in sitting(actor, group)]


def test_whoever_begins_has_the_first_seat_and_all_have_the_same_rights(team):
    assert names(team.nils, team.group) == ["Ken Ito", "Sara Osei", "Nils Berg"]
    say_how(by=team.nils, group_id=team.group.pk, ways=Ways("Faster answers.", "partner", agenda_by="anyone"))

    assert Group.objects.get(pk=team.group.pk).agenda_by == "anyone"


def test_a_parent_partner_speaks_in_a_parents_voice_and_a_doctor_in_no_other(team):
    assert team.seat(team.sara).voice == "caregiver"
    take_seat(by=team.ito, seat_id=team.seat(team.ito).pk, own=OwnWords("doctors", voice="patient"))

    assert team.seat(team.ito).voice == "clinician"


def test_who_was_asked_sits_there_only_after_their_own_yes(team):
    team.town.people["Tom Keane"].known_in_community = True
    team.town.people["Tom Keane"].save()
    offered = offer_seat(by=team.sara, group_id=team.group.pk, name="tom keane", words="He asks well.")
    before = my_seat(team.tom, team.group)
    with pytest.raises(Refused):
        take_seat(by=team.ito, seat_id=offered.pk, own=OWN)
    take_seat(by=team.tom, seat_id=offered.pk, own=OwnWords("clinicians elsewhere", "learned"))

    assert before is None
    assert my_seat(team.tom, team.group).for_whom == "clinicians elsewhere"


def test_who_asked_sits_there_only_after_the_groups_yes(team):
    asked = ask_for_seat(by=team.tom, group_id=team.group.pk, own=OWN, words="I would like to help.")
    assert my_seat(team.tom, team.group) is None
    with pytest.raises(Refused):
        give_seat(by=team.tom, seat_id=asked.pk)
    give_seat(by=team.nils, seat_id=asked.pk)

    assert "Tom Keane" in names(team.tom, team.group)
    with pytest.raises(Refused):
        give_seat(by=team.nils, seat_id=asked.pk)


def test_nobody_asks_twice_and_nobody_is_asked_who_asked(team):
    ask_for_seat(by=team.tom, group_id=team.group.pk, own=OWN)
    with pytest.raises(Refused, match="already"):
        ask_for_seat(by=team.tom, group_id=team.group.pk, own=OWN)


def test_one_leaves_oneself_and_others_end_a_seat_with_why(team):
    leave_seat(by=team.nils, seat_id=team.seat(team.nils).pk)
    with pytest.raises(Refused):
        leave_seat(by=team.tom, seat_id=team.seat(team.sara).pk)
    leave_seat(by=team.ito, seat_id=team.seat(team.sara).pk, words="She moved away.")

    assert names(team.ito, team.group) == ["Ken Ito"]
    assert GroupSeat.objects.get(person=team.sara.person_id).left_words == "She moved away."


def test_one_joins_in_the_phase_that_the_group_is_in(team):
    move_on(by=team.sara, group_id=team.group.pk, phase=Phase.IMPLEMENT)
    late = seated(team.group, team.tom, team.ito)

    assert (team.seat(team.sara).joined_phase, late.joined_phase) == ("design", "implement")


def test_a_term_that_is_over_holds_no_longer(team):
    GroupSeat.objects.filter(person=team.nils.person_id).update(ends="2020-01-01")

    assert names(team.ito, team.group) == ["Ken Ito", "Sara Osei"]
    with pytest.raises(Refused):
        move_on(by=team.nils, group_id=team.group.pk, phase=Phase.PLAN)


def test_somebody_stands_in_for_a_member_of_the_same_group_alone(team):
    elsewhere = begun(team.tom, "Elsewhere")
    own = {"knows": "lived", "title": "", "voice": ""}
    take_seat(
        by=team.nils,
        seat_id=team.seat(team.nils).pk,
        own=OwnWords("young", **own, stands_in_for=team.seat(team.sara).pk),
    )
    with pytest.raises(Refused, match="another member"):
        take_seat(
            by=team.nils, seat_id=team.seat(team.nils).pk,
            own=OwnWords("young", **own, stands_in_for=elsewhere.seats.get().pk),
        )  # fmt: skip

    assert team.seat(team.nils).stands_in_for_id == team.seat(team.sara).pk


def test_one_champion_at_a_center_whom_the_group_names(team):
    center = team.town.center
    name_champion(by=team.sara, seat_id=team.seat(team.ito).pk, center_id=center.pk)
    with pytest.raises(Refused, match="has part"):
        name_champion(by=team.sara, seat_id=team.seat(team.sara).pk, center_id=center.pk)
    say_how(
        by=team.sara,
        group_id=team.group.pk,
        ways=Ways("x", "partner", organizations={center.pk: center.name}),
    )
    name_champion(by=team.ito, seat_id=team.seat(team.sara).pk, center_id=center.pk)
    other = begun(team.tom, "Elsewhere")
    with pytest.raises(Refused, match="Sara Osei"):
        name_champion(by=team.tom, seat_id=other.seats.get().pk, center_id=center.pk)

    assert [one.seat.name for one in Champion.objects.filter(ended_at=None)] == ["Sara Osei"]


def test_two_chair_a_council_one_from_each_side_and_no_team(team, as_web):
    council = begun(team.sara, "Council", kind="council")
    nils, ito = (seated(council, one, team.sara) for one in (team.nils, team.ito))
    for by, seat in (
        (team.sara, council.seats.get(person=team.sara.person_id)),
        (team.sara, ito),
        (team.ito, nils),
    ):
        name_chair(by=by, seat_id=seat.pk)
    with pytest.raises(Refused, match="Councils and boards"):
        name_chair(by=team.sara, seat_id=team.seat(team.nils).pk)
    with pytest.raises(Refused):
        name_chair(by=team.tom, seat_id=nils.pk)
    leave_seat(by=team.ito, seat_id=ito.pk)
    with pytest.raises(Refused, match="sits here now"):
        name_chair(by=team.sara, seat_id=ito.pk)
    with as_web(), acting(team.tom), connection.cursor() as cursor:
        cursor.execute("UPDATE groups_chair SET ended_at = now()")
        changed = cursor.rowcount
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(
                "INSERT INTO groups_chair (id, group_id, seat_id, side, by_id, by_name, at) "
                "VALUES (gen_random_uuid(), %s, %s, 'partners', %s, %s, now())",
                [council.pk, nils.pk, team.tom.person_id, team.tom.name],
            )

    chairs = Chair.objects.filter(ended_at=None).order_by("side").values_list("side", "seat__name")
    assert (list(chairs), changed) == ([("partners", "Nils Berg"), ("staff", "Ken Ito")], 0)


def test_what_has_ended_stays_and_takes_no_more(team):
    end_group(by=team.nils, group_id=team.group.pk)
    with pytest.raises(Refused, match="has ended"):
        ask_for_seat(by=team.tom, group_id=team.group.pk, own=OWN)
    with pytest.raises(Refused, match="has ended"):
        leave_seat(by=team.nils, seat_id=team.seat(team.ito).pk, words="Enough.")
    leave_seat(by=team.ito, seat_id=team.seat(team.ito).pk)

    assert [one.name for one in groups(team.tom)] == []
    assert [one.name for one in groups(team.tom, ended=True)] == ["Riverside team"]
    assert team.group.seats.filter(left_at__isnull=False).count() == 1


def test_a_group_of_members_alone_is_not_there_for_others(town, as_web, looking):
    anna, ruth = town.join("Anna", Role.CAREGIVER), town.join("Ruth", Role.COORDINATOR)
    group = begun(anna, "Mondays", kind="support")
    with looking(anna):
        assert [one.name for one in groups(anna)] == ["Mondays"]
    with looking(ruth):
        assert groups(ruth) == []
        with pytest.raises(Refused) as refused:
            ask_for_seat(by=ruth, group_id=group.pk, own=OWN)
        assert refused.value.may_know is False
        assert not Line.objects.filter(verb="groups.group_begun").exists()


def test_the_ledger_says_where_and_when_in_the_work_and_tells_support_apart(team):
    move_on(by=team.sara, group_id=team.group.pk, phase=Phase.EVALUATE)
    begun(team.sara, "Mondays", kind="support", place="system")
    line, mondays = (
        Line.objects.get(verb="groups.group_moved"),
        Line.objects.filter(verb="groups.group_begun").last(),
    )

    assert (line.place, line.phase, line.details["work"]) == ("center", "evaluate", "joint")
    assert (mondays.place, mondays.phase, mondays.details["work"]) == ("system", "design", "support")


def test_whoever_begins_a_group_of_members_only_sits_in_it_and_nobody_else_sees_it(team, as_web, looking):
    with as_web(), looking(team.sara):
        group = begun(team.sara, "Parents among ourselves", members_only=True)
        assert [one.person_id for one in sitting(team.sara, group)] == [team.sara.person_id]

    with as_web(), looking(team.tom):
        assert not Group.objects.filter(pk=group.pk).exists()

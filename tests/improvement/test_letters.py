"""Letters of what waits in improving care: to whom they go, once for each thing, and that they say nothing."""

from __future__ import annotations

from datetime import timedelta

from django.core import mail
from django.test import override_settings
from django.utils import timezone

from alongside.groups.actions.reaching import set_letters
from alongside.groups.models import Letter
from alongside.home.queries.waiting import waiting_for_partner
from alongside.improvement.actions.concerns import NewConcern, raise_concern, say_of_concern, take_concerns
from alongside.improvement.actions.findings import NewLook, answer_for_test, look_again
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, close_sheet
from alongside.improvement.concerns import Kind as Says
from alongside.improvement.letters import tell_what_waits
from alongside.improvement.models import Cycle, Looked
from alongside.improvement.sheets import Kind
from alongside.kit.terms import Role
from alongside.people.models import Account
from alongside.people.queries.standing import today_of
from tests.improvement.worlds import opened, planned


def told(by):
    """Of which things a letter went to somebody."""
    return sorted(Letter.objects.filter(person=by.person_id).values_list("thing_id", flat=True))


def asked_of(team, project):
    """A test asked of Nils, a sheet asked of Sara that ends tomorrow, a concern of Nils himself, and a look due today."""
    opened(team, project)
    test = planned(team.ito, project, "The card", owner=team.seat(team.nils).pk)
    tomorrow = today_of(team.ito) + timedelta(days=1)
    new = NewSheet(Kind.WALK, "Stairs", until=tomorrow, moderator=team.seat(team.sara).pk)
    sheet = begin_sheet(by=team.ito, project_id=project.pk, new=new)
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="x")
    concern = raise_concern(by=team.nils, group_id=team.group.pk, new=NewConcern("The pump.", named=False))
    look_again(by=team.ito, project_id=project.pk, new=NewLook("yes", "yes", again_on=tomorrow))
    Looked.objects.update(again_on=today_of(team.ito))
    return test, sheet, concern


def test_a_letter_says_that_something_waits_once_for_each_thing_and_nothing_of_it(team, project, looking):
    test, sheet, concern = asked_of(team, project)
    set_letters(by=team.ito, group_id=team.group.pk, wanted=False)
    with override_settings(ALONGSIDE_URL="https://here.example.org"):
        counts = tell_what_waits(), tell_what_waits()
    letters = {one.to[0]: f"{one.subject}\n{one.body}" for one in mail.outbox}
    addresses = Account.objects.filter(persons__in=[team.nils.person_id, team.sara.person_id])
    secret = ("Riverside", "card", "Stairs", "pump", "concern", "Ken", "Shorter", "team")
    with looking(team.nils):
        today = {one.thing_id for one in waiting_for_partner(team.nils)}

    assert counts == (2, 0) and set(letters) == set(addresses.values_list("email", flat=True))
    assert told(team.nils) == sorted([test.pk, sheet.pk, concern.pk, project.pk])
    assert today >= {test.pk, sheet.pk, project.pk} and concern.pk not in today  # which is his own
    assert told(team.sara) == sorted([sheet.pk, sheet.pk, concern.pk, project.pk]) and told(team.ito) == []
    assert all("https://here.example.org/\n" in one and "#letters" in one for one in letters.values())
    assert not [word for word in secret for one in letters.values() if word in one]


def test_what_was_answered_or_is_over_is_not_written_about_and_what_opens_again_is(team, project):
    test, sheet, concern = asked_of(team, project)
    rut = team.town.join("Rut", Role.PATIENT)
    answer_for_test(by=team.nils, cycle_id=test.pk, takes=True)
    close_sheet(by=team.ito, sheet_id=sheet.pk, words="x")
    look_again(by=team.ito, project_id=project.pk, new=NewLook("yes", "yes"))
    say_of_concern(by=team.ito, concern_id=concern.pk, kind=Says.CLOSE, words="Two look.")
    old = planned(team.ito, project, "Old", owner=team.seat(team.sara).pk)
    Cycle.objects.filter(pk=old.pk).update(at=timezone.now() - timedelta(days=3))
    before = tell_what_waits()
    say_of_concern(by=team.nils, concern_id=concern.pk, kind=Says.UNSETTLED, words="Not at night.")
    after = tell_what_waits()

    assert (before, after) == (0, 3)
    assert {one.thing_id for one in Letter.objects.all()} == {concern.pk}
    assert not Letter.objects.filter(person=rut.person_id).exists()

"""Who has left is found and read by nobody; where two were one person, what both said and answer for is one person's."""

from __future__ import annotations

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.partnership.actions.cards import CardWords, make_card
from alongside.partnership.actions.offers import offer_to_do
from alongside.partnership.actions.profiles import say_how_asked, tell_of_self
from alongside.partnership.models import BankDetails, Card, Offer, Opportunity, Profile, ProfilePart
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.queries.cards import cards
from alongside.partnership.queries.claims import to_pay
from alongside.partnership.queries.matching import people_for
from alongside.partnership.queries.profiles import parts_of
from alongside.people.actions.merging import merge_persons
from alongside.people.models import Person
from tests.partnership.money_worlds import banked, some_money
from tests.partnership.worlds_matching import a_task


def test_who_has_left_is_found_and_read_by_nobody(team, as_web):
    task = a_task(team.tom, needs="films")
    tell_of_self(by=team.nils, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
    say_how_asked(by=team.nils, may_be_asked=True, at_most=2)
    make_card(by=team.nils, words=CardWords("Nils", "Films"))

    def told() -> tuple[int, int, int]:
        with as_web(), acting(team.tom):
            found = people_for(team.tom, task)
            return len(found), len(parts_of(team.tom, [team.nils.person_id])), len(cards(team.tom))

    before = told()
    Person.objects.filter(pk=team.nils.person_id).update(deactivated_at=timezone.now())

    assert (before, told()) == ((1, 1, 1), (0, 0, 0))


def test_where_two_were_one_everything_is_one_persons(team):
    twin = team.town.join("Tom Keane Jr", Role.PATIENT)
    mine, theirs = a_task(team.ito, "First"), a_task(twin, "Second")
    for one in (team.tom, twin):
        tell_of_self(by=one, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
        say_how_asked(by=one, may_be_asked=True, at_most=2)
    offer_to_do(by=twin, opportunity_id=mine.pk)
    make_card(by=twin, words=CardWords("Tom", "Films"))
    kept, gone = (Person.objects.get(pk=one.person_id) for one in (team.tom, twin))
    merge_persons(by=program(community_id=team.town.community.pk), kept=kept, gone=gone, reason="Twice")

    assert Opportunity.objects.get(pk=theirs.pk).contact_id == kept.pk
    assert ProfilePart.objects.filter(person=kept).count() == 2 and Offer.objects.get().person_id == kept.pk
    assert Card.objects.get().person_id == kept.pk and Profile.objects.filter(person=kept).count() == 1


def test_where_two_are_said_to_be_one_nobodys_money_goes_to_the_others_account(team):
    money = some_money(team)
    twin = team.town.join("Lars Holm Jr", Role.CAREGIVER)
    banked(twin)
    money.agreed(money.ticket(money.lars))
    kept, gone = (Person.objects.get(pk=one.person_id) for one in (money.lars, twin))
    merge_persons(by=program(community_id=team.town.community.pk), kept=kept, gone=gone, reason="Twice")

    assert [one.sealed for one in to_pay(money.vera)] == [None]
    assert BankDetails.objects.get().person_id == gone.pk

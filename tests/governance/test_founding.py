"""From `begin` to a charter of their own: chosen, adapted, agreed on by the first three."""

from __future__ import annotations

import pytest

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.governance.actions.founding import (
    agree_to_charter,
    ask_members,
    choose_template,
    open_founding,
)
from alongside.governance.founding import ratify_if_agreed
from alongside.governance.models import Founding, FoundingYes
from alongside.kit.terms import Audience, Category, Right, Role
from alongside.people.actions.communities import add_organization, open_community
from alongside.sharing.drafted import drafted_from
from alongside.sharing.models import CharterVersion
from tests.governance.filled_in import fields
from tests.governance.worlds import Deciding


@pytest.fixture
def town(db):
    """A community on its first day, with one person in it."""
    community = open_community(by=program(), name="Nord", slug="nord", zone="Europe/Stockholm")
    here = program(community_id=community.pk)
    center = add_organization(by=here, community=community, name="Clinic")
    town = Deciding(community, center, None)
    siri = town.join("Siri Ek", Role.COORDINATOR)
    founding = open_founding(by=here, community=community, first_id=siri.person_id)
    town.charter = founding.provisional
    return town


def in_force(town):
    return CharterVersion.objects.get(community=town.community, in_force_from__isnull=False, replaced_at=None)


def test_on_the_first_day_only_the_nearest_see_anything(town):
    first = drafted_from(in_force(town))

    seen = {who for who in Audience for what in Category if first.right(who, what) > Right.NONE}
    assert seen == {Audience.CAREGIVERS, Audience.TEAM}
    assert (first.groups, first.terms.emergency_hours) == ((), 0)
    assert [one.number for one in first.articles] == [1, 2, 3, 4]
    assert all(one.article in (2, 3, 4) for one in (*first.guardrails, *first.bands, *first.holds))


def test_three_members_choose_adapt_and_agree(town, come_in):
    siri = come_in(town.actor("Siri Ek", Role.COORDINATOR))
    today = siri.words("/")
    assert "Choose your first charter" in today and "Invite two others" in today  # the way, not one line

    # The charter of the first days leads there, and not to a draft that nobody could vote on
    charter = siri.words("/charter/")
    assert 'href="/charter/begin/"' in charter and "Begin a draft from it" not in charter

    # She chooses a template and adapts an article
    page = siri.words("/charter/begin/")
    assert page.count("Begin with this") == 3 and "About 5 minutes." in page
    edit = siri.post("/charter/begin/choose/", template="families").headers["Location"]
    siri.post(edit, **fields(siri.words(edit)) | {"a-words": "We are families of the north."})
    draft = CharterVersion.objects.get(community=town.community, in_force_from=None)
    read = siri.words(f"/charter/versions/{draft.number}/")
    assert "Go on to your first charter" in read and "Begin a motion with this draft" not in read

    # She asks; the two whom she invited find it on their Today; each of the three says yes
    siri.post(f"/charter/begin/{draft.pk}/ask/")
    town.join("Anna Berg", Role.CAREGIVER)
    town.join("Nils Lund", Role.PATIENT)
    everyone = [("Siri Ek", Role.COORDINATOR), ("Anna Berg", Role.CAREGIVER), ("Nils Lund", Role.PATIENT)]
    for name, role in everyone:
        assert not ratify_if_agreed(draft.pk)
        visit = come_in(town.actor(name, role))
        assert "Say yes to your first charter" in visit.words("/")
        assert visit.post(f"/charter/begin/{draft.pk}/yes/").status_code == 302
        assert "Say yes to your first charter" not in visit.words("/")

    assert FoundingYes.objects.count() == 3
    assert Founding.objects.get().asked_id == draft.pk


def test_the_third_yes_brings_it_into_force(town):
    siri, first = town.actor("Siri Ek", Role.COORDINATOR), town.charter
    draft = choose_template(by=siri, key="clinic")
    ask_members(by=siri, version_id=draft.pk)
    others = [town.join("Anna Berg", Role.CAREGIVER), town.join("Nils Lund", Role.PATIENT)]
    for actor in (siri, *others):
        assert not ratify_if_agreed(draft.pk)
        agree_to_charter(by=actor, version_id=draft.pk)

    assert ratify_if_agreed(draft.pk)
    draft.refresh_from_db()
    first.refresh_from_db()
    assert (draft.in_force_from is not None, draft.failed_why) == (True, "")
    assert first.replaced_at is not None
    assert not ratify_if_agreed(draft.pk)


def test_where_more_are_here_three_are_not_enough(town):
    siri = town.actor("Siri Ek", Role.COORDINATOR)
    draft = choose_template(by=siri, key="clinic")
    ask_members(by=siri, version_id=draft.pk)
    members = [siri, *(town.join(f"Member {n}", Role.PATIENT) for n in range(5))]
    for actor in members[:3]:
        agree_to_charter(by=actor, version_id=draft.pk)

    assert not ratify_if_agreed(draft.pk)  # three of six are not more than half


def test_nobody_says_yes_twice_for_another_or_to_what_is_not_asked(town, as_web):
    from django.db import IntegrityError, ProgrammingError, transaction
    from django.utils import timezone

    from alongside.kit.verdict import Refused

    siri, anna = town.actor("Siri Ek", Role.COORDINATOR), town.join("Anna Berg", Role.CAREGIVER)
    draft, other = choose_template(by=siri, key="clinic"), choose_template(by=siri, key="network")
    ask_members(by=siri, version_id=draft.pk)
    agree_to_charter(by=siri, version_id=draft.pk)
    with pytest.raises(Refused, match="You have voted here already"):
        agree_to_charter(by=siri, version_id=draft.pk)
    with pytest.raises(Refused, match="another draft"):
        agree_to_charter(by=anna, version_id=other.pk)
    with pytest.raises(Refused, match="Whoever opened this community"):
        choose_template(by=anna, key="clinic")

    told = {"founding_id": town.community.pk, "name": "Anna", "at": timezone.now()}
    for person, version in ((anna.person_id, draft), (siri.person_id, other)):
        with as_web(), acting(siri), pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
            FoundingYes(person_id=person, version=version, **told).save(force_insert=True)

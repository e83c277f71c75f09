"""What somebody wrote to one contact person is not read by the next one, until its writer shows it to them."""

from __future__ import annotations

import pytest

from alongside.contributions.acting import acting
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.verdict import Refused
from alongside.partnership.actions.offers import offer_to_do, say_of_offer, show_offer
from alongside.partnership.actions.opportunities import become_contact
from alongside.partnership.actions.profiles import ask_somebody, say_how_asked, tell_of_self
from alongside.partnership.models import Asked, Offer
from alongside.partnership.opportunity_kinds import Said
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.queries.opportunities import offers_of
from alongside.partnership.queries.profiles import parts_of
from tests.partnership.worlds_matching import a_task


@pytest.fixture
def taken_over(team):
    """Nils wrote to Ito, and opened a part to contact persons; then Sara took the task over."""
    task = a_task(team.ito, needs="films", group_id=team.group.pk, places=2)
    tell_of_self(by=team.nils, kind=Kind.SUPPORT, words="I am ill on Mondays", seen_by=SeenBy.CONTACTS)
    tell_of_self(by=team.tom, kind=Kind.SKILL, words="films", seen_by=SeenBy.MEMBERS)
    say_how_asked(by=team.tom, may_be_asked=True, at_most=2)
    ask_somebody(by=team.ito, opportunity_id=task.pk, person_id=team.tom.person_id, words="Only to you")
    offer = offer_to_do(by=team.nils, opportunity_id=task.pk, words="Ito, it is me.")
    become_contact(by=team.sara, opportunity_id=task.pk)
    return task, offer


def reads(by, task, nils, looking) -> tuple[int, int, int]:
    """How many offers, parts of Nils's profile and asks somebody reads."""
    with looking(by):
        return (
            len(offers_of(by, task)), len(parts_of(by, [nils.person_id])), Asked.objects.filter(author_id__isnull=False).count(),
        )  # fmt: skip


def waits(by, looking) -> list[str]:
    """What waits on their Today of this."""
    with looking(by):
        return [one.kind for one in waiting_for_partner(by) if one.kind.startswith("offer_")]


def test_who_takes_over_reads_what_is_shown_to_them_and_nothing_before(team, taken_over, looking, come_in):
    task, offer = taken_over
    page = f"/opportunities/{task.pk}/"
    before = {name: reads(getattr(team, name), task, team.nils, looking) for name in ("ito", "sara")}
    waiting = waits(team.nils, looking), waits(team.sara, looking)
    hers, his = come_in(team.sara).words(page), come_in(team.nils).words(page)
    with pytest.raises(Refused), acting(team.sara):
        show_offer(by=team.sara, offer_id=offer.pk, to=team.sara.person_id)
    with pytest.raises(Refused, match="Somebody else answers now"):
        show_offer(by=team.nils, offer_id=offer.pk, to=team.tom.person_id)
    sends = [
        come_in(team.nils).post(f"/opportunities/offers/{offer.pk}/show/{team.sara.person_id}/").status_code
        for _twice in range(2)
    ]
    after = {name: reads(getattr(team, name), task, team.nils, looking) for name in ("ito", "sara")}

    assert before == {"ito": (0, 0, 1), "sara": (0, 0, 0)}  # what Ito asked in his own words stays his
    assert waiting == (["offer_moved"], [])
    assert "Ito, it is me." not in hers and "Nils" not in hers
    assert "Show it to Sara Osei" in his and "Ito, it is me." in his
    assert sends == [302, 302]
    assert after == {"ito": (0, 0, 1), "sara": (1, 1, 0)}
    assert (waits(team.nils, looking), waits(team.sara, looking)) == ([], ["offer_new"])
    assert "Ito, it is me." in come_in(team.sara).words(page)


def test_who_takes_over_chooses_no_more_than_there_are_places(team, taken_over, looking):
    """Ito chose one whose offer Sara does not read: one place is left, and the task says so."""
    task, _offer = taken_over
    become_contact(by=team.ito, opportunity_id=task.pk)
    say_of_offer(by=team.ito, offer_id=Offer.objects.get().pk, kind=Said.CHOSEN)
    become_contact(by=team.sara, opportunity_id=task.pk)
    theirs = offer_to_do(by=team.tom, opportunity_id=task.pk)
    with looking(team.sara):
        say_of_offer(by=team.sara, offer_id=theirs.pk, kind=Said.CHOSEN)
    task.refresh_from_db()

    assert task.filled_at is not None

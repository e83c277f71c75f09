"""Agreements that all sign, and goals for ninety days."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.models import Agreement, CheckIn, NinetyDayGoal, Signature
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun


def worded(team, actor, words="One at a time."):
    day = today_of(actor) + timedelta(days=180)
    return word_agreement(by=actor, group_id=team.group.pk, new=NewAgreement(words, day))


def signers(agreement):
    return set(Signature.objects.filter(agreement=agreement).values_list("seat__name", flat=True))


def test_whoever_words_it_signs_it_and_the_others_sign_after(team):
    agreement = worded(team, team.sara)
    sign_agreement(by=team.nils, agreement_id=agreement.pk)
    with pytest.raises(Refused, match="already"):
        sign_agreement(by=team.nils, agreement_id=agreement.pk)
    with pytest.raises(Refused, match="a seat"):
        sign_agreement(by=team.tom, agreement_id=agreement.pk)

    assert signers(agreement) == {"Sara Osei", "Nils Berg"}


def test_a_later_wording_is_signed_anew_and_the_earlier_one_no_more(team):
    first = worded(team, team.sara)
    second = worded(team, team.ito, "Two at a time.")
    with pytest.raises(Refused, match="later wording"):
        sign_agreement(by=team.nils, agreement_id=first.pk)

    assert (signers(first), signers(second)) == ({"Sara Osei"}, {"Ken Ito"})


def test_a_goal_has_ninety_days_and_ends_with_what_came_of_it(team):
    aim = set_aim(by=team.nils, group_id=team.group.pk, new=NewAim("A card", "20 tried it"))
    check_in(by=team.sara, goal_id=aim.pk, says=CheckIn.Says.STUCK, words="No printer.")
    check_in(by=team.nils, goal_id=aim.pk, says=CheckIn.Says.PARTLY, words="12 tried it.")
    with pytest.raises(Refused, match="said already"):
        check_in(by=team.ito, goal_id=aim.pk, says=CheckIn.Says.ON_WAY)
    with pytest.raises(Refused, match="a seat"):
        set_aim(by=team.tom, group_id=team.group.pk, new=NewAim("x", "x"))

    assert aim.due_on == today_of(team.nils) + timedelta(days=90)


def test_the_page_of_the_agreement_offers_examples_and_says_who_has_not_signed(team, come_in):
    page = f"/groups/{team.group.pk}/agreement/"
    empty = come_in(team.sara).words(page)
    wrong = come_in(team.sara).post(f"{page}new/", words="", review_on="2020-01-01")
    day = (today_of(team.sara) + timedelta(days=100)).isoformat()
    come_in(team.sara).post(f"{page}new/", words="No titles.", examples=["plain", "own"], review_on=day)
    agreement = Agreement.objects.get()
    shown = come_in(team.ito).words(page)
    come_in(team.ito).post(f"/groups/agreements/{agreement.pk}/sign/")

    assert "Begin from good examples" in empty
    assert wrong.status_code == 422 and "Choose a day that lies ahead." in wrong.content.decode()
    assert agreement.words.splitlines()[1:] == [
        "Nobody has to tell their own story to have a say.",
        "No titles.",
    ]
    assert "Not yet: Ken Ito, Nils Berg" in shown and "Sign it" in shown
    assert "Not yet: Nils Berg" in come_in(team.tom).words(page)


def test_a_goal_is_set_looked_at_and_ended_on_its_page(team, come_in):
    come_in(team.nils).post(
        f"/groups/{team.group.pk}/goals/new/", words="A card for the toilet", known_by="20 tried it"
    )
    page = f"/groups/goals/{NinetyDayGoal.objects.get().pk}/"
    missing = come_in(team.sara).post(page, words="x")
    come_in(team.sara).post(page, says="on_way", words="We have a drawing.")
    stranger = come_in(team.tom).post(page, says="on_way")
    on_group = come_in(team.tom).words(f"/groups/{team.group.pk}/")
    come_in(team.nils).post(page, says="reached", words="31 tried it.")
    shown = come_in(team.ito).words(page)

    assert (missing.status_code, stranger.status_code) == (422, 403)
    assert "A card for the toilet" in on_group and "It goes well" in on_group
    assert "We have a drawing." in shown and "We reached it" in shown and "Look at it now" not in shown


def test_as_many_questions_with_one_wording_and_goal_as_with_three(team, come_in):
    one = begun(team.sara, "One")
    word_agreement(by=team.sara, group_id=one.pk, new=NewAgreement("x", today_of(team.sara)))
    set_aim(by=team.sara, group_id=one.pk, new=NewAim("x", "x"))
    paths = (f"/groups/{one.pk}/agreement/", f"/groups/{one.pk}/")
    first = [len(asked(come_in, team.sara, path)) for path in paths]
    for number in "23":
        word_agreement(by=team.sara, group_id=one.pk, new=NewAgreement(number, today_of(team.sara)))
        set_aim(by=team.sara, group_id=one.pk, new=NewAim("x", "x"))

    assert [len(asked(come_in, team.sara, path)) for path in paths] == first
    assert max(first) <= 8

"""What Riverbend does and how, and what it wishes for."""

from __future__ import annotations

from alongside.contributions.actor import program
from alongside.governance.models import Motion, Policy, Wish, WishRanking
from alongside.governance.queries.policies import policies
from alongside.governance.queries.wishes import titles
from alongside.governance.wish_words import agreed, differences


def test_policies_hold_one_is_under_review_one_overdue_one_only_proposed(demo):
    by = program(community_id=Motion.objects.first().community_id)
    found = {one.version.title: one for one in policies(by)}

    assert len(found) == Policy.objects.count() == 5
    assert found["Photos and stories"].under_review
    assert found["Conflicts of interest"].adoption is None
    assert "25 an hour" in found["How we pay and thank people"].version.words


def test_groups_wish_for_different_things_and_are_shown_side_by_side(demo):
    families, staff = WishRanking.objects.order_by("position")
    named = titles(program(community_id=families.community_id), [*families.wishes, *staff.wishes])

    assert (families.voters, staff.voters, Wish.objects.count()) == (10, 7, 10)
    assert [named[one] for one in families.wishes][0] == "My child’s plan on one sheet of paper"
    assert [named[one] for one in staff.wishes][0] == "Never type a weight twice"
    assert len(differences([families, staff], named)) >= 2 and agreed([families, staff], named) == ""
    assert Wish.objects.filter(author_name="").count() == 2

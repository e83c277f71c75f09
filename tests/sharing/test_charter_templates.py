"""Charters to begin from: whole, plain to read, and each in the community's own language."""

from __future__ import annotations

import pytest

from alongside.contributions.actor import program
from alongside.kit.reading import reading_of
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.charter_templates import TEMPLATES, in_language
from alongside.sharing.drafted import drafted_from

every = pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)


@every
def test_a_template_comes_into_force_as_it_is_written(db, template):
    from alongside.people.actions.communities import open_community

    community = open_community(by=program(), name="Here", slug="here", zone="Europe/Stockholm")
    here = program(community_id=community.pk)
    version = draft_charter(by=here, community_id=community.pk, title=template.title, draft=template.draft)
    put_in_force(by=here, version=version)

    found = drafted_from(version)
    assert (found.rights, set(found.works), found.terms) == (
        template.draft.rights, set(template.draft.works), template.draft.terms,
    )  # fmt: skip


@every
def test_no_rule_of_a_template_is_without_an_article(template):
    known = {one.number for one in template.draft.articles}
    rows = (
        *template.draft.guardrails, *template.draft.bands, *template.draft.groups, *template.draft.holds,
        *template.draft.replies, *template.draft.works,
    )  # fmt: skip

    assert {one.article for one in rows} | set(template.draft.rule_articles.values()) <= known
    assert set(template.draft.rights) <= set(template.draft.rule_articles)


@every
def test_nearly_everyone_can_read_a_template(template):
    hard = {
        one.number: told.value
        for one in template.draft.articles
        if (told := reading_of(str(one.words), "en")) and not told.is_plain
    }
    assert hard == {}


@every
def test_no_template_lets_a_study_see_who_somebody_is(template):
    assert template.draft.right(Audience.STUDY, Category.IDENTITY) == Right.NONE
    assert template.draft.right(Audience.NETWORK, Category.IDENTITY) == Right.NONE


def test_families_keep_their_journals():
    (families,) = [one for one in TEMPLATES if one.key == "families"]
    assert families.draft.right(Audience.TEAM, Category.JOURNAL) == Right.NONE
    assert families.draft.right(Audience.CAREGIVERS, Category.JOURNAL) == Right.CONTRIBUTE


def test_a_template_is_written_in_the_communitys_language():
    told = in_language(TEMPLATES[0].draft, "sv")
    reason = TEMPLATES[0].draft.guardrails[1].reason

    assert told.guardrails[1].reason != reason  # what ships is translated already
    assert (told.works[0].kind, told.works[0].requires) == (
        "project",
        ("partner_seat", "purpose", "end_date"),
    )
    assert told.rights == TEMPLATES[0].draft.rights

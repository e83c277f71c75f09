"""Learning paths by role: read by everyone, rated by each for themselves alone, worded anew by whoever began it."""

from __future__ import annotations

import re

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from alongside.contributions.models import Line
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.leaving.queries.theirs import theirs_alone
from alongside.partnership.actions.learning import add_learning_path, rate_oneself, reword_learning_path
from alongside.partnership.learning.kinds import Rating
from alongside.partnership.learning.paths import OWN_PATH, PAGES, PATHS, RATINGS, STEPS
from alongside.partnership.models import LearningPath, LearningStep, ProfilePart, SelfRating
from tests.groups.test_pages import asked

STEP = {
    "title": "The bell", "words": "Ring low.\n\nWait.", "question": "Why low?", "to_try": "Go there.",
    "page": "groups:groups", "minutes": "3",
}  # fmt: skip


def test_every_path_is_whole_and_every_step_can_be_tried():
    assert {step for path in PATHS.values() for step in path.steps} == set(STEPS)
    assert all(len(set(path.steps)) == len(path.steps) >= 5 for path in PATHS.values())
    assert {STEPS[one].page for one in STEPS} <= set(PAGES)
    assert all(reverse(page) for page in PAGES)
    assert {*OWN_PATH.values(), "leading"} == set(PATHS)
    assert STEPS["chart"].page == "registry:read_any"
    assert all(
        PATHS[one].steps[0] == "listen" for one in ("clinician", "researcher", "improver", "coordinator")
    )


def test_one_rates_oneself_again_and_again_and_nobody_else_ever_reads_it(team, come_in, looking):
    step = "/partners/learning/clinician/story/"
    for rating in ("0", "2", "2", "3"):
        come_in(team.ito).post(step, rating=rating)
    mine, theirs = (come_in(who).words(step) for who in (team.ito, team.sara))

    assert [one.rating for one in SelfRating.objects.order_by("at")] == [0, 2, 3]
    assert "What I say of myself" not in theirs and "Put it in what I say of myself" in mine
    assert not ProfilePart.objects.exists()
    assert "How to tell a story" in come_in(team.ito).words("/opportunities/me/?words=How+to+tell+a+story")
    path = come_in(team.ito).words("/partners/learning/clinician/")
    assert f"You said: {RATINGS[3]}" in path and "Next for you" in path
    assert "You said" not in come_in(team.sara).words("/partners/learning/clinician/")
    assert come_in(team.ito).words("/partners/learning/").index("For staff in care") < come_in(
        team.ito
    ).words("/partners/learning/").index("For patients")
    with looking(team.sara):
        assert SelfRating.objects.count() == 0
        assert not Line.objects.filter(verb="partnership.rated_self").exists()
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO partnership_selfrating (id, community_id, person_id, step_key, rating, at) "
                "VALUES (gen_random_uuid(), %s, %s, 'story', 1, now())",
                [team.ito.community_id, team.ito.person_id],
            )
    lines = Line.objects.filter(verb="partnership.rated_self")
    assert {(one.about_id, one.subject_words, str(one.details)) for one in lines} == {
        (team.ito.person_id, team.ito.name, "{}")
    }
    assert come_in(team.ito).post(step, rating="7").status_code == 422


def test_anyone_adds_a_path_and_a_step_and_who_began_it_words_it_anew(team, come_in, looking):
    come_in(team.sara).post("/partners/learning/new/", title="New here", about="For whoever is new.")
    path = f"/partners/learning/{LearningPath.objects.get().path}/"
    missing = come_in(team.sara).post(f"{path}new/", **STEP | {"question": ""})
    come_in(team.ito).post(f"{path}new/", **STEP)
    come_in(team.ito).post("/partners/learning/patient/new/", **STEP)
    step = LearningStep.objects.get(path_key="patient")
    change = f"/partners/learning/patient/{step.step}/change/"
    refused = come_in(team.sara).get(change)
    come_in(team.ito).post(change, **STEP | {"title": "The lower bell"})
    come_in(team.ito).post(change, **STEP | {"title": "The lower bell"})
    page = come_in(team.sara).words(f"/partners/learning/patient/{step.step}/")

    assert (missing.status_code, refused.status_code) == (422, 403)
    assert [one.number for one in LearningStep.objects.filter(step=step.step).order_by("number")] == [1, 2]
    assert "The lower bell" in page and "This wording" in page and page.count(team.ito.name) >= 2
    assert "The bell" in come_in(team.nils).words(path)
    assert "New here" in come_in(team.nils).words("/partners/learning/")
    come_in(team.ito).post(change, **STEP | {"title": "The lower bell"}, end="yes")
    assert "The lower bell" not in come_in(team.sara).words("/partners/learning/patient/")
    assert come_in(team.ito).get(change).status_code == 403
    with pytest.raises(Refused, match="Whoever began it"):
        reword_learning_path(by=team.ito, path=LearningPath.objects.get().path, title="x", about="y")
    with looking(team.ito):
        for number in (2, 1):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(
                    "INSERT INTO partnership_learningpath (id, community_id, path, number, title, about, ended, author_id, "
                    "author_name, author_role, author_title, voice, on_behalf_of_name, at) SELECT gen_random_uuid(), "
                    "community_id, path, %s, 'x', 'y', false, %s, %s, %s, '', %s, '', now() FROM partnership_learningpath",
                    [number, team.ito.person_id, team.ito.name, str(team.ito.role), str(team.ito.voice)],
                )


def test_the_lists_ask_as_often_for_three_as_for_one(team, come_in):
    add_learning_path(by=team.sara, title="One", about="a")
    few = len(asked(come_in, team.ito, "/partners/learning/"))
    for title in ("Two", "Three"):
        path = add_learning_path(by=team.sara, title=title, about="a").path
    one = f"/partners/learning/{path}/"
    come_in(team.ito).post(f"{one}new/", **STEP)
    steps = len(asked(come_in, team.ito, one))
    for _more in range(2):
        come_in(team.ito).post(f"{one}new/", **STEP)

    assert len(asked(come_in, team.ito, "/partners/learning/")) == few <= 8
    assert len(asked(come_in, team.ito, one)) == steps <= 8
    key = LearningStep.objects.first().step
    assert len(asked(come_in, team.ito, f"{one}{key}/")) <= 8


def test_a_path_is_walked_to_its_end_by_whoever_rates_nothing_and_leads_on(team, come_in):
    visit, seen = come_in(team.sara), []
    page = f"/partners/learning/caregiver/{PATHS['caregiver'].steps[0]}/"
    while page:
        seen.append(page.split("/")[-2])
        text = visit.get(page).content.decode()
        tried = [reverse(one) for one in PAGES if f'href="{reverse(one)}"' in text]
        assert any(visit.get(one).status_code in (200, 302) for one in tried), page
        after = re.search(r'id="next".*?href="(/partners/learning/caregiver/[^"]+)"', text, re.DOTALL)
        page = after[1] if after and "This is the end of the path." not in text else ""

    assert tuple(seen) == tuple(PATHS["caregiver"].steps)
    assert "/parity/roadmap/" in text
    come_in(team.ito).post("/partners/learning/caregiver/new/", **STEP)
    last = f"/partners/learning/caregiver/{LearningStep.objects.get().step}/"
    text = come_in(team.sara).words(last)
    assert text.index("You left out:") < text.rindex("Speaking as a relative")


def test_a_path_that_has_ended_takes_no_step_and_leads_to_others(team, come_in):
    path = add_learning_path(by=team.sara, title="New here", about="For whoever is new.").path
    reword_learning_path(by=team.sara, path=path, title="New here", about="For whoever is new.", ended=True)
    visit = come_in(team.sara)
    page = visit.words(f"/partners/learning/{path}/")

    assert "This path has ended." in page and "Add a step" not in page and "Word it anew" not in page
    assert visit.post(f"/partners/learning/{path}/new/", **STEP).status_code == 422
    assert not LearningStep.objects.exists()


def test_no_role_reads_what_somebody_else_said_they_can(team, looking):
    rate_oneself(by=team.ito, step_key="story", rating=Rating.CAN)
    others = [team.town.join(f"{role} Other", role) for role in Role if role != Role.PROGRAM]
    read = {}
    for by in (team.ito, team.sara, *others):
        with looking(by):
            line = Line.objects.filter(verb="partnership.rated_self").count()
            read[by.name] = (SelfRating.objects.count(), line)

    assert read.pop(team.ito.name) == (1, 1)
    assert len(read) > 9 and set(read.values()) == {(0, 0)}
    assert "partnership_selfrating" in theirs_alone()

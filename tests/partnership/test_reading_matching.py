"""How hard the pages of tasks, profiles, cards and going along are to read: eight years of school in English."""

from __future__ import annotations

from alongside.partnership.actions.cards import CardWords, make_card
from alongside.partnership.actions.certificates import ask_certificate
from alongside.partnership.actions.introductions import ask_introduction, say_may_be_found
from alongside.partnership.actions.mentoring import NewMentor, ask_mentor, stand_as_mentor
from alongside.partnership.actions.offers import offer_to_do
from alongside.partnership.actions.profiles import say_how_asked, tell_of_self
from alongside.partnership.actions.thanks import NewThanks, thank
from alongside.partnership.actions.work import list_work
from alongside.partnership.mentoring_kinds import Along
from alongside.partnership.opportunity_kinds import Lacks, When
from alongside.partnership.profile_kinds import Kind, SeenBy
from tests.partnership.worlds_matching import a_task
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

PAGES = (
    "/opportunities/", "/opportunities/?which=done", "/opportunities/new/", "/opportunities/could/", "/opportunities/lacks/",
    "/opportunities/for-me/", "/opportunities/me/", "/opportunities/me/asked/", "/opportunities/{mine}/",
    "/opportunities/{mine}/people/", "/opportunities/{mine}/people/{nils}/", "/opportunities/{mine}/close/",
    "/opportunities/{theirs}/", "/opportunities/{theirs}/offer/", "/opportunities/offers/{offer}/",
    "/opportunities/groups/{group}/", "/partners/who/", "/partners/who/me/", "/partners/along/", "/partners/along/me/",
    "/partners/along/{mentor}/", "/partners/along/asked/{mentoring}/", "/partners/groups/{group}/contacts/",
    "/partners/groups/{group}/thanks/", "/partners/groups/{group}/thanks/new/", "/partners/groups/{group}/thanks/glad/",
    "/partners/groups/{group}/certificate/", "/partners/certificates/{certificate}/", "/partners/worked-before/",
    "/partners/worked-before/me/", "/partners/worked-before/{nils}/", "/partners/introductions/{introduction}/",
    "/partners/what-i-did/", "/groups/{group}/pause/", "/groups/{group}/charter/new/", "/groups/{group}/agreement/",
)  # fmt: skip


def test_a_page_asks_for_eight_years_of_school_at_most(team, come_in):
    mine, theirs = a_task(team.ito, needs="films"), a_task(team.tom, "Draw a leaflet", needs="drawing")
    for who, words in ((team.nils, "I cut films"), (team.ito, "drawing")):
        tell_of_self(by=who, kind=Kind.SKILL, words=words, seen_by=SeenBy.MEMBERS)
        say_how_asked(by=who, may_be_asked=True, at_most=2)
    list_work(
        by=team.ito,
        group_id=team.group.pk,
        title="A kinder room",
        when=When.NOW,
        lacks=Lacks.SKILL,
        needs="drawing",
    )
    make_card(by=team.tom, words=CardWords("Tom", "Nights"))
    coach = NewMentor(Along.COACH, "How a team begins", at_once=3, boundaries=True)
    mentor = stand_as_mentor(by=team.tom, new=coach)
    told = {
        "mine": mine.pk, "theirs": theirs.pk, "nils": team.nils.person_id, "group": team.group.pk, "mentor": mentor.pk,
        "offer": offer_to_do(by=team.sara, opportunity_id=mine.pk).pk,
        "mentoring": ask_mentor(by=team.ito, mentor_id=mentor.pk, words="How do we begin?").pk,
    }  # fmt: skip
    thank(by=team.tom, group_id=team.group.pk, new=NewThanks("You asked.", to_seat=team.seat(team.ito).pk))
    told["certificate"] = ask_certificate(
        by=team.sara, group_id=team.group.pk, signer_id=team.seat(team.ito).pk
    ).pk
    for who in (team.nils, team.sara):
        say_may_be_found(by=who, words="School")
    told["introduction"] = ask_introduction(
        by=team.sara, person_id=team.nils.person_id, third_id=team.ito.person_id, words="May I ask?"
    ).pk
    answers = {path: come_in(team.ito).get(path.format(**told)) for path in PAGES}
    hard = {}
    for path, answer in answers.items():
        page = answer.content.decode()
        value = max(map(grade, (visible(page, PROSE) or visible(page), visible(page))))
        if value > GRADE:
            hard[path] = (round(value, 1), visible(page, PROSE) or visible(page))

    assert {path for path, answer in answers.items() if answer.status_code != 200} == set()
    assert hard == {}

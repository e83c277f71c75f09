"""How hard the pages of getting ready, roles and hurdles are to read, and that none asks too much of the database."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.partnership.actions.hurdles import NewHurdle, tell_hurdle
from alongside.partnership.actions.onboarding import NewStep, begin_onboarding, write_group_steps
from alongside.partnership.actions.roles import Wording, agree_role, describe_role, propose_sitting
from alongside.partnership.onboarding import Does
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import ASKED
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

READY, ROLES, HURDLES = "/partners/getting-ready/", "/partners/roles/", "/partners/hurdles/"
PAGES = (
    READY, READY + "groups/{group}/", READY + "groups/{group}/me/", READY + "groups/{group}/list/", READY + "groups/{group}/steps/",
    READY + "centers/{center}/", READY + "new/{nils}/", READY + "first/{first}/", ROLES, ROLES + "new/", ROLES + "groups/{group}/",
    ROLES + "{role}/", ROLES + "{role}/words/", HURDLES, HURDLES + "new/", HURDLES + "{hurdle}/",
)  # fmt: skip
MOST = 8


def test_a_page_asks_for_eight_years_of_school_and_few_queries_at_most(team, come_in):
    group, look_on = team.group.pk, today_of(team.ito) + timedelta(days=90)
    write_group_steps(
        by=team.ito, group_id=group, new=[NewStep("A badge"), NewStep("Sign a paper", does=Does.NEWCOMER)]
    )
    first = begin_onboarding(by=team.ito, seat_id=team.seat(team.sara).pk, contact_id=team.seat(team.ito).pk)
    role = describe_role(
        by=team.sara,
        group_id=group,
        wording=Wording("Reader", "Plain words", "Reads\nMarks", 60, look_on=look_on),
    )
    agree_role(by=team.ito, wording_id=role.wordings.get().pk)
    for who in (team.sara, team.nils):
        propose_sitting(by=team.ito, role_id=role.pk, seat_id=team.seat(who).pk)
    hurdles = [
        tell_hurdle(by=team.ito, new=NewHurdle(f"{what} badge takes long")) for what in ("My", "Her", "His")
    ]
    told = {
        "group": group, "center": team.ito.center_id, "nils": team.seat(team.nils).pk, "first": first.pk, "role": role.pk,
        "hurdle": hurdles[0].pk,
    }  # fmt: skip
    answers, asked = {}, {}
    for path in PAGES:
        page = come_in(team.ito)
        page.get(path.format(**told))
        with CaptureQueriesContext(connection) as found:
            answers[path] = page.get(path.format(**told))
        asked[path] = sum(not one["sql"].startswith(ASKED) for one in found)
    hard = {}
    for path, answer in answers.items():
        shown = answer.content.decode()
        value = max(map(grade, (visible(shown, PROSE) or visible(shown), visible(shown))))
        if value > GRADE:
            hard[path] = (round(value, 1), visible(shown, PROSE) or visible(shown))

    assert {path for path, answer in answers.items() if answer.status_code != 200} == set()
    assert hard == {}
    assert {path: number for path, number in asked.items() if number > MOST} == {}

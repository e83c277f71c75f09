"""How hard the pages of beginning are to read, also for whoever is no member: eight years of school in English."""

from __future__ import annotations

from typing import Any

from alongside.partnership.actions.recruiting import (
    NewCandidate,
    NewFlyer,
    Touch,
    be_in_touch,
    make_flyer,
    think_of,
)
from alongside.partnership.actions.stories import ask_for_stories
from alongside.partnership.links import secret_of
from alongside.partnership.recruiting import Stage
from tests.sharing.test_reading import GRADE, PROSE, grade, visible

PAGES = (
    "/partners/", "/partners/begin/", "/partners/cards/", "{way}", "{way}champion/", "{way}talk/", "{way}ready/", "{way}people/",
    "{way}people/new/", "{way}flyers/new/", "/partners/people/{lena}/", "/partners/people/{ali}/", "/partners/flyers/{flyer}/",
    "/partners/groups/{group}/stories/", "/partners/stories/{exchange}/", "{way}tell/",
)  # fmt: skip
OPEN = ("/i/{code}/", "/partners/yours/{secret}/", "/i/gone/")


def test_a_page_asks_for_eight_years_of_school_at_most(
    way: Any, come_in: Any, client: Any, as_web: Any
) -> None:
    team, key = way.team, {"path_id": way.path.pk}
    lena, ali = (think_of(by=team.ito, **key, new=NewCandidate(name)) for name in ("Lena", "Ali"))
    be_in_touch(by=team.ito, candidate_id=ali.pk, touch=Touch(Stage.VISITING))
    new = NewFlyer("en", "You know what waiting is like", "An hour a month.", team.seat(team.sara).pk, "0123")
    flyer = make_flyer(by=team.ito, **key, new=new)
    exchange = ask_for_stories(by=team.ito, group_id=team.group.pk, with_id=team.seat(team.sara).pk)
    words = {
        "way": way.page, "lena": lena.pk, "ali": ali.pk, "flyer": flyer.pk, "group": team.group.pk, "code": flyer.code,
        "exchange": exchange.pk, "secret": secret_of(lena.pk),
    }  # fmt: skip
    pages = {path: come_in(team.ito).get(path.format(**words)) for path in PAGES}
    client.logout()
    with as_web():
        pages |= {path: client.get(path.format(**words)) for path in OPEN}
    hard = {}
    for path, answer in pages.items():
        page = answer.content.decode()
        value = max(map(grade, (visible(page, PROSE) or visible(page), visible(page))))
        if value > GRADE:
            hard[path] = (round(value, 1), visible(page, PROSE) or visible(page))

    assert {answer.status_code for answer in pages.values()} == {200, 410}
    assert hard == {}

"""The diagram's page: two versions side by side, and what it says where something cannot be done."""

from __future__ import annotations

import re

from alongside.improvement.actions.diagrams import NewAct, draw
from alongside.improvement.actions.projects import end_project
from alongside.improvement.diagram import Kind
from alongside.improvement.models import DiagramAct
from tests.improvement.worlds import drawn


def test_two_versions_stand_side_by_side_and_each_box_says_what_differs(team, project, come_in):
    old = [drawn(team.ito, project, words) for words in ("Getting there", "Being heard", "The lift")]
    DiagramAct.objects.filter(pk__in=[one.pk for one in old]).update(at="2026-01-05T10:00:00Z")
    drawn(team.ito, project, "A later bus")
    for kind, about, words in (("say", old[1], "Being listened to"), ("off", old[2], "")):
        draw(by=team.ito, project_id=project.pk, new=NewAct(Kind(kind), about.pk, words=words))
    page = come_in(team.tom).words(f"/improvement/{project.pk}/drivers/?then=2026-01-05")
    _whole, then, now = (svg.split("</svg>")[0] for svg in page.split('class="al-drawing"')[1:])

    assert page.count('class="al-drawing"') == 3 and "How it was then" in page
    assert [re.findall(r'font-weight="700">([^<]+)<', svg)[1:] for svg in (then, now)] == [
        ["said in other words", "taken off"], ["said in other words", "new"],
    ]  # fmt: skip
    assert "The lift: taken off" in page and "Being listened to: said in other words (Being heard)" in page


def test_where_the_diagram_says_no_the_reason_and_the_words_stand_on_its_page(team, project, come_in):
    """Somebody ended the project, or took a driver off, while another was typing."""
    gone = drawn(team.ito, project, "The lift")
    path = f"/improvement/{project.pk}/drivers/do/"
    draw(by=team.ito, project_id=project.pk, new=NewAct(Kind.OFF, gone.pk))
    said = come_in(team.nils).post(path, kind="say", about=str(gone.pk), words="The lift breaks.")
    below = come_in(team.nils).post(path, kind="driver", under=str(gone.pk), words="Who mends it")
    closed = come_in(team.nils).post(path, kind="idea", under="", words="A second lift")
    end_project(by=team.ito, project_id=project.pk)
    ended = come_in(team.nils).post(path, kind="driver", under="", words="The stairs")

    pages = [one.content.decode() for one in (said, below, closed, ended)]
    assert [one.status_code for one in (said, below, closed, ended)] == [422] * 4
    assert "You wrote: The lift breaks." in pages[0] and 'value="Who mends it"' in pages[1]
    assert 'value="A second lift"' in pages[2] and "You wrote: The stairs" in pages[3]
    assert "This project has ended" in pages[3] and all('role="alert"' in one for one in pages)

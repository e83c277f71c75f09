"""The drawing of a driver diagram: nothing lies on anything else, and all that the outline says stands in it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID
from xml.etree import ElementTree

from alongside.improvement.diagram import Act, Kind, tree
from alongside.improvement.drawing import Beside, as_file, drawn, made, on_page

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SIZE = re.compile(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"')


def sixty():
    """Four primary drivers, four secondary below each, and 40 ideas: 60 nodes."""
    acts, number = [], 0

    def put(kind, under=None):
        nonlocal number
        number += 1
        words = f"Number {number}: something that takes a few words to say <&>"
        acts.append(
            Act(
                UUID(int=number),
                kind,
                NOON + timedelta(seconds=number),
                UUID(int=1),
                under=under,
                words=words,
            )
        )
        return UUID(int=number)

    drivers = [put(Kind.DRIVER) for _each in range(4)]
    below = [put(Kind.DRIVER, driver) for driver in drivers for _each in range(4)]
    for place in range(40):
        put(Kind.IDEA, below[place % 16])
    return tree(acts)


def boxes(svg):
    return [tuple(map(float, found)) for found in SIZE.findall(svg)]


def test_a_large_drawing_begins_where_one_begins_to_read_it():
    svg = on_page(drawn("More children are well", sixty()), "Driver diagram")
    small = on_page(drawn("More children are well", sixty()[0].below[:1]), "Driver diagram")

    tops = [top for _left, top, _width, _height in boxes(svg)]
    assert max(tops[:3]) < 200  # the aim, its first driver, and the first below that
    aim, _driver, *ideas = [top + height / 2 for _left, top, _width, height in boxes(small)]
    assert aim == (ideas[0] + ideas[-1]) / 2  # what is seen at once stands in the middle


def test_no_box_lies_on_another():
    drawing = drawn(
        "More children are well",
        sixty(),
        Beside({UUID(int=1): "3 tests\nNumber: x"}, {UUID(int=2): "<g/>"}, {UUID(int=3): "new"}),
    )
    found = boxes(drawing.body)
    on_others = [
        (one, other)
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
    ]  # fmt: skip

    assert len(found) == 61
    assert on_others == []
    assert all(x + wide <= drawing.width and y + high <= drawing.height for x, y, wide, high in found)


def test_all_words_stand_in_it_and_nothing_breaks_out():
    known = Beside({UUID(int=1): "3 tests"}, changed={UUID(int=1): "said in other words, moved"})
    svg = as_file(drawn("An aim & more", sixty(), known), "A <title>")
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314 - our own
    lines = [one.text or "" for one in texts]
    told = " ".join(lines)

    assert "An aim & more" in told and "A <title>" in told and "3 tests" in told
    assert "said in other words, moved" in told and max(map(len, lines)) <= 25
    assert all(f"Number {number}: something" in told for number in range(1, 61))
    assert "var(--" not in svg and "style=" not in svg


def test_a_page_tells_how_it_is_read_aloud():
    page = on_page(drawn("More children are well", sixty()), "Driver diagram")

    assert page.count("<rect") == 61 and 'role="img"' in page and 'aria-label="Driver diagram"' in page


def test_it_is_saved_as_three_kinds_of_file():
    drawing = drawn("An aim", sixty()[0].below[:1])

    assert made("svg", drawing, "x").startswith(b"<svg")
    assert made("png", drawing, "x").startswith(b"\x89PNG")
    assert made("pdf", drawing, "x").startswith(b"%PDF")

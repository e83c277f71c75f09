"""The pages of parity, under the web's role."""

from __future__ import annotations

from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated


def test_the_map_opens_to_the_work_in_a_cell(team, come_in):
    begun(team.ito, "Doctors alone")
    begun(team.sara, "Mondays", members_only=True)
    page = come_in(team.tom)
    whole, cell = page.words("/parity/"), page.words("/parity/map/center/design/")

    assert "Partners and staff work together in 1 of 16 fields, at 1 of 4 places" in whole
    assert "Riverside team" in cell and "2 partners, 1 staff." in cell
    assert "Doctors alone" in cell and "Staff only: 1." in cell
    assert "Mondays" not in cell
    assert "Nothing is worked on here yet." in page.words("/parity/map/direct-care/evaluate/")
    assert page.get("/parity/map/nowhere/design/").status_code == 404


def test_as_many_questions_with_one_group_as_with_three(team, come_in):
    paths = ("/parity/", "/parity/map/center/design/")
    one = [len(asked(come_in, team.tom, path)) for path in paths]
    for name in ("Second", "Third"):
        seated(begun(team.ito, name), team.nils, team.ito)
    three = [len(asked(come_in, team.tom, path)) for path in paths]

    assert three == one
    assert max(three) <= 8, three

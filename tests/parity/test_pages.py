"""The pages of parity, under the web's role."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.demo.clock import as_of
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import begin_project
from alongside.kit.terms import Place, Role
from alongside.parity.keeping import keep_all
from alongside.people.actions.communities import add_organization
from tests.governance.worlds import a_motion
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated

FIELD = "/parity/map/center/design/"


def test_the_map_opens_to_the_work_in_a_field_and_to_ideas_in_a_gap(team, come_in):
    begun(team.ito, "Doctors alone")
    begun(team.sara, "Mondays", members_only=True)
    a_motion(team.nils, title="An evening line")
    keep_all()
    page = come_in(team.tom)
    whole, field, gap = (
        page.words("/parity/"),
        page.words(FIELD),
        page.words("/parity/map/direct-care/evaluate/"),
    )

    assert "Partners and staff work together in 1 of 16 fields, at 1 of 4 places" in whole
    assert "In 1 field one side works alone. In 14 fields there is nothing yet." in whole
    assert "Riverside team" in field and "2 partners, 1 staff." in field and "Ken Ito began it." in field
    assert "Sara Osei" in field and "Partners from its first month, in: Find out." in field
    assert "Doctors alone" in field and "Staff only: 1." in field and "No partner had part in it." in field
    assert "An evening line" in page.words("/parity/map/system/design/")
    assert "Mondays" not in whole + field
    assert "Nothing was worked on here in these months." in gap and "look at one visit that went wrong" in gap
    assert page.get("/parity/map/nowhere/design/").status_code == 404


def test_before_anything_was_done_the_page_says_what_will_be_seen_and_what_to_begin(team, come_in):
    page = come_in(team.tom)
    first, field = page.words("/parity/"), page.words(FIELD)
    keep_all()
    later = page.words("/parity/?back=1")

    assert "What you will see here" in first and "Begin at your center, in four weeks" in first
    assert "0 of 16" not in first and "Gap" not in first and "3 ideas" in first and "Show" not in first
    assert "What one could begin here" in field
    assert "What you will see here" not in page.words("/parity/")
    assert "Nothing that everyone can read was worked on in these months." in later and "In 16" not in later


def test_of_one_center_and_of_a_year_before(team, come_in):
    north = add_organization(by=program(), community=team.town.community, name="Northgate")
    with as_of(timezone.now() - timedelta(days=400)):
        begun(team.town.join("Alva Strand", Role.COORDINATOR), "Long ago", place=Place.SYSTEM)
    keep_all()
    page = come_in(team.tom)
    before = page.words("/parity/map/system/design/?back=1")

    assert "Riverside team" in page.words(f"{FIELD}?center={team.town.center.pk}")
    assert "Riverside team" not in page.words(f"{FIELD}?center={north.pk}")
    assert "Long ago" in before and "Long ago" not in page.words("/parity/map/system/design/")
    assert "1 of 1" in page.words("/parity/") and "0 of 1" in page.words("/parity/")
    assert page.get("/parity/?center=nonsense&back=99").status_code == 200


def test_as_many_questions_with_one_group_as_with_three(team, come_in):
    paths = ("/parity/", FIELD, f"/parity/fair/?center={team.town.center.pk}", "/parity/began/")
    keep_all()
    one = [len(asked(come_in, team.tom, path)) for path in paths]
    for name in ("Second", "Third"):
        seated(begun(team.ito, name), team.nils, team.ito)
    keep_all()
    three = [len(asked(come_in, team.tom, path)) for path in paths]

    assert three == one
    assert max(three) <= 8, three


def test_seven_things_and_who_began_what(team, come_in):
    page = come_in(team.tom)
    nothing = page.words("/parity/fair/")
    begin_project(by=team.nils, group_id=team.group.pk, title="Shorter ways")
    bring_need(by=team.ito, group_id=team.group.pk, kind="need", words="A day is long.")
    keep_all()
    fair, began = page.words("/parity/fair/"), page.words("/parity/began/")
    other = page.words("/parity/began/?what=project")

    for title in (
        "Numbers",
        "Pay",
        "Power and comfort",
        "Getting ready",
        "Support",
        "Leading",
        "Sharing of oneself",
    ):
        assert title in nothing
    assert (
        "No meeting was held in these months." in nothing
        and "Hours are told of five people of a side together." in nothing
    )
    assert (
        "2 partners and 1 staff sit in 1 group." in fair
        and "0 of 1 groups say what partners are paid." in fair
    )
    assert "No group has a lone partner" in fair and fair.count("People are asked center by center") == 1
    assert "Nobody was asked yet" in page.words(f"/parity/fair/?center={team.town.center.pk}")
    assert (
        "1, of these 0 taken up" in began
        and "Agenda items that partners began" in began
        and "Too little was begun" in began
    )
    assert "Projects that partners began" in other

"""The pages of joint work, under the web's role."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.groups.models import Group, GroupSeat
from alongside.kit.terms import Role
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.models import WorkRule
from tests.groups.worlds import begun, seated

ASKED = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")
NEW = {
    "name": "Evening clinic", "purpose": "Come after work.", "kind": "team", "place": "center", "phase": "design",
    "involvement": "partner", "for_whom": "parents who work", "knows": "lived", "title": "",
}  # fmt: skip


def asked(come_in, actor, path):
    visit = come_in(actor)
    visit.words(path)
    with CaptureQueriesContext(connection) as found:
        visit.words(path)
    return [one["sql"] for one in found if not one["sql"].startswith(ASKED)]


def test_a_parent_begins_and_everyone_reads_who_sits_there_for_whom(town, come_in):
    sara, amina = town.join("Sara Osei", Role.CAREGIVER), town.join("Amina Rahman", Role.CLINICIAN)
    come_in(sara).post("/groups/new/", **NEW)
    page = come_in(amina).words(f"/groups/{Group.objects.get().pk}/")

    for words in (
        "Evening clinic",
        "Come after work.",
        "Sara Osei",
        "for parents who work",
        "Ask for a seat",
    ):
        assert words in page, words
    assert "Evening clinic" in come_in(amina).words("/groups/")


def test_what_is_missing_is_said(town, come_in):
    answer = come_in(town.join("Sara Osei", Role.CAREGIVER)).post("/groups/new/", **NEW | {"for_whom": ""})

    assert answer.status_code == 422
    assert "Say for whom you speak." in answer.content.decode()


def test_one_asks_the_group_says_yes_and_one_changes_ones_words(team, come_in):
    page = f"/groups/{team.group.pk}/"
    come_in(team.tom).post(
        f"{page}ask/", for_whom="doctors elsewhere", knows="learned", title="", words="Let me in."
    )
    seat = GroupSeat.objects.get(person=team.tom.person_id)
    assert "Let me in." in come_in(team.sara).words(page)
    come_in(team.sara).post(f"/groups/seats/{seat.pk}/give/")
    come_in(team.tom).post(
        f"/groups/seats/{seat.pk}/take/", for_whom="night staff", knows="both", title="", stands_in_for=""
    )

    assert "for night staff" in come_in(team.nils).words(page)


def test_who_is_asked_takes_the_seat_or_says_no(team, come_in):
    page = f"/groups/{team.group.pk}/"
    nobody = come_in(team.sara).post(f"{page}offer/", name="Nobody Here")
    team.town.people["Tom Keane"].known_in_community = True
    team.town.people["Tom Keane"].save()
    come_in(team.sara).post(f"{page}offer/", name="Tom Keane", words="He listens.")
    seat = GroupSeat.objects.get(person=team.tom.person_id)
    asked_page = come_in(team.tom).words(page)
    come_in(team.tom).post(f"/groups/seats/{seat.pk}/leave/", words="No time.")

    assert nobody.status_code == 422
    assert "You are asked to join" in asked_page
    assert "You are asked to join" not in come_in(team.tom).words(page)


def test_a_lone_partner_is_seen_by_those_who_can_do_something(team, come_in):
    page = f"/groups/{team.group.pk}/"
    GroupSeat.objects.filter(person=team.nils.person_id).delete()
    seated(team.group, team.tom, team.ito)

    assert "One partner sits alone among professionals." in come_in(team.sara).words(page)
    stranger = team.town.join("Rut", Role.COORDINATOR)
    assert "One partner sits alone among professionals." not in come_in(stranger).words(page)


def test_the_group_moves_on_is_changed_and_ends(team, come_in):
    page = f"/groups/{team.group.pk}/"
    come_in(team.nils).post(f"{page}phase/", phase="plan")
    come_in(team.nils).post(
        f"{page}how/", purpose="Shorter ways.", involvement="involve", agenda_by="all of us", outcome_by="we",
        decides="both_sides", organizations=[str(team.town.center.pk)],
    )  # fmt: skip
    changed = come_in(team.tom).words(page)
    come_in(team.nils).post(f"/groups/seats/{team.seat(team.sara).pk}/champion/{team.town.center.pk}/")
    kept = come_in(team.tom).words(page)
    come_in(team.nils).post(f"{page}end/")

    for words in ("We plan how to do it", "all of us", "Partners work along", "Riverside"):
        assert words in changed, words
    assert "Keeps it alive at Riverside" in kept
    assert "This group has ended" in come_in(team.sara).words(page)


@pytest.mark.parametrize("who", ["ito", "sara", "nils", "tom"])
def test_every_page_says_that_one_is_here_as_a_partner(team, come_in, who):
    for path in ("/groups/", f"/groups/{team.group.pk}/"):
        page = come_in(getattr(team, who)).words(path)
        assert "not as anyone’s patient" in page and "al-together" in page, path


@pytest.mark.parametrize("path", ["/groups/", "/groups/{}/"])
def test_as_many_questions_with_one_row_as_with_three(team, come_in, path):
    one = begun(team.tom, "One")
    first = asked(come_in, team.sara, path.format(one.pk))
    for number in "234":
        begun(team.tom, f"Group {number}")
        seated(one, team.town.join(f"Person {number}", Role.CAREGIVER), team.tom)
    many = asked(come_in, team.sara, path.format(one.pk))

    assert len(first) == len(many) <= 8, many


def rules_of_groups(town, **rule):
    """A charter in force that says who begins a group, and what it states."""
    here = program(community_id=town.community.pk)
    version = draft_charter(by=here, community_id=town.community.pk, title="Our next charter")
    WorkRule.objects.create(version=version, kind="group", words="As we agreed.", position=90, **rule)
    put_in_force(by=here, version=version)


def test_a_charter_says_what_a_group_states_before_it_opens(town, come_in):
    """Given a charter that keeps a place for partners, when a nurse begins without one, she is told; then it opens."""
    asks = ["partner_seat", "end_date"]
    rules_of_groups(town, requires=asks)
    nurse = come_in(town.join("Petra Lind", Role.CLINICIAN))

    bare = nurse.post("/groups/new/", **NEW)
    nurse.post("/groups/new/", **NEW, partner_places="2", ends="2027-06-30")

    assert bare.status_code == 422
    assert "a place in it for a patient or a caregiver, when it ends" in bare.content.decode()
    page = nurse.words(f"/groups/{Group.objects.get().pk}/")
    assert "Seats kept for patients and families" in page
    assert "30 June 2027" in page


def test_a_charter_says_who_begins_a_group(town, come_in):
    rules_of_groups(town, roles=[Role.CAREGIVER.value])
    refused = come_in(town.join("Petra Lind", Role.CLINICIAN)).post("/groups/new/", **NEW)

    assert "Our charter lets this be opened by" in refused.content.decode()
    assert not Group.objects.exists()

"""What a page could write past the rules of a path, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid

from alongside.contributions.actor import program
from alongside.groups.actions.groups import end_group
from alongside.kit.terms import Role
from alongside.partnership.actions.paths import begin_path
from alongside.people.actions.communities import add_organization, open_community
from tests.groups.worlds import begun as group_begun
from tests.house.hostile import tried_by
from tests.partnership.worlds import a_center

NO = "refused"
PATH = "INSERT INTO partnership_path (id, group_id, seat_id, at, center_id) VALUES (%(new)s, {group}, {seat}, {at}, {center})"
NOTE = (
    "INSERT INTO partnership_pathnote (id, group_id, seat_id, at, path_id, step, words) VALUES (%(new)s, {group}, {seat}, "
    "{at}, {path}, '{step}', '{words}')"
)


def path(**told: str) -> str:
    plain = {"group": "%(free)s", "seat": "%(tom_seat)s", "at": "now()", "center": "%(north)s"}
    return PATH.format(**plain | told)


def note(**told: str) -> str:
    plain = {
        "group": "%(team)s", "seat": "%(nils_seat)s", "at": "now()", "path": "%(path)s", "step": "readiness", "words": "x",
    }  # fmt: skip
    return NOTE.format(**plain | told)


ATTEMPTS = [
    ("tom", path(), 1),
    ("nils", path(), NO),
    ("tom", path(seat="%(nils_seat)s"), NO),
    ("tom", path(at="now() - interval '1 day'"), NO),
    ("tom", path(center="%(abroad)s"), NO),
    ("tom", path(group="%(alone)s", seat="%(alone_seat)s"), NO),
    ("tom", path(group="%(over)s", seat="%(over_seat)s"), NO),
    ("nils", note(), 1),
    ("nils", note(words=""), NO),
    ("nils", note(step="champion"), NO),
    ("nils", note(path="%(their_path)s"), NO),
    ("nils", note(seat="%(sara_seat)s"), NO),
    ("tom", note(), NO),
    ("nils", "UPDATE partnership_pathnote SET words = 'y'", NO),
    ("nils", "UPDATE partnership_path SET center_id = %(north)s", NO),
    ("nils", "DELETE FROM partnership_path", NO),
    ("rut", "SELECT 1 FROM partnership_path WHERE id = %(path)s", 1),
]


def test_every_attempt_meets_what_it_should(way, as_web):
    team = way.team
    people = {
        "nils": team.nils,
        "sara": team.sara,
        "tom": team.tom,
        "rut": team.town.join("Rut", Role.PATIENT),
    }
    free, alone = group_begun(team.tom, "Free"), group_begun(team.tom, "Alone", members_only=True)
    over, theirs = group_begun(team.tom, "Over"), group_begun(team.tom, "Theirs")
    their_path = begin_path(by=team.tom, group_id=theirs.pk, center_id=a_center(team, "Harbor").pk)
    end_group(by=team.tom, group_id=over.pk)
    elsewhere = open_community(by=program(), name="Elsewhere", slug="elsewhere")
    words = {
        "new": uuid.uuid4(), "team": team.group.pk, "free": free.pk, "alone": alone.pk, "over": over.pk,
        "nils_seat": team.seat(team.nils).pk, "sara_seat": team.seat(team.sara).pk, "path": way.path.pk,
        "north": a_center(team, "Northgate").pk, "their_path": their_path.pk,
        "abroad": add_organization(by=program(), community=elsewhere, name="Abroad").pk,
        **{f"{name}_seat": one.seats.get().pk for name, one in (("tom", free), ("alone", alone), ("over", over))},
    }  # fmt: skip
    wrong = [
        f"{name}: {statement}: {met}, should be {expected}"
        for name, statement, expected in ATTEMPTS
        if (met := tried_by(people[name], as_web, statement, words)) != expected
    ]

    assert wrong == [], "\n".join(wrong)

"""What a page could write past the rules of a path, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid

from alongside.contributions.actor import program
from alongside.groups.actions.groups import end_group
from alongside.kit.terms import Role
from alongside.partnership.actions.paths import begin_path
from alongside.partnership.actions.recruiting import NewCandidate, NewFlyer, make_flyer, think_of
from alongside.partnership.actions.stories import ask_for_stories, stop_stories, tell_story
from alongside.partnership.models import Flyer
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


CANDIDATE = (
    "INSERT INTO partnership_candidate (id, path_id, group_id, seat_id, flyer_id, name, reach, interests, call_when, why, opening, "
    "stage, next_step, at, forget_on, secret_hash) VALUES (%(new)s, {path}, {group}, {seat}, {flyer}, 'Lena', '', '', '', '', '', "
    "'thought', '', {at}, {until}, 'x')"
)
PREPARED = (
    "INSERT INTO partnership_prepared (id, group_id, seat_id, at, path_id, question, words) VALUES (%(new)s, %(team)s, {seat}, "
    "now(), {path}, '{question}', 'x')"
)
FLYER = (
    "INSERT INTO partnership_flyer (id, group_id, seat_id, at, path_id, language, headline, words, contact_id, reach, code) "
    "VALUES (%(new)s, %(team)s, %(nils_seat)s, now(), {path}, 'en', 'x', 'x', {contact}, 'x', 'x')"
)
MOVE = "INSERT INTO partnership_move (id, path_id, group_id, kind, at) VALUES (%(new)s, {path}, %(team)s, 'asked', {at})"
SHOWN = (
    "SELECT 1 FROM partnership_show_interest('{code}', %(new)s, {name}, '1', '', '', 'y', current_date + {days}, current_date) s "
    "WHERE s IS NOT NULL"
)


EXCHANGE = (
    "INSERT INTO partnership_exchange (id, group_id, seat_id, at, other_id, about) VALUES (%(new)s, %(team)s, {seat}, {at}, "
    "{other}, '')"
)
STORY = (
    "INSERT INTO partnership_story (id, group_id, seat_id, at, exchange_id, words) VALUES (%(new)s, %(team)s, {seat}, now(), "
    "{exchange}, 'x')"
)
GUIDE = (
    "INSERT INTO partnership_guide (id, group_id, seat_id, at, path_id, words, reach) VALUES (%(new)s, %(team)s, {seat}, now(), "
    "{path}, 'x', 'x')"
)


def candidate(**told: str) -> str:
    plain = {
        "path": "%(path)s", "group": "%(team)s", "seat": "%(nils_seat)s", "flyer": "NULL", "at": "now()",
        "until": "current_date + 60",
    }  # fmt: skip
    return CANDIDATE.format(**plain | told)


ATTEMPTS = [
    # Stories go between two sides; each is its teller's, and the other's when both are told.
    ("nils", EXCHANGE.format(seat="%(nils_seat)s", other="%(ito_seat)s", at="now()"), 1),
    ("nils", EXCHANGE.format(seat="%(nils_seat)s", other="%(sara_seat)s", at="now()"), NO),
    ("nils", EXCHANGE.format(seat="%(sara_seat)s", other="%(ito_seat)s", at="now()"), NO),
    ("nils", EXCHANGE.format(seat="%(nils_seat)s", other="%(tom_seat)s", at="now()"), NO),
    ("nils", EXCHANGE.format(seat="%(nils_seat)s", other="%(ito_seat)s", at="now() - interval '1 day'"), NO),
    ("sara", STORY.format(seat="%(sara_seat)s", exchange="%(exchange)s"), 1),
    ("nils", STORY.format(seat="%(nils_seat)s", exchange="%(exchange)s"), NO),
    ("sara", STORY.format(seat="%(ito_seat)s", exchange="%(exchange)s"), NO),
    ("sara", STORY.format(seat="%(sara_seat)s", exchange="%(stopped)s"), NO),
    ("sara", "SELECT 1 FROM partnership_story WHERE exchange_id = %(exchange)s", 0),
    ("ito", "SELECT 1 FROM partnership_story WHERE exchange_id = %(exchange)s", 1),
    ("nils", "SELECT 1 FROM partnership_exchange", 0),
    ("sara", "SELECT 1 FROM partnership_exchange WHERE id = %(exchange)s", 1),
    ("nils", "UPDATE partnership_exchange SET ended_at = now()", 0),
    ("sara", "UPDATE partnership_exchange SET about = 'y'", NO),
    ("sara", "DELETE FROM partnership_story", 0),
    ("ito", "DELETE FROM partnership_story WHERE exchange_id = %(exchange)s", 1),
    ("ito", "UPDATE partnership_story SET words = 'y'", NO),
    ("nils", "SELECT 1 WHERE partnership_both_told(%(exchange)s)", 0),
    ("nils", GUIDE.format(seat="%(nils_seat)s", path="%(path)s"), 1),
    ("nils", GUIDE.format(seat="%(sara_seat)s", path="%(path)s"), NO),
    ("nils", GUIDE.format(seat="%(nils_seat)s", path="%(their_path)s"), NO),
    ("nils", candidate(), 1),
    ("nils", candidate(seat="%(sara_seat)s"), 1),
    ("nils", candidate(seat="%(tom_seat)s"), NO),
    ("nils", candidate(path="%(their_path)s"), NO),
    ("nils", candidate(flyer="%(flyer)s"), NO),
    ("nils", candidate(at="now() - interval '1 day'"), NO),
    ("nils", candidate(until="current_date + 400"), NO),
    ("tom", candidate(), NO),
    ("rut", "SELECT 1 FROM partnership_candidate", 0),
    ("tom", "SELECT 1 FROM partnership_candidate", 0),
    ("sara", "SELECT 1 FROM partnership_candidate", 1),
    ("sara", "UPDATE partnership_candidate SET stage = 'asked', forget_on = current_date + 90", 1),
    ("sara", "UPDATE partnership_candidate SET forget_on = current_date + 400", NO),
    ("sara", "UPDATE partnership_candidate SET name = 'y'", NO),
    ("tom", "UPDATE partnership_candidate SET stage = 'asked'", 0),
    ("tom", "DELETE FROM partnership_candidate", 0),
    ("sara", "DELETE FROM partnership_candidate", 1),
    ("nils", PREPARED.format(seat="%(nils_seat)s", path="%(path)s", question="work"), 1),
    ("nils", PREPARED.format(seat="%(sara_seat)s", path="%(path)s", question="work"), NO),
    ("nils", PREPARED.format(seat="%(nils_seat)s", path="%(their_path)s", question="work"), NO),
    ("nils", PREPARED.format(seat="%(nils_seat)s", path="%(path)s", question="x"), NO),
    ("nils", FLYER.format(path="%(path)s", contact="%(sara_seat)s"), 1),
    ("nils", FLYER.format(path="%(path)s", contact="%(tom_seat)s"), NO),
    ("nils", FLYER.format(path="%(their_path)s", contact="%(sara_seat)s"), NO),
    ("nils", "UPDATE partnership_flyer SET ended_at = now()", 1),
    ("nils", "UPDATE partnership_flyer SET words = 'y'", NO),
    ("rut", "UPDATE partnership_flyer SET ended_at = now()", 0),
    ("nils", MOVE.format(path="%(path)s", at="now()"), 1),
    ("nils", MOVE.format(path="%(path)s", at="now() - interval '1 day'"), NO),
    ("nils", MOVE.format(path="%(their_path)s", at="now()"), NO),
    ("rut", MOVE.format(path="%(path)s", at="now()"), NO),
    ("nils", "DELETE FROM partnership_move", NO),
    ("rut", SHOWN.format(code="abc", name="'Lena'", days=60), 1),
    ("rut", SHOWN.format(code="abd", name="'Lena'", days=60), 0),
    ("rut", SHOWN.format(code="abc", name="repeat('x', 121)", days=60), 0),
    ("rut", SHOWN.format(code="abc", name="'Lena'", days=90), 0),
    ("rut", "SELECT 1 FROM partnership_kept_of('nothing')", 0),
    ("rut", "SELECT 1 FROM partnership_kept_of(%(hash)s)", 1),
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
        "ito": team.ito,
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
    words |= _exchanges(way) | {"flyer": _flyer(way).pk, "hash": _candidate(way).secret_hash}
    wrong = [
        f"{name}: {statement}: {met}, should be {expected}"
        for name, statement, expected in ATTEMPTS
        if (met := tried_by(people[name], as_web, statement, words)) != expected
    ]

    assert wrong == [], "\n".join(wrong)


def _flyer(way):
    """A flyer of the team, by a code that is known here."""
    new = NewFlyer("en", "x", "x", way.team.seat(way.team.sara).pk, "0123")
    flyer = make_flyer(by=way.team.ito, path_id=way.path.pk, new=new)
    Flyer.objects.filter(pk=flyer.pk).update(code="abc")
    return flyer


def _candidate(way):
    """Somebody whom the team thinks of."""
    return think_of(by=way.team.ito, path_id=way.path.pk, new=NewCandidate("Lena"))


def _exchanges(way):
    """One of Ito and Sara in which Ito has told, and one of the two that was stopped."""
    team = way.team
    told = {"group_id": team.group.pk, "with_id": team.seat(team.sara).pk}
    stopped = ask_for_stories(by=team.ito, **told)
    stop_stories(by=team.ito, exchange_id=stopped.pk)
    exchange = ask_for_stories(by=team.ito, **told)
    tell_story(by=team.ito, exchange_id=exchange.pk, words="x")
    return {"exchange": exchange.pk, "stopped": stopped.pk, "ito_seat": team.seat(team.ito).pk}

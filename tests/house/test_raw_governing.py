"""What a page could write past the charter and the bodies, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.governance.actions.bodies import NewBody, NewDecision, found_body, note_decision
from alongside.governance.actions.consultations import NewConsultation, NewQuestion, consult
from alongside.governance.models import Body, Consultation, Question
from alongside.kit.terms import Role
from alongside.people.actions.communities import add_organization
from alongside.people.models import Seat
from tests.governance.worlds import a_deciding_community, a_motion, pass_days
from tests.house.hostile import otherwise

NO = "refused"
DAYS = ("at + whole / 2", "at + whole * 3 / 4", "at + whole")
MOTION = (
    "INSERT INTO governance_motion (id, community_id, author_id, author_name, author_role, author_title, voice, "
    "on_behalf_of_name, at, kind, way, title, why, words, version_id, body_seat_id, candidate_id, candidate_name, "
    "candidate_yes_at, rules_id, secret, voting_from, amended_by, closes_at) SELECT %(new)s, %(here)s, %(anna)s, 'Anna', "
    "'patient', '', '{voice}', '', at, '{kind}', '{way}', 'x', 'x', 'x', {version}, {seat}, {whom}, '{called}', {yes}, v.id, "
    "{secret}, {talk}, {amend}, {close} FROM sharing_charterversion v, LATERAL (SELECT {at} AS at, "
    "v.motion_days * interval '24 hours' AS whole) d WHERE v.id = %(charter)s"
)
VOTE = (
    "INSERT INTO governance_vote (id, motion_id, group_id, person_id, account_id, name, title, voice, says, at) VALUES "
    "(%(new)s, %(motion)s, %(group)s, %(anna)s, %(account)s, '{name}', '{title}', '{voice}', '{says}', {at})"
)
ANSWER = "INSERT INTO governance_answer (id, question_id, person_id, choice, at) VALUES (%(new)s, {question}, {who}, {choice}, {at})"
# A term begins on the day that the community's own calendar shows.
TODAY = "(now() AT TIME ZONE 'Europe/Stockholm')::date"
TERM = (
    "INSERT INTO governance_term (id, seat_id, person_id, name, role, title, voice, starts, ends, decision_id) VALUES "
    "(%(new)s, {seat}, {who}, '{name}', '{role}', '', '{voice}', {today}, {today} + {days}, {decision})"
)
DECISION = (
    "INSERT INTO governance_decision (id, body_id, title, words, author_id, author_name, author_role, author_title, voice, "
    "on_behalf_of_name, at) VALUES (%(new)s, {body}, 'x', 'x', %(ruth)s, 'Ruth', 'coordinator', '', 'other', '', now())"
)

AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
WRITTEN = "%({who})s, '{name}', '{role}', '{title}', '{voice}', '{behalf}', {at}"
CONSULT = (
    f"INSERT INTO governance_consultation (id, community_id, title, words, reach, centers, center_names, closes_at, did, "
    f"did_by_name, {AUTHOR}) VALUES (%(new)s, %(here)s, 'x', 'x', '{{reach}}', '{{{{}}}}', '', now() + interval '3 days', "
    f"'{{did}}', '', {WRITTEN})"
)
WISH = (
    f"INSERT INTO governance_wish (id, community_id, title, words, page, {AUTHOR}) VALUES "
    f"(%(new)s, %(here)s, 'x', 'x', '', {WRITTEN})"
)
POLICY = (
    f"INSERT INTO governance_policy (id, community_id, topic, tags, answers_id, answers_name, {AUTHOR}) VALUES "
    f"(%(new)s, %(here)s, 'care', '{{{{}}}}', %(anna)s, 'Anna', {WRITTEN})"
)
ORDER = (
    "INSERT INTO governance_wishorder (id, community_id, person_id, role, wishes, at) VALUES "
    "(%(new)s, %(here)s, %(anna)s, '{role}', '{{}}', {at})"
)
QUESTION = (
    "INSERT INTO governance_question (id, consultation_id, position, words, choices) SELECT %(new)s, q.consultation_id, 9, "
    "'x', '{a,b}' FROM governance_question q WHERE q.id = %(asked)s"
)
SEAT = "INSERT INTO governance_bodyseat (id, body_id, for_whom, votes, position) VALUES (%(new)s, {body}, 'x', true, 9)"
DID = (
    "UPDATE governance_consultation SET did = 'x', did_at = {at}, did_by_name = '{name}' WHERE id = %(over)s"
)


def motion(**told: str) -> str:
    plain = {
        "voice": "patient", "kind": "other", "way": "vote", "version": "NULL", "seat": "NULL", "whom": "NULL", "called": "",
        "yes": "NULL", "secret": "true", "talk": DAYS[0], "amend": DAYS[1], "close": DAYS[2], "at": "now()",
    }  # fmt: skip
    return MOTION.format(**plain | told)


def seated(**told: str) -> str:
    return motion(
        **{"kind": "seat", "seat": "%(seat)s::uuid", "whom": "%(anna)s::uuid", "called": "Anna"} | told
    )


def vote(**told: str) -> str:
    return VOTE.format(
        **{"name": "Anna", "title": "", "voice": "patient", "says": "yes", "at": "now()"} | told
    )


def answer(**told: str) -> str:
    return ANSWER.format(**{"question": "%(asked)s", "who": "%(anna)s", "choice": "0", "at": "now()"} | told)


def term(**told: str) -> str:
    plain = {
        "who": "%(doc)s", "name": "Doc", "days": "100", "decision": "%(decided)s", "role": "", "voice": "other", "seat": "%(seat)s",
    }  # fmt: skip
    return TERM.format(today=TODAY, **plain | told)


def written(statement: str, **told: str) -> str:
    """By Anna, a patient whose seat has no title, of whom nothing else is told."""
    plain = {
        "who": "anna", "name": "Anna", "role": "patient", "title": "", "voice": "patient", "behalf": "", "at": "now()",
        "reach": "everyone", "did": "",
    }  # fmt: skip
    return statement.format(**plain | told)


DOC = {"who": "doc", "name": "Doc", "role": "clinician", "voice": "clinician"}
RUTH = {"who": "ruth", "name": "Ruth", "role": "coordinator", "voice": "other"}

ATTEMPTS = [
    # The charter says for how long a motion is talked about and voted, and whether votes are secret.
    ("anna", motion(), 1),
    ("anna", motion(talk="now()"), NO),
    ("anna", motion(talk="at + interval '1 second'", amend="at + interval '2 seconds'"), NO),
    ("anna", motion(amend="at + whole / 2 + interval '1 second'"), NO),
    ("anna", motion(close="at + whole - interval '1 hour'"), NO),
    ("anna", motion(at="now() - interval '30 days'"), NO),
    ("anna", motion(secret="false"), NO),
    ("anna", motion(way="consent"), 1),
    ("anna", motion(kind="charter", way="consent", version="%(charter)s::uuid"), NO),
    ("anna", motion(kind="charter"), NO),
    ("anna", motion(voice="clinician"), NO),
    ("anna", motion(kind="decree"), NO),
    # Nobody says yes for somebody else who is proposed.
    ("anna", seated(yes="now()"), 1),
    ("anna", seated(called="Berta"), NO),
    ("anna", seated(whom="%(ruth)s::uuid", called="Ruth"), 1),
    ("anna", seated(whom="%(ruth)s::uuid", called="Ruth", yes="now()"), NO),
    # A vote is one of three words, in one's own name.
    ("anna", vote(), 1),
    ("anna", vote(says="aside"), 1),
    ("anna", vote(says="twice yes"), NO),
    ("anna", vote(says=""), NO),
    ("anna", vote(name="Ruth"), NO),
    ("anna", vote(title="professor"), NO),
    ("anna", vote(voice="clinician"), NO),
    ("anna", vote(at="now() - interval '1 year'"), NO),
    # An answer is one of those that can be chosen, from who is asked.
    ("anna", answer(), 1),
    ("anna", answer(choice="1"), 1),
    ("anna", answer(choice="2"), NO),
    ("anna", answer(question="%(elsewhere)s"), NO),
    ("doc", answer(question="%(nearby)s", who="%(doc)s"), 1),
    ("doc", answer(question="%(elsewhere)s", who="%(doc)s"), NO),
    ("anna", answer(who="%(doc)s"), NO),
    # A seat is given by a decision of its own body, made just now; a coordinator decides for a body that nobody sits in.
    ("ruth", term(), 1),
    ("ruth", term(decision="%(other)s"), NO),
    ("ruth", term(decision="%(old)s"), NO),
    ("ruth", term(decision="NULL"), NO),
    ("ruth", term(name="Ruth"), NO),
    ("ruth", term(seat="%(taken)s", decision="%(other)s"), NO),
    ("ruth", term(days="9000"), NO),
    ("ruth", term(role="clinician", voice="clinician"), NO),
    ("anna", term(), NO),
    ("ruth", DECISION.format(body="%(body)s"), 1),
    ("ruth", DECISION.format(body="%(filled)s"), NO),
    # What strangers read is put out by a coordinator, or by who sits in a body.
    ("anna", written(CONSULT), 1),
    ("anna", written(CONSULT, reach="public"), NO),
    ("ruth", written(CONSULT, reach="public", **RUTH), 1),
    ("doc", written(CONSULT, reach="public", **DOC), 1),
    ("anna", written(CONSULT, did="All done."), NO),
    ("anna", written(CONSULT, at="now() - interval '1 year'"), NO),
    ("anna", DID.format(at="now()", name="Anna"), 0),
    ("doc", DID.format(at="now()", name="Doc"), 1),
    ("doc", DID.format(at="now()", name="Ruth"), NO),
    ("doc", DID.format(at="now() - interval '1 year'", name="Doc"), NO),
    ("doc", DID.replace("%(over)s", "%(open)s").format(at="now()", name="Doc"), NO),
    # Questions and seats are there from the beginning.
    ("doc", QUESTION, NO),
    ("ruth", SEAT.format(body="%(filled)s"), NO),
    ("ruth", SEAT.format(body="%(body)s"), 1),
    # In one's own name, title and voice, and now.
    *((who, written(statement, **told), may) for statement in (CONSULT, WISH, POLICY) for who, told, may in (
        ("anna", {}, 1), ("anna", {"title": "Professor"}, NO), ("anna", {"title": "nurse"}, NO),
        ("anna", {"voice": "clinician"}, NO), ("anna", {"name": "Doc"}, NO), ("anna", {"behalf": "Doc"}, NO),
        ("anna", {"at": "now() + interval '1 day'"}, NO), ("doc", DOC, 1), ("doc", DOC | {"title": "nurse"}, 1),
        ("doc", DOC | {"title": "Professor"}, NO),
    )),
    ("anna", ORDER.format(role="patient", at="now()"), 1),
    ("anna", ORDER.format(role="clinician", at="now()"), NO),
    ("anna", ORDER.format(role="patient", at="now() + interval '1 year'"), NO),
]  # fmt: skip


@pytest.fixture
def words(db):
    """A motion that is voted on, three consultations, a body that nobody sits in and one where somebody does."""
    here = a_deciding_community()
    anna, doc, ruth = (
        here.join("Anna", Role.PATIENT),
        here.join("Doc", Role.CLINICIAN),
        here.join("Ruth", Role.COORDINATOR),
    )
    by = program(community_id=here.community.id)
    voted = a_motion(doc)
    pass_days(voted, 12)
    north = add_organization(by=program(), community=here.community, name="Northgate")
    told = {"asked": (), "nearby": (here.center.pk,), "elsewhere": (north.pk,)}
    asked = {name: _asked(doc, name, centers) for name, centers in told.items()}
    over, still = (_asked(doc, name, ()) for name in ("over", "open"))
    Seat.objects.filter(pk=doc.seat_id).update(title="nurse")
    _long_ago(over)
    body, filled = (_body(by, name) for name in ("Council", "Board"))
    Body.objects.filter(pk=filled.pk).update(at=timezone.now() - timedelta(days=99))
    Consultation.objects.filter(pk=_of(asked["asked"])).update(at=timezone.now() - timedelta(days=1))
    decided = note_decision(by=ruth, body_id=body.pk, new=NewDecision("Anna", "x"))
    other = note_decision(by=ruth, body_id=filled.pk, new=NewDecision("Other", "x"))
    old = note_decision(by=ruth, body_id=body.pk, new=NewDecision("Old", "x"))
    type(old).objects.filter(pk=old.pk).update(at="2020-01-01 00:00Z")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO governance_term (id, seat_id, person_id, name, role, title, voice, starts, ends, decision_id) "
            "VALUES (gen_random_uuid(), %s, %s, 'Doc', '', '', 'other', current_date - 9, current_date + 9, %s)",
            [filled.seats.get().pk, doc.person_id, other.pk],
        )
    return here, {"anna": anna, "doc": doc, "ruth": ruth}, asked | {
        "here": here.community.pk, "charter": here.charter.pk, "motion": voted.pk, "body": body.pk, "filled": filled.pk,
        "group": next(one.pk for one in here.groups().values() if "patient" in one.roles), "account": anna.account_id,
        "anna": anna.person_id, "doc": doc.person_id, "ruth": ruth.person_id, "seat": body.seats.get().pk, "taken": filled.seats.get().pk,
        "decided": decided.pk, "other": other.pk, "old": old.pk,
        "over": _of(over), "open": _of(still),
    }  # fmt: skip


def _of(question):
    return Question.objects.get(pk=question).consultation_id


def _long_ago(question):
    began = timezone.now() - timedelta(days=9)
    Consultation.objects.filter(pk=_of(question)).update(at=began, closes_at=began + timedelta(days=3))


def _asked(by, title, centers):
    reach = Consultation.Reach.CENTERS if centers else Consultation.Reach.EVERYONE
    closes = timezone.now() + timedelta(days=3)
    question = NewQuestion("Which day?", ("Monday", "Friday"))
    return (
        consult(by=by, new=NewConsultation(title, "x", closes, (question,), reach, centers))
        .questions.get()
        .pk
    )


def _body(by, name):
    return found_body(by=by, new=NewBody(name, "x", "x", ("families",)))


def test_each_attempt_meets_its_verdict(words, as_web):
    _here, actors, named = words

    assert otherwise(ATTEMPTS, actors.__getitem__, as_web, named) == []

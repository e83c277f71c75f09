"""What a page could write past the rules of a visit, if it were wrong: raw SQL in the role of the web, by each side.

Each row is an attempt: who, the statement, and what comes of it (rows touched, or refused). Each table has an attempt that is
allowed, so that a refusal is known to be the guard's and not a mistake in the statement.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.people.models import Enrolment, TeamMember
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.standards import set_standard
from alongside.visits.actions.summaries import agree_on_summary
from alongside.visits.actions.talk import write_line
from alongside.visits.actions.visits import begin_visit, end_visit
from alongside.visits.models import Summary, Visit
from alongside.visits.planning import NewStandard
from alongside.visits.saying import NewLine
from tests.house.hostile import tried_by
from tests.record.family import PARENTS
from tests.visits.worlds import a_visit, held

NO = "refused"
HEAD = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
BY = "%({who})s, '{name}', '{role}', '{title}', '{voice}', '{behalf}', {at}"
ITEM = f"INSERT INTO visits_agendaitem (id, person_id, {HEAD}, words, kept_from, position) VALUES (%(new)s, %({{person}})s, {BY}, 'x', {{kept}}, 9)"
ACT = f"INSERT INTO visits_itemact (id, person_id, {HEAD}, item_id, kind, visit_id) VALUES (%(new)s, %(maya)s, {BY}, %({{item}})s, '{{kind}}', {{visit}})"
ORDER = f"INSERT INTO visits_orderagreed (id, person_id, {HEAD}, items) VALUES (%(new)s, %(maya)s, {BY}, '{{{{}}}}')"
VISIT = (
    f"INSERT INTO visits_visit (id, person_id, {HEAD}, starts_at, minutes, mode, place, with_seats, with_names, about, status, begun_at) "
    f"VALUES (%(new)s, %(maya)s, {BY}, now(), 20, 'phone', '', '{{{{}}}}', '{{{{}}}}', '', '{{status}}', {{begun}})"
)
STEP = f"INSERT INTO visits_visitstep (id, person_id, {HEAD}, visit_id, kind, words) VALUES (%(new)s, %(maya)s, {BY}, %(planned)s, 'moved', '')"
LINE = (
    f"INSERT INTO visits_visitline (id, person_id, {HEAD}, visit_id, item_id, kind, words, said_by_name, said_by_voice, owner_name, "
    f"replaces_id) VALUES (%(new)s, %(maya)s, {BY}, %({{visit}})s, {{item}}, 'note', 'x', 'x', 'patient', '', {{replaces}})"
)
SUMMARY = f"INSERT INTO visits_summary (id, person_id, {HEAD}, visit_id, words, composed) VALUES (%(new)s, %(maya)s, {BY}, %({{visit}})s, 'x', false)"
AGREED = f"INSERT INTO visits_summaryagreed (id, person_id, {HEAD}, summary_id) VALUES (%(new)s, %(maya)s, {BY}, %(summary)s)"
SENT = f"INSERT INTO visits_summarysent (id, person_id, {HEAD}, summary_id, way, to_words) VALUES (%(new)s, %(maya)s, {BY}, %(summary)s, 'copy', 'x')"
TOLD = SENT.replace("to_words)", "to_words, told_at)").replace("'x')", "'x', now())")
ANSWER = f"INSERT INTO visits_visitanswer (id, person_id, {HEAD}, visit_id, answer, words, kept_from) VALUES (%(new)s, %(maya)s, {BY}, %({{visit}})s, 'yes', '', {{kept}})"
STANDARD = (
    'INSERT INTO visits_carestandard (id, community_id, title, words, category, codes, every_days, window_days, from_age, "without", '
    "translations, position, author_id, author_name, author_role, begun_at) VALUES (%(new)s, %(here)s, 'x', '', 6, '{{}}', 9, 9, 0, '', '{{}}', 0, "
    "%({who})s, '{name}', '{role}', now())"
)
NAMES = {
    "maya": ("Maya Lindqvist", "patient"), "jonas": ("Jonas Lindqvist", "caregiver"), "amina": ("Dr Amina Rahman", "clinician"),
    "petra": ("Petra Novak", "clinician"), "stranger": ("Tom Keane", "clinician"), "researcher": ("Bea Gut", "researcher"),
    "elsewhere": ("Noor Said", "patient"),
}  # fmt: skip


def by(actor: str, statement: str, **told: str) -> str:
    name, role = NAMES[actor]
    plain = {
        "who": actor, "name": name, "role": role, "title": "", "voice": role, "behalf": "", "at": "now()", "person": "maya",
        "kept": "0", "item": "open", "kind": "up", "visit": "NULL", "status": "planned", "begun": "NULL", "replaces": "NULL",
    }  # fmt: skip
    return statement.format(**plain | told)


ON = {"visit": "under_way", "item": "NULL"}
ATTEMPTS = [
    # The agenda: whoever may add to the plan, under their own name, now.
    *[(who, by(who, ITEM), 1) for who in ("maya", "jonas", "amina")],
    *[(who, by(who, ITEM), NO) for who in ("petra", "stranger", "researcher", "elsewhere")],
    ("amina", by("amina", ITEM, who="maya"), NO),
    ("amina", by("amina", ITEM, name="Maya Lindqvist"), NO),
    ("amina", by("amina", ITEM, role="patient", voice="patient"), NO),
    ("amina", by("amina", ITEM, voice="patient"), NO),
    ("amina", by("amina", ITEM, title="professor"), NO),
    ("jonas", by("jonas", ITEM, behalf="Noor Said"), NO),
    ("jonas", by("jonas", ITEM, behalf="Maya Lindqvist"), 1),
    ("amina", by("amina", ITEM, behalf="Maya Lindqvist"), NO),
    ("maya", by("maya", ITEM, at="now() - interval '1 day'"), NO),
    ("maya", by("maya", ITEM, person="elsewhere"), NO),
    # Kept from others by the person, or by the caregiver who wrote it; never by a clinician.
    ("maya", by("maya", ITEM, kept="2"), 1),
    ("jonas", by("jonas", ITEM, kept="8"), 1),
    ("jonas", by("jonas", ITEM, kept="2"), NO),
    ("amina", by("amina", ITEM, kept="2"), NO),
    ("maya", "UPDATE visits_agendaitem SET kept_from = 2 WHERE id = %(open)s", 1),
    ("amina", "UPDATE visits_agendaitem SET kept_from = 2 WHERE id = %(open)s", NO),
    ("jonas", "UPDATE visits_agendaitem SET kept_from = 8 WHERE id = %(open)s", NO),
    ("jonas", "UPDATE visits_agendaitem SET kept_from = 0", 1),
    ("maya", "UPDATE visits_agendaitem SET words = 'y'", NO),
    ("maya", "DELETE FROM visits_agendaitem", NO),
    ("jonas", "UPDATE visits_agendaitem SET position = 1 WHERE id = %(secret)s", 0),
    ("jonas", "SELECT 1 FROM visits_agendaitem WHERE id = %(secret)s", 0),
    ("amina", "SELECT 1 FROM visits_agendaitem WHERE id = %(secret)s", 1),
    # What is done with an item, and said about it, goes with the item.
    ("jonas", by("jonas", ACT), 1),
    ("jonas", by("jonas", ACT, item="secret"), NO),
    ("jonas", by("jonas", ACT, kind="discussed", visit="%(planned)s"), NO),
    ("jonas", by("jonas", ACT, kind="discussed", visit="%(under_way)s"), 1),
    ("petra", by("petra", ACT), NO),
    ("jonas", "SELECT 1 FROM visits_itemact WHERE item_id = %(secret)s", 0),
    ("jonas", "SELECT 1 FROM visits_visitline WHERE item_id = %(secret)s", 0),
    ("maya", "SELECT 1 FROM visits_visitline WHERE item_id = %(secret)s", 1),
    ("maya", by("maya", ORDER), 1),
    ("petra", by("petra", ORDER), NO),
    ("stranger", by("stranger", ORDER), NO),
    # Visits: the person and the team; in their order.
    ("maya", by("maya", VISIT), 1),
    ("amina", by("amina", VISIT), 1),
    ("jonas", by("jonas", VISIT), NO),
    ("petra", by("petra", VISIT), NO),
    ("maya", by("maya", VISIT, status="under_way", begun="now()"), NO),
    ("amina", "UPDATE visits_visit SET status = 'under_way', begun_at = now() WHERE id = %(planned)s", 1),
    ("amina", "UPDATE visits_visit SET status = 'under_way', begun_at = now() - interval '1 day' WHERE id = %(planned)s", NO),
    ("amina", "UPDATE visits_visit SET status = 'held', begun_at = now(), ended_at = now() WHERE id = %(planned)s", NO),
    ("amina", "UPDATE visits_visit SET status = 'planned' WHERE id = %(held)s", NO),
    ("amina", "UPDATE visits_visit SET starts_at = now() WHERE id = %(held)s", NO),
    # It goes on, while it is of today, whole, and nobody did anything with its summary.
    ("amina", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL WHERE id = %(held)s", 1),
    ("maya", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL WHERE id = %(held)s", 1),
    ("jonas", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL WHERE id = %(held)s", 0),
    ("amina", "UPDATE visits_visit SET status = 'under_way' WHERE id = %(held)s", NO),
    ("amina", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL, begun_at = now() - interval '1 hour' WHERE id = %(held)s", NO),
    ("amina", "UPDATE visits_visit SET ended_at = NULL WHERE id = %(held)s", NO),
    ("amina", "UPDATE visits_visit SET ended_at = now() WHERE id = %(held)s", NO),
    ("amina", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL WHERE id = %(agreed)s", NO),
    ("amina", "UPDATE visits_visit SET status = 'under_way', ended_at = NULL WHERE id = %(long_ago)s", NO),
    ("amina", "UPDATE visits_visit SET person_id = %(elsewhere)s WHERE id = %(planned)s", NO),
    ("jonas", "UPDATE visits_visit SET minutes = 5", 0),
    ("stranger", "SELECT 1 FROM visits_visit", 0),
    ("amina", by("amina", STEP), 1),
    ("jonas", by("jonas", STEP), NO),
    # What is said: while it goes on or after it, beside a line of the same visit.
    *[(who, by(who, LINE, **ON), 1) for who in ("maya", "jonas", "amina")],
    ("petra", by("petra", LINE, **ON), NO),
    ("maya", by("maya", LINE, visit="planned", item="NULL"), NO),
    ("jonas", by("jonas", LINE, visit="under_way", item="%(secret)s"), NO),
    ("maya", by("maya", LINE, **ON, replaces="%(line)s"), 1),
    ("maya", by("maya", LINE, visit="held", item="NULL", replaces="%(line)s"), NO),
    ("maya", "UPDATE visits_visitline SET words = 'y'", NO),
    ("maya", "DELETE FROM visits_visitline", NO),
    # The summary: after the visit; yes by those who met; shared by the family alone; the answer by the family alone.
    ("jonas", by("jonas", SUMMARY, visit="held"), 1),
    ("jonas", by("jonas", SUMMARY, visit="under_way"), NO),
    ("petra", by("petra", SUMMARY, visit="held"), NO),
    ("amina", by("amina", AGREED), 1),
    ("amina", by("amina", AGREED, who="maya", name="Maya Lindqvist"), NO),
    ("maya", by("maya", SENT), 1),
    ("amina", by("amina", SENT), NO),
    ("maya", by("maya", TOLD), NO),
    ("maya", "UPDATE visits_summarysent SET told_at = now()", NO),
    ("maya", by("maya", ANSWER, visit="held", kept="2"), 1),
    ("maya", by("maya", ANSWER, visit="planned"), NO),
    ("jonas", by("jonas", ANSWER, visit="held", kept="2"), NO),
    ("jonas", by("jonas", ANSWER, visit="held"), 1),
    ("amina", by("amina", ANSWER, visit="held"), NO),
    ("maya", "UPDATE visits_visitanswer SET answer = 'no'", NO),
    # Standards: a coordinator's.
    ("amina", by("amina", STANDARD), NO),
    ("maya", by("maya", STANDARD), NO),
    ("amina", "UPDATE visits_carestandard SET ended_at = now()", 0),
    ("maya", "SELECT 1 FROM visits_carestandard", 1),
]  # fmt: skip


@pytest.fixture
def world(family) -> dict[str, Any]:
    """Maya's agenda, with one thing that her parents do not see, and a visit of each kind."""
    from dataclasses import replace

    from alongside.kit.terms import Role

    about = {"person_id": family.of}
    names = {key: getattr(family, key).person_id for key in NAMES}
    held_one, agreed, long_ago, planned = held(family), held(family), held(family), a_visit(family)
    summed_up = Summary.objects.get(visit=agreed)
    agree_on_summary(by=family.maya, visit_id=agreed.pk, summary_id=summed_up.pk, **about)
    Visit.objects.filter(pk=long_ago.pk).update(ended_at=timezone.now() - timedelta(hours=25))
    under_way = a_visit(family)
    begin_visit(by=family.amina, visit_id=under_way.pk, **about)
    opened = add_item(by=family.maya, words="Open", **about)
    secret = add_item(by=family.maya, words="Secret", kept_from=PARENTS, **about)
    there = about | {"visit_id": under_way.pk}
    line = write_line(by=family.maya, new=NewLine("note", "Open"), **there)
    write_line(by=family.amina, new=NewLine("note", "Secret", item_id=secret.pk), **there)
    ruth = replace(family.amina, role=Role.COORDINATOR)
    set_standard(by=ruth, new=NewStandard("Calprotectin", 6, ("38445-3",), 182))  # type: ignore[arg-type]
    return names | {
        "maya": family.of, "open": opened.pk, "secret": secret.pk, "planned": planned.pk, "under_way": under_way.pk,
        "held": held_one.pk, "agreed": agreed.pk, "long_ago": long_ago.pk, "line": line.pk, "summary": Summary.objects.get(visit=held_one).pk,
        "here": family.community.pk,
    }  # fmt: skip


def test_raw_statements_do_no_more_than_the_rules_let(family, world, as_web):
    wrong = []
    for who, statement, expected in ATTEMPTS:
        words = world | {"new": uuid.uuid4()}
        met = tried_by(getattr(family, who), as_web, statement, words)
        if met != expected:
            wrong.append(f"{who}: {statement[:150]} … met {met}, expected {expected}")

    assert wrong == []


def test_another_persons_things_are_not_moved_under_hers(family, world, as_web):
    """A line leads to a visit and an item of the same person, whatever ids a page sends."""
    TeamMember.objects.create(person_id=family.elsewhere.person_id, seat_id=family.amina.seat_id)
    Enrolment.objects.create(person_id=family.elsewhere.person_id, center=family.center)
    noors = add_item(by=family.elsewhere, person_id=family.elsewhere.person_id, words="Noor’s")
    words = world | {"new": uuid.uuid4(), "noors": noors.pk}

    assert tried_by(family.amina, as_web, by("amina", ACT, item="noors"), words) == NO
    assert tried_by(family.amina, as_web, by("amina", LINE, visit="under_way", item="%(noors)s"), words) == NO


def test_a_visit_that_ended_stays_as_it_was_for_its_own_summary(family, visit, as_web):
    about = {"person_id": family.of, "visit_id": visit.pk}
    begin_visit(by=family.amina, **about)
    end_visit(by=family.amina, words="We met.", **about)

    statement = "UPDATE visits_summary SET words = 'I agreed to nothing'"
    assert tried_by(family.amina, as_web, statement, {}) == NO

"""What a page could write past the rules of tasks and offers, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

import uuid
from dataclasses import replace

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.partnership.actions.offers import offer_to_do, say_of_offer
from alongside.partnership.actions.opportunities import NewTask, become_contact, close_task, propose_task
from alongside.partnership.actions.work import list_work
from alongside.partnership.models import Opportunity
from alongside.partnership.opportunity_kinds import Lacks, Said, When
from alongside.people.actions.communities import open_community
from tests.groups.worlds import begun
from tests.house.hostile import tried_by
from tests.partnership.worlds_matching import a_task

NO = "refused"
WHO = {
    "tom": "'Tom Keane', 'clinician', '', 'clinician', ''", "nils": "'Nils Berg', 'patient', '', 'patient', ''",
    "rut": "'Rut', 'patient', '', 'patient', ''",
}  # fmt: skip
BY = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"


def written(who: str, at: str = "now()") -> str:
    return f"%({who})s, {WHO[who]}, {at}"


def task(**told: str) -> str:
    plain = {
        "community": "%(here)s", "group": "NULL", "work": "NULL", "proposed": "false", "contact": "%(tom)s",
        "name": "'Tom Keane'", "filled": "NULL", "by": written("tom"),
    } | told  # fmt: skip
    return (
        "INSERT INTO partnership_opportunity (id, community_id, group_id, work_id, proposed, title, what, why, needs, terms, "
        'minutes, place, "where", company, ways, pays, pay_words, supports, places, public, contact_id, contact_name, '
        f"filled_at, closed_words, {BY}) VALUES (%(new)s, {{community}}, {{group}}, {{work}}, {{proposed}}, 'x', 'x', '', '', "
        "'{{}}', 30, '', 'home', 'alone', '{{}}', 'nothing', '', '', 1, false, {contact}, {name}, {filled}, '', {by})"
    ).format(**plain)


def offer(**told: str) -> str:
    plain = {"task": "%(task)s", "person": "%(rut)s", "reader": "%(tom)s", "by": written("rut")} | told
    return (
        f"INSERT INTO partnership_offer (id, opportunity_id, person_id, reader_id, words, way, {BY}) "
        "VALUES (%(new)s, {task}, {person}, {reader}, '', '', {by})"
    ).format(**plain)


def step(kind: str, who: str, **told: str) -> str:
    plain = {"offer": "%(offer)s", "by": written(who)} | told
    return (
        f"INSERT INTO partnership_offerstep (id, offer_id, kind, words, {BY}) VALUES (%(new)s, {{offer}}, '{kind}', 'x', {{by}})"
    ).format(**plain)


def change(what: str, which: str = "task") -> str:
    return f"UPDATE partnership_opportunity SET {what} WHERE id = %({which})s"


ME = "contact_id = %(sara)s, contact_name = 'Sara Osei'"
ATTEMPTS = [
    ("tom", task(), 1),
    ("tom", task(community="%(elsewhere)s"), NO),
    ("tom", task(contact="%(nils)s", name="'Nils Berg'"), NO),
    ("tom", task(name="'Dr. Keane'"), NO),
    ("tom", task(group="%(team)s"), NO),
    ("tom", task(group="%(alone)s"), NO),
    ("tom", task(work="%(work)s"), NO),
    ("tom", task(work="%(work)s", proposed="true"), 1),
    ("tom", task(filled="now()"), NO),
    ("tom", task(by=written("nils")), NO),
    ("tom", task(by=written("tom", "now() - interval '1 day'")), NO),
    ("rut", offer(), 1),
    ("rut", offer(person="%(tom)s"), NO),
    ("rut", offer(reader="%(sara)s"), NO),
    ("rut", offer(reader="NULL"), NO),
    ("nils", "UPDATE partnership_offer SET reader_id = %(sara)s WHERE id = %(moved)s", 1),
    ("nils", "UPDATE partnership_offer SET reader_id = %(tom)s WHERE id = %(moved)s", NO),
    ("sara", "UPDATE partnership_offer SET reader_id = %(sara)s WHERE id = %(moved)s", 0),
    ("sara", "SELECT 1 FROM partnership_offer WHERE id = %(moved)s", 0),
    ("ito", "SELECT 1 FROM partnership_offer WHERE id = %(moved)s", 0),
    ("sara", "SELECT unnest(partnership_offered_to_me())", 0),
    ("rut", offer(by=written("tom")), NO),
    ("rut", offer(task="%(closed)s"), NO),
    ("rut", offer(task="%(proposal)s"), NO),
    ("tom", offer(person="%(tom)s", by=written("tom")), NO),
    ("tom", step("chosen", "tom"), 1),
    ("nils", step("chosen", "nils"), NO),
    ("nils", step("back", "nils"), 1),
    ("tom", step("back", "tom"), NO),
    ("rut", step("chosen", "rut"), NO),
    ("tom", step("done", "tom", by=written("nils")), NO),
    ("tom", change("closed_at = now(), closed_words = 'x'"), 1),
    ("tom", change("closed_at = now() - interval '1 day'"), NO),
    ("tom", change("title = 'y'"), NO),
    ("tom", change("contact_id = %(nils)s, contact_name = 'Nils Berg'"), NO),
    ("tom", change("public = true", "closed"), NO),
    ("rut", change("closed_at = now()"), NO),
    ("rut", change("filled_at = NULL", "filled"), NO),
    ("rut", change("contact_id = %(rut)s, contact_name = 'Rut'"), NO),
    ("sara", change(ME, "ours"), 1),
    ("sara", change(ME), NO),
    ("sara", change(ME + ", group_id = %(team)s, taken_up_at = now()", "proposal"), 1),
    ("rut", change("contact_id = %(rut)s, contact_name = 'Rut', group_id = %(team)s, taken_up_at = now()", "proposal"), NO),
    ("tom", "DELETE FROM partnership_opportunity", NO),
    ("tom", "UPDATE partnership_offer SET words = 'y'", NO),
    ("tom", "UPDATE partnership_offerstep SET words = 'y'", NO),
    ("tom", "SELECT 1 FROM partnership_offer WHERE id = %(offer)s", 1),
    ("nils", "SELECT 1 FROM partnership_offer WHERE id = %(offer)s", 1),
    ("rut", "SELECT 1 FROM partnership_offer WHERE person_id <> %(rut)s", 0),
    ("sara", "SELECT 1 FROM partnership_offerstep", 0),
    ("abroad", "SELECT 1 FROM partnership_opportunity", 0),
    ("abroad", "SELECT 1 FROM partnership_doers(%(filled)s)", 0),
    ("rut", "SELECT 1 FROM partnership_doers(%(filled)s)", 1),
    ("sara", "UPDATE partnership_work SET ended_at = now()", 1),
    ("tom", "UPDATE partnership_work SET ended_at = now()", 0),
    ("sara", "UPDATE partnership_work SET title = 'y'", NO),
    ("tom", f"INSERT INTO partnership_board (id, community_id, public, {BY}) VALUES (%(new)s, %(here)s, true, {written('tom')})", NO),
]  # fmt: skip


def test_every_attempt_meets_what_it_should(team, as_web):
    town, rut = team.town, team.town.join("Rut", Role.PATIENT)
    mine, ours, closed, filled = (
        a_task(team.tom), a_task(team.ito, group_id=team.group.pk), a_task(team.tom, "Over"), a_task(team.tom, "Full")
    )  # fmt: skip
    taken = a_task(team.ito, "Taken over", group_id=team.group.pk)
    mine_offered = offer_to_do(by=team.nils, opportunity_id=mine.pk)
    full = offer_to_do(by=rut, opportunity_id=filled.pk)
    say_of_offer(by=team.tom, offer_id=full.pk, kind=Said.CHOSEN)
    close_task(by=team.tom, opportunity_id=closed.pk)
    moved = offer_to_do(by=team.nils, opportunity_id=taken.pk)
    become_contact(by=team.sara, opportunity_id=taken.pk)
    work = list_work(by=team.ito, group_id=team.group.pk, title="x", when=When.NOW, lacks=Lacks.TIME)
    elsewhere = open_community(by=program(), name="Elsewhere", slug="elsewhere")
    people = {"nils": team.nils, "sara": team.sara, "tom": team.tom, "rut": rut, "ito": team.ito}
    people["abroad"] = replace(rut, community_id=elsewhere.pk, person_id=uuid.uuid4(), seat_id=uuid.uuid4())
    words = {
        "new": uuid.uuid4(), "here": town.community.pk, "elsewhere": elsewhere.pk, "team": team.group.pk,
        "alone": begun(team.tom, "Alone", members_only=True).pk, "task": mine.pk, "ours": ours.pk, "closed": closed.pk,
        "filled": filled.pk, "offer": mine_offered.pk, "moved": moved.pk, "work": work.pk,
        "proposal": propose_task(by=team.nils, new=NewTask("I could", "x", 30)).pk,
        **{name: one.person_id for name, one in people.items()},
    }  # fmt: skip
    wrong = [
        f"{name}: {statement}: {met}, should be {expected}"
        for name, statement, expected in ATTEMPTS
        if (met := tried_by(people[name], as_web, statement, words)) != expected
    ]

    assert wrong == [], "\n".join(wrong)
    assert Opportunity.objects.filter(closed_at__lt=timezone.now()).count() == 1

"""What a page could write past every rule, if it were wrong: raw SQL in the role of the web, in any seat.

Each line is an attempt: who, the statement, and what comes of it (rows touched, or refused). Each table has an attempt that
is allowed, so that a refusal is known to be the guard's and not a mistake in the statement.
"""

from __future__ import annotations

import pytest
from django.db import connection

from tests.house.hostile import a_hostile_world, tried
from tests.house.raw import (
    CHOICE,
    ENROL,
    KNOWN,
    NO,
    TEAM,
    care,
    comment,
    entry,
    invite,
    job,
    line,
    parcel,
    receipt,
    remark,
)

CONSENT = (
    "INSERT INTO sharing_consentanswer (id, person_id, item, answer, by_self, made_by_name, made_at) "
    "VALUES (%(new)s, %(maya)s, 'clinical_given', 'no', true, 'Maya Lindqvist', {at})"
)
FATHERS = entry(
    who="%(jonas)s", name="Jonas Lindqvist", role="caregiver", voice="caregiver", behalf="Maya Lindqvist"
).replace("'Observation', 6,", "'Observation', 8,")

ATTEMPTS = [
    # A care team is changed by the person, who chooses for them and the team.
    ("amina", TEAM.format("%(maya)s", "%(petra_seat)s"), 1),
    ("maya", TEAM.format("%(maya)s", "%(petra_seat)s"), 1),
    ("jonas", TEAM.format("%(maya)s", "%(petra_seat)s"), 1),
    ("petra", TEAM.format("%(maya)s", "%(petra_seat)s"), NO),
    ("petra", TEAM.format("%(leo)s", "%(petra_seat)s"), 1),  # of her center, where nobody is in the team yet
    ("maya", TEAM.format("%(maya)s", "%(ruth_seat)s"), NO),
    *((who, TEAM.format("%(maya)s", "%(tom_seat)s"), NO) for who in ("tom", "bea", "noor", "ruth", "petra")),
    *((who, TEAM.format("%(amina)s", "%(tom_seat)s"), NO) for who in ("tom", "bea", "noor", "ruth", "petra")),
    ("petra", "UPDATE people_teammember SET ends = '2099-01-01' WHERE person_id = %(maya)s", NO),
    ("amina", "UPDATE people_teammember SET ends = current_date WHERE person_id = %(maya)s", 1),
    ("maya", "UPDATE people_teammember SET seat_id = %(petra_seat)s WHERE person_id = %(maya)s", NO),
    # A center looks after somebody because they, or a clinician who knows them there, say so.
    ("maya", ENROL.format("%(maya)s", "%(north)s"), 1),
    ("jonas", ENROL.format("%(maya)s", "%(north)s"), 1),
    ("amina", ENROL.format("%(leo)s", "%(center)s"), 1),
    *((who, ENROL.format("%(maya)s", "%(north)s"), NO) for who in ("tom", "bea", "noor", "ruth", "amina", "petra")),
    ("tom", ENROL.format("%(amina)s", "%(north)s"), NO),
    ("tom", "UPDATE people_enrolment SET center_id = %(north)s", NO),
    ("maya", "UPDATE people_enrolment SET ends = '2099-01-01' WHERE person_id = %(maya)s", 1),
    # Caregivers.
    ("maya", care("%(maya)s", "%(ruth)s"), 1),
    ("jonas", care("%(maya)s", "%(ruth)s"), 1),
    ("amina", care("%(maya)s", "%(ruth)s"), 1),
    ("maya", care("%(maya)s", "%(cara)s"), NO),  # whom she does not see: naming somebody shows who they are
    ("amina", care("%(leo)s", "%(ruth)s"), NO),  # he is grown up
    ("petra", care("%(maya)s", "%(petra)s"), NO),
    ("tom", care("%(maya)s", "%(tom)s"), NO),
    ("cara", care("%(maya)s", "%(cara)s"), NO),
    ("noor", care("%(noor)s", "%(ruth)s"), 1),
    ("jonas", care("%(maya)s", "%(ruth)s", ", renewed_on", ", current_date"), NO),
    ("jonas", "UPDATE people_caregiver SET renewed_on = current_date WHERE person_id = %(maya)s", NO),
    ("maya", "UPDATE people_caregiver SET renewed_on = current_date WHERE person_id = %(maya)s", 1),
    ("petra", "UPDATE people_caregiver SET ends = current_date WHERE person_id = %(maya)s", NO),
    ("jonas", "UPDATE people_caregiver SET ends = current_date WHERE caregiver_id = %(jonas)s", 1),
    ("jonas", "UPDATE people_caregiver SET may_choose = true, scope = NULL", NO),
    # Invitations give seats: who may give one may invite to it.
    ("ruth", invite("coordinator", "NULL", "ruth"), 1),
    ("amina", invite("clinician", "%(center)s", "amina"), 1),
    ("amina", invite("coordinator", "NULL", "amina"), NO),
    ("amina", invite("clinician", "%(north)s", "amina"), NO),
    ("noor", invite("coordinator", "NULL", "noor"), NO),
    ("noor", invite("patient", "NULL", "noor"), NO),
    ("amina", invite("patient", "NULL", "amina", "%(leo)s"), 1),
    ("tom", invite("patient", "NULL", "tom", "%(leo)s"), NO),
    ("noor", invite("patient", "NULL", "noor", "%(leo)s"), NO),
    ("amina", invite("clinician", "%(center)s", "amina", "%(leo)s"), NO),
    ("amina", invite("patient", "NULL", "amina", "%(maya)s"), NO),  # she has a door of her own
    ("jonas", invite("caregiver", "NULL", "jonas", cares_for="%(maya)s"), 1),
    ("noor", invite("caregiver", "NULL", "noor", cares_for="%(maya)s"), NO),
    ("tom", invite("caregiver", "NULL", "tom", cares_for="%(maya)s"), NO),
    ("ruth", "UPDATE people_invitation SET role = 'administrator'", NO),
    # Numbers by which imports find somebody, centers, experts, ways to reach somebody.
    *((who, "INSERT INTO people_identifier (id, community_id, person_id, system, value) VALUES (%(new)s, %(here)s, "
       "%(maya)s, 'x', 'x')", may) for who, may in (("amina", 1), ("petra", 1), ("tom", NO), ("noor", NO), ("ruth", NO))),
    ("noor", "INSERT INTO people_identifier (id, community_id, person_id, system, value) VALUES (%(new)s, %(here)s, "
     "%(noor)s, 'x', 'x')", NO),
    ("amina", "UPDATE people_identifier SET person_id = %(leo)s", NO),
    *((who, "UPDATE people_organization SET name = 'x' WHERE id = %(center)s", may)
      for who, may in (("ruth", 1), ("amina", 0), ("noor", 0))),
    ("ruth", "UPDATE people_organization SET kind = 'center'", NO),
    ("noor", "INSERT INTO people_organization (id, community_id, name, kind, town, source_system, source_value) "
     "VALUES (%(new)s, %(here)s, 'x', 'center', '', '', '')", NO),
    ("ruth", "INSERT INTO people_organization (id, community_id, name, kind, town, source_system, source_value) "
     "VALUES (%(new)s, %(here)s, 'x', 'center', '', '', '')", 1),
    ("noor", "UPDATE people_contactpoint SET person_id = %(maya)s", NO),
    ("noor", "INSERT INTO people_contactpoint (id, person_id, kind, value) VALUES (%(new)s, %(noor)s, 'phone', '1')", 1),
    ("noor", "INSERT INTO people_contactpoint (id, person_id, kind, value) VALUES (%(new)s, %(maya)s, 'phone', '1')", NO),
    # Persons.
    *((who, "INSERT INTO people_person (id, community_id, name, given_name, family_name, sex, language, about_me, "
       "known_in_community, created_at) VALUES (%(new)s, %(here)s, 'x', '', '', '', 'en', '', false, now())", may)
      for who, may in (("amina", 1), ("ruth", 1), ("noor", NO), ("jonas", NO), ("bea", NO))),
    # A child is taken out by who chooses for them; a grown person leaves alone.
    *((who, "INSERT INTO people_withdrawal (id, community_id, person_id, person_name, by_person_id, undo_until) VALUES "
       f"(%(new)s, %(here)s, %({whom})s, 'x', %({who})s, now() + interval '{days} days')", may)
      for who, whom, days, may in (("jonas", "maya", 14, 1), ("maya", "maya", 14, NO), ("noor", "noor", 14, 1),
                                   ("noor", "maya", 14, NO), ("amina", "maya", 14, NO), ("noor", "noor", 4000, NO))),
    # The ledger: in one's own name and seat, about whom one may see.
    ("amina", line(), 1),
    ("amina", line(about="%(maya)s"), 1),
    ("amina", line(who="%(petra)s", name="Petra Novak"), NO),
    ("amina", line(who="NULL", name="Alongside", role="program"), NO),
    ("amina", line(name="Petra Novak"), NO),
    ("amina", line(role="patient"), NO),
    ("amina_patient", line(role="patient"), 1),
    ("amina", line(about="%(noor)s"), NO),
    ("amina", line(behalf="%(maya)s"), NO),
    ("amina", line(behalf="%(maya)s", about="%(maya)s"), 1),
    ("amina", line(c="NULL"), NO),
    ("amina", line(at="clock_timestamp()"), 1),
    ("amina", line(at="now() - interval '1 hour'"), NO),
    ("amina", line(at="now() + interval '1 hour'"), NO),
    # Who looked: the viewer, now.
    ("amina", receipt(), 1),
    ("amina", receipt(title="doctor"), 1),
    ("amina", receipt(title="nurse"), NO),
    ("amina", receipt(name="Petra Novak"), NO),
    ("amina", receipt(role="patient"), NO),
    ("amina", receipt(at="now() - interval '1 year'"), NO),
    ("petra", receipt(), NO),
    ("amina", "UPDATE sharing_receipt SET viewer_name = 'x'", NO),
    ("amina", "DELETE FROM sharing_receipt", NO),
    # The record, in one's own name and voice.
    ("amina", entry(), 1),
    ("amina", entry(who="%(maya)s", name="Maya Lindqvist", role="patient", voice="patient"), NO),
    ("amina", entry(who="NULL"), NO),
    ("amina", entry(name="Petra Novak"), NO),
    ("amina", entry(voice="patient"), NO),
    ("amina", entry(behalf="Maya Lindqvist"), NO),
    ("amina", entry(source="lab"), NO),
    ("amina", entry(at="now() - interval '20 days'"), NO),
    ("amina", entry(at="now() + interval '1 hour'"), NO),
    ("amina", entry(origin="gen_random_uuid()"), NO),
    ("amina", entry(title="doctor"), 1),
    ("amina", entry(title="nurse"), NO),
    ("amina", entry(title="Professor of Paediatrics"), NO),
    ("jonas", FATHERS, 1),
    ("jonas", FATHERS.replace("'Maya Lindqvist'", "'Noor Said'"), NO),
    # What stands beside an entry: the same, and now.
    ("amina", comment(), 1),
    ("amina", comment(title="doctor"), 1),
    ("amina", comment(title="nurse"), NO),
    ("amina", comment(voice="patient"), NO),
    ("amina", comment(behalf="Maya Lindqvist"), NO),
    ("amina", comment(at="now() - interval '1 year'"), NO),
    ("amina", comment(at="now() + interval '1 year'"), NO),
    ("tom", comment(who="%(tom)s", name="Tom Keane"), NO),
    ("tom", entry(who="%(tom)s", name="Tom Keane"), NO),
    # Remarks, in one's own name.
    ("amina", remark(), 1),
    ("amina", remark(name="Petra Novak"), NO),
    ("amina", remark(role="patient"), NO),
    ("amina", remark(role="patient", voice="patient"), NO),
    ("amina", remark(voice="patient"), NO),
    ("amina", remark(title="doctor"), 1),
    ("amina", remark(title="nurse"), NO),
    ("amina", remark(behalf="Maya Lindqvist"), NO),
    ("amina", remark(at="now() - interval '1 year'"), NO),
    # A parcel begins waiting and empty.
    ("maya", parcel(), 1),
    ("maya", parcel(state="done"), NO),
    ("maya", parcel(state="gone"), NO),
    ("maya", parcel(size="1"), NO),
    ("maya", parcel(asked="now() - interval '1 year'"), NO),
    ("maya", "UPDATE leaving_parcel SET state = 'done'", NO),
    # Work for the worker: what pages ask for, plainly.
    ("maya", job("leaving.make_parcel"), 1),
    ("noor", job("sharing.weigh_charter"), 1),
    ("noor", job("sharing.bring_into_force"), NO),
    ("noor", job("contributions.seal"), NO),
    ("noor", job("builtin:procrastinate.builtin_tasks.remove_old_jobs"), NO),
    ("noor", job("sharing.weigh_charter", queueing_lock="'governance.close'"), NO),
    ("noor", job("sharing.weigh_charter", lock="'x'"), NO),
    ("noor", job("sharing.weigh_charter", status="'doing'"), NO),
    ("noor", job("sharing.weigh_charter", queue_name="'other'"), NO),
    ("noor", "INSERT INTO procrastinate_events (job_id, type) VALUES (1, 'cancelled')", NO),
    ("noor", "SELECT args FROM procrastinate_jobs", NO),
    # Nobody makes patients known to everyone but they themselves.
    ("noor", KNOWN + " WHERE id = %(noor)s", 1),
    *((who, KNOWN, NO) for who in ("ruth", "amina", "noor", "tom")),
    ("amina", KNOWN + " WHERE id = %(maya)s", NO),
    ("ruth", "UPDATE people_person SET known_in_community = false WHERE id = %(tom)s", NO),
    # Who ends their own seat gives it no other title, and nobody gives themselves one.
    ("amina", "UPDATE people_seat SET ends = current_date WHERE id = %(amina_seat)s", 1),
    ("amina", "UPDATE people_seat SET ends = '2099-01-01', title = 'Professor' WHERE id = %(amina_seat)s", NO),
    ("amina", "UPDATE people_seat SET title = 'Professor' WHERE id = %(amina_seat)s", NO),
    ("ruth", "UPDATE people_seat SET title = 'Professor' WHERE id = %(amina_seat)s", 1),
    # What one answers about research, one answers now.
    ("maya", CONSENT.format(at="now()"), 1),
    ("maya", CONSENT.format(at="now() - interval '1 year'"), NO),
    ("noor", CONSENT.format(at="now()"), NO),
    # Choices and the charter.
    ("maya", CHOICE.format(self="true", name="Maya Lindqvist", c="", v=""), 1),
    ("jonas", CHOICE.format(self="false", name="Jonas Lindqvist", c="", v=""), 1),
    ("jonas", CHOICE.format(self="true", name="Maya Lindqvist", c="", v=""), NO),
    ("jonas", CHOICE.format(self="false", name="Maya Lindqvist", c="", v=""), NO),
    ("maya", CHOICE.format(self="true", name="Maya Lindqvist", c=", made_at", v=", now() + interval '9 years'"), NO),
    ("amina", CHOICE.format(self="true", name="Amina Rahman", c="", v=""), NO),
]  # fmt: skip


@pytest.fixture
def world(db):
    return a_hostile_world()


def test_each_attempt_meets_its_verdict(world, as_web):
    """One world, many attempts: each is undone before the next."""
    met = [(who, statement, tried(world, as_web, who, statement)) for who, statement, _may in ATTEMPTS]
    wrong = [
        f"{who}: {statement}\n   {came}, not {may}"
        for (who, statement, came), (_who, _statement, may) in zip(met, ATTEMPTS, strict=True)
        if came != may
    ]

    assert wrong == [], "\n".join(wrong)


def test_without_the_guards_the_same_attempts_would_succeed(world, as_web):
    """Prove that the leak could have happened: with the guard of care teams away, a stranger seats himself in one."""
    attempt = ("tom", TEAM.format("%(amina)s", "%(tom_seat)s"))
    refused = tried(world, as_web, *attempt)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("DROP TRIGGER people_guard_team ON people_teammember")

    assert (refused, tried(world, as_web, *attempt)) == (NO, 1)


def test_a_choice_is_taken_back_once_and_now(world, as_web):
    from alongside.kit.terms import Audience, Category, Right
    from alongside.sharing.actions.choices import make_choice

    make_choice(
        by=world.actor("maya"),
        person_id=world.maya.id,
        category=Category.JOURNAL,
        right=Right.NONE,
        audience=Audience.CENTER,
    )
    take, give = (
        "UPDATE sharing_choice SET withdrawn_at = now()",
        "UPDATE sharing_choice SET withdrawn_at = NULL",
    )

    assert [tried(world, as_web, who, take) for who in ("maya", "jonas", "amina", "noor")] == [1, 1, 0, 0]
    assert tried(world, as_web, "maya", "UPDATE sharing_choice SET withdrawn_at = '2099-01-01'") == NO
    with connection.cursor() as cursor:
        cursor.execute(take)
    assert tried(world, as_web, "maya", give) == 0


def test_a_caregiver_whose_time_is_over_chooses_no_more(world, as_web):
    """Given a caregiver who was kept for some things only, and may choose no more, then the old leave counts for nothing."""
    from alongside.people.models import Caregiver

    Caregiver.objects.filter(person=world.maya).update(ends="2020-01-01")
    Caregiver.objects.create(person=world.maya, caregiver=world.jonas, relation="dad", may_choose=False)

    assert (
        tried(world, as_web, "jonas", CHOICE.format(self="false", name="Jonas Lindqvist", c="", v="")) == NO
    )
    assert tried(world, as_web, "jonas", "SELECT * FROM sharing_readers(%(maya)s)") == 0
    assert tried(world, as_web, "maya", "SELECT * FROM sharing_readers(%(maya)s)") > 0


TOLD = [
    "SELECT * FROM sharing_who_sees(%(maya)s)",
    "SELECT * FROM sharing_explain(%(maya)s, %(amina_seat)s)",
    "SELECT * FROM sharing_readers(%(maya)s)",
    "SELECT * FROM sharing_sights(%(maya)s, ARRAY[now()])",
    "SELECT unnest(sharing_studies_of(%(maya)s))",
    "SELECT * FROM sharing_studies_if(%(maya)s)",
    "SELECT * FROM people_shares_contact(%(maya)s, 'jonas@example.org', '')",
    "SELECT 1 WHERE %(maya)s = ANY (sharing_my_people(NULL, 1))",
    "SELECT 1 WHERE sharing_shown_too(%(maya)s, 8, 0, NULL)",
    "SELECT 1 WHERE people_may_merge(%(maya)s)",
    "SELECT 1 WHERE people_is_me(%(maya)s, 'Maya Lindqvist', 'patient')",
]


@pytest.mark.parametrize("who", ["tom", "bea", "noor", "ruth", "cara"])
def test_what_runs_as_the_owner_tells_a_stranger_nothing(world, as_web, who):
    met = {statement: tried(world, as_web, who, statement) for statement in TOLD}

    assert {statement: came for statement, came in met.items() if came not in (0, NO)} == {}


def test_the_same_functions_answer_those_near(world, as_web):
    """Nothing is told to strangers because of who they are, and not because nothing is there."""
    met = {one.split("(")[0].split()[-1]: tried(world, as_web, "maya", one) for one in TOLD}

    assert met["sharing_who_sees"] > 0 and met["sharing_readers"] > 0 and met["people_is_me"] == 1
    assert met["people_shares_contact"] == 1
    assert met["sharing_sights"] > 0


def test_what_others_may_see_is_not_read_from_the_grants_themselves(world, as_web):
    """Of the grants over their own record, too, somebody reads those of their own seat; of others, functions tell."""
    others = "SELECT 1 FROM sharing_grant WHERE seat_id <> nullif(current_setting('alongside.seat', true), '')::uuid"
    sights = "SELECT DISTINCT caregiver_id FROM sharing_sights(%(maya)s, ARRAY[now()])"

    assert [tried(world, as_web, who, others) for who in ("maya", "jonas", "amina")] == [0, 0, 0]
    assert [tried(world, as_web, who, sights) for who in ("maya", "jonas", "amina")] == [1, 1, 0]


def test_no_draft_comes_into_force_by_being_written_as_decided(world, as_web):
    from alongside.sharing.models import CharterVersion

    columns = [f.column for f in CharterVersion._meta.concrete_fields]
    based = CharterVersion.objects.get(community=world.community)
    own = {"id": "%(new)s", "number": "99", "drafted_by_id": "%(noor)s", "drafted_by_name": "'Noor Said'"}
    moments = (
        "frozen_at",
        "preparing_from",
        "in_force_from",
        "prepared_at",
        "replaced_at",
        "weighed_at",
        "ratified_at",
        "failed_at",
    )

    def draft(*set_now: str, **other: str) -> str:
        values = [
            (own | other).get(one, ("now()" if one in set_now else "NULL") if one in moments else one)
            for one in columns
        ]
        return (
            f"INSERT INTO sharing_charterversion ({', '.join(columns)}) SELECT {', '.join(values)} "
            f"FROM sharing_charterversion WHERE id = '{based.pk}'"
        )

    assert tried(world, as_web, "noor", draft()) == 1
    assert {tried(world, as_web, "noor", draft(one)) for one in moments} == {NO}
    assert (
        tried(world, as_web, "noor", draft(grants_under="98")) == NO
    )  # nor does it stand where another does
    assert {tried(world, as_web, "noor", draft(number=one)) for one in ("0", "30001")} == {NO}
    assert tried(world, as_web, "noor", draft(number="30000")) == 1
    for written in ("ratified_at = now()", "grants_under = 98"):
        assert tried(world, as_web, "noor", f"UPDATE sharing_charterversion SET {written}") == NO

"""Every field has a privacy class; every table about persons is behind row-level security; the web owns nothing."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from alongside.running.home import OWNER, WEB

CLASSES = {"open", "technical", "activity", "identity", "contact", "health", "choice"}
ROOMS = {config.label for config in apps.get_app_configs() if config.name.startswith("alongside.")}
MODELS = [
    model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_label in ROOMS and not model._meta.proxy
]
ABOUT_PERSONS = {"identity", "contact", "health", "choice", "activity"}
OPEN_TO_ALL = {"people_community", "people_organization"}
NO_WALL = {
    "django_session": "a row is found only by the secret in the cookie",
    "django_migrations": "what was installed",
    "django_content_type": "the names of the tables",
}
"""Tables that the web may read without a policy, and why."""


def rows(words: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(words, values)
        return cursor.fetchall()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_has_a_privacy_class(model):
    fields = {field.name for field in model._meta.local_concrete_fields}
    privacy = getattr(model, "privacy", {})

    assert (set(privacy), set(privacy.values()) - CLASSES) == (fields, set())


def test_a_field_without_a_class_is_found():
    from alongside.people.models import Person

    class Forgot:
        privacy = {name: word for name, word in Person.privacy.items() if name != "about_me"}

    assert set(Forgot.privacy) != {field.name for field in Person._meta.local_concrete_fields}


def test_every_table_about_persons_is_behind_the_wall(db):
    """Row-level security is on, and there is a policy or no privilege at all."""
    about = {
        model._meta.db_table
        for model in MODELS
        if ABOUT_PERSONS & set(model.privacy.values())
        or any(
            getattr(field.related_model, "__name__", "") == "Person"
            for field in model._meta.local_concrete_fields
        )
    }
    walled = {
        name
        for (name,) in rows(
            "SELECT c.relname FROM pg_class c WHERE c.relrowsecurity AND (EXISTS "
            "(SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) OR NOT "
            "has_table_privilege(%s, c.oid, 'SELECT, INSERT, UPDATE, DELETE'))",
            WEB,
        )
    }

    assert sorted(about - walled) == []


def test_what_the_web_may_touch_is_walled_or_named_here(db):
    """Whatever the web role may read or write, without a wall, is in NO_WALL with its reason."""
    found = {
        name
        for (name,) in rows(
            "SELECT DISTINCT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm', 'p') AND NOT c.relrowsecurity "
            "AND has_table_privilege(%s, c.oid, 'SELECT, INSERT, UPDATE, DELETE')",
            WEB,
        )
        if not name.startswith(("procrastinate_", "pg_"))
    }

    assert sorted(found - set(NO_WALL)) == []


def test_no_policy_lets_the_web_read_a_table_about_persons_whole(db):
    """A policy of plain `true` for reading is no wall."""
    found = rows(
        "SELECT c.relname, p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid "
        "WHERE p.polcmd IN ('r', '*') AND pg_get_expr(p.polqual, p.polrelid) = 'true'"
    )

    assert [row for row in found if row[0] not in OPEN_TO_ALL] == []


def test_the_web_owns_nothing_and_cannot_pass_the_wall(db):
    owned = rows(
        "SELECT relname FROM pg_class WHERE relowner = %s::regrole UNION ALL "
        "SELECT proname FROM pg_proc WHERE proowner = %s::regrole", WEB, WEB,
    )  # fmt: skip
    role = rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s", WEB
    )
    members = rows("SELECT pg_has_role(%s, %s, 'MEMBER')", WEB, OWNER)

    assert (owned, role, members) == ([], [(False, False, False, False)], [(False,)])


def test_the_web_cannot_change_what_the_wall_is_made_of(db):
    """Nor the grants, nor the seals, nor the rules of a charter that is in force."""
    tables = {"sharing_grant", "contributions_leaf", "contributions_seal"}
    may = rows(
        "SELECT relname FROM pg_class WHERE relname = ANY(%s) "
        "AND has_table_privilege(%s, oid, 'INSERT, UPDATE, DELETE, TRUNCATE')", sorted(tables), WEB,
    )  # fmt: skip
    create = rows("SELECT has_schema_privilege(%s, 'public', 'CREATE')", WEB)

    assert (may, create) == ([], [(False,)])


def test_functions_that_pass_the_wall_are_safe_to_call(db):
    """A SECURITY DEFINER function pins its search path, or a stranger's table could stand in for ours."""
    loose = rows(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public' "
        "AND p.prosecdef AND NOT coalesce(p.proconfig::text LIKE '%%search_path=%%', false)"
    )

    assert loose == []


def test_the_web_may_call_only_the_doors_through_the_wall(db):
    """Functions that see past row-level security and that the web role may call: each is named here, and judged."""
    doors = {
        name
        for (name,) in rows(
            "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public' "
            "AND p.prosecdef AND p.prorettype <> 'trigger'::regtype AND has_function_privilege(%s, p.oid, 'EXECUTE')",
            WEB,
        )
    }

    assert doors <= DOORS, f"unnamed: {sorted(doors - DOORS)}"


DOORS = {
    "partnership_doers",  # to everyone of the community: who does a task, by name; they were told so when they offered
    "partnership_group_mates",  # with whom the viewer sits in a group
    "partnership_offered_to_me",  # who offered to do what the viewer answers for: they read those offers anyway
    "partnership_is_here",  # whether somebody of the community has not gone; asked where a part of theirs is read
    "partnership_people_for",  # to a task's contact person: who may be asked, by parts that they see
    "partnership_has_room",  # to everyone of the community: whether a mentor goes along with fewer than they said
    "partnership_thanks_seen",  # of a word of thanks whose id the caller has: who reads it, never what stands there
    "partnership_is_thanked",  # whether the viewer is among those thanked; of the viewer alone
    "partnership_certificate_of",  # to whoever has the code, while its person wants that: what stands on the paper anyway
    "partnership_introduced",  # to the three of an introduction: whether it was passed on, and whether both said yes
    "partnership_public_board",  # to anybody, where the community said so: tasks without anybody's name
    "partnership_pays",  # whether the viewer pays; of the viewer alone
    "partnership_sums",  # sums of the claims that the viewer reads, by where they stand
    "partnership_open",  # which claims that the viewer reads are open; of nobody else's is anything told
    "partnership_decided",  # in which groups the viewer says yes or no to money; of the viewer alone
    "partnership_decides",  # whether the viewer says yes or no to a group's money; of the viewer alone
    "partnership_owes",  # to whoever pays: whether money is on its way to somebody; nobody else learns anything
    "partnership_hours",  # sums of time by side, of groups that everybody reads, or to those who sit there
    "partnership_waited",  # the middle of how long five claimants or more waited, never of fewer
    "partnership_spent",  # what five claimants or more laid out together, never fewer
    "registry_study_people",  # to a study's team: whom it may see coded anyway
    "registry_enrolled",  # to clinicians: whether those whom they may know answered, never what
    "registry_consents",  # to everyone: counted, and hidden where it is small
    "registry_care_near",  # to the person and who cares for them: whether what they say of a visit may be counted
    "registry_care_answer",  # whether the caller was asked how a visit was; nothing of what anybody said
    "registry_my_centers",  # the centers of those for whom the seat itself speaks
    "registry_seen_by_list",  # to the person and their caregivers: what a list that they read is found by of them
    "sharing_explain",  # to the person, to who may choose for them, and to the seat itself
    "plans_waits",  # filters by the grants of the seat itself; what waits for the viewer
    "plans_decides_with",  # whether the viewer themselves, as a caregiver, decides with somebody who is not grown
    "people_is_me",  # whether a name and a role are the viewer's own
    "people_may_know",  # whether the viewer may know of a person: what the page of that person says anyway
    "people_center_called",  # what the center of the viewer’s own seat is called
    "people_my_title",  # what the viewer's own seat was named
    "groups_mine",  # the groups in which the viewer sits, has asked to, or was asked
    "groups_my_seats",  # the viewer's own seats, also those that ended
    "groups_sits",  # whether the viewer sits in a group
    "groups_pulse_of",  # to who sits in a group: how it is to be in its meeting, counted, from five answers on
    "groups_calendar_of",  # to whoever knows the secret of a calendar's address: whose it is, and whether it says names
    "groups_come",  # how many come to an event of a group that the viewer reads
    "improvement_not_raised_yet",  # whether no concern has an id yet that the caller made up
    "groups_my_seat",  # whether a seat is the viewer's own
    "parity_people_beside_me",  # to who would be asked in a round: how many would be; to others nothing
    "parity_all_agree",  # whether everyone who is named in what is told said yes: one bit, and then all may read it
    "parity_names_me",  # whether the viewer is named in it
    "parity_is_final",  # whether a report whose id one knows is final: then everyone in the community reads it
    "parity_ask",  # who began a round has its people drawn, and learns how many they are
    "parity_agreed",  # whether both sides agreed to ask advisors: one bit, which whoever reads of it reads anyway
    "parity_advises",  # whether the viewer is one of the advisors
    "parity_shown_to_me",  # whether a group shows the viewer for a time what it said without names; of the viewer alone
    "parity_answers_for",  # whether somebody sits in a group or works with a center: what its page says by name
    "parity_hides",  # behind how many somebody stands who writes without a name: three words, never a number
    "parity_letterbox_has_room",  # whether a hundred letters wait
    "parity_sat_at_the_end",  # whether the viewer sat in a group that has ended
    "parity_answer",  # whether the caller was asked in a round; nothing of what anybody said
    "governance_let_review",  # whoever sits in the body that reviews hands it to another; nothing is told
    "sharing_my_people",  # persons of whom the seat itself holds grants
    "governance_opened_in",  # categories opened in an emergency: to the person, who opened, and the body that reviews
    "sharing_find_in_emergency",  # to clinicians of a center: the id of whom they name exactly; tries are counted
    "sharing_shown_too",  # what the one may see to whom a record is shown as another sees it
    "sharing_who_sees",  # audiences and names, of a person whom one may see
    "sharing_sights",  # to the person what caregivers may see on a day, to a caregiver what they themselves may
    "sharing_readers",  # to the person and to who may choose for them: who stands near, and because of what
    "sharing_studies_of",  # to whoever may choose for the person
    "sharing_studies_if",  # to whoever may choose for the person; what it tries, it undoes
    "home_search",  # filters by the seat's own grants
    "home_names",  # filters by the seat's own grants, besides those whom everybody may know
    "people_meet",  # who the account of this session is; the web process speaks for that account anyway
    "people_knock",  # counts
    "people_keep_code",  # says whether an address is known: the page says the same either way
    "people_try_code",  # five tries
    "people_knows_device",  # who knows a device's secret learns that it was used; only the counting asks
    "people_passkey",  # the public half of a key, to whoever names the key
    "people_openid_account",  # an account of a domain for which the organization vouches, or that it knows
    "people_shares_contact",  # to who may see how the person is reached, and to who is invited as them
    "sharing_demands_second_factor",  # a sentence of the charter
    "people_come_back",  # the account of this session undoes its own leaving, or a child's for whom it left
    "people_merge",  # asks people_may_merge
    "people_unmerge",  # asks people_may_merge
    "governance_policy_owed",  # two counts, to who answers for the policy: how many read it, how many still owe it
    "partnership_flyer_of",  # to whoever knows the code on a flyer: what is printed on it
    "partnership_show_interest",  # to whoever knows that code: their own four answers go in, and nothing comes out
    "partnership_kept_of",  # to whoever knows the secret of their own link: what is kept of them
    "partnership_both_told",  # to the two who tell each other a story: whether both have
    "partnership_forget_me",  # to them, too: it is deleted
    "governance_letterbox_has_room",  # whether a hundred letters wait
    "demo_people",  # of communities that the builder of the demo marked; elsewhere nobody
}
"""Functions that see past the wall and that the web may call, and why that is safe."""

"""What is written when deciding together bears the writer's own name, title and voice, is made now, and stays as it was.

What strangers may read is put out by who may; a question about a look names a look that there was.
"""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
TODAY = "(SELECT people_today())"
KEEPS = f"(SELECT people_keeps({COMMUNITY}))"
VOICED = (
    "governance_policy", "governance_policyversion", "governance_policyadoption", "governance_policyreview",
    "governance_wish", "governance_wishstep",
)  # fmt: skip
AUTHORED = (
    *VOICED, "governance_motion", "governance_amendment", "governance_amendmentfate", "governance_objection",
    "governance_objectionstep", "governance_outcome", "governance_decision", "governance_consultation",
)  # fmt: skip
TITLE = f"(author_title = '' OR author_title = (SELECT people_my_title())) AND on_behalf_of_name = '' AND at {NOW}"
SITS_SOMEWHERE = (
    "EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id AND b.votes "
    f"JOIN governance_body y ON y.id = b.body_id WHERE t.person_id = {PERSON} AND y.community_id = {COMMUNITY} "
    f"AND t.starts <= {TODAY} AND t.ends > {TODAY})"
)
TOLD = (
    "counted_at IS NULL AND did = '' AND did_at IS NULL AND did_by_name = '' "
    f"AND (reach <> 'public' OR {KEEPS} OR {SITS_SOMEWHERE})"
)
ASKED_JUST_NOW = (
    "EXISTS (SELECT 1 FROM governance_consultation c "  # noqa: S608 - names alone, here and below
    f"WHERE c.id = governance_question.consultation_id AND c.at {NOW})"
)
OF_A_NEW_BODY = (
    f"EXISTS (SELECT 1 FROM governance_body y WHERE y.id = governance_bodyseat.body_id AND y.at {NOW})"  # noqa: S608
)
MY_ROLE = (
    f"EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = {PERSON} AND s.community_id = {COMMUNITY} "  # noqa: S608
    "AND s.role = governance_wishorder.role)"
)
DAYS = (
    "coalesce((SELECT v.answer_days FROM sharing_charterversion v "
    f"WHERE v.community_id = {COMMUNITY} AND v.in_force_from <= now() "
    "AND (v.replaced_at IS NULL OR v.replaced_at > now())), 14)"
)
LOOK = (
    "SELECT 1 FROM sharing_receipt r WHERE r.person_id = governance_lookquestion.person_id "
    "AND r.viewer_id = governance_lookquestion.viewer_id AND r.at BETWEEN first_at AND last_at"
)
LOOKED = (
    f"people_is_me(asker_id, asker_name, NULL) AND asker_voice = (SELECT people_my_voice()) AND asked_at {NOW} "  # noqa: S608
    f"AND answer = '' AND answered_by_id IS NULL AND answered_by_name = '' AND answer_by = {TODAY} + {DAYS} "
    f"AND EXISTS ({LOOK} AND r.viewer_name = governance_lookquestion.viewer_name AND r.role = viewer_role "
    f"AND r.audience = governance_lookquestion.audience) AND (viewer_title = '' OR EXISTS ({LOOK} AND r.title = viewer_title)) "
    f"AND (viewer_center = '' OR EXISTS ({LOOK} AND r.center_name = viewer_center)) "
    f"AND times <= (SELECT count(*) FROM sharing_receipt r WHERE r.person_id = governance_lookquestion.person_id "
    "AND r.viewer_id = governance_lookquestion.viewer_id AND r.at BETWEEN first_at AND last_at)"
)
MY_DRAFT = (
    "EXISTS (SELECT 1 FROM sharing_charterversion v WHERE v.id = asked_id AND v.community_id = "  # noqa: S608
    f"{COMMUNITY} AND v.drafted_by_id = {PERSON} AND v.in_force_from IS NULL AND v.ratified_at IS NULL)"
)
ONLY = {
    "governance_consultation": TOLD,
    "governance_question": ASKED_JUST_NOW,
    "governance_body": f"at {NOW} AND ended_at IS NULL",
    "governance_bodyseat": OF_A_NEW_BODY,
    "governance_foundingyes": f"people_is_me(person_id, name, NULL) AND at {NOW}",
    "governance_wishjoin": f"people_is_me(person_id, name, NULL) AND at {NOW}",
    "governance_wishorder": f"{MY_ROLE} AND at {NOW}",
    "governance_policyreading": f"at {NOW}",
    "governance_lookquestion": LOOKED,
    "governance_emergencyreview": f"people_is_me(by_id, by_name, NULL) AND at {NOW}",
}
CHANGED = {
    "governance_motion": f"candidate_yes_at {NOW}",
    "governance_consultation": f"closes_at <= clock_timestamp() AND did_at {NOW} AND people_is_me({PERSON}, did_by_name, NULL)",
    "governance_founding": f"asked_at {NOW} AND {MY_DRAFT}",
    "governance_wishorder": f"{MY_ROLE} AND at {NOW}",
    "governance_lookquestion": f"answer <> '' AND answered_at {NOW} AND people_is_me(answered_by_id, answered_by_name, NULL)",
}


def only(table: str, name: str, check: str) -> str:
    """Beside the conditions that there are, for every row that the web role adds."""
    return f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({check})"


def changed(table: str, check: str) -> str:
    """Beside the conditions that there are, for every row that the web role changes."""
    return f"CREATE POLICY so_changed ON {table} AS RESTRICTIVE FOR UPDATE TO {WEB} USING (true) WITH CHECK ({check})"


ON = [
    *(only(table, "own_title", TITLE) for table in AUTHORED),
    *(only(table, "own_voice", "voice = (SELECT people_my_voice())") for table in VOICED),
    *(only(table, "as_it_is", check) for table, check in ONLY.items()),
    *(changed(table, check) for table, check in CHANGED.items()),
]
OFF = [
    *(f"DROP POLICY own_title ON {table}" for table in AUTHORED),
    *(f"DROP POLICY own_voice ON {table}" for table in VOICED),
    *(f"DROP POLICY as_it_is ON {table}" for table in ONLY),
    *(f"DROP POLICY so_changed ON {table}" for table in CHANGED),
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0009_who_reviews"), ("people", "0015_titles")]
    operations = [migrations.RunSQL(ON, OFF)]

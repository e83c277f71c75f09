"""Who reads and adds what of the policies and the wishes; the letterbox, which the web fills and never reads."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, SEAT, WEB, secure

HERE = f"community_id = {COMMUNITY}"
MINE = f"author_id = {PERSON}"
KEEPER = (
    f"EXISTS (SELECT 1 FROM people_seat k WHERE k.id = {SEAT} AND k.role IN ('coordinator', 'administrator'))"
)
MAKER = (
    f"EXISTS (SELECT 1 FROM people_seat k WHERE k.id = {SEAT} "
    "AND k.role IN ('coordinator', 'administrator', 'developer'))"
)
SITS = (
    "EXISTS (SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id "
    f"WHERE t.person_id = {PERSON} AND b.votes AND b.body_id = p.body_id "
    "AND t.starts <= current_date + 1 AND t.ends > current_date - 1)"
)
ANSWERS = f"(p.answers_id = {PERSON} OR {SITS} OR p.body_id IS NOT NULL AND {KEEPER})"


def of_policy(table: str, condition: str = "true") -> str:
    """True where the row's policy is one of the viewer's community, and more."""
    return f"EXISTS (SELECT 1 FROM governance_policy p WHERE p.id = {table}.policy_id AND {condition})"


def of_wish(table: str) -> str:
    """True where the row's wish is one of the viewer's community."""
    return f"EXISTS (SELECT 1 FROM governance_wish w WHERE w.id = {table}.wish_id)"


# Who is asked to read a version: whoever has one of its roles now, and can sign in. Only who answers for the policy
# learns how many, and nobody who.
OWED = """
CREATE FUNCTION governance_policy_owed(version uuid, OUT owed bigint, OUT said bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH asked AS (
    SELECT DISTINCT s.person_id FROM governance_policyversion v JOIN governance_policy p ON p.id = v.policy_id
    JOIN people_community c ON c.id = p.community_id
    JOIN people_seat s ON s.community_id = p.community_id AND s.role = ANY (v.asks_roles)
      AND (s.starts IS NULL OR s.starts <= (now() AT TIME ZONE c.zone)::date)
      AND (s.ends IS NULL OR s.ends > (now() AT TIME ZONE c.zone)::date)
    JOIN people_person h ON h.id = s.person_id AND h.account_id IS NOT NULL AND h.deactivated_at IS NULL
      AND h.merged_into_id IS NULL AND h.died_on IS NULL
    WHERE v.id = version AND p.community_id = nullif(current_setting('alongside.community', true), '')::uuid
      AND (p.answers_id = nullif(current_setting('alongside.person', true), '')::uuid OR EXISTS (
        SELECT 1 FROM governance_term t JOIN governance_bodyseat b ON b.id = t.seat_id
        WHERE t.person_id = nullif(current_setting('alongside.person', true), '')::uuid AND b.votes
          AND b.body_id = p.body_id AND t.starts <= (now() AT TIME ZONE c.zone)::date
          AND t.ends > (now() AT TIME ZONE c.zone)::date)))
  SELECT count(*) FILTER (WHERE r.id IS NULL), count(r.id) FROM asked a
  LEFT JOIN governance_policyreading r ON r.version_id = version AND r.person_id = a.person_id
$$
"""

# So many letters of one community wait for a night at most: a flood ends here.
ROOM = """
CREATE FUNCTION governance_letterbox_has_room(community uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) < 100 FROM (SELECT 1 FROM governance_letter l WHERE l.community_id = community LIMIT 100) waiting
$$
"""

LETTERBOX = [
    "ALTER TABLE governance_letter ENABLE ROW LEVEL SECURITY",
    f"GRANT INSERT ON governance_letter TO {WEB}",
    f"CREATE POLICY web_insert ON governance_letter FOR INSERT TO {WEB} WITH CHECK ("
    f"{HERE} AND governance_letterbox_has_room(community_id))",
]
CALLS = [
    "REVOKE ALL ON FUNCTION governance_policy_owed(uuid) FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION governance_policy_owed(uuid) TO {WEB}",
    "REVOKE ALL ON FUNCTION governance_letterbox_has_room(uuid) FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION governance_letterbox_has_room(uuid) TO {WEB}",
]
MY_READING = f"person_id = {PERSON}"
ASKED = (
    "EXISTS (SELECT 1 FROM governance_policyversion v JOIN people_seat s ON s.role = ANY (v.asks_roles) "
    f"WHERE v.id = governance_policyreading.version_id AND s.person_id = {PERSON} AND s.community_id = {COMMUNITY})"
)


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_policies_and_wishes")]
    operations = [
        secure("governance_policy", select=HERE, insert=f"{HERE} AND {MINE}"),
        secure(
            "governance_policyversion", select=of_policy("governance_policyversion"),
            insert=f"{MINE} AND {of_policy('governance_policyversion')}",
        ),
        secure(
            "governance_policyadoption", select=of_policy("governance_policyadoption"),
            insert=f"{MINE} AND motion_id IS NULL AND {of_policy('governance_policyadoption', ANSWERS)} AND EXISTS "
            "(SELECT 1 FROM governance_policyversion v WHERE v.id = governance_policyadoption.version_id "
            "AND v.policy_id = governance_policyadoption.policy_id AND v.motion_id IS NULL)",
        ),
        secure(
            "governance_policyreview", select=of_policy("governance_policyreview"),
            insert=f"{MINE} AND {of_policy('governance_policyreview', ANSWERS)}",
        ),
        secure("governance_policyreading", select=MY_READING, insert=f"{MY_READING} AND {ASKED}"),
        migrations.RunSQL(OWED, "DROP FUNCTION governance_policy_owed"),
        secure("governance_wish", select=HERE, insert=f"{HERE} AND {MINE}"),
        secure(
            "governance_wishjoin", select=of_wish("governance_wishjoin"),
            insert=f"person_id = {PERSON} AND {of_wish('governance_wishjoin')}",
        ),
        secure(
            "governance_wishorder", select=f"person_id = {PERSON}", insert=f"person_id = {PERSON} AND {HERE}",
            update=f"person_id = {PERSON}", columns=["role", "wishes", "at"],
        ),
        secure("governance_wishranking", select=HERE),
        secure(
            "governance_wishstep", select=of_wish("governance_wishstep"),
            insert=f"{MINE} AND {of_wish('governance_wishstep')} AND {MAKER}",
        ),
        migrations.RunSQL(ROOM, "DROP FUNCTION governance_letterbox_has_room"),
        migrations.RunSQL(LETTERBOX, f"REVOKE ALL ON governance_letter FROM {WEB}"),
        migrations.RunSQL(CALLS, migrations.RunSQL.noop),
    ]

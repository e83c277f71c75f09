"""Who builds measures: drafts are their writer's; who looks after a measure agrees; a center says what it would count."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, NOT_SHOWN_AS_ANOTHER, PERSON, secure

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    f"AND at {NOW} AND on_behalf_of_name = ''"
)
HERE = f"community_id = {COMMUNITY}"
MINE = f"author_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"
OF_HERE = "EXISTS (SELECT 1 FROM registry_measure m WHERE m.id = measure_id)"
VERSION = "EXISTS (SELECT 1 FROM registry_measureversion v WHERE v.id = version_id{more})"
LOOKS_AFTER = VERSION.format(
    more=" AND v.used_from IS NULL AND v.definition <> '{}'::jsonb AND EXISTS (SELECT 1 FROM registry_measureowner o "
    "WHERE o.measure_id = v.measure_id AND o.ended_at IS NULL AND o.author_id = registry_agreed.author_id "
    "AND o.author_role = registry_agreed.author_role)"
)
# Asked by a function: who agreed is read with the version, and the version's own policy asks for who agreed.
BOTH = """
CREATE FUNCTION registry_both_agreed(of_version uuid, of_measure uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT bool_or(a.author_role IN ('patient', 'caregiver')) AND bool_or(a.author_role NOT IN ('patient', 'caregiver'))
    FROM registry_agreed a JOIN registry_measureowner o ON o.author_id = a.author_id AND o.author_role = a.author_role
      AND o.measure_id = of_measure AND o.ended_at IS NULL
    WHERE a.version_id = of_version);
END $$"""
MAY_USE = (
    f"{OF_HERE} AND used_from IS NULL AND definition <> '{{}}'::jsonb "
    "AND registry_both_agreed(id, measure_id)"
)
AT_MINE = "center_id = (SELECT people_my_center())"


class Migration(migrations.Migration):
    dependencies = [("registry", "0018_building")]
    operations = [
        secure(
            "registry_measuredraft", select=MINE, insert=f"{MINE} AND {HERE}", update=MINE,
            columns=["typed", "saved_at"], delete=MINE,
        ),
        secure("registry_agreed", select=VERSION.format(more=""), insert=f"{OWN} AND {LOOKS_AFTER}"),
        migrations.RunSQL(BOTH, "DROP FUNCTION registry_both_agreed(uuid, uuid)"),
        migrations.RunSQL(
            [
                "DROP POLICY web_update ON registry_measureversion",
                f"CREATE POLICY web_update ON registry_measureversion FOR UPDATE TO alongside_web USING ({MAY_USE}) "
                f"WITH CHECK (used_from {NOW})",
            ],
            migrations.RunSQL.noop,
        ),
        secure(
            "registry_owndefinition", select=OF_HERE, update=f"{AT_MINE} AND ended_at IS NULL", columns=["ended_at"],
            insert=f"{OWN} AND {AT_MINE} AND {OF_HERE} AND author_role = 'clinician' AND ended_at IS NULL",
        ),
        secure(
            "registry_ownresult",
            select="EXISTS (SELECT 1 FROM registry_owndefinition d WHERE d.id = own_id)",
        ),
        secure("registry_ruler", select=HERE),
    ]  # fmt: skip

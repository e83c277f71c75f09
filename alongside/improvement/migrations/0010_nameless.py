"""Whose a concern without a name is cannot be told from its voice, its ids, or by who says that it is theirs."""

import uuid

from django.db import migrations, models

from alongside.groups.protecting import NOW, OWN, goes_on, of_group
from alongside.sharing.protection import PERSON, WEB

CONCERN, RAISED = "improvement_concern", "improvement_raised"
MINE = f"EXISTS (SELECT 1 FROM {RAISED} r WHERE r.concern_id = {CONCERN}.id AND r.person_id = {PERSON})"  # noqa: S608
NAMELESS = (
    "author_id IS NULL AND author_name = '' AND author_role = '' AND author_title = '' AND voice = "
    "CASE (SELECT people_my_voice()) WHEN 'patient' THEN 'patient' WHEN 'caregiver' THEN 'caregiver' ELSE 'other' END "
    f"AND on_behalf_of_name = '' AND at {NOW}"
)
NEW = """
-- Is there no concern of this id yet? Whose one is, is said before it is written, and of none that stands already.
CREATE OR REPLACE FUNCTION improvement_not_raised_yet(which uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT 1 FROM improvement_concern c WHERE c.id = which)
$$;
REVOKE ALL ON FUNCTION improvement_not_raised_yet(uuid) FROM PUBLIC;
"""


def checks(table: str, condition: str) -> list[str]:
    return [
        f"DROP POLICY web_insert ON {table}",
        f"CREATE POLICY web_insert ON {table} FOR INSERT TO {WEB} WITH CHECK ({condition})",
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("improvement", "0009_concerns"),
    ]

    operations = [
        migrations.AlterField(
            model_name="raised",
            name="id",
            field=models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
        ),
        migrations.RunSQL(NEW, "DROP FUNCTION improvement_not_raised_yet(uuid)"),
        migrations.RunSQL(
            [
                f"GRANT EXECUTE ON FUNCTION improvement_not_raised_yet(uuid) TO {WEB}",
                *checks(RAISED, f"person_id = {PERSON} AND improvement_not_raised_yet(concern_id)"),
                *checks(
                    CONCERN,
                    f"({OWN} OR {NAMELESS}) AND {MINE} AND {of_group(CONCERN)} AND {goes_on(CONCERN)} "
                    "AND improvement_takes_them(group_id)",
                ),
            ],
            checks(RAISED, f"person_id = {PERSON}"),
        ),
        migrations.RunSQL(
            [
                f"UPDATE {RAISED} SET id = gen_random_uuid()",  # noqa: S608 - our own name
                f"UPDATE {CONCERN} SET voice = 'other' "  # noqa: S608
                "WHERE author_id IS NULL AND voice NOT IN ('patient', 'caregiver')",
            ],
            migrations.RunSQL.noop,
        ),
    ]

"""How visits are felt: everyone reads what may be read; what is asked of somebody, they and theirs alone, while it
waits; the tally nobody."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "care.sql"
NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    f"AND at {NOW} AND on_behalf_of_name = ''"
)
HERE = f"community_id = {COMMUNITY}"
FAMILIES_AND_CLINIC = f"(SELECT people_my_role({COMMUNITY})) IN ('patient', 'caregiver', 'clinician', 'coordinator', 'administrator')"
WAITS = "NOT closed AND until >= (SELECT people_today()) AND registry_care_near(person_id)"
BACK = [
    f"DROP FUNCTION registry_care_{name}"
    for name in (
        "waits(uuid[], smallint[])", "answer(uuid, smallint[])", "wait(uuid)", "ask(uuid, uuid, uuid, timestamptz)",
        "near(uuid)", "counts(uuid)",
    )
]  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("registry", "0020_care"), ("sharing", "0023_swept_by_hand")]
    operations = [
        secure(
            "registry_caresurvey", select=HERE, insert=f"{HERE} AND {OWN} AND {FAMILIES_AND_CLINIC} AND ended_at IS NULL",
            update=f"{HERE} AND {FAMILIES_AND_CLINIC} AND ended_at IS NULL", columns=["ended_at", "ended_by_name"],
        ),
        migrations.RunSQL(  # no way back: the rule before is not kept
            [
                "DROP POLICY web_update ON registry_caresurvey",
                f"CREATE POLICY web_update ON registry_caresurvey FOR UPDATE TO alongside_web "
                f"USING ({HERE} AND {FAMILIES_AND_CLINIC} AND ended_at IS NULL) "
                f"WITH CHECK (ended_at {NOW} AND people_is_me({PERSON}, ended_by_name, NULL))",
            ],
        ),
        migrations.RunSQL("ALTER TABLE registry_caretally ENABLE ROW LEVEL SECURITY", migrations.RunSQL.noop),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), BACK),
        secure("registry_careasked", select=WAITS),
        secure("registry_careline", select=HERE),
    ]  # fmt: skip

"""On whose behalf something is written is looked up where it says so, and not with every row."""

from django.db import migrations

from alongside.sharing.protection import PERSON, WEB, granted

BEHALVES = ("record_entry", "record_comment", "record_dispute", "record_file")
OWN_RECORD = "on_behalf_of_name = '' OR on_behalf_of_name = people_called(person_id)"
OWN_ANSWERS = "kind = 'QuestionnaireResponse' AND on_behalf_of_name = people_called(person_id)"
ME = "people_is_me(author_id, author_name, author_role)"
VOICE = (
    "voice = CASE WHEN author_role IN ('patient', 'caregiver', 'clinician', 'researcher') "
    "THEN author_role ELSE 'other' END"
)
BEHALF = f"(on_behalf_of_name = '' OR author_role = 'caregiver' OR {OWN_ANSWERS})"
FRESH = "superseded_at IS NULL AND (version > 1 OR source = '' AND origin_id = id)"
POLICIES = [
    *(f"DROP POLICY own_record ON {table}" for table in BEHALVES),
    *(
        f"CREATE POLICY own_record ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({OWN_RECORD})"
        for table in BEHALVES
    ),
    "DROP POLICY web_insert ON record_entry",
    f"CREATE POLICY web_insert ON record_entry FOR INSERT TO {WEB} WITH CHECK ({granted('record_entry', 2)} "
    f"AND author_id = {PERSON} AND {ME} AND {VOICE} AND {BEHALF} AND {FRESH})",
]


class Migration(migrations.Migration):
    dependencies = [("record", "0019_talks_plain"), ("people", "0020_called")]
    operations = [migrations.RunSQL(POLICIES)]  # no way back: the rules before are not kept

"""Answers that somebody gave on paper, or said, are typed in on their behalf by whoever may add them: both names stay."""

from django.db import migrations

from alongside.sharing.protection import PERSON, WEB, granted

ME = "people_is_me(author_id, author_name, author_role)"
VOICE = (
    "voice = CASE WHEN author_role IN ('patient', 'caregiver', 'clinician', 'researcher') "
    "THEN author_role ELSE 'other' END"
)
OWN_ANSWERS = (
    "kind = 'QuestionnaireResponse' AND on_behalf_of_name = (SELECT p.name FROM people_person p WHERE p.id = person_id)"
)
BEFORE = "(on_behalf_of_name = '' OR author_role = 'caregiver')"
BEHALF = f"(on_behalf_of_name = '' OR author_role = 'caregiver' OR {OWN_ANSWERS})"
FRESH = "superseded_at IS NULL AND (version > 1 OR source = '' AND origin_id = id)"


def insert(behalf: str) -> list[str]:
    return [
        "DROP POLICY web_insert ON record_entry",
        f"CREATE POLICY web_insert ON record_entry FOR INSERT TO {WEB} WITH CHECK ({granted('record_entry', 2)} "
        f"AND author_id = {PERSON} AND {ME} AND {VOICE} AND {behalf} AND {FRESH})",
    ]


class Migration(migrations.Migration):
    dependencies = [("record", "0010_own_names")]
    operations = [migrations.RunSQL(insert(BEHALF), insert(BEFORE))]

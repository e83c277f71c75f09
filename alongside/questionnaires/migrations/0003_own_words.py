"""What is written around forms bears the writer's own title; the next version follows one that is here; whose answers
they are is said of the answers themselves; what is passed over or ended is so now, in one's own name."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
TITLE = "author_title = '' OR author_title = (SELECT people_my_title())"
AUTHORED = ("questionnaires_questionnaire", "questionnaires_librarystep", "questionnaires_schedule")
FOLLOWS = "version = 1 AND origin_id = id OR version > 1 AND questionnaires_follows(origin_id, version)"
BEFORE = f"""
CREATE FUNCTION questionnaires_follows(origin uuid, number int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM questionnaires_questionnaire q
    WHERE q.origin_id = origin AND q.version = number - 1 AND q.community_id = {COMMUNITY});
END $$
"""
# Somebody's own answers; or those of the person, or of a caregiver of theirs, typed in for them.
THEIRS = (
    "EXISTS (SELECT 1 FROM record_entry e WHERE e.id = questionnaires_answered.entry_id "  # noqa: S608 - names alone
    "AND e.kind = 'QuestionnaireResponse') AND EXISTS (SELECT 1 FROM people_person p WHERE p.name = answered_by_name "
    f"AND (p.id = {PERSON} AND answered_by_voice = (SELECT people_my_voice()) "
    "OR p.id = questionnaires_answered.person_id AND answered_by_voice = 'patient' "
    "OR answered_by_voice = 'caregiver' AND EXISTS (SELECT 1 FROM people_caregiver k "
    "WHERE k.person_id = questionnaires_answered.person_id AND k.caregiver_id = p.id)))"
)
DONE = (
    f"(answered_at IS NULL OR answered_at {NOW} AND EXISTS (SELECT 1 FROM questionnaires_answered t "  # noqa: S608
    "WHERE t.entry_origin = answered_entry AND t.person_id = questionnaires_asked.person_id)) "
    f"AND (passed_at IS NULL OR passed_at {NOW} AND people_is_me({PERSON}, passed_by_name, NULL))"
)
ENDED = f"ended_at {NOW} AND people_is_me({PERSON}, ended_by_name, NULL)"


def only(table: str, name: str, verb: str, check: str) -> str:
    """Beside the conditions that there are, for every row that the web role writes."""
    using = "USING (true) " if verb == "UPDATE" else ""
    return f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {verb} TO {WEB} {using}WITH CHECK ({check})"


ON = [
    *(only(table, "own_title", "INSERT", TITLE) for table in AUTHORED),
    only("questionnaires_questionnaire", "follows", "INSERT", FOLLOWS),
    only("questionnaires_answered", "whose", "INSERT", THEIRS),
    only("questionnaires_asked", "so_changed", "UPDATE", DONE),
    only("questionnaires_schedule", "so_changed", "UPDATE", ENDED),
]
OFF = [
    *(f"DROP POLICY own_title ON {table}" for table in AUTHORED),
    "DROP POLICY follows ON questionnaires_questionnaire",
    "DROP POLICY whose ON questionnaires_answered",
    "DROP POLICY so_changed ON questionnaires_asked",
    "DROP POLICY so_changed ON questionnaires_schedule",
]


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0003_lines_read"), ("people", "0015_titles"), ("record", "0012_own_titles")]
    operations = [
        migrations.RunSQL(BEFORE, "DROP FUNCTION questionnaires_follows(uuid, int)"),
        migrations.RunSQL(ON, OFF),
    ]

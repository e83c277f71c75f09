"""The engine in the database: decisions, compiled grants, and the triggers that keep them true."""

from pathlib import Path

from django.db import migrations

from alongside.sharing.migrations._steps import engine, trigger

SQL = Path(__file__).resolve().parent.parent / "sql"
RELATIONS = ("people_caregiver", "people_teammember", "people_enrolment", "sharing_choice", "sharing_studyconsent")
TRIGGERS = [
    *(step for table in RELATIONS for step in trigger(table, "sharing_on_relation", "INSERT", "UPDATE", "DELETE")),
    *trigger("people_seat", "sharing_on_seat", "INSERT", "UPDATE"),
    *trigger("sharing_studyteammember", "sharing_on_study_team", "INSERT", "UPDATE", "DELETE"),
    *trigger("people_person", "sharing_on_person", "UPDATE"),
    *trigger("people_community", "sharing_on_community", "UPDATE"),
    *trigger("people_organization", "sharing_on_organization", "UPDATE"),
    *trigger("sharing_charterversion", "sharing_on_charter", "UPDATE"),
    *(
        f"CREATE TRIGGER rules_stand BEFORE INSERT OR UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION sharing_rules_stand()"
        for table in ("sharing_charterrule", "sharing_guardrail", "sharing_ageband")
    ),
]


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial"), ("contributions", "0002_append_only")]
    operations = [
        migrations.RunSQL(engine(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "triggers.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(TRIGGERS, migrations.RunSQL.noop),
    ]

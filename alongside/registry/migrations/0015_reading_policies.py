"""Who decides how a chart is read: coordinators, and who looks after the measure, for everyone; each one for a chart of
their own. Everyone in the community reads what was decided, and charts that are shared."""

# ruff: noqa: S608 - every word is the program's own

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "reading.sql"
CHART, ACT = "registry_savedchart", "registry_chartact"
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    "AND at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute' "
    "AND on_behalf_of_name = ''"
)
HERE = f"community_id = {COMMUNITY}"
OF_HERE = "EXISTS (SELECT 1 FROM registry_measure m WHERE m.id = measure_id)"
DECIDES = (
    "author_role = 'coordinator' OR EXISTS (SELECT 1 FROM registry_measureowner o "
    f"WHERE o.measure_id = {ACT}.measure_id AND o.author_id = {PERSON} AND o.ended_at IS NULL)"
)
SAME_LINE = (
    f"c.id = chart_id AND c.measure_id = {ACT}.measure_id AND c.line_by = {ACT}.line_by AND c.line_key = {ACT}.line_key"
)
MINE = f"EXISTS (SELECT 1 FROM {CHART} c WHERE {SAME_LINE} AND c.author_id = {PERSON} AND c.ended_at IS NULL)"
READ = f"chart_id IS NULL OR EXISTS (SELECT 1 FROM {CHART} c WHERE c.id = chart_id)"


class Migration(migrations.Migration):
    dependencies = [("registry", "0014_reading"), ("sharing", "0021_lines_read")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"), "DROP FUNCTION registry_undoes(uuid, uuid, text, text, uuid)"
        ),
        secure(
            CHART, select=f"{HERE} AND (author_id = {PERSON} OR shared)",
            insert=f"{HERE} AND {OF_HERE} AND {OWN} AND ended_at IS NULL",
            update=f"author_id = {PERSON} AND ended_at IS NULL", columns=["shared", "ended_at"],
        ),
        secure(
            ACT, select=f"{OF_HERE} AND ({READ})",
            insert=f"{OF_HERE} AND {OWN} AND CASE WHEN chart_id IS NULL THEN ({DECIDES}) ELSE {MINE} END "
            "AND (undoes_id IS NULL OR registry_undoes(undoes_id, measure_id, line_by, line_key, chart_id))",
        ),
    ]  # fmt: skip

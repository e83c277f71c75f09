"""The ledger can be added to and read; the database refuses everything else, to everyone."""

from django.db import migrations

TABLES = ("contributions_line", "contributions_seal", "contributions_leaf")

REFUSE = """
CREATE FUNCTION contributions_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME;
END $$
"""

GUARD = [
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION contributions_refuse()"
    for table in TABLES
]

WEB = [
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO alongside_web",
    "GRANT USAGE ON SCHEMA public TO alongside_web",
    "GRANT SELECT ON django_migrations TO alongside_web",
    *(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in TABLES),
    "GRANT SELECT, INSERT ON contributions_line TO alongside_web",
    # Lines about a person are opened to others by the room whose things they are about.
    "CREATE POLICY web_select ON contributions_line FOR SELECT TO alongside_web USING ("
    "actor_id = (SELECT nullif(current_setting('alongside.person', true), '')::uuid) "
    "OR about_id IS NULL AND community_id = (SELECT nullif(current_setting('alongside.community', true), '')::uuid))",
    "CREATE POLICY web_insert ON contributions_line FOR INSERT TO alongside_web WITH CHECK ("
    "actor_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('alongside.person', true), '')::uuid))",
]


class Migration(migrations.Migration):
    dependencies = [("contributions", "0001_initial")]
    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION contributions_refuse CASCADE"),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
        migrations.RunSQL(WEB, migrations.RunSQL.noop),
    ]

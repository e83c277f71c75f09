"""What runs as the tables' owner is called by the web role alone, and by nobody else who may be on the server.

Whatever bears an author's name and role bears the viewer's own, in every room.
"""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, WEB

STEPS = """
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT p.oid::regprocedure::text AS called, p.prorettype = 'trigger'::regtype AS of_trigger,
      has_function_privilege('alongside_web', p.oid, 'EXECUTE') AS web
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND p.proowner = current_user::regrole
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.called);
    IF one.web AND NOT one.of_trigger THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO alongside_web', one.called);
    END IF;
  END LOOP;
END $$
"""

NAMES = """
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT c.relname AS called FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND a.attname IN ('author_id', 'author_name', 'author_role')
      AND has_table_privilege('alongside_web', c.oid, 'INSERT')
      AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.tablename = c.relname AND p.cmd = 'INSERT'
        AND p.with_check LIKE '%people_is_me(author_id%')
    GROUP BY c.relname HAVING count(*) = 3
  LOOP
    EXECUTE format('CREATE POLICY own_name ON %I AS RESTRICTIVE FOR INSERT TO alongside_web '
      'WITH CHECK (people_is_me(author_id, author_name, author_role))', one.called);
  END LOOP;
END $$
"""

# Whoever sits in the body writes in the ledger about somebody whose question or emergency they read.
TOLD = """
CREATE FUNCTION governance_may_tell_of(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM governance_lookquestion q WHERE q.person_id = person)
    OR EXISTS (SELECT 1 FROM sharing_emergencyaccess e WHERE e.person_id = person);
END $$
"""
LINE = (
    f"CREATE POLICY web_insert_reviewed ON contributions_line FOR INSERT TO {WEB} WITH CHECK ("
    "verb LIKE 'governance.%' AND people_is_me(actor_id, actor_name, role) AND on_behalf_of_id IS NULL "
    f"AND community_id = {COMMUNITY} AND governance_may_tell_of(about_id))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_charter_in_force"),
        ("people", "0012_guards_near"),
        ("sharing", "0018_guarded"),
        ("record", "0010_own_names"),
        ("governance", "0006_questions"),
        ("leaving", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(STEPS, migrations.RunSQL.noop),
        migrations.RunSQL(NAMES, migrations.RunSQL.noop),
        migrations.RunSQL(TOLD, "DROP FUNCTION governance_may_tell_of(uuid)"),
        migrations.RunSQL(LINE, "DROP POLICY web_insert_reviewed ON contributions_line"),
    ]

"""Of every table and function in the database: what bears a name bears the viewer's, and no other role calls the owner's."""

from __future__ import annotations

from django.db import connection


def test_whatever_bears_an_author_bears_the_viewer(db):
    """A table with an author's name and role that the web may add to asks whether they are the viewer's own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
            "WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' "
            "AND a.attname IN ('author_id', 'author_name', 'author_role') "
            "AND has_table_privilege('alongside_web', c.oid, 'INSERT') AND NOT EXISTS (SELECT 1 FROM pg_policies p "
            "WHERE p.tablename = c.relname AND p.with_check LIKE '%people_is_me%') "
            "GROUP BY c.relname HAVING count(*) = 3 ORDER BY 1"
        )

        assert [name for (name,) in cursor.fetchall()] == []


def test_no_function_that_runs_as_the_owner_is_open_to_every_role(db):
    """The web role may call what it needs; a third role on one's own server none of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND "
            "(proconfig IS NULL OR NOT 'search_path=public, pg_temp' = ANY (proconfig) OR proacl IS NULL "
            "OR EXISTS (SELECT 1 FROM aclexplode(proacl) a WHERE a.grantee = 0)) ORDER BY 1"
        )

        assert [name for (name,) in cursor.fetchall()] == []

"""Row-level security for the record: an entry, and whatever stands beside it, by its category and its own narrowing."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB, protect, secure

BESIDE = ("record_comment", "record_dispute", "record_file")

# A line of the ledger about a thing of the record is read by whoever reads the thing.
LINES = [
    f"CREATE POLICY web_select_entry ON contributions_line FOR SELECT TO {WEB} USING ("
    "subject_type = 'Entry' AND EXISTS (SELECT 1 FROM record_entry e WHERE e.id = subject_id))",
    *(
        f"CREATE POLICY web_select_{kind} ON contributions_line FOR SELECT TO {WEB} USING ("
        f"subject_type = '{kind.capitalize()}' AND EXISTS (SELECT 1 FROM record_{kind} t WHERE t.id = subject_id))"
        for kind in ("comment", "dispute", "file")
    ),
    # A person reads every line about themselves, in the seat in which the record is theirs.
    f"CREATE POLICY web_select_self ON contributions_line FOR SELECT TO {WEB} USING (about_id = {PERSON} AND EXISTS ("
    "SELECT 1 FROM sharing_grant g WHERE g.seat_id = nullif(current_setting('alongside.seat', true), '')::uuid "
    "AND g.person_id = about_id AND g.audience = 0 AND g.starts <= now() AND now() < g.ends))",
]


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial"), ("sharing", "0003_policies")]
    operations = [
        protect("record_entry", kept_from="kept_from"),
        migrations.RunSQL(
            [f"GRANT UPDATE (superseded_at, kept_from) ON record_entry TO {WEB}",
             f"CREATE POLICY web_update ON record_entry FOR UPDATE TO {WEB} USING (true) WITH CHECK (true)"],
            migrations.RunSQL.noop,
        ),
        *(protect(table, kept_from="kept_from") for table in BESIDE),
        migrations.RunSQL(
            [step for table in BESIDE for step in (
                f"GRANT UPDATE (kept_from) ON {table} TO {WEB}",
                f"CREATE POLICY web_update ON {table} FOR UPDATE TO {WEB} USING (true) WITH CHECK (true)")],
            migrations.RunSQL.noop,
        ),
        protect("record_followed", category="8"),
        migrations.RunSQL(
            [f"GRANT UPDATE ON record_followed TO {WEB}",
             f"CREATE POLICY web_update ON record_followed FOR UPDATE TO {WEB} USING (true) WITH CHECK (true)"],
            migrations.RunSQL.noop,
        ),
        secure("record_draft", select=f"author_id = {PERSON}", insert=f"author_id = {PERSON}",
               update=f"author_id = {PERSON}", delete=f"author_id = {PERSON}"),
        secure("record_importrun", select=f"community_id = {COMMUNITY} AND begun_by_id = {PERSON}",
               insert=f"community_id = {COMMUNITY} AND begun_by_id = {PERSON}",
               update=f"begun_by_id = {PERSON}"),
        secure("record_importsource", select="EXISTS (SELECT 1 FROM record_importrun r WHERE r.id = run_id)",
               insert="EXISTS (SELECT 1 FROM record_importrun r WHERE r.id = run_id)"),
        secure("record_setaside", select="EXISTS (SELECT 1 FROM record_importrun r WHERE r.id = run_id)"),
        migrations.RunSQL(LINES, migrations.RunSQL.noop),
    ]

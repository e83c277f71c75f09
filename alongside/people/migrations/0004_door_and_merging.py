"""What signing in, invitations, the demo's door and merging need from the database, and nothing wider."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"
WEB = "alongside_web"
ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"
MADE = "(SELECT nullif(current_setting('alongside.made', true), '')::uuid)"
OPEN = (
    "i.secret_hash = (SELECT decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')) "
    "AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()"
)

SIGNING_IN = [
    "GRANT SELECT, INSERT, UPDATE, DELETE ON django_session TO " + WEB,
    "GRANT SELECT ON django_content_type TO " + WEB,
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO " + WEB,
    "ALTER TABLE people_knock ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE people_signincode ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE people_demo ENABLE ROW LEVEL SECURITY",
    *(
        step
        for table in ("account_emailaddress", "usersessions_usersession")
        for step in (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {WEB}",
            f"CREATE POLICY web_own ON {table} TO {WEB} USING (user_id = {ACCOUNT}) WITH CHECK (user_id = {ACCOUNT})",
        )
    ),
]

# Work for the worker is put down, never read: what others asked for is nobody's business.
JOBS = [
    f"GRANT INSERT ON procrastinate_jobs, procrastinate_events TO {WEB}",
    f"GRANT SELECT (id) ON procrastinate_jobs TO {WEB}",
]

INVITED = [
    f"CREATE POLICY web_select_made ON people_person FOR SELECT TO {WEB} USING (id = {MADE})",
    f"CREATE POLICY web_select_invited ON people_person FOR SELECT TO {WEB} USING (id IN ("
    f"SELECT unnest(ARRAY[i.person_id, i.cares_for_id]) FROM people_invitation i WHERE {OPEN}))",
    f"CREATE POLICY web_select_invited ON people_community FOR SELECT TO {WEB} USING (id IN ("
    f"SELECT i.community_id FROM people_invitation i WHERE {OPEN}))",
]

# Nobody moves between communities, and nobody is made older than they are here.
NARROW = [
    f"REVOKE UPDATE ON people_person FROM {WEB}",
    "GRANT UPDATE (name, given_name, family_name, birth_date, sex, language, about_me, died_on, known_in_community, "
    f"account_id, deactivated_at) ON people_person TO {WEB}",
    f"REVOKE INSERT, UPDATE ON people_merge FROM {WEB}",
    f"REVOKE UPDATE ON people_seat FROM {WEB}",
    f"GRANT UPDATE (title, starts, ends) ON people_seat TO {WEB}",
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_knocks"),
        ("sharing", "0003_policies"),
        ("sessions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("usersessions", "0001_initial"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]
    operations = [
        migrations.RunSQL((SQL / "door.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "merging.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(SIGNING_IN, migrations.RunSQL.noop),
        migrations.RunSQL(JOBS, migrations.RunSQL.noop),
        migrations.RunSQL(INVITED, migrations.RunSQL.noop),
        migrations.RunSQL(NARROW, migrations.RunSQL.noop),
    ]

"""Nobody becomes somebody else, or seats themselves: persons, seats and accounts are written by whom they concern."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"
WEB = "alongside_web"
ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"
INVITED = (
    "(SELECT lower(i.email) FROM people_invitation i "
    "WHERE i.secret_hash = (SELECT decode(nullif(current_setting('alongside.invitation', true), ''), 'hex')) "
    "AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now())"
)

ACCOUNTS = [
    *(f"DROP POLICY web_{verb} ON people_account" for verb in ("select", "insert", "update")),
    f"CREATE POLICY web_select ON people_account FOR SELECT TO {WEB} USING (id = {ACCOUNT} OR email = {INVITED})",
    f"CREATE POLICY web_insert ON people_account FOR INSERT TO {WEB} WITH CHECK (email = {INVITED})",
    f"CREATE POLICY web_update ON people_account FOR UPDATE TO {WEB} USING (id = {ACCOUNT}) WITH CHECK (id = {ACCOUNT})",
    f"REVOKE UPDATE ON people_account FROM {WEB}",
    f"GRANT UPDATE (last_login) ON people_account TO {WEB}",
]

# Names in parts, birthdays and deaths come by imports and the command line alone.
PERSONS = [
    f"REVOKE UPDATE ON people_person FROM {WEB}",
    "GRANT UPDATE (name, language, about_me, known_in_community, account_id, deactivated_at) ON people_person "
    f"TO {WEB}",
]


class Migration(migrations.Migration):
    dependencies = [("people", "0008_keys_and_devices")]
    operations = [
        migrations.RunSQL((SQL / "guards.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(ACCOUNTS, migrations.RunSQL.noop),
        migrations.RunSQL(PERSONS, migrations.RunSQL.noop),
    ]

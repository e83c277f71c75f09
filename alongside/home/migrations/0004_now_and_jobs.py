"""What happened is written when it happens; and of the worker's tasks pages ask for a few by name, at once, in no other's way.

`FROM_PAGES` beside the tasks of each room names the same tasks (tests/house/test_jobs.py).
"""

from django.db import migrations

from alongside.sharing.protection import WEB

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
TASKS = (
    "governance.found",
    "leaving.make_parcel",
    "record.take_in_sent_files",
    "sharing.tell_of_emergency",
    "sharing.weigh_charter",
)
NAMES = ", ".join(f"'{one}'" for one in TASKS)
ASKED = (
    f"task_name IN ({NAMES}) AND queue_name = 'default' AND priority = 0 AND lock IS NULL AND queueing_lock IS NULL "
    "AND scheduled_at IS NULL AND status = 'todo' AND attempts = 0 AND NOT abort_requested AND worker_id IS NULL"
)


def only_now(table: str, column: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE POLICY only_now ON {table} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({column} {NOW})",
        f"DROP POLICY only_now ON {table}",
    )


JOBS = [
    "ALTER TABLE procrastinate_jobs ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY web_select ON procrastinate_jobs FOR SELECT TO {WEB} USING (status = 'todo')",
    f"CREATE POLICY web_insert ON procrastinate_jobs FOR INSERT TO {WEB} WITH CHECK ({ASKED})",
    "ALTER TABLE procrastinate_events ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY web_insert ON procrastinate_events FOR INSERT TO {WEB} WITH CHECK (type = 'deferred')",
]
OFF = [
    "DROP POLICY web_insert ON procrastinate_events",
    "ALTER TABLE procrastinate_events DISABLE ROW LEVEL SECURITY",
    "DROP POLICY web_insert ON procrastinate_jobs",
    "DROP POLICY web_select ON procrastinate_jobs",
    "ALTER TABLE procrastinate_jobs DISABLE ROW LEVEL SECURITY",
]


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_who_calls"),
        ("contributions", "0003_what_acts_answer"),
        ("record", "0010_own_names"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]
    operations = [
        only_now("contributions_line", "at"),
        only_now("record_entry", "recorded_at"),
        migrations.RunSQL(JOBS, OFF),
    ]

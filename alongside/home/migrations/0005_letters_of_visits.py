"""Pages may ask the worker for one task more: to tell somebody that a summary was sent to them."""

from django.db import migrations

TASKS = (
    "governance.found",
    "leaving.make_parcel",
    "record.take_in_sent_files",
    "sharing.tell_of_emergency",
    "sharing.weigh_charter",
)
MORE = (*TASKS, "visits.tell_of_summary")


def let_through(tasks: tuple[str, ...]) -> str:
    """The same policy as before, for these tasks."""
    names = ", ".join(f"'{one}'" for one in tasks)
    return (
        f"ALTER POLICY web_insert ON procrastinate_jobs WITH CHECK (task_name IN ({names}) "
        "AND queue_name = 'default' AND priority = 0 AND lock IS NULL AND queueing_lock IS NULL "
        "AND scheduled_at IS NULL AND status = 'todo' AND attempts = 0 AND NOT abort_requested AND worker_id IS NULL)"
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0004_now_and_jobs")]
    operations = [migrations.RunSQL(let_through(MORE), let_through(TASKS))]

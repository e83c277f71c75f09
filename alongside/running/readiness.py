"""Is the house ready for people? The database answers, and its tables are those that the code expects."""

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

_complete: set[str] = set()


def why_not_ready() -> str | None:
    """One sentence for who keeps the house, or nothing when people may come in."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        waiting = waiting_migrations()
    except DatabaseError:
        return "The database does not answer."
    if waiting:
        return f"{len(waiting)} migrations wait. Run: alongside manage migrate"
    return None


def waiting_migrations() -> list[str]:
    """The migrations that the code has and the database has not; asked no more once there are none."""
    name = str(connection.settings_dict["NAME"])
    if name in _complete:
        return []
    loader = MigrationLoader(connection)
    waiting = [".".join(key) for key in loader.disk_migrations if key not in loader.applied_migrations]
    if not waiting:
        _complete.add(name)
    return waiting

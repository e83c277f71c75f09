"""Projects are read with their group, and written by whoever sits there, in their own name, now; ideas and tests only
once those who live with the problem said that it is one."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import beside, by_member, of_group
from alongside.sharing.protection import secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "gate.sql"
BACK = (
    "DROP TRIGGER guard_project ON improvement_project; DROP FUNCTION improvement_guard_project(); "
    "DROP FUNCTION improvement_goes_on(uuid); DROP FUNCTION improvement_open(uuid); "
    "DROP FUNCTION improvement_matters(uuid); DROP FUNCTION improvement_test_of(uuid, uuid)"
)
PROJECT, SAYING, CONFIRMED, AIM = (f"improvement_{one}" for one in ("project", "saying", "confirmed", "aim"))
COUNTED, TALLIED, ACT = (f"improvement_{one}" for one in ("counted", "tallied", "diagramact"))
CYCLE, SEEN, STUDY = (f"improvement_{one}" for one in ("cycle", "seen", "study"))


def in_project(table: str) -> str:
    """SQL that is true where the row's project is of the same group, and goes on."""
    return f"{beside(table, PROJECT, 'project_id')} AND improvement_goes_on({table}.project_id)"


def same_project(table: str, thing: str, column: str) -> str:
    """SQL that is true where the row names nothing in that column, or a thing of the same project."""
    return (
        f"({table}.{column} IS NULL OR EXISTS (SELECT 1 FROM {thing} x WHERE x.id = {table}.{column} "  # noqa: S608
        f"AND x.project_id = {table}.project_id))"
    )


def of_running(table: str, thing: str, column: str) -> str:
    """SQL that is true where the row belongs to a thing of the same group whose project goes on."""
    return (
        f"EXISTS (SELECT 1 FROM {thing} x WHERE x.id = {table}.{column} AND x.group_id = {table}.group_id "  # noqa: S608
        "AND improvement_goes_on(x.project_id))"
    )


LIVES = (
    f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {CONFIRMED}.seat_id AND s.knows IN ('lived', 'both')) "  # noqa: S608
    f"AND EXISTS (SELECT 1 FROM {SAYING} s WHERE s.id = {CONFIRMED}.problem_id AND s.what = 'problem' "
    f"AND s.project_id = {CONFIRMED}.project_id)"
)
OWNER = f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {CYCLE}.owner_id AND s.group_id = {CYCLE}.group_id)"  # noqa: S608
MEASURE = (
    f"({COUNTED}.measure_id IS NULL OR EXISTS (SELECT 1 FROM registry_measure m WHERE m.id = {COUNTED}.measure_id))"
)
NOT_STUDIED = f"NOT EXISTS (SELECT 1 FROM {STUDY} s WHERE s.cycle_id = {SEEN}.cycle_id)"  # noqa: S608
def read_and_written(table: str, more: str) -> migrations.RunSQL:
    """Read with the group; written from one's own seat there, now."""
    return secure(table, select=of_group(table), insert=by_member(table, more))


class Migration(migrations.Migration):
    dependencies = [
        ("improvement", "0001_initial"), ("groups", "0008_events_policies"), ("registry", "0019_building_policies"),
    ]  # fmt: skip
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), BACK),
        secure(
            PROJECT, select=of_group(PROJECT), insert=by_member(PROJECT, "ended_at IS NULL"),
            update="groups_sits(group_id)", columns=["ended_at"],
        ),
        read_and_written(SAYING, f"{in_project(SAYING)} AND (what = 'matters' OR improvement_matters(project_id))"),
        read_and_written(CONFIRMED, f"{in_project(CONFIRMED)} AND {LIVES}"),
        read_and_written(AIM, in_project(AIM)),
        read_and_written(COUNTED, f"{in_project(COUNTED)} AND {MEASURE}"),
        read_and_written(TALLIED, of_running(TALLIED, COUNTED, "counted_id")),
        read_and_written(
            ACT,
            f"{in_project(ACT)} AND {same_project(ACT, COUNTED, 'counted_id')} "
            f"AND (kind <> 'idea' OR improvement_open(project_id))",
        ),
        read_and_written(
            CYCLE,
            f"{in_project(CYCLE)} AND {OWNER} AND {same_project(CYCLE, COUNTED, 'counted_id')} "
            f"AND (after_id IS NULL OR improvement_test_of(after_id, project_id)) AND improvement_open(project_id)",
        ),
        read_and_written(SEEN, f"{of_running(SEEN, CYCLE, 'cycle_id')} AND {NOT_STUDIED}"),
        read_and_written(STUDY, of_running(STUDY, CYCLE, "cycle_id")),
    ]  # fmt: skip

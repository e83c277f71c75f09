"""Who reads and writes roles, first steps and hurdles; and the pool of prepared people.

Roles and first steps are read with their group. Whether a private step is done is read by its own person and by who went
along when it was said. Hurdles are read in the community.
"""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE, OWN, beside, by_member, goes_on, members_now, of_group
from alongside.sharing.protection import PERSON, SEAT, WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
ROLE, WORDING, YES, SITS, SAYS, STEP, FIRST, SAID, HURDLE, LINE = (
    f"partnership_{one}" for one in (
        "roledescription", "rolewording", "roleyes", "sitsas", "sitsasword", "onboardingstep", "onboarding", "onboardingsaid",
        "hurdle", "hurdleline",
    )
)  # fmt: skip
MY_SEATS = "((SELECT groups_my_seats())::uuid[])"
PARTNER = f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {YES}.seat_id AND s.voice IN ('patient', 'caregiver'))"  # noqa: S608
AGREED = (
    f"(SELECT count(DISTINCT y.side) FROM {WORDING} w JOIN {YES} y ON y.wording_id = w.id WHERE w.role_id = {SITS}.role_id "  # noqa: S608
    f"AND w.id IN (SELECT a.wording_id FROM {YES} a GROUP BY a.wording_id HAVING count(*) = 2)) = 2"
)
THE_OTHER = (
    f"EXISTS (SELECT 1 FROM {SITS} h WHERE h.id = {SAYS}.sits_id AND CASE WHEN h.seat_id = h.holder_id "  # noqa: S608
    f"THEN {SAYS}.seat_id <> h.holder_id ELSE {SAYS}.seat_id = h.holder_id END)"
)
AT_CENTER = f"EXISTS (SELECT 1 FROM people_seat s WHERE s.id = {SEAT} AND s.organization_id = {STEP}.center_id)"  # noqa: S608
KEEPS_STEP = (
    f"(group_id IS NULL AND ({AT_CENTER} OR people_keeps(community_id)) "
    f"OR group_id IS NOT NULL AND groups_sits(group_id) AND {goes_on(STEP)})"
)
CENTER_HERE = "EXISTS (SELECT 1 FROM people_organization o WHERE o.id = {table}.center_id AND o.community_id = {table}.community_id)"
READS_STEP = (
    f"{HERE} AND (group_id IS NULL OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {STEP}.group_id "  # noqa: S608
    "AND (NOT g.members_only OR groups_sits(g.id))))"
)
OF_STEP = (
    f"EXISTS (SELECT 1 FROM {FIRST} o JOIN {STEP} t ON t.id = {SAID}.step_id AND t.id = ANY (o.steps) "  # noqa: S608
    f"WHERE o.id = {SAID}.onboarding_id AND t.private = ({SAID}.reader_id IS NOT NULL) "
    f"AND (NOT t.private OR {SAID}.seat_id = o.newcomer_id))"
)
OF_HURDLE = f"EXISTS (SELECT 1 FROM {HURDLE} h WHERE h.id = {LINE}.hurdle_id"  # noqa: S608


def seat_of_group(table: str, column: str) -> str:
    """SQL that is true where the column names a seat of the row's group."""
    return beside(table, "groups_groupseat", column)


class Migration(migrations.Migration):

    dependencies = [("partnership", "0019_preparing")]

    operations = [
        migrations.RunSQL((SQL / "hurdles.sql").read_text(encoding="utf-8"), "DROP FUNCTION partnership_hurdle_owner(uuid)"),
        *(
            secure(table, select=of_group(table), insert=by_member(table, more))
            for table, more in {
                ROLE: "true", WORDING: beside(WORDING, ROLE, "role_id"),
                YES: f"{beside(YES, WORDING, 'wording_id')} AND (side = 'partners') = {PARTNER}",
                SITS: f"{beside(SITS, ROLE, 'role_id')} AND {seat_of_group(SITS, 'holder_id')} AND {AGREED}",
                SAYS: f"{beside(SAYS, SITS, 'sits_id')} AND (kind = 'end' OR {THE_OTHER})",
                FIRST: f"{seat_of_group(FIRST, 'newcomer_id')} AND {seat_of_group(FIRST, 'contact_id')}",
            }.items()
        ),
        secure(
            STEP, select=READS_STEP, update=KEEPS_STEP, columns=["ended_at"],
            insert=f"{HERE} AND {OWN} AND {KEEPS_STEP} AND (center_id IS NULL OR {CENTER_HERE.format(table=STEP)})",
        ),
        secure(
            SAID, select=of_group(SAID),
            insert=by_member(
                SAID, f"{beside(SAID, FIRST, 'onboarding_id')} AND (kind = 'contact' OR {OF_STEP}) "
                f"AND (reader_id IS NULL OR {seat_of_group(SAID, 'reader_id')})"
            ),
        ),
        migrations.RunSQL(
            f"CREATE POLICY own_and_reader ON {SAID} AS RESTRICTIVE FOR SELECT TO {WEB} USING (reader_id IS NULL "
            f"OR seat_id = ANY {MY_SEATS} OR reader_id = ANY {MY_SEATS})",
            f"DROP POLICY own_and_reader ON {SAID}",
        ),
        *(members_now(table) for table in (ROLE, WORDING, YES, SITS, SAYS, FIRST, SAID)),
        secure(
            HURDLE, select=HERE,
            insert=f"{HERE} AND {OWN} AND person_id = {PERSON} AND (center_id IS NULL OR {CENTER_HERE.format(table=HURDLE)})",
        ),
        secure(
            LINE, select=f"{OF_HURDLE})",
            insert=f"{OWN} AND person_id = {PERSON} AND {OF_HURDLE}) "
            f"AND (kind IN ('tried', 'takes') OR partnership_hurdle_owner(hurdle_id) = {PERSON})",
        ),
        migrations.RunSQL((SQL / "people_for.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "preparing_waits.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
    ]  # fmt: skip

"""Who reads joint work: the community, or its members alone. Who writes: whoever sits there, in their own name."""

from pathlib import Path

from django.db import migrations

from alongside.groups.protecting import HERE, MINE, NOW, OWN, of_group
from alongside.sharing.protection import PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "seats.sql"
READS = f"{HERE} AND (NOT members_only OR id = ANY ({MINE}))"
WAYS = (
    "purpose", "involvement", "agenda_by", "outcome_by", "decides", "led_by_families", "organizations",
    "organization_names", "phase", "ended_at",
)  # fmt: skip
SEAT = "groups_groupseat"
GROUP_GOES_ON = f"EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {SEAT}.group_id AND g.ended_at IS NULL)"  # noqa: S608
PHASE = f"joined_phase = (SELECT g.phase FROM groups_group g WHERE g.id = {SEAT}.group_id)"  # noqa: S608
FOUNDS = (
    f"(given_at IS NULL AND given_by_id IS NULL AND given_by_name = '' OR given_at {NOW} "  # noqa: S608
    "AND people_is_me(given_by_id, given_by_name, NULL) AND EXISTS (SELECT 1 FROM groups_group g "
    f"WHERE g.id = {SEAT}.group_id AND g.author_id = {PERSON} AND g.at {NOW}))"
)
TAKES = (
    f"person_id = {PERSON} AND people_is_me(person_id, name, role) AND taken_at {NOW} AND {FOUNDS} "
    "AND groups_organization_fits(organization_id, organization_name)"
)
OFFERS = (
    f"taken_at IS NULL AND role = '' AND given_at {NOW} AND people_is_me(given_by_id, given_by_name, NULL) "  # noqa: S608
    f"AND groups_sits(group_id) AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {SEAT}.person_id "
    f"AND p.name = {SEAT}.name)"
)
NAMED = (
    f"{HERE} AND groups_sits(group_id) AND people_is_me(by_id, by_name, NULL) AND at {NOW} AND ended_at IS NULL "  # noqa: S608
    "AND EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id "
    "WHERE s.id = groups_champion.seat_id AND s.group_id = groups_champion.group_id AND NOT g.members_only "
    "AND (s.organization_id = center_id OR center_id = ANY (g.organizations)))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("groups", "0001_initial"), ("sharing", "0003_policies"), ("people", "0015_titles"),
        ("conversation", "0003_own_titles"),
    ]  # fmt: skip
    operations = [
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            "groups_group", select=READS, insert=f"{HERE} AND {OWN} AND ended_at IS NULL",
            update=f"{HERE} AND groups_sits(id)", columns=WAYS,
        ),
        secure(
            SEAT, select=of_group(SEAT),
            insert=f"{of_group(SEAT)} AND {GROUP_GOES_ON} AND {PHASE} AND left_at IS NULL AND (({TAKES}) OR ({OFFERS}))",
            update=of_group(SEAT),
            columns=(
                "given_at", "given_by_id", "given_by_name", "role", "title", "voice", "for_whom", "knows",
                "organization_id", "organization_name", "stands_in_for_id", "joined_phase", "taken_at", "left_at",
                "left_words",
            ),
        ),
        secure(
            "groups_champion", select=of_group("groups_champion"), insert=NAMED,
            update=f"{HERE} AND groups_sits(group_id)", columns=["ended_at"],
        ),
    ]  # fmt: skip

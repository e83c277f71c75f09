"""Who reads and writes lists: colleagues of the center, those whom a list is about, and whoever may reach a person."""

# ruff: noqa: S608 - every word is the program's own

from pathlib import Path

from django.db import migrations

from alongside.sharing.protection import (
    COMMUNITY,
    NOT_SHOWN_AS_ANOTHER,
    PERSON,
    SEAT,
    lines_read_with,
    secure,
    show_too,
)

SQL = Path(__file__).resolve().parent.parent / "sql" / "lists.sql"
LIST, OUTREACH, FROM, TAKEN = (
    "registry_populationlist", "registry_outreach", "registry_outreachfrom", "registry_taken",
)  # fmt: skip
OWN = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) "
    "AND voice = (SELECT people_my_voice()) AND (author_title = '' OR author_title = (SELECT people_my_title())) "
    "AND at BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute' "
    "AND on_behalf_of_name = ''"
)
HERE = f"community_id = {COMMUNITY}"
AT_MINE = "center_id = (SELECT people_my_center())"


def contact(right: int, first: int, last: int) -> str:
    """The viewer's seat holds this right over how to reach the row's person, and stands so near."""
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {OUTREACH}.person_id "
        f"AND g.category = 2 AND g.right >= {right} AND g.audience BETWEEN {first} AND {last} "
        "AND g.starts <= now() AND now() < g.ends)"
    )


TRIES = f"author_role = 'clinician' AND way <> 'back' AND {contact(1, 2, 3)}"
WRITES_BACK = f"way = 'back' AND {contact(2, 0, 1)}"
SEES_ALL_OF_IT = f"""{NOT_SHOWN_AS_ANOTHER} AND NOT EXISTS (SELECT 1 FROM unnest({FROM}.categories) c WHERE NOT EXISTS (
  SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {FROM}.person_id AND g.category = c
  AND g.right >= 1 AND g.audience < 5 AND g.starts <= now() AND now() < g.ends))"""
MINE_NOW = (
    f"EXISTS (SELECT 1 FROM {OUTREACH} o WHERE o.id = outreach_id AND o.person_id = {FROM}.person_id "
    f"AND o.author_id = {PERSON} AND o.at > now() - interval '1 minute')"
)
SAME_LIST = f"registry_tells_of(list_id, {FROM}.categories)"


class Migration(migrations.Migration):
    dependencies = [("registry", "0003_lists"), ("record", "0015_lately"), ("sharing", "0021_lines_read")]
    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            ["DROP FUNCTION registry_my_centers()", "DROP FUNCTION registry_tells_of(uuid, smallint[])",
             "DROP FUNCTION registry_seen_by_list(uuid, uuid)"],
        ),
        secure(OUTREACH, select=contact(1, 0, 4), insert=f"{OWN} AND category = 2 AND ({TRIES} OR {WRITES_BACK})"),
        show_too(OUTREACH, category="2"),
        secure(
            LIST,
            select=f"{HERE} AND (author_id = {PERSON} OR shared AND ({AT_MINE} "
            f"OR center_id = ANY ((SELECT registry_my_centers())::uuid[])) "
            f"OR EXISTS (SELECT 1 FROM {FROM} f WHERE f.list_id = {LIST}.id))",
            insert=f"{HERE} AND {OWN} AND {AT_MINE} AND seat_id = {SEAT} AND ended_at IS NULL",
            update=f"author_id = {PERSON} AND ended_at IS NULL", columns=["shared", "ended_at"],
        ),
        secure(FROM, select=SEES_ALL_OF_IT, insert=f"{MINE_NOW} AND {SAME_LIST}"),
        secure(
            TAKEN, select=f"{HERE} AND (author_id = {PERSON} OR kind = 'study')",
            insert=f"{HERE} AND {OWN} AND (kind = 'study') = (study_id IS NOT NULL)",
        ),
        lines_read_with("web_select_registry_outreach", {"Outreach": OUTREACH}),
    ]  # fmt: skip

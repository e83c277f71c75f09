"""Sheets are read with their group, and written by whoever sits there; of a way through care, by those who made it."""

from django.db import migrations

from alongside.groups.protecting import beside, by_member, of_group
from alongside.sharing.protection import secure

SHEET, LINE = "improvement_sheet", "improvement_sheetline"
GOES_ON = f"{beside(SHEET, 'improvement_project', 'project_id')} AND improvement_goes_on({SHEET}.project_id)"
OF_SHEET = (
    f"EXISTS (SELECT 1 FROM {SHEET} x WHERE x.id = {LINE}.sheet_id AND x.group_id = {LINE}.group_id "  # noqa: S608
    "AND improvement_goes_on(x.project_id))"
)
LIVED = (
    f"(EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {LINE}.seat_id AND s.knows IN ('lived', 'both')) "  # noqa: S608
    f"OR EXISTS (SELECT 1 FROM {SHEET} x WHERE x.id = {LINE}.sheet_id AND (x.kind NOT IN ('journey', 'visit') "
    f"OR x.kind = 'visit' AND {LINE}.part = 'remark')))"
)


class Migration(migrations.Migration):
    dependencies = [("improvement", "0003_sheets")]
    operations = [
        secure(
            SHEET, select=of_group(SHEET),
            insert=by_member(SHEET, f"{GOES_ON} AND (kind <> 'try' OR improvement_open(project_id))"),
        ),
        secure(LINE, select=of_group(LINE), insert=by_member(LINE, f"{OF_SHEET} AND {LIVED}")),
    ]  # fmt: skip

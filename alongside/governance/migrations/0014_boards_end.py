"""Who decides for a body reads that it meets as a group, and ends that, also where they do not read the group."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB

BODY = "EXISTS (SELECT 1 FROM governance_body y WHERE y.id = governance_board.body_id)"
GROUP = "EXISTS (SELECT 1 FROM groups_group g WHERE g.id = governance_board.group_id)"
DECIDES = (
    f"(governance_sits_in(body_id, {PERSON}) OR (SELECT people_keeps({COMMUNITY})) "
    "AND NOT governance_sits_in(body_id, NULL))"
)
ON = f"CREATE POLICY web_select ON governance_board FOR SELECT TO {WEB} USING ({BODY} AND {GROUP}"
GONE = "DROP POLICY web_select ON governance_board"


class Migration(migrations.Migration):
    dependencies = [("governance", "0013_boards")]
    operations = [
        migrations.RunSQL([GONE, f"{ON.removesuffix(GROUP)}({GROUP} OR {DECIDES}))"], [GONE, f"{ON})"]),
    ]

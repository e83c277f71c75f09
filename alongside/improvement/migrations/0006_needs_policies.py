"""Ideas and needs are read with their group, and brought by anyone who reads it; who sits there ranks, for themselves."""

from django.db import migrations

from alongside.groups.protecting import OWN, by_member, goes_on, of_group
from alongside.sharing.protection import secure

NEED, RANKED = "improvement_need", "improvement_ranked"
OF_GROUP = (
    f"NOT EXISTS (SELECT 1 FROM unnest({RANKED}.needs) one WHERE NOT EXISTS (SELECT 1 FROM {NEED} n "  # noqa: S608
    f"WHERE n.id = one AND n.group_id = {RANKED}.group_id))"
)


class Migration(migrations.Migration):
    dependencies = [("improvement", "0005_needs")]
    operations = [
        secure(NEED, select=of_group(NEED), insert=f"{OWN} AND {of_group(NEED)} AND {goes_on(NEED)}"),
        secure(RANKED, select=of_group(RANKED), insert=by_member(RANKED, OF_GROUP)),
    ]

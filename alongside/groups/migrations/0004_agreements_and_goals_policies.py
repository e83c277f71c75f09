"""Agreements and goals are read with their group, and written by whoever sits there, in their own name, now."""

from django.db import migrations

from alongside.groups.protecting import beside, by_member, of_group
from alongside.sharing.protection import secure

LATEST = (
    "NOT EXISTS (SELECT 1 FROM groups_agreement l JOIN groups_agreement a ON a.group_id = l.group_id "  # noqa: S608
    "WHERE a.id = groups_signature.agreement_id AND l.at > a.at)"
)


class Migration(migrations.Migration):
    dependencies = [("groups", "0003_agreements_and_goals")]
    operations = [
        secure("groups_agreement", select=of_group("groups_agreement"), insert=by_member("groups_agreement")),
        secure(
            "groups_signature", select=of_group("groups_signature"),
            insert=by_member(
                "groups_signature", f"{beside('groups_signature', 'groups_agreement', 'agreement_id')} AND {LATEST}"
            ),
        ),
        secure(
            "groups_ninetydaygoal", select=of_group("groups_ninetydaygoal"), insert=by_member("groups_ninetydaygoal")
        ),
        secure(
            "groups_checkin", select=of_group("groups_checkin"),
            insert=by_member("groups_checkin", beside("groups_checkin", "groups_ninetydaygoal", "goal_id")),
        ),
    ]  # fmt: skip

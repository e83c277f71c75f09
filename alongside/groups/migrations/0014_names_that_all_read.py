"""A name is had once among the groups that everyone reads; one that members alone read is not told of by its name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("groups", "0013_begun_by")]
    operations = [
        migrations.RemoveConstraint("group", "group_name_once"),
        migrations.AddConstraint(
            "group",
            models.UniqueConstraint(
                fields=["community", "name"], condition=models.Q(ended_at=None, members_only=False),
                name="group_name_once",
            ),
        ),
    ]  # fmt: skip

"""A team that walked its way to the end may begin it again; the first stays readable."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0031_what_waits_ends")]

    operations = [
        migrations.RemoveConstraint(model_name="path", name="one_path_a_group"),
        migrations.AddIndex(
            model_name="path", index=models.Index(fields=["group", "at"], name="paths_of_group")
        ),
    ]  # fmt: skip

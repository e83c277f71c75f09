"""A community's first charter, and the yes of its first members."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.kit.ids
from alongside.sharing.protection import COMMUNITY, PERSON, secure

ASKED = (
    "EXISTS (SELECT 1 FROM governance_founding f JOIN sharing_charterversion v ON v.id = f.provisional_id "
    "WHERE f.community_id = founding_id AND f.asked_id = version_id AND v.replaced_at IS NULL "
    f"AND f.community_id = {COMMUNITY})"
)


def _version(**more: bool) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sharing.charterversion", **more
    )


class Migration(migrations.Migration):
    dependencies = [("governance", "0006_questions"), ("sharing", "0014_growing_up"), ("people", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Founding",
            fields=[
                ("community", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True,
                                                   related_name="+", serialize=False, to="people.community")),
                ("first_id", models.UUIDField(help_text="Who came first, and asks the others.")),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("asked", _version(blank=True, null=True)),
                ("provisional", _version()),
            ],
        ),
        migrations.CreateModel(
            name="FoundingYes",
            fields=[
                ("id", models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True,
                                        serialize=False)),
                ("person_id", models.UUIDField()),
                ("name", models.TextField()),
                ("at", models.DateTimeField()),
                ("founding", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="yeses",
                                               to="governance.founding")),
                ("version", _version()),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("version", "person_id"),
                                                             name="founding_yes_once")]},
        ),
        secure(
            "governance_founding", select=f"community_id = {COMMUNITY}",
            update=f"community_id = {COMMUNITY} AND first_id = {PERSON}", columns=["asked_id", "asked_at"],
        ),
        secure(
            "governance_foundingyes", select=f"founding_id = {COMMUNITY}",
            insert=f"person_id = {PERSON} AND {ASKED}",
        ),
    ]  # fmt: skip

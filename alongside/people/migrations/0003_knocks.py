import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_invitations_for_caregivers")]
    operations = [
        migrations.CreateModel(
            name="Knock",
            fields=[
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("times", models.IntegerField()),
                ("until", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="SignInCode",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code_hash", models.BinaryField()),
                ("tries", models.IntegerField(default=0)),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+",
                                              to=settings.AUTH_USER_MODEL)),
            ],
        ),
    ]

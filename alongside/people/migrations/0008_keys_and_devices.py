"""Passkeys, code apps, codes on paper, known devices, and organizations' own sign-in; each account's for itself."""

import uuid
from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

SQL = Path(__file__).resolve().parent.parent / "sql"
WEB = "alongside_web"
ACCOUNT = "(SELECT nullif(current_setting('alongside.account', true), '')::bigint)"

# Of these, an account's own rows may be read and added, taken away, and changed in these columns.
OWN = {
    "people_passkey": "name, sign_count, last_used_at",
    "people_codeapp": "last_step",
    "people_recoverycode": "used_at",
    "people_knowndevice": "words, last_at, mine_at",
}
MINE = (
    "EXISTS (SELECT 1 FROM people_seat s JOIN people_person p ON p.id = s.person_id "
    f"WHERE s.id = seat_id AND p.account_id = {ACCOUNT})"
)
OPEN = "EXISTS (SELECT 1 FROM people_signinprovider v WHERE v.id = provider_id)"


def own(table: str, columns: str) -> list[str]:
    mine = f"account_id = {ACCOUNT}"
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"GRANT SELECT, INSERT, DELETE ON {table} TO {WEB}",
        f"GRANT UPDATE ({columns}) ON {table} TO {WEB}",
        f"CREATE POLICY web_own ON {table} TO {WEB} USING ({mine}) WITH CHECK ({mine})",
    ]


POLICIES = [
    *(step for table, columns in OWN.items() for step in own(table, columns)),
    "ALTER TABLE people_signinprovider ENABLE ROW LEVEL SECURITY",
    f"GRANT SELECT ON people_signinprovider TO {WEB}",
    f"CREATE POLICY web_select ON people_signinprovider FOR SELECT TO {WEB} USING (closed_at IS NULL)",
    "ALTER TABLE people_seatmapping ENABLE ROW LEVEL SECURITY",
    f"GRANT SELECT ON people_seatmapping TO {WEB}",
    f"CREATE POLICY web_select ON people_seatmapping FOR SELECT TO {WEB} USING ({OPEN})",
    "ALTER TABLE people_provideridentity ENABLE ROW LEVEL SECURITY",
    f"GRANT SELECT, DELETE ON people_provideridentity TO {WEB}",
    f"CREATE POLICY web_own ON people_provideridentity TO {WEB} USING (account_id = {ACCOUNT})",
    "ALTER TABLE people_mappedseat ENABLE ROW LEVEL SECURITY",
    f"GRANT SELECT, INSERT, DELETE ON people_mappedseat TO {WEB}",
    f"CREATE POLICY web_own ON people_mappedseat TO {WEB} USING ({MINE}) WITH CHECK ({MINE})",
]


class Migration(migrations.Migration):
    dependencies = [("people", "0007_who_merges")]
    operations = [
        migrations.CreateModel(
            name="SeatMapping",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("role", models.TextField()),
                ("title", models.TextField(blank=True, default="")),
                ("creates", models.BooleanField(default=False, help_text="Whether somebody unknown here comes in by it.")),
            ],
        ),
        migrations.CreateModel(
            name="CodeApp",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("secret", models.BinaryField()),
                ("last_step", models.BigIntegerField(default=0, help_text="The half minute of the last code that was taken.")),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("account", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="code_app", to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="Passkey",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.TextField(help_text="What the person calls it: my phone.")),
                ("credential_id", models.BinaryField(unique=True)),
                ("credential", models.BinaryField(help_text="The attested credential data, with the public key.")),
                ("sign_count", models.BigIntegerField(default=0)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("last_used_at", models.DateTimeField(blank=True, null=True)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="passkeys", to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="RecoveryCode",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code_hash", models.BinaryField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="recovery_codes", to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="MappedSeat",
            fields=[
                ("seat", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="mapped", serialize=False, to="people.seat")),
                ("mapping", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="people.seatmapping")),
            ],
        ),
        migrations.CreateModel(
            name="SignInProvider",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("label", models.TextField(help_text="What its button is called: the organization's name.")),
                ("key", models.SlugField(help_text="Names the secret: ALONGSIDE_OPENID_SECRET_<KEY>.", unique=True)),
                ("issuer", models.URLField(max_length=300)),
                ("client_id", models.TextField()),
                ("claim", models.TextField(default="groups", help_text="The claim that is mapped to seats.")),
                ("domains", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), help_text="The domains of e-mail addresses that it may vouch for.", size=None)),
                ("second_factor", models.BooleanField(default=False, help_text="Whether its own second step counts here, where it says that there was one.")),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("community", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.community")),
                ("organization", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.organization")),
            ],
        ),
        migrations.AddField(
            model_name="seatmapping",
            name="provider",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="mappings", to="people.signinprovider"),
        ),
        migrations.CreateModel(
            name="ProviderIdentity",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("subject", models.TextField()),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="identities", to=settings.AUTH_USER_MODEL)),
                ("provider", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="people.signinprovider")),
            ],
        ),
        migrations.CreateModel(
            name="KnownDevice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("device_hash", models.BinaryField()),
                ("words", models.TextField(help_text="What it is: Firefox, Android.")),
                ("first_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("last_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("mine_at", models.DateTimeField(blank=True, help_text="When the person said that it was them; the first device needs no saying.", null=True)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="devices", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("account", "device_hash"), name="device_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="seatmapping",
            constraint=models.UniqueConstraint(fields=("provider", "value", "role"), name="mapping_once"),
        ),
        migrations.AddConstraint(
            model_name="provideridentity",
            constraint=models.UniqueConstraint(fields=("provider", "subject"), name="identity_once"),
        ),
        migrations.RunSQL("DROP FUNCTION people_meet(bigint, uuid)", migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "meeting.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "keys.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL(POLICIES, migrations.RunSQL.noop),
    ]

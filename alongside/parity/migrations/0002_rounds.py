"""Rounds without names: who is asked reads that alone; nobody reads the box; what is told is read when it is over."""

from pathlib import Path

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN, goes_on
from alongside.sharing.protection import PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "rounds.sql"
ROUND, ASKED, BOX, TOLD = (f"parity_{one}" for one in ("round", "asked", "box", "told"))
KNOWN = (
    f"{HERE} AND (group_id IS NULL OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {ROUND}.group_id "  # noqa: S608
    "AND (NOT g.members_only OR groups_sits(g.id))))"
)
BEGINS = (
    f"{HERE} AND {OWN} AND asked = 0 AND over_at IS NULL AND until BETWEEN people_today() + 1 AND people_today() + 60 "
    f"AND parity_people_beside_me(group_id, center_id) >= 5 AND (group_id IS NULL OR {goes_on(ROUND)}) "
    "AND NOT (open_to_all AND EXISTS (SELECT 1 FROM groups_group g WHERE g.id = group_id AND g.members_only))"
)

class Migration(migrations.Migration):

    dependencies = [
        ('parity', '0001_kept'),
        ('groups', '0017_taken_back_policies'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Round',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('ready', 'Ready'), ('pulse', 'Pulse'), ('hopes', 'Hopes'), ('barriers', 'Barriers')])),
                ('words', models.TextField(blank=True, default='', help_text='What it is for, in the words of who began it.')),
                ('keys', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                ('asks', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                ('open_to_all', models.BooleanField(help_text='Everyone in the community reads what comes out.')),
                ('until', models.DateField(help_text='The last day on which one answers.')),
                ('asked', models.PositiveSmallIntegerField(default=0, help_text='How many are asked.')),
                ('over_at', models.DateTimeField(blank=True, null=True)),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='Box',
            fields=[
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='box', serialize=False, to='parity.round')),
                ('held', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Told',
            fields=[
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='told', serialize=False, to='parity.round')),
                ('told', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Asked',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('closed', models.BooleanField(default=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='parity.round')),
            ],
        ),
        migrations.AddIndex(
            model_name='round',
            index=models.Index(fields=['group', '-at'], name='rounds_of_group'),
        ),
        migrations.AddIndex(
            model_name='round',
            index=models.Index(fields=['center', '-at'], name='rounds_of_center'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('center__isnull', False), ('group', None)), models.Q(('center', None), ('group__isnull', False)), _connector='OR'), name='round_of_one_body'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(condition=models.Q(('over_at', None)), fields=('kind', 'group', 'center'), name='one_round_at_a_time', nulls_distinct=False),
        ),
        migrations.AddIndex(
            model_name='asked',
            index=models.Index(condition=models.Q(('closed', False)), fields=['person'], name='asked_of_person'),
        ),
        migrations.AddConstraint(
            model_name='asked',
            constraint=models.UniqueConstraint(fields=('round', 'person'), name='asked_in_round_once'),
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP FUNCTION parity_reads(uuid), parity_answer(uuid, jsonb), parity_ask(uuid), "
            "parity_draw(uuid, text, uuid[], uuid[]), parity_told_of(uuid[], uuid[]), "
            "parity_people_beside_me(uuid, uuid), parity_people(uuid, uuid)",
        ),
        secure(ROUND, select=KNOWN, insert=BEGINS),
        secure(ASKED, select=f"person_id = {PERSON}"),
        migrations.RunSQL(
            f"ALTER TABLE {BOX} ENABLE ROW LEVEL SECURITY", f"ALTER TABLE {BOX} DISABLE ROW LEVEL SECURITY"
        ),
        secure(TOLD, select="parity_reads(round_id)"),
    ]

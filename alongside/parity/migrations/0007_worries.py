"""Worries are read with their group by everyone; without a name they lie in a letterbox that the web never reads."""

from pathlib import Path

import django.db.models.deletion
import uuid
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN
from alongside.sharing.protection import WEB, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "worries.sql"
WORRY, STEP, LETTER = (f"parity_{one}" for one in ("worry", "worrystep", "worryletter"))
READ = f"(group_id IS NULL OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {WORRY}.group_id))"  # noqa: S608
LETTERBOX = [
    f"ALTER TABLE {LETTER} ENABLE ROW LEVEL SECURITY",
    f"GRANT INSERT ON {LETTER} TO {WEB}",
    f"CREATE POLICY web_insert ON {LETTER} FOR INSERT TO {WEB} WITH CHECK ({HERE} AND parity_letterbox_has_room(community_id) "
    "AND parity_hides() <> '' AND (side = '' OR parity_hides() = 'sides') AND (kind <> 'raise' "
    "OR words <> '' AND parity_takes_worries(group_id, center_id)))",
]

class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ("parity", "0006_roadmap"),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.AlterField(
            model_name='round',
            name='kind',
            field=models.TextField(choices=[('ready', 'Ready'), ('pulse', 'Pulse'), ('hopes', 'Hopes'), ('barriers', 'Barriers'), ('change', 'Change')]),
        ),
        migrations.CreateModel(
            name='Worry',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('wish', models.TextField(blank=True, default='')),
                ('side', models.TextField(blank=True, choices=[('partners', 'partners'), ('staff', 'staff'), ('', '')], default='')),
                ('secret_hash', models.BinaryField(blank=True, help_text='Of the address that is their own who gave no name.', null=True, unique=True)),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='WorryLetter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('secret_hash', models.BinaryField()),
                ('kind', models.TextField(choices=[('raise', 'raise'), ('ask', 'ask'), ('take', 'take'), ('leave', 'leave'), ('answer', 'answer'), ('heard', 'heard'), ('unheard', 'unheard'), ('back', 'back'), ('move', 'move')])),
                ('words', models.TextField(blank=True, default='')),
                ('wish', models.TextField(blank=True, default='')),
                ('side', models.TextField(blank=True, choices=[('partners', 'partners'), ('staff', 'staff'), ('', '')], default='')),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='WorryStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('kind', models.TextField(choices=[('raise', 'raise'), ('ask', 'ask'), ('take', 'take'), ('leave', 'leave'), ('answer', 'answer'), ('heard', 'heard'), ('unheard', 'unheard'), ('back', 'back'), ('move', 'move')])),
                ('words', models.TextField(blank=True, default='')),
                ('owner_name', models.TextField(blank=True, default='')),
                ('asked_name', models.TextField(blank=True, default='')),
                ('until', models.DateField(blank=True, null=True)),
                ('answered', models.BooleanField(default=False)),
                ('over', models.BooleanField(default=False)),
                ('now', models.BooleanField(default=True)),
                ('asked', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('worry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='parity.worry')),
            ],
        ),
        migrations.AddIndex(
            model_name='worry',
            index=models.Index(fields=['community', '-at'], name='worries_here'),
        ),
        migrations.AddConstraint(
            model_name='worry',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='worry_says'),
        ),
        migrations.AddConstraint(
            model_name='worry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('center__isnull', False), ('group', None)), models.Q(('center', None), ('group__isnull', False)), _connector='OR'), name='worry_of_one_body'),
        ),
        migrations.AddConstraint(
            model_name='worry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('author_id__isnull', False), ('secret_hash', None)), models.Q(('author_id', None), ('author_name', ''), ('author_role', ''), ('author_title', ''), ('voice', 'other')), _connector='OR'), name='worry_named_or_not'),
        ),
        migrations.AddConstraint(
            model_name='worryletter',
            constraint=models.UniqueConstraint(fields=('secret_hash', 'kind'), name='one_letter_of_a_kind'),
        ),
        migrations.AddIndex(
            model_name='worrystep',
            index=models.Index(condition=models.Q(('now', True), ('over', False)), fields=['group'], name='open_worries_of_group'),
        ),
        migrations.AddIndex(
            model_name='worrystep',
            index=models.Index(condition=models.Q(('now', True), ('over', False)), fields=['center'], name='open_worries_of_center'),
        ),
        migrations.AddIndex(
            model_name='worrystep',
            index=models.Index(condition=models.Q(('now', True), ('over', False)), fields=['owner'], name='worries_owed_by'),
        ),
        migrations.AddIndex(
            model_name='worrystep',
            index=models.Index(condition=models.Q(('now', True), ('over', False)), fields=['asked'], name='worries_asked_of'),
        ),
        migrations.AddConstraint(
            model_name='worrystep',
            constraint=models.UniqueConstraint(fields=('worry', 'number'), name='one_step_after_the_other'),
        ),
        migrations.AddConstraint(
            model_name='worrystep',
            constraint=models.UniqueConstraint(condition=models.Q(('now', True)), fields=('worry',), name='one_newest_step'),
        ),
        migrations.AddConstraint(
            model_name='worrystep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('center__isnull', False), ('group', None)), models.Q(('center', None), ('group__isnull', False)), _connector='OR'), name='worry_step_of_one_body'),
        ),
        migrations.AddConstraint(
            model_name='worrystep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['answer', 'unheard']), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='worry_step_says'),
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP FUNCTION parity_owes(), parity_worry_goes_on(parity_worrystep), parity_sat_at_the_end(uuid), "
            "parity_takes_worries(uuid, uuid), parity_letterbox_has_room(uuid), parity_hides(), "
            "parity_answers_for(uuid, uuid, uuid); DROP TRIGGER is_now ON parity_worrystep; "
            "DROP FUNCTION parity_worry_is_now()",
        ),
        secure(
            WORRY, select=f"{HERE} AND {READ}",
            insert=f"{HERE} AND {OWN} AND secret_hash IS NULL AND parity_takes_worries(group_id, center_id)",
        ),
        secure(
            STEP, select=f"EXISTS (SELECT 1 FROM {WORRY} w WHERE w.id = {STEP}.worry_id)",  # noqa: S608
            insert=f"{OWN} AND parity_worry_goes_on({STEP})",
        ),
        migrations.RunSQL(LETTERBOX, [f"DROP POLICY web_insert ON {LETTER}", f"REVOKE ALL ON {LETTER} FROM {WEB}"]),
    ]

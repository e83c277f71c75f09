"""Safety concerns: read by who raised them and by those who sit in the group that takes them, and by nobody else."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, OWN, beside, by_member, goes_on, members_now, of_group
from alongside.sharing.protection import PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
TAKES, CONCERN, RAISED, STEP = (f"improvement_{one}" for one in ("takes", "concern", "raised", "concernstep"))
NAMELESS = (
    "author_id IS NULL AND author_name = '' AND author_role = '' AND author_title = '' "
    f"AND voice = (SELECT people_my_voice()) AND on_behalf_of_name = '' AND at {NOW}"
)
MINE = f"EXISTS (SELECT 1 FROM {RAISED} r WHERE r.concern_id = {{id}} AND r.person_id = {PERSON})"  # noqa: S608
OF_RAISER = f"seat_id IS NULL AND kind IN ('more', 'settled', 'unsettled', 'back') AND {MINE.format(id=f'{STEP}.concern_id')}"
TAKEN = """
-- Does this group take safety concerns now?
CREATE OR REPLACE FUNCTION improvement_takes_them(which uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT t.takes FROM improvement_takes t WHERE t.group_id = which ORDER BY t.at DESC, t.id DESC LIMIT 1), false);
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0015_said_before_the_end'),
        ('improvement', '0008_findings'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Concern',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('wish', models.TextField(blank=True, default='')),
                ('where', models.TextField(blank=True, default='')),
                ('on', models.DateField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='ConcernStep',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('triage', 'triage'), ('follow', 'follow'), ('close', 'close'), ('more', 'more'), ('settled', 'settled'), ('unsettled', 'unsettled'), ('back', 'back')])),
                ('words', models.TextField(blank=True, default='')),
                ('pressing', models.TextField(blank=True, default='', help_text='How pressing it is: now, soon, or later.')),
                ('at', models.DateTimeField()),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='improvement.concern')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Raised',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('concern', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='raised', to='improvement.concern')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='Takes',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('takes', models.BooleanField()),
                ('words', models.TextField(help_text='Which concerns it takes, and how soon it answers.')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddIndex(
            model_name='concern',
            index=models.Index(fields=['group', '-at'], name='concerns_of_group'),
        ),
        migrations.AddConstraint(
            model_name='concern',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='concern_says'),
        ),
        migrations.AddIndex(
            model_name='concernstep',
            index=models.Index(fields=['concern', 'at'], name='steps_of_concern'),
        ),
        migrations.AddConstraint(
            model_name='concernstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'triage'), ('pressing__in', ['now', 'soon', 'later']), ('seat__isnull', False)), models.Q(('kind__in', ['follow', 'close']), ('pressing', ''), ('seat__isnull', False), models.Q(('words', ''), _negated=True)), models.Q(('kind__in', ['more', 'unsettled']), ('pressing', ''), ('seat', None), models.Q(('words', ''), _negated=True)), models.Q(('kind__in', ['settled', 'back']), ('pressing', ''), ('seat', None)), _connector='OR'), name='concern_step_says'),
        ),
        migrations.AddIndex(
            model_name='takes',
            index=models.Index(fields=['group', 'at'], name='takes_of_group'),
        ),
        migrations.AddConstraint(
            model_name='takes',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='takes_says'),
        ),
        migrations.RunSQL(TAKEN, "DROP FUNCTION improvement_takes_them(uuid)"),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(TAKES, select=of_group(TAKES), insert=by_member(TAKES)),
        secure(RAISED, select=f"person_id = {PERSON}", insert=f"person_id = {PERSON}"),
        secure(
            CONCERN, select=f"groups_sits(group_id) OR {MINE.format(id=f'{CONCERN}.id')}",
            insert=f"({OWN} OR {NAMELESS}) AND {of_group(CONCERN)} AND {goes_on(CONCERN)} AND improvement_takes_them(group_id)",
        ),
        secure(
            STEP, select=f"EXISTS (SELECT 1 FROM {CONCERN} c WHERE c.id = {STEP}.concern_id)",  # noqa: S608
            insert=f"{beside(STEP, CONCERN, 'concern_id')} AND at {NOW} AND ({OF_RAISER} OR kind IN ('triage', 'follow', 'close') "
            "AND groups_my_seat(seat_id, group_id))",
        ),
        members_now(TAKES),
    ]

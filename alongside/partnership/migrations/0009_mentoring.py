"""Going along: who can be asked everyone reads; who asked whom, and what was said, the two of them alone."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN
from alongside.sharing.protection import PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
MENTOR, MENTORING, WORD = (f"partnership_{one}" for one in ("mentor", "mentoring", "mentoringword"))
MINE = f"person_id = {PERSON}"
GROWN = f"EXISTS (SELECT 1 FROM people_person p WHERE p.id = {PERSON} AND people_is_grown(p.birth_date))"  # noqa: S608
ASKED = f"EXISTS (SELECT 1 FROM {MENTOR} m WHERE m.id = {MENTORING}.mentor_id AND m.person_id"  # noqa: S608
OF_TWO = f"EXISTS (SELECT 1 FROM {MENTORING} g WHERE g.id = {WORD}.mentoring_id"  # noqa: S608
OF_MENTOR = f"EXISTS (SELECT 1 FROM {MENTORING} g JOIN {MENTOR} m ON m.id = g.mentor_id WHERE g.id = {WORD}.mentoring_id AND m.person_id = {PERSON})"  # noqa: S608


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0008_money_policies'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Mentor',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('peer', 'peer'), ('parent', 'parent'), ('coach', 'coach'), ('partnered', 'partnered')])),
                ('words', models.TextField()),
                ('training', models.TextField(blank=True, default='')),
                ('minutes', models.PositiveIntegerField(default=60, help_text='How much time in a month.')),
                ('at_once', models.PositiveSmallIntegerField(default=1)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='Mentoring',
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
                ('once', models.BooleanField(default=True, help_text='One talk; otherwise until the day.')),
                ('until', models.DateField(blank=True, null=True)),
                ('mentor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentorings', to='partnership.mentor')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='MentoringWord',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('yes', 'yes'), ('no', 'no'), ('end', 'end')])),
                ('words', models.TextField(blank=True, default='')),
                ('mentoring', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.mentoring')),
            ],
        ),
        migrations.AddConstraint(
            model_name='mentor',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person', 'kind'), name='mentor_once_of_a_kind'),
        ),
        migrations.AddConstraint(
            model_name='mentor',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), ('at_once__gte', 1), ('minutes__gte', 5), models.Q(models.Q(('kind__in', ['peer', 'parent']), _negated=True), models.Q(('training', ''), _negated=True), _connector='OR')), name='mentor_says_and_has_learned'),
        ),
        migrations.AddConstraint(
            model_name='mentoring',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('once', True), ('until__isnull', False), _connector='OR')), name='mentoring_has_an_end'),
        ),
        migrations.AddConstraint(
            model_name='mentoringword',
            constraint=models.UniqueConstraint(fields=('mentoring', 'kind'), name='said_once_of_mentoring'),
        ),
        migrations.RunSQL((SQL / "mentoring.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            MENTOR, select=f"{HERE} AND ({MINE} OR partnership_is_here(person_id))",
            insert=f"{HERE} AND {OWN} AND {MINE} AND ended_at IS NULL AND {GROWN}", update=MINE, columns=["ended_at"],
        ),
        secure(
            MENTORING, select=f"{MINE} OR {ASKED} = {PERSON})",
            insert=f"{OWN} AND {MINE} AND {ASKED} <> {PERSON}) AND partnership_has_room(mentor_id) AND {GROWN}",
        ),
        secure(WORD, select=f"{OF_TWO})", insert=f"{OWN} AND {OF_TWO}) AND (kind = 'end' OR {OF_MENTOR})"),
    ]

"""Learning paths of the community's own are read by everyone there; what one says one can oneself, by oneself alone."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, NOW, OWN
from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "learning.sql"
PATH, STEP, RATING = (f"partnership_{one}" for one in ("learningpath", "learningstep", "selfrating"))
MINE = f"{HERE} AND person_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"


class Migration(migrations.Migration):

    dependencies = [
        ("partnership", "0020_preparing_policies"),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='LearningPath',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('path', models.UUIDField(help_text='Which path this is a wording of.')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.TextField()),
                ('about', models.TextField()),
                ('ended', models.BooleanField(default=False, help_text='With this wording it is over.')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('path', 'number'), name='learning_path_worded_once'), models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='learning_path_says')],
            },
        ),
        migrations.CreateModel(
            name='LearningStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('path_key', models.TextField(help_text="In which path: a word of the house, or the id of one's own.")),
                ('step', models.UUIDField(help_text='Which step this is a wording of.')),
                ('number', models.PositiveSmallIntegerField()),
                ('title', models.TextField()),
                ('words', models.TextField()),
                ('to_try', models.TextField(blank=True, default='')),
                ('page', models.TextField(blank=True, default='', help_text='A page of the house on which one tries it.')),
                ('question', models.TextField()),
                ('minutes', models.PositiveSmallIntegerField(default=10)),
                ('ended', models.BooleanField(default=False)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
            options={
                'indexes': [models.Index(fields=['community', 'path_key'], name='learning_steps_of_path')],
                'constraints': [models.UniqueConstraint(fields=('step', 'number'), name='learning_step_worded_once'), models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('words', ''), _negated=True), models.Q(('question', ''), _negated=True), ('minutes__gte', 1), ('minutes__lte', 120)), name='learning_step_says')],
            },
        ),
        migrations.CreateModel(
            name='SelfRating',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('step_key', models.TextField()),
                ('rating', models.PositiveSmallIntegerField(help_text='0 new to me, 1 an idea, 2 I can do it, 3 I can show others.')),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', 'step_key', '-at'], name='self_ratings_of_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('rating__lte', 3)), name='self_rating_0_to_3')],
            },
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(PATH, select=HERE, insert=f"{HERE} AND {OWN} AND partnership_may_reword(path, number)"),
        secure(STEP, select=HERE, insert=f"{HERE} AND {OWN} AND partnership_may_reword(step, number)"),
        secure(RATING, select=MINE, insert=f"{MINE} AND at {NOW}"),
    ]

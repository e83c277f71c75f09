"""Coming new, roles, and what is in the way: their tables; the next migration says who reads and writes them."""

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ("partnership", "0018_pausing"),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Onboarding',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('steps', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('newcomer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='OnboardingStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.TextField()),
                ('words', models.TextField(blank=True, default='')),
                ('where', models.TextField(blank=True, default='')),
                ('link', models.TextField(blank=True, default='')),
                ('does', models.TextField(choices=[('newcomer', 'newcomer'), ('contact', 'contact'), ('other', 'other')])),
                ('who', models.TextField(blank=True, default='', help_text='Who does it there, by what they are.')),
                ('days', models.PositiveSmallIntegerField(blank=True, help_text='How long it takes, usually.', null=True)),
                ('private', models.BooleanField(default=False, help_text="Whether it is done is nobody else's to know.")),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.CreateModel(
            name='OnboardingSaid',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('kind', models.TextField(choices=[('done', 'done'), ('undone', 'undone'), ('contact', 'contact')])),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('onboarding', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.onboarding')),
                ('reader', models.ForeignKey(blank=True, help_text='Of what is private: who went along when it was said.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.onboardingstep')),
            ],
        ),
        migrations.CreateModel(
            name='Hurdle',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.TextField()),
                ('words', models.TextField(blank=True, default='')),
                ('title_terms', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                ('terms', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, help_text='What is found by, worked out.', size=None)),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.onboardingstep')),
            ],
        ),
        migrations.CreateModel(
            name='RoleDescription',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('for_side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff'), ('either', 'either')])),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('start', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.roledescription')),
            ],
        ),
        migrations.CreateModel(
            name='RoleWording',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('title', models.TextField()),
                ('purpose', models.TextField()),
                ('tasks', models.TextField()),
                ('minutes', models.PositiveIntegerField(help_text='How much time in a month.')),
                ('times', models.TextField(blank=True, default='', help_text='At which times.')),
                ('supports', models.TextField(blank=True, default='')),
                ('pays', models.TextField(choices=[('paid', 'paid'), ('expenses', 'expenses'), ('nothing', 'nothing')])),
                ('pay_words', models.TextField(blank=True, default='')),
                ('turn_to', models.TextField(blank=True, default='', help_text='Whom one turns to.')),
                ('ends', models.DateField(blank=True, null=True)),
                ('look_on', models.DateField(blank=True, help_text='When it is looked at again.', null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='partnership.roledescription')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='RoleYes',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('wording', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yeses', to='partnership.rolewording')),
            ],
        ),
        migrations.CreateModel(
            name='SitsAs',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='held', to='partnership.roledescription')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='SitsAsWord',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('kind', models.TextField(choices=[('yes', 'yes'), ('end', 'end')])),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('sits', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.sitsas')),
            ],
        ),
        migrations.CreateModel(
            name='HurdleLine',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('tried', 'tried'), ('solved', 'solved'), ('open', 'open'), ('takes', 'takes')])),
                ('words', models.TextField(blank=True, default='')),
                ('hurdle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='partnership.hurdle')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['hurdle', 'at'], name='lines_of_hurdle')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['tried', 'solved']), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='hurdle_line_says')],
            },
        ),
        migrations.AddConstraint(
            model_name='onboarding',
            constraint=models.UniqueConstraint(fields=('newcomer',), name='onboarding_once'),
        ),
        migrations.AddConstraint(
            model_name='onboarding',
            constraint=models.CheckConstraint(condition=models.Q(('newcomer', models.F('contact')), _negated=True), name='somebody_goes_along'),
        ),
        migrations.AddIndex(
            model_name='onboardingstep',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['center', 'at'], name='steps_of_center'),
        ),
        migrations.AddIndex(
            model_name='onboardingstep',
            index=models.Index(condition=models.Q(('ended_at', None)), fields=['group', 'at'], name='steps_of_group'),
        ),
        migrations.AddConstraint(
            model_name='onboardingstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('center__isnull', False), ('group', None)), models.Q(('center', None), ('group__isnull', False)), _connector='OR'), name='step_of_one_place'),
        ),
        migrations.AddConstraint(
            model_name='onboardingstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('private', False), ('does', 'newcomer'), _connector='OR'), models.Q(('days', None), ('days__lte', 365), _connector='OR')), name='step_says_what'),
        ),
        migrations.AddIndex(
            model_name='onboardingsaid',
            index=models.Index(fields=['onboarding', 'at'], name='said_of_onboarding'),
        ),
        migrations.AddConstraint(
            model_name='onboardingsaid',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'contact'), ('reader', None), ('step', None)), models.Q(models.Q(('kind', 'contact'), _negated=True), ('step__isnull', False)), _connector='OR'), name='said_of_a_step'),
        ),
        migrations.AddIndex(
            model_name='hurdle',
            index=models.Index(fields=['community', '-at'], name='hurdles_here'),
        ),
        migrations.AddConstraint(
            model_name='hurdle',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='hurdle_says'),
        ),
        migrations.AddIndex(
            model_name='roledescription',
            index=models.Index(fields=['group', '-at'], name='roles_described_in_group'),
        ),
        migrations.AddIndex(
            model_name='rolewording',
            index=models.Index(fields=['role', '-at'], name='wordings_of_role'),
        ),
        migrations.AddConstraint(
            model_name='rolewording',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('purpose', ''), _negated=True), models.Q(('tasks', ''), _negated=True), ('minutes__lte', 6000)), name='role_says'),
        ),
        migrations.AddConstraint(
            model_name='rolewording',
            constraint=models.CheckConstraint(condition=models.Q(('ends__isnull', False), ('look_on__isnull', False), _connector='OR'), name='role_is_looked_at'),
        ),
        migrations.AddConstraint(
            model_name='roleyes',
            constraint=models.UniqueConstraint(fields=('wording', 'side'), name='one_yes_a_side'),
        ),
        migrations.AddIndex(
            model_name='sitsas',
            index=models.Index(fields=['holder', '-at'], name='roles_of_holder'),
        ),
        migrations.AddConstraint(
            model_name='sitsasword',
            constraint=models.UniqueConstraint(fields=('sits', 'kind'), name='said_once_of_sitting'),
        ),
    ]

"""Policies with their versions, and wishes with what matters most to whom."""

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0002_policies'),
        ('people', '0011_shared_contacts'),
    ]

    operations = [
        migrations.CreateModel(
            name='PolicyVersion',
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
                ('words', models.TextField()),
                ('why', models.TextField(blank=True, default='')),
                ('asks_roles', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                ('motion', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governance.motion')),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.TextField()),
                ('words', models.TextField()),
                ('page', models.TextField(blank=True, default='')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='Policy',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('topic', models.TextField(choices=[('meetings', 'Meetings'), ('pay', 'Pay'), ('safety', 'Safety'), ('interests', 'Interests'), ('stories', 'Stories'), ('care', 'Care'), ('other', 'Other')])),
                ('tags', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None)),
                ('answers_id', models.UUIDField(help_text='The person who answers, where it is no body.', null=True)),
                ('answers_name', models.TextField(blank=True, default='')),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='policies', to='governance.body')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='PolicyAdoption',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='adoption', serialize=False, to='governance.policyversion')),
                ('starts', models.DateField()),
                ('review_on', models.DateField()),
                ('note', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.AddField(
            model_name='policyversion',
            name='policy',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='governance.policy'),
        ),
        migrations.CreateModel(
            name='PolicyReading',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='governance.policyversion')),
            ],
        ),
        migrations.CreateModel(
            name='PolicyReview',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('begins', models.BooleanField()),
                ('words', models.TextField()),
                ('review_on', models.DateField(blank=True, null=True)),
                ('policy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='governance.policy')),
            ],
        ),
        migrations.CreateModel(
            name='Wish',
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
                ('words', models.TextField()),
                ('page', models.TextField(blank=True, default='', help_text='Which page it is about, naming nobody.')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='WishJoin',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('person_id', models.UUIDField()),
                ('name', models.TextField()),
                ('at', models.DateTimeField()),
                ('wish', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='joins', to='governance.wish')),
            ],
        ),
        migrations.CreateModel(
            name='WishOrder',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('role', models.TextField(help_text='The seat in which it counts.')),
                ('wishes', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=5)),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='WishRanking',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.TextField()),
                ('voters', models.PositiveIntegerField(help_text='How many; 0 where there are too few to show.')),
                ('wishes', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('places', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=list, size=None)),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='WishStep',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('state', models.TextField(choices=[('thought', 'Thought'), ('next', 'Next'), ('making', 'Making'), ('done', 'Done'), ('not_now', 'Not Now')])),
                ('words', models.TextField()),
                ('wish', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='governance.wish')),
            ],
        ),
        migrations.AddIndex(
            model_name='policy',
            index=models.Index(fields=['community', 'topic'], name='policy_by_topic'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.CheckConstraint(condition=models.Q(('body', None), ('answers_id', None), _connector='OR'), name='policy_answered_by_one'),
        ),
        migrations.AddField(
            model_name='policyadoption',
            name='decision',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governance.decision'),
        ),
        migrations.AddField(
            model_name='policyadoption',
            name='motion',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governance.motion'),
        ),
        migrations.AddField(
            model_name='policyadoption',
            name='policy',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='governance.policy'),
        ),
        migrations.AddIndex(
            model_name='policyversion',
            index=models.Index(fields=['policy', '-at'], name='version_by_policy'),
        ),
        migrations.AddConstraint(
            model_name='policyreading',
            constraint=models.UniqueConstraint(fields=('version', 'person'), name='policy_read_once'),
        ),
        migrations.AddIndex(
            model_name='policyreview',
            index=models.Index(fields=['policy', '-at'], name='review_by_policy'),
        ),
        migrations.AddConstraint(
            model_name='policyreview',
            constraint=models.CheckConstraint(condition=models.Q(('begins', True), ('review_on__isnull', False), _connector='OR'), name='review_ends_with_a_day'),
        ),
        migrations.AddIndex(
            model_name='wish',
            index=models.Index(fields=['community', '-at'], name='wish_by_community'),
        ),
        migrations.AddConstraint(
            model_name='wishjoin',
            constraint=models.UniqueConstraint(fields=('wish', 'person_id'), name='wish_joined_once'),
        ),
        migrations.AddConstraint(
            model_name='wishorder',
            constraint=models.UniqueConstraint(fields=('community', 'person'), name='wish_order_once'),
        ),
        migrations.AddConstraint(
            model_name='wishranking',
            constraint=models.UniqueConstraint(fields=('community', 'position'), name='wish_ranking_once_a_group'),
        ),
        migrations.AddIndex(
            model_name='wishstep',
            index=models.Index(fields=['wish', '-at'], name='step_by_wish'),
        ),
        migrations.AddIndex(
            model_name='policyadoption',
            index=models.Index(fields=['policy', '-starts', '-at'], name='adoption_by_policy'),
        ),
        migrations.AddConstraint(
            model_name='policyadoption',
            constraint=models.CheckConstraint(condition=models.Q(('review_on__gt', models.F('starts'))), name='adoption_review_later'),
        ),
    ]

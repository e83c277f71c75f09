"""Thanks and celebrations, certificates, introductions, and time in going along."""

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0021_charter_parts'),
        ('partnership', '0015_contacts'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField(blank=True, default='', help_text='What it is for, and what it could say.')),
                ('code', models.TextField(help_text='By which a reader checks it, while its person wants that.', unique=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('signer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='CertificateWord',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('given', 'given'), ('declined', 'declined'), ('shown', 'shown'), ('hidden', 'hidden')])),
                ('words', models.TextField(blank=True, default='')),
                ('certificate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.certificate')),
            ],
        ),
        migrations.CreateModel(
            name='Found',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='people.person')),
                ('name', models.TextField()),
                ('words', models.TextField()),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='Introduction',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('to_name', models.TextField()),
                ('third_name', models.TextField()),
                ('words', models.TextField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('third', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('to_person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='IntroductionReach',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('at', models.DateTimeField()),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reaches', to='partnership.introduction')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='IntroductionWord',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('on', 'on'), ('not_on', 'not_on'), ('yes', 'yes'), ('no', 'no'), ('mine', 'mine'), ('not_mine', 'not_mine')])),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.introduction')),
            ],
        ),
        migrations.CreateModel(
            name='MentoringTime',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('plan', 'plan'), ('spent', 'spent')])),
                ('minutes', models.PositiveIntegerField()),
                ('on', models.DateField()),
                ('recalled_at', models.DateTimeField(blank=True, null=True)),
                ('mentoring', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='times', to='partnership.mentoring')),
            ],
        ),
        migrations.CreateModel(
            name='Thanks',
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
                ('link', models.TextField(blank=True, default='', help_text='A page of this house on which one sees it.')),
                ('event', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.event')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('to_seat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='ThanksSeen',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('seen_by', models.TextField(choices=[('alone', 'alone'), ('group', 'group'), ('all', 'all')])),
                ('thanks', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seen', to='partnership.thanks')),
            ],
        ),
        migrations.CreateModel(
            name='Celebration',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('file_name', models.TextField(blank=True, default='')),
                ('media_type', models.TextField(blank=True, default='')),
                ('size', models.PositiveBigIntegerField(default=0)),
                ('sha256', models.TextField(blank=True, default='', help_text='Where the bytes lie.')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
            options={
                'indexes': [models.Index(fields=['group', '-on'], name='celebrations_of_group')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(models.Q(('file_name', ''), ('media_type', ''), ('sha256', ''), ('size', 0)), models.Q(('sha256__regex', '^[0-9a-f]{64}$'), ('size__gt', 0), models.Q(('file_name', ''), _negated=True), models.Q(('media_type', ''), _negated=True)), _connector='OR')), name='celebration_is_whole')],
            },
        ),
        migrations.AddConstraint(
            model_name='certificate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('seat', models.F('signer')), _negated=True), ('code__regex', '^[a-z2-9]{12}$')), name='certificate_by_another'),
        ),
        migrations.AddConstraint(
            model_name='certificateword',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'given'), models.Q(('words', ''), _negated=True)), models.Q(models.Q(('kind', 'given'), _negated=True), ('words', '')), _connector='OR'), name='signed_with_words'),
        ),
        migrations.AddConstraint(
            model_name='certificateword',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ['given', 'declined'])), fields=('certificate',), name='certificate_signed_once'),
        ),
        migrations.AddConstraint(
            model_name='found',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='found_says'),
        ),
        migrations.AddConstraint(
            model_name='introduction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('person', models.F('to_person')), _negated=True), models.Q(('person', models.F('third')), _negated=True), models.Q(('to_person', models.F('third')), _negated=True)), name='introduction_of_three'),
        ),
        migrations.AddConstraint(
            model_name='introductionreach',
            constraint=models.UniqueConstraint(fields=('introduction', 'person'), name='reach_once_of_introduction'),
        ),
        migrations.AddConstraint(
            model_name='introductionreach',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='introduction_reach_says'),
        ),
        migrations.AddConstraint(
            model_name='introductionword',
            constraint=models.UniqueConstraint(fields=('introduction', 'kind'), name='said_once_of_introduction'),
        ),
        migrations.AddConstraint(
            model_name='mentoringtime',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__range', (5, 60000))), name='mentoring_time_says'),
        ),
        migrations.AddIndex(
            model_name='thanks',
            index=models.Index(fields=['group', '-at'], name='thanks_of_group'),
        ),
        migrations.AddConstraint(
            model_name='thanks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('to_seat', None), ('event', None), _connector='OR'), models.Q(('link', ''), ('link__regex', '^/[^/]'), _connector='OR')), name='thanks_says_to_whom'),
        ),
        migrations.AddIndex(
            model_name='thanksseen',
            index=models.Index(fields=['thanks', '-at'], name='seen_of_thanks'),
        ),
    ]

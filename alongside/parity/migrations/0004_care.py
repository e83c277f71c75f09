"""What may be told of who begins in care; the worker writes it, and everyone in the community reads it."""

import django.db.models.deletion
from django.db import migrations, models

from alongside.sharing.protection import COMMUNITY, secure

HERE = f"community_id = {COMMUNITY}"


class Migration(migrations.Migration):

    dependencies = [
        ('parity', '0003_journals'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='CareTold',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('what', models.TextField()),
                ('quarter', models.DateField(help_text="Its first day, by the community's clock.")),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='CareBegun',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('role', models.TextField(blank=True, choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('', '')])),
                ('center_id', models.UUIDField(null=True)),
                ('begun', models.PositiveIntegerField()),
                ('taken', models.PositiveIntegerField(null=True)),
                ('community', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.community')),
                ('told', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='parity.caretold')),
            ],
        ),
        migrations.CreateModel(
            name='StoriesShared',
            fields=[
                ('community', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='people.community')),
                ('people', models.PositiveIntegerField()),
            ],
        ),
        migrations.AddConstraint(
            model_name='caretold',
            constraint=models.UniqueConstraint(fields=('community', 'what', 'quarter'), name='care_told_once'),
        ),
        migrations.AddConstraint(
            model_name='carebegun',
            constraint=models.UniqueConstraint(fields=('told', 'role', 'center_id'), name='care_begun_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='carebegun',
            constraint=models.CheckConstraint(condition=models.Q(('taken', None), ('taken__lte', models.F('begun')), _connector='OR'), name='care_taken_of_begun'),
        ),
        secure("parity_caretold", select=HERE), secure("parity_carebegun", select=HERE),
        secure("parity_storiesshared", select=HERE),
    ]

"""What the worker keeps of joint work that everyone in a community reads; the web reads it and writes none of it."""

from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from alongside.sharing.protection import COMMUNITY, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "work_of.sql"
HERE = f"community_id = {COMMUNITY}"

class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0020_called'), ('contributions', '0003_what_acts_answer'), ('sharing', '0028_own_grants'),
        ('groups', '0017_taken_back_policies'), ('improvement', '0010_nameless'), ('governance', '0015_charter_came'),
        ('registry', '0021_care_policies'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reached',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('seal', models.BigIntegerField(default=0)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Work',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('unit_id', models.UUIDField()),
                ('kind', models.TextField()),
                ('title', models.TextField()),
                ('centers', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('began_at', models.DateTimeField()),
                ('began_by_id', models.UUIDField()),
                ('began_by_name', models.TextField()),
                ('began_side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('began_voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('partners_from', models.TextField(blank=True, choices=[('design', 'design'), ('plan', 'plan'), ('implement', 'implement'), ('evaluate', 'evaluate')], default='')),
                ('from_start', models.BooleanField(default=False)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('place', models.TextField(choices=[('direct care', 'direct care'), ('center', 'center'), ('organization', 'organization'), ('system', 'system')])),
                ('phase', models.TextField(choices=[('design', 'design'), ('plan', 'plan'), ('implement', 'implement'), ('evaluate', 'evaluate')])),
                ('month', models.DateField(help_text="Its first day, by the community's clock.")),
                ('person_id', models.UUIDField()),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('acts', models.PositiveIntegerField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.community')),
                ('work', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='parity.work')),
            ],
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('key', models.TextField()),
                ('side', models.TextField(blank=True, choices=[('partners', 'partners'), ('staff', 'staff'), ('', '')])),
                ('count', models.PositiveIntegerField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.community')),
                ('work', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='parity.work')),
            ],
        ),
        migrations.AddIndex(
            model_name='work',
            index=models.Index(fields=['community'], name='parity_work_of_community'),
        ),
        migrations.AddIndex(
            model_name='work',
            index=models.Index(fields=['unit_id'], name='parity_work_of_unit'),
        ),
        migrations.AddIndex(
            model_name='part',
            index=models.Index(fields=['community', 'month'], name='parity_part_by_month'),
        ),
        migrations.AddIndex(
            model_name='part',
            index=models.Index(fields=['work'], name='parity_part_of_work'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(fields=['community', 'month'], name='parity_figure_by_month'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(fields=['work'], name='parity_figure_of_work'),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION parity_work_of(text, uuid, uuid)"),
        secure("parity_work", select=HERE), secure("parity_part", select=HERE), secure("parity_figure", select=HERE),
    ]

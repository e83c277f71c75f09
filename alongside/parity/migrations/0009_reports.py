"""Reports: a draft is read by those who write it, what is final by everyone; a yes is one's own, and final needs two."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, OWN
from alongside.sharing.protection import secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "reports.sql"
REPORT, WORDS, YES, FINAL, RHYTHM = (f"parity_{one}" for one in ("report", "reportwords", "reportyes", "final", "rhythm"))
OPEN = "(group_id IS NULL OR EXISTS (SELECT 1 FROM groups_group g WHERE g.id = group_id AND NOT g.members_only AND NOT g.support))"
MINE = "parity_side_in(group_id, center_id) IS NOT NULL"
READ = f"EXISTS (SELECT 1 FROM {REPORT} r WHERE r.id = {{table}}.report_id)"
SIDE = f"(SELECT {{asks}} FROM {REPORT} r WHERE r.id = {{table}}.report_id)"
BEGINS = (
    f"{HERE} AND {OWN} AND {OPEN} AND {MINE} AND until <= people_today() + 400 "  # noqa: S608 - our own names
    "AND (project_id IS NULL OR EXISTS (SELECT 1 FROM improvement_project p WHERE p.id = project_id AND p.group_id = parity_report.group_id)) "
    "AND (mends_id IS NULL OR parity_is_final(mends_id) AND EXISTS (SELECT 1 FROM parity_report m WHERE m.id = mends_id "
    "AND m.kind = parity_report.kind AND m.until = parity_report.until AND m.since = parity_report.since "
    "AND m.group_id IS NOT DISTINCT FROM parity_report.group_id AND m.center_id IS NOT DISTINCT FROM parity_report.center_id "
    "AND m.project_id IS NOT DISTINCT FROM parity_report.project_id))"
)
WRITES = f"{OWN} AND NOT parity_is_final(report_id) AND side = " + SIDE.format(
    asks="parity_side_in(r.group_id, r.center_id)", table=WORDS
)
AGREES = f"{OWN} AND NOT parity_is_final(report_id) AND side = " + SIDE.format(
    asks="parity_agrees_for(r.kind, r.group_id, r.center_id)", table=YES
)
BOTH = (
    f"{OWN} AND EXISTS (SELECT 1 FROM parity_reportyes a JOIN parity_reportyes b ON b.report_id = a.report_id AND b.mark = a.mark "  # noqa: S608
    "AND b.side = 'staff' AND b.author_id <> a.author_id WHERE a.report_id = parity_final.report_id "
    "AND a.mark = parity_final.mark AND a.side = 'partners' AND parity_final.author_id IN (a.author_id, b.author_id))"
)


class Migration(migrations.Migration):

    dependencies = [
        ("groups", "0022_chairs"),
        ('improvement', '0014_ends_and_last_days'),
        ("parity", "0008_advice_and_measures"),
        ('people', '0020_called'),
        ('sharing', '0028_own_grants'),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('council', 'Council'), ('project', 'Project'), ('grid', 'Grid'), ('standards', 'Standards')])),
                ('since', models.DateField(help_text='The first day of which it tells.')),
                ('until', models.DateField(help_text='The last one.')),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('mends', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mended_by', to='parity.report')),
                ('project', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='improvement.project')),
            ],
        ),
        migrations.CreateModel(
            name='Final',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('report', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='final', serialize=False, to='parity.report')),
                ('mark', models.TextField()),
                ('told', models.JSONField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReportWords',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('part', models.TextField()),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('step', models.PositiveSmallIntegerField(blank=True, help_text='Where they see it, from 1 to 4.', null=True)),
                ('words', models.TextField(blank=True, default='')),
                ('following', models.TextField(blank=True, default='', help_text='What shall come next.')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='parity.report')),
            ],
        ),
        migrations.CreateModel(
            name='ReportYes',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('mark', models.TextField()),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yeses', to='parity.report')),
            ],
        ),
        migrations.CreateModel(
            name='Rhythm',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.TextField(choices=[('council', 'Council'), ('project', 'Project'), ('grid', 'Grid'), ('standards', 'Standards')])),
                ('months', models.PositiveSmallIntegerField()),
                ('next_on', models.DateField()),
                ('center', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.AddIndex(
            model_name='report',
            index=models.Index(fields=['community', '-at'], name='reports_of_community'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(('since__lte', models.F('until'))), name='report_has_days'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('center', None), ('group__isnull', False), ('kind', 'council'), ('project', None)), models.Q(('center', None), ('group__isnull', False), ('kind', 'project'), ('project__isnull', False)), models.Q(('kind__in', ['grid', 'standards']), ('project', None), models.Q(('group', None), ('center', None), _connector='OR')), _connector='OR'), name='report_of_one_body'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(condition=models.Q(('mends', None)), fields=('community', 'kind', 'group', 'project', 'center', 'until'), name='one_report_of_a_time', nulls_distinct=False),
        ),
        migrations.AddIndex(
            model_name='reportwords',
            index=models.Index(fields=['report', 'part', 'at'], name='words_of_report'),
        ),
        migrations.AddConstraint(
            model_name='reportwords',
            constraint=models.CheckConstraint(condition=models.Q(('step', None), models.Q(('step__gte', 1), ('step__lte', 4)), _connector='OR'), name='report_step'),
        ),
        migrations.AddConstraint(
            model_name='reportyes',
            constraint=models.UniqueConstraint(fields=('report', 'author_id', 'mark'), name='report_yes_each'),
        ),
        migrations.AddIndex(
            model_name='rhythm',
            index=models.Index(fields=['community', 'kind', '-at'], name='rhythms_of_community'),
        ),
        migrations.AddConstraint(
            model_name='rhythm',
            constraint=models.CheckConstraint(condition=models.Q(('months__in', [0, 6, 12, 24])), name='rhythm_months'),
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            "DROP FUNCTION parity_reports_wait(), parity_is_final(uuid), parity_agrees_for(text, uuid, uuid), "
            "parity_side_in(uuid, uuid)",
        ),
        secure(
            REPORT, insert=BEGINS,
            select=f"{HERE} AND {OPEN} AND (group_id IS NULL AND center_id IS NULL OR parity_is_final(id) OR {MINE})",
        ),
        secure(WORDS, select=READ.format(table=WORDS), insert=WRITES),
        secure(YES, select=READ.format(table=YES), insert=AGREES),
        secure(FINAL, select=READ.format(table=FINAL), insert=BOTH),
        secure(RHYTHM, select=f"{HERE} AND {OPEN}", insert=f"{HERE} AND {OWN} AND {OPEN} AND {MINE}"),
    ]

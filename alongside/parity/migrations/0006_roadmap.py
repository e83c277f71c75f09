"""One's own roadmap is read by oneself, and by whom one lets read it who goes along with one."""

from pathlib import Path

import alongside.kit.ids
import alongside.parity.road_kinds
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, NOW
from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "roadmap.sql"
LINE, LOOK, SHARE = (f"parity_{one}" for one in ("roadline", "roadlook", "roadshare"))
MINE = f"{HERE} AND person_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"
OF_LINE = f"EXISTS (SELECT 1 FROM {LINE} r WHERE r.id = {LOOK}.line_id{{more}})"  # noqa: S608 - names alone
OF_MINE = OF_LINE.format(more=f" AND r.person_id = {PERSON}")


class Migration(migrations.Migration):

    dependencies = [
        ("parity", "0005_pausing"),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='RoadLine',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('place', models.TextField(choices=[('direct care', 'direct care'), ('center', 'center'), ('organization', 'organization'), ('system', 'system')])),
                ('kind', models.TextField(choices=[('did', 'did'), ('wish', 'wish'), ('step', 'step')])),
                ('words', models.TextField()),
                ('page', models.TextField(blank=True, default='', help_text='A page of the house on which the step is taken.')),
                ('by_day', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField()),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='RoadLook',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('came', models.TextField(choices=[('done', 'done'), ('going', 'going'), ('other', 'other')])),
                ('words', models.TextField(blank=True, default='')),
                ('next_day', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField()),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='looks', to='parity.roadline')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='RoadShare',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('reader_name', models.TextField()),
                ('at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
        ),
        migrations.AddIndex(
            model_name='roadline',
            index=models.Index(fields=['person', '-at'], name='road_of_person'),
        ),
        migrations.AddConstraint(
            model_name='roadline',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='road_line_says'),
        ),
        migrations.AddConstraint(
            model_name='roadline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('by_day__isnull', False), ('kind', alongside.parity.road_kinds.Said['STEP'])), models.Q(models.Q(('kind', alongside.parity.road_kinds.Said['STEP']), _negated=True), ('by_day', None)), _connector='OR'), name='road_step_has_its_day'),
        ),
        migrations.AddConstraint(
            model_name='roadlook',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('came', alongside.parity.road_kinds.Came['GOING']), ('next_day__isnull', False)), models.Q(models.Q(('came', alongside.parity.road_kinds.Came['GOING']), _negated=True), ('next_day', None)), _connector='OR'), name='road_goes_on_until_a_day'),
        ),
        migrations.AddConstraint(
            model_name='roadshare',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person', 'reader'), name='road_shared_once'),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            LINE, select=f"{MINE} OR {HERE} AND parity_road_shown(person_id)",
            insert=f"{MINE} AND people_is_me(person_id, name, NULL) AND at {NOW}", delete=MINE,
        ),
        secure(LOOK, select=OF_LINE.format(more=""), insert=f"{OF_MINE} AND person_id = {PERSON} AND at {NOW}", delete=OF_MINE),
        secure(
            SHARE, select=f"{MINE} OR {HERE} AND reader_id = {PERSON} AND ended_at IS NULL",
            insert=f"{MINE} AND people_is_me(person_id, name, NULL) AND at {NOW} AND ended_at IS NULL "
            "AND EXISTS (SELECT 1 FROM parity_road_readers() g WHERE g.person = reader_id AND g.name = reader_name)",
            update=MINE, columns=["ended_at"],
        ),
        migrations.RunSQL(
            "CREATE TRIGGER guard_moment BEFORE UPDATE ON parity_roadshare FOR EACH ROW "
            "EXECUTE FUNCTION parity_guard_moment('ended_at')", migrations.RunSQL.noop,
        ),
    ]

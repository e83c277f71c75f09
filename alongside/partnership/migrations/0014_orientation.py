"""What one knows before a first meeting: a list is read with its group, and what one ticked by oneself alone."""

import alongside.kit.ids
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from pathlib import Path

from alongside.groups.protecting import beside, by_member, members_now, of_group
from alongside.sharing.protection import secure

SQL = Path(__file__).resolve().parent.parent / "sql"
LIST, TICK, READY = (f"partnership_{one}" for one in ("orientation", "orientationtick", "ready"))


def of_list(table: str) -> str:
    """SQL that is true where the row is of the house's list, or of one of its own group."""
    return f"(orientation_id IS NULL OR {beside(table, LIST, 'orientation_id')})"


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ('partnership', '0013_open_claims'),
    ]

    operations = [
        migrations.CreateModel(
            name='Orientation',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('points', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='OrientationTick',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('points', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('orientation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ticks', to='partnership.orientation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Ready',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('orientation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.orientation')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddIndex(
            model_name='orientation',
            index=models.Index(fields=['group', '-at'], name='orientation_of_group'),
        ),
        migrations.AddConstraint(
            model_name='orientation',
            constraint=models.CheckConstraint(condition=models.Q(('points__len__gte', 1), ('points__len__lte', 20)), name='orientation_has_points'),
        ),
        migrations.AddIndex(
            model_name='orientationtick',
            index=models.Index(fields=['seat', '-at'], name='ticks_of_seat'),
        ),
        migrations.AddConstraint(
            model_name='ready',
            constraint=models.UniqueConstraint(fields=('seat',), name='ready_for_meetings_once'),
        ),
        secure(LIST, select=of_group(LIST), insert=by_member(LIST)),
        members_now(LIST),
        secure(
            TICK, select="seat_id = ANY ((SELECT groups_my_seats())::uuid[])", insert=by_member(TICK, of_list(TICK)),
        ),
        secure(READY, select=of_group(READY), insert=by_member(READY, of_list(READY))),
        members_now(READY),
        migrations.RunSQL(
            (SQL / "preparing_waits.sql").read_text(encoding="utf-8"), "DROP FUNCTION partnership_preparing_waits(); DROP FUNCTION partnership_hurdles_wait()"
        ),
    ]

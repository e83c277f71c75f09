"""Stories told both ways: each is read by whoever told it, and by the other of the two when both have told."""

from pathlib import Path as File

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import beside, by_member, of_group
from alongside.sharing.protection import PERSON, secure

SQL = File(__file__).resolve().parent.parent / "sql"
EXCHANGE, STORY, GUIDE = (f"partnership_{one}" for one in ("exchange", "story", "guide"))
SEAT, PATH = "groups_groupseat", "partnership_path"
MINE = f"EXISTS (SELECT 1 FROM {SEAT} s WHERE s.id IN ({EXCHANGE}.seat_id, {EXCHANGE}.other_id) AND s.person_id = {PERSON})"  # noqa: S608
OWN = f"EXISTS (SELECT 1 FROM {SEAT} s WHERE s.id = {{table}}.seat_id AND s.person_id = {PERSON})"  # noqa: S608
SIDES = (
    f"(SELECT count(DISTINCT s.voice IN ('patient', 'caregiver')) FROM {SEAT} s "  # noqa: S608
    f"WHERE s.id IN ({EXCHANGE}.seat_id, {EXCHANGE}.other_id)) = 2"
)
RUNS = (
    f"EXISTS (SELECT 1 FROM {EXCHANGE} e WHERE e.id = {STORY}.exchange_id AND e.group_id = {STORY}.group_id "  # noqa: S608
    f"AND e.ended_at IS NULL AND {STORY}.seat_id IN (e.seat_id, e.other_id))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ('partnership', '0005_cards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('about', models.TextField(blank=True, default='', help_text='What the two stories are about.')),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Guide',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('words', models.TextField()),
                ('reach', models.TextField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='guides', to='partnership.path')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('words', models.TextField()),
                ('exchange', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='partnership.exchange')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddIndex(
            model_name='exchange',
            index=models.Index(fields=['seat', '-at'], name='exchanges_asked'),
        ),
        migrations.AddIndex(
            model_name='exchange',
            index=models.Index(fields=['other', '-at'], name='exchanges_with'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('seat', 'other'), name='one_exchange_of_two'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.CheckConstraint(condition=models.Q(('seat', models.F('other')), _negated=True), name='exchange_of_two'),
        ),
        migrations.AddConstraint(
            model_name='guide',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('seat',), name='guide_once'),
        ),
        migrations.AddConstraint(
            model_name='guide',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('reach', ''), _negated=True)), name='guide_says'),
        ),
        migrations.AddConstraint(
            model_name='story',
            constraint=models.UniqueConstraint(fields=('exchange', 'seat'), name='one_story_each'),
        ),
        migrations.AddConstraint(
            model_name='story',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='story_says'),
        ),
        migrations.RunSQL((SQL / "stories.sql").read_text(encoding="utf-8"), "DROP FUNCTION partnership_both_told(uuid)"),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            EXCHANGE, select=MINE, insert=by_member(EXCHANGE, f"{beside(EXCHANGE, SEAT, 'other_id')} AND {SIDES}"),
            update=MINE, columns=["ended_at"],
        ),
        secure(
            STORY, select=f"{OWN.format(table=STORY)} OR partnership_both_told({STORY}.exchange_id)",
            insert=by_member(STORY, RUNS), delete=OWN.format(table=STORY),
        ),
        secure(
            GUIDE, select=of_group(GUIDE), insert=by_member(GUIDE, beside(GUIDE, PATH, "path_id")),
            update=OWN.format(table=GUIDE), columns=["ended_at"],
        ),
    ]

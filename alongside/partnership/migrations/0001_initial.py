"""The path of four weeks: read with its team, written by whoever sits there, from their own seat, now."""

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import beside, by_member, of_group
from alongside.sharing.protection import COMMUNITY, secure

PATH, NOTE = "partnership_path", "partnership_pathnote"
CENTER = (
    f"EXISTS (SELECT 1 FROM people_organization o WHERE o.id = {PATH}.center_id AND o.community_id = {COMMUNITY}) "  # noqa: S608
    f"AND EXISTS (SELECT 1 FROM groups_group g WHERE g.id = {PATH}.group_id AND NOT g.members_only)"
)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('groups', '0017_taken_back_policies'),
        ('improvement', '0009_concerns'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='Path',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('center', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organization')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='PathNote',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('step', models.TextField(choices=[('champion', 'champion'), ('readiness', 'readiness'), ('prepare', 'prepare'), ('ask', 'ask'), ('task', 'task'), ('look', 'look'), ('next', 'next')])),
                ('words', models.TextField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='partnership.path')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.AddConstraint(
            model_name='path',
            constraint=models.UniqueConstraint(fields=('group',), name='one_path_a_group'),
        ),
        migrations.AddIndex(
            model_name='pathnote',
            index=models.Index(fields=['path', 'step', '-at'], name='notes_of_path'),
        ),
        migrations.AddConstraint(
            model_name='pathnote',
            constraint=models.CheckConstraint(condition=models.Q(('step__in', ['readiness']), models.Q(('words', ''), _negated=True)), name='path_note_says'),
        ),
        secure(PATH, select=of_group(PATH), insert=by_member(PATH, CENTER)),
        secure(NOTE, select=of_group(NOTE), insert=by_member(NOTE, beside(NOTE, PATH, "path_id"))),
    ]

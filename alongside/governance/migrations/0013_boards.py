"""A body meets as a group: said by whoever decides for the body and sits in the group."""

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, OWN
from alongside.sharing.protection import COMMUNITY, PERSON, WEB, secure

BOTH = (
    "EXISTS (SELECT 1 FROM governance_body y WHERE y.id = governance_board.body_id) "
    "AND EXISTS (SELECT 1 FROM groups_group g WHERE g.id = governance_board.group_id{more})"
)
DECIDES = (
    f"(governance_sits_in(body_id, {PERSON}) OR (SELECT people_keeps({COMMUNITY})) "
    "AND NOT governance_sits_in(body_id, NULL))"
)
OF_KIND = BOTH.format(more=" AND g.kind = 'board'")
NAMES = f"{OWN} AND ended_at IS NULL AND {DECIDES} AND groups_sits(group_id) AND {OF_KIND}"


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0012_waits'),
        ('groups', '0011_reaching_policies'),
    ]

    operations = [
        migrations.CreateModel(
            name='Board',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='boards', to='governance.body')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('body',), name='one_board_of_a_body'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('group',), name='one_body_of_a_board')],
            },
        ),
        secure("governance_board", select=BOTH.format(more=""), insert=NAMES, update=DECIDES, columns=["ended_at"]),
        migrations.RunSQL(
            f"CREATE POLICY ended_now ON governance_board AS RESTRICTIVE FOR UPDATE TO {WEB} USING (ended_at IS NULL) "
            f"WITH CHECK (ended_at {NOW})",
            "DROP POLICY ended_now ON governance_board",
        ),
    ]

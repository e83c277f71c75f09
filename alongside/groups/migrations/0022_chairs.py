"""Who chairs a council or a board, one from each side: named by who sits there, for as long as nobody else is."""

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import NOW, goes_on, of_group
from alongside.sharing.protection import secure

CHAIR = "groups_chair"
NAMED = (
    f"groups_sits(group_id) AND people_is_me(by_id, by_name, NULL) AND at {NOW} AND ended_at IS NULL AND {goes_on(CHAIR)} "  # noqa: S608
    "AND EXISTS (SELECT 1 FROM groups_groupseat s JOIN groups_group g ON g.id = s.group_id WHERE s.id = groups_chair.seat_id "
    "AND g.id = groups_chair.group_id AND g.kind IN ('council', 'board') AND s.given_at IS NOT NULL AND s.taken_at IS NOT NULL "
    "AND s.left_at IS NULL AND (s.ends IS NULL OR s.ends > people_today()) "
    "AND groups_chair.side = CASE WHEN s.voice IN ('patient', 'caregiver') THEN 'partners' ELSE 'staff' END)"
)


class Migration(migrations.Migration):

    dependencies = [
        ("groups", "0021_charter_parts"),
    ]

    operations = [
        migrations.CreateModel(
            name='Chair',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('side', models.TextField(choices=[('partners', 'partners'), ('staff', 'staff')])),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.TextField()),
                ('at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chairs', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chairs', to='groups.groupseat')),
            ],
        ),
        migrations.AddConstraint(
            model_name='chair',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('group', 'side'), name='one_chair_a_side'),
        ),
        secure(
            CHAIR, select=of_group(CHAIR), insert=NAMED,
            update=f"groups_sits(group_id) AND ended_at IS NULL AND {goes_on(CHAIR)}", columns=["ended_at"],
        ),
        migrations.RunSQL(
            f"CREATE POLICY ended_now ON {CHAIR} AS RESTRICTIVE FOR UPDATE TO alongside_web USING (true) WITH CHECK (ended_at {NOW})",
            f"DROP POLICY ended_now ON {CHAIR}",
        ),
    ]

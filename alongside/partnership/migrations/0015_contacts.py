"""Who is there for whom: read with the group; how somebody is reached, by whom they let read it."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import beside, by_member, members_now, of_group
from alongside.sharing.protection import PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql"
CONTACT, WORD, REACH = (f"partnership_{one}" for one in ("contact", "contactword", "reach"))
MINE = f"groups_my_seat({REACH}.seat_id, {REACH}.group_id)"
SITS = (
    f"EXISTS (SELECT 1 FROM groups_groupseat k WHERE k.id = {CONTACT}.contact_id AND k.group_id = {CONTACT}.group_id "  # noqa: S608
    "AND k.left_at IS NULL AND k.given_at IS NOT NULL AND k.taken_at IS NOT NULL "
    f"AND k.person_id <> (SELECT f.person_id FROM groups_groupseat f WHERE f.id = {CONTACT}.for_seat_id))"
)
OF_TWO = (
    f"EXISTS (SELECT 1 FROM {CONTACT} c WHERE c.id = {WORD}.named_id AND c.group_id = {WORD}.group_id "  # noqa: S608
    f"AND (c.contact_id = {WORD}.seat_id OR {WORD}.kind = 'end' AND c.for_seat_id = {WORD}.seat_id))"
)
READ = (
    f"{of_group(REACH)} AND (seen_by = 'all' OR seen_by = 'group' AND groups_sits(group_id) "
    "OR seen_by = 'mine' AND partnership_is_there_for_me(seat_id))"
)
OWN = f"EXISTS (SELECT 1 FROM groups_groupseat s WHERE s.id = {REACH}.seat_id AND s.person_id = {PERSON})"  # noqa: S608


class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0020_pauses_policies'),
        ('partnership', '0014_orientation'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('for_seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='ContactWord',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('kind', models.TextField(choices=[('yes', 'yes'), ('no', 'no'), ('end', 'end')])),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('named', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='said', to='partnership.contact')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.groupseat')),
            ],
        ),
        migrations.CreateModel(
            name='Reach',
            fields=[
                ('seat', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='reach', serialize=False, to='groups.groupseat')),
                ('words', models.TextField()),
                ('seen_by', models.TextField(choices=[('mine', 'mine'), ('group', 'group'), ('all', 'all')])),
                ('at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
            ],
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['for_seat'], name='contacts_of_seat'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('for_seat', models.F('contact')), _negated=True), name='contact_is_somebody_else'),
        ),
        migrations.AddConstraint(
            model_name='contactword',
            constraint=models.UniqueConstraint(fields=('named', 'kind'), name='said_once_of_contact'),
        ),
        migrations.AddConstraint(
            model_name='reach',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='reach_says'),
        ),
        migrations.RunSQL(
            (SQL / "contacts.sql").read_text(encoding="utf-8"),
            "DROP FUNCTION partnership_contact_waits(); DROP FUNCTION partnership_contacts_by_side(uuid, uuid, date); "
            "DROP FUNCTION partnership_has_contact(uuid); DROP FUNCTION partnership_is_there_for_me(uuid) CASCADE",
        ),
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        secure(
            CONTACT, select=of_group(CONTACT),
            insert=by_member(CONTACT, f"{beside(CONTACT, 'groups_groupseat', 'for_seat_id')} AND {SITS}"),
        ),
        secure(WORD, select=of_group(WORD), insert=by_member(WORD, OF_TWO)),
        secure(
            REACH, select=f"{OWN} OR {READ}", insert=MINE, update=MINE, columns=["words", "seen_by"], delete=MINE,
        ),
        members_now(CONTACT),
        members_now(WORD),
        members_now(REACH),
    ]

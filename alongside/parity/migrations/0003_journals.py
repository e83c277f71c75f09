"""One's own page is read by its writer alone; what is told of it, when all who are named said yes."""

from pathlib import Path

import alongside.kit.ids
import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import HERE, NOW, OWN
from alongside.sharing.protection import NOT_SHOWN_AS_ANOTHER, PERSON, secure

SQL = Path(__file__).resolve().parent.parent / "sql" / "journals.sql"
JOURNAL, TOLD, NAMED, PLACING = (f"parity_{one}" for one in ("journalpage", "toldpage", "named", "placing"))
MINE = f"{HERE} AND person_id = {PERSON} AND {NOT_SHOWN_AS_ANOTHER}"
OF_PAGE = f"EXISTS (SELECT 1 FROM {TOLD} t WHERE t.id = {NAMED}.page_id AND t.author_id = {PERSON}{{more}})"  # noqa: S608
SITS = "(group_id IS NULL OR groups_sits(group_id))"
KEEPS = """
CREATE FUNCTION parity_guard_told() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'alongside_web' AND (OLD.taken_back_at IS NOT NULL OR NOT groups_is_now(NEW.taken_back_at)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what is told is taken back once, now';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_told BEFORE UPDATE ON parity_toldpage FOR EACH ROW EXECUTE FUNCTION parity_guard_told();
CREATE FUNCTION parity_guard_moment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  was timestamptz := to_jsonb(OLD) ->> TG_ARGV[0];
  is_now timestamptz := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF current_user = 'alongside_web' AND is_now IS DISTINCT FROM was AND is_now IS NOT NULL AND NOT groups_is_now(is_now) THEN
    RAISE insufficient_privilege USING MESSAGE = 'what is done now was done now';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_moment BEFORE UPDATE ON parity_named FOR EACH ROW EXECUTE FUNCTION parity_guard_moment('at');
CREATE TRIGGER guard_moment BEFORE UPDATE ON parity_placing FOR EACH ROW EXECUTE FUNCTION parity_guard_moment('shared_at');
CREATE TRIGGER guard_moment BEFORE UPDATE ON parity_journalpage FOR EACH ROW EXECUTE FUNCTION parity_guard_moment('done_at');
"""

class Migration(migrations.Migration):

    dependencies = [
        ('groups', '0018_after_the_end'),
        ('parity', '0002_rounds'),
        ('people', '0020_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='ToldPage',
            fields=[
                ('author_id', models.UUIDField(null=True)),
                ('author_name', models.TextField()),
                ('author_role', models.TextField()),
                ('author_title', models.TextField(blank=True, default='')),
                ('voice', models.TextField(choices=[('patient', 'patient'), ('caregiver', 'caregiver'), ('clinician', 'clinician'), ('researcher', 'researcher'), ('device', 'device'), ('system', 'system'), ('other', 'other')])),
                ('on_behalf_of_name', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.TextField()),
                ('words', models.TextField()),
                ('taken_back_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
            ],
        ),
        migrations.CreateModel(
            name='Named',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('agrees', models.BooleanField(blank=True, null=True)),
                ('at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='parity.toldpage')),
            ],
        ),
        migrations.CreateModel(
            name='JournalPage',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(help_text='When it was begun.')),
                ('worked', models.TextField(blank=True, default='')),
                ('did_not', models.TextField(blank=True, default='')),
                ('with_whom', models.TextField(blank=True, default='')),
                ('done_at', models.DateTimeField(blank=True, help_text='Empty: one is not done with it yet.', null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-at'], name='journal_of_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('done_at', None), models.Q(('did_not', ''), ('worked', ''), _negated=True), _connector='OR'), name='journal_page_says'), models.UniqueConstraint(condition=models.Q(('done_at', None)), fields=('person',), name='one_open_page_each')],
            },
        ),
        migrations.CreateModel(
            name='Placing',
            fields=[
                ('id', models.UUIDField(default=alongside.kit.ids.time_ordered_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.TextField()),
                ('voice', models.TextField()),
                ('spot', models.PositiveSmallIntegerField(help_text='From 0, to people, to 10, together.')),
                ('words', models.TextField(blank=True, default='')),
                ('at', models.DateTimeField()),
                ('shared_at', models.DateTimeField(blank=True, null=True)),
                ('community', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.community')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.group')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['person', '-at'], name='placings_of_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('spot__lte', 10)), name='placing_from_0_to_10'), models.CheckConstraint(condition=models.Q(('shared_at', None), ('group__isnull', False), _connector='OR'), name='placing_of_a_group_is_shared')],
            },
        ),
        migrations.AddIndex(
            model_name='toldpage',
            index=models.Index(fields=['community', '-at'], name='told_pages'),
        ),
        migrations.AddConstraint(
            model_name='toldpage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('words', ''), _negated=True)), name='told_page_says'),
        ),
        migrations.AddConstraint(
            model_name='named',
            constraint=models.UniqueConstraint(fields=('page', 'person'), name='named_once_a_page'),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(KEEPS, migrations.RunSQL.noop),
        secure(
            JOURNAL, select=MINE, insert=f"{MINE} AND at {NOW} AND (done_at IS NULL OR done_at {NOW})",
            update=MINE, columns=["worked", "did_not", "with_whom", "done_at"],
        ),
        secure(
            TOLD, select=f"{HERE} AND (author_id = {PERSON} OR taken_back_at IS NULL AND (parity_names_me(id) OR parity_all_agree(id)))",
            insert=f"{HERE} AND {OWN} AND taken_back_at IS NULL", update=f"author_id = {PERSON}", columns=["taken_back_at"],
        ),
        secure(
            NAMED, select=f"person_id = {PERSON} OR {OF_PAGE.format(more='')}",
            insert=f"agrees IS NULL AND at IS NULL AND person_id <> {PERSON} AND {OF_PAGE.format(more=f' AND t.at {NOW}')} "
            f"AND EXISTS (SELECT 1 FROM people_person p WHERE p.id = {NAMED}.person_id AND p.name = {NAMED}.name)",
            update=f"person_id = {PERSON}", columns=["agrees", "at"],
        ),
        secure(
            PLACING, select=f"{MINE} OR {HERE} AND shared_at IS NOT NULL AND groups_sits(group_id)",
            insert=f"{MINE} AND people_is_me(person_id, name, NULL) AND voice = (SELECT people_my_voice()) AND at {NOW} "
            f"AND {SITS} AND (shared_at IS NULL OR shared_at {NOW})",
            update=MINE, columns=["shared_at"],
        ),
    ]

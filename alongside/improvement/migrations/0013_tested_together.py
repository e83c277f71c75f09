"""A test may be of how one works together: who is in it, what one expects of that, and how it was for each side."""

from django.db import migrations, models

from alongside.sharing.protection import WEB

SEEN = "improvement_seen"
OF_PARTNERS = (
    f"felt IS NULL OR EXISTS (SELECT 1 FROM improvement_cycle x WHERE x.id = {SEEN}.cycle_id AND x.kind = 'partnership')"  # noqa: S608
)


class Migration(migrations.Migration):

    dependencies = [
        ('improvement', '0012_in_order'),
    ]

    operations = [
        migrations.AddField(
            model_name='cycle',
            name='kind',
            field=models.TextField(choices=[('change', 'Change'), ('partnership', 'Partnership')], db_default='change', default='change'),
        ),
        migrations.AddField(
            model_name='cycle',
            name='between',
            field=models.TextField(blank=True, db_default='', default='', help_text='What one expects of working together.'),
        ),
        migrations.AddField(
            model_name='seen',
            name='felt',
            field=models.SmallIntegerField(blank=True, help_text='How it was for them: from -2 to 2.', null=True),
        ),
        migrations.RemoveConstraint(model_name='seen', name='seen_something'),
        migrations.AddConstraint(
            model_name='seen',
            constraint=models.CheckConstraint(condition=models.Q(('count__isnull', False), models.Q(('words', ''), _negated=True), ('felt__isnull', False), _connector='OR'), name='seen_something'),
        ),
        migrations.AddConstraint(
            model_name='seen',
            constraint=models.CheckConstraint(condition=models.Q(('felt', None), ('felt__range', (-2, 2)), _connector='OR'), name='seen_felt'),
        ),
        migrations.AddConstraint(
            model_name='cycle',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('between', ''), ('kind', 'change')), models.Q(('kind', 'partnership'), models.Q(('who', ''), _negated=True), models.Q(('between', ''), _negated=True)), _connector='OR'), name='cycle_of_partners_says_who'),
        ),
        migrations.RunSQL(
            f"CREATE POLICY of_partners ON {SEEN} AS RESTRICTIVE FOR INSERT TO {WEB} WITH CHECK ({OF_PARTNERS})",
            f"DROP POLICY of_partners ON {SEEN}",
        ),
    ]

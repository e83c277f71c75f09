"""An offer is read by the contact person for whom it was written; by another when its writer shows it to them."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

from alongside.groups.protecting import OWN
from alongside.sharing.protection import PERSON, WEB

SQL = Path(__file__).resolve().parent.parent / "sql"
OFFER, ASKED = "partnership_offer", "partnership_asked"
MINE = f"person_id = {PERSON}"
OF_TASK = f"EXISTS (SELECT 1 FROM partnership_opportunity o WHERE o.id = {OFFER}.opportunity_id"  # noqa: S608
MAY_OFFER = (
    f"{OWN} AND {MINE} AND {OF_TASK} AND o.filled_at IS NULL AND o.closed_at IS NULL "
    f"AND (o.contact_id <> {PERSON} AND (NOT o.proposed OR o.taken_up_at IS NOT NULL) AND reader_id = o.contact_id "
    f"OR o.proposed AND o.author_id = {PERSON} AND reader_id IS NULL AND words = ''))"
)
MAY_SHOW = f"{MINE} AND {OF_TASK} AND o.closed_at IS NULL AND o.contact_id = reader_id)"
FOR_WHOM = f"""
UPDATE {OFFER} f SET reader_id = o.contact_id FROM partnership_opportunity o
  WHERE o.id = f.opportunity_id AND NOT (o.proposed AND f.person_id = o.author_id AND f.words = '')
"""  # noqa: S608
NOW_READ = f"""
DROP POLICY web_select ON {OFFER};
CREATE POLICY web_select ON {OFFER} FOR SELECT TO {WEB}
  USING ({MINE} OR partnership_reads_offer(opportunity_id, reader_id));
DROP POLICY web_insert ON {OFFER};
CREATE POLICY web_insert ON {OFFER} FOR INSERT TO {WEB} WITH CHECK ({MAY_OFFER});
GRANT UPDATE (reader_id) ON {OFFER} TO {WEB};
CREATE POLICY web_update ON {OFFER} FOR UPDATE TO {WEB} USING ({MINE}) WITH CHECK ({MAY_SHOW});
DROP POLICY web_select ON {ASKED};
CREATE POLICY web_select ON {ASKED} FOR SELECT TO {WEB} USING ({MINE} OR author_id = {PERSON});
"""


class Migration(migrations.Migration):
    """No way back: who reads less today would read more again."""

    dependencies = [("partnership", "0021_learning"), ("people", "0020_called")]

    operations = [
        migrations.AddField(
            "offer", "reader",
            models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person",
                help_text="For whom it was written: who was the contact person. Empty: for whoever is.",
            ),
        ),
        migrations.RunSQL(FOR_WHOM, migrations.RunSQL.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED", migrations.RunSQL.noop),
        migrations.RunSQL((SQL / "readers.sql").read_text(encoding="utf-8")),
        migrations.RunSQL((SQL / "matching_waiting.sql").read_text(encoding="utf-8")),
        migrations.RunSQL(NOW_READ),
    ]  # fmt: skip

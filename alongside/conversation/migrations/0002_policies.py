"""A thread is read by whoever has a seat in its community; each writes in their own name, and takes back only that."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON, WEB, secure

HERE = f"community_id = {COMMUNITY}"

TAKE_BACK = [
    f"GRANT UPDATE (words, taken_back_at) ON conversation_remark TO {WEB}",
    f"CREATE POLICY web_update ON conversation_remark FOR UPDATE TO {WEB} "
    f"USING ({HERE} AND author_id = {PERSON}) "
    f"WITH CHECK ({HERE} AND author_id = {PERSON} AND words = '' AND taken_back_at IS NOT NULL)",
]


class Migration(migrations.Migration):
    dependencies = [("conversation", "0001_initial"), ("sharing", "0003_policies")]
    operations = [
        secure(
            "conversation_remark", select=HERE,
            insert=f"{HERE} AND author_id = {PERSON} AND taken_back_at IS NULL",
        ),
        migrations.RunSQL(TAKE_BACK, migrations.RunSQL.noop),
    ]

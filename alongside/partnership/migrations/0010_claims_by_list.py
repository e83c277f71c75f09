"""A claim is judged by lists that are found once for a question, and no more by a question for each claim."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, PERSON

CLAIM = "partnership_claim"
OLD = f"person_id = {PERSON} OR partnership_decides(group_id) OR partnership_pays(community_id)"
NEW = (
    f"person_id = {PERSON} OR group_id = ANY ((SELECT partnership_decided())::uuid[]) "
    f"OR community_id = {COMMUNITY} AND (SELECT partnership_pays({COMMUNITY}))"
)
DECIDED = """
-- In which groups does the viewer say yes or no to money? The same as partnership_decides, asked once for all.
CREATE OR REPLACE FUNCTION partnership_decided() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := nullif(current_setting('alongside.person', true), '')::uuid;
  here uuid := nullif(current_setting('alongside.community', true), '')::uuid;
  keeps boolean := coalesce(people_keeps(here), false);
BEGIN
  RETURN ARRAY(SELECT d.group_id FROM partnership_duty d WHERE d.person_id = me AND d.does = 'approve'
      AND d.ended_at IS NULL AND groups_sits(d.group_id)
    UNION SELECT g.id FROM groups_group g WHERE keeps AND g.community_id = here AND NOT g.members_only);
END $$;
REVOKE ALL ON FUNCTION partnership_decided() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partnership_decided() TO alongside_web;
"""


def judged_by(condition):
    return f"ALTER POLICY web_select ON {CLAIM} USING ({condition})"


class Migration(migrations.Migration):

    dependencies = [('partnership', '0009_mentoring')]

    operations = [
        migrations.RunSQL(DECIDED, "DROP FUNCTION partnership_decided()"),
        migrations.RunSQL(judged_by(NEW), judged_by(OLD)),
    ]

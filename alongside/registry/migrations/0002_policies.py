"""Who reads and adds what: measures and published numbers are the community's; how somebody stands in a number is read
by who may see all that it is made of; under which number somebody is counted, nobody reads."""

from django.db import migrations

from alongside.sharing.protection import COMMUNITY, NOT_SHOWN_AS_ANOTHER, PERSON, SEAT, secure

NOW = "BETWEEN now() - interval '1 minute' AND clock_timestamp() + interval '1 minute'"
HERE = f"community_id = {COMMUNITY}"
ROLE = f"(SELECT people_my_role({COMMUNITY}))"
VOICE = (
    "voice = CASE WHEN author_role IN ('patient', 'caregiver', 'clinician', 'researcher') "
    "THEN author_role ELSE 'other' END"
)
SAID = (
    f"author_id = {PERSON} AND people_is_me(author_id, author_name, author_role) AND {VOICE} "
    f"AND on_behalf_of_name = '' AND at {NOW}"
)
OF_HERE = "EXISTS (SELECT 1 FROM registry_measure m WHERE m.id = measure_id)"
LIVED = "author_role IN ('patient', 'caregiver')"
LOOKED_AFTER = (
    "EXISTS (SELECT 1 FROM registry_measureowner o WHERE o.measure_id = registry_measureversion.measure_id "
    "AND o.ended_at IS NULL AND {which})"
)
BOTH = f"{LOOKED_AFTER.format(which=LIVED)} AND {LOOKED_AFTER.format(which=f'NOT ({LIVED})')}"
SEES_ALL_OF_IT = f"""NOT EXISTS (SELECT 1 FROM unnest(registry_standing.categories) c WHERE NOT EXISTS (
  SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = registry_standing.person_id
  AND g.category = c AND g.right >= 1 AND g.audience < 5 AND g.starts <= now() AND now() < g.ends))"""


class Migration(migrations.Migration):
    dependencies = [("registry", "0001_initial"), ("record", "0014_touched"), ("conversation", "0003_own_titles")]
    operations = [
        secure("registry_measure", select=HERE, insert=f"{HERE} AND {SAID} AND key = '' AND {ROLE} <> ''"),
        secure(
            "registry_measureversion", select=OF_HERE, insert=f"{OF_HERE} AND {SAID} AND used_from IS NULL",
            update=f"{OF_HERE} AND used_from IS NULL AND {BOTH}", columns=["used_from"],
        ),
        secure(
            "registry_measureowner", select=OF_HERE, insert=f"{OF_HERE} AND {SAID} AND ended_at IS NULL",
            update=f"author_id = {PERSON} AND ended_at IS NULL", columns=["ended_at"],
        ),
        secure("registry_counting", select=HERE),
        secure("registry_published", select=HERE),
        secure("registry_standing", select=f"{NOT_SHOWN_AS_ANOTHER} AND {SEES_ALL_OF_IT}"),
        migrations.RunSQL("ALTER TABLE registry_member ENABLE ROW LEVEL SECURITY", migrations.RunSQL.noop),
    ]  # fmt: skip

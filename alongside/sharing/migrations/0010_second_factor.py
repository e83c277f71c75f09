"""The charter in force says which seats need a second step to sign in."""

from django.db import migrations

DEMANDS = """
CREATE OR REPLACE FUNCTION sharing_demands_second_factor(role text, community uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM sharing_charterversion v
    WHERE v.community_id = sharing_demands_second_factor.community
      AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)
      AND sharing_demands_second_factor.role = ANY (v.second_factor_roles))
$$
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0010_ratified"), ("people", "0008_keys_and_devices")]
    operations = [migrations.RunSQL(DEMANDS, migrations.RunSQL.noop)]

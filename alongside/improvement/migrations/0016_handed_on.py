"""A sheet whose leader has gone waits for the group; what is said of a concern is not dated ahead."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"
NOT_AHEAD = """
CREATE FUNCTION improvement_not_ahead() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user = 'alongside_web' THEN NEW.at := least(NEW.at, clock_timestamp()); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_ahead BEFORE INSERT ON improvement_concernstep FOR EACH ROW EXECUTE FUNCTION improvement_not_ahead();
"""


class Migration(migrations.Migration):

    dependencies = [("improvement", "0015_pauses")]

    operations = [
        migrations.RunSQL((SQL / "waiting.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop),
        migrations.RunSQL(
            NOT_AHEAD,
            "DROP TRIGGER not_ahead ON improvement_concernstep; DROP FUNCTION improvement_not_ahead()",
        ),
    ]

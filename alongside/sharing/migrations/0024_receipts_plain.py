"""A receipt bears no free words: it names a page of the house, and a rule. What lies there already is left as it is."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

PAGES = (
    "a list", "a list in a file", "a study’s file", "agenda", "arrived", "beside a visit", "budget", "clinic day",
    "enrolment", "entry", "fhir", "file", "following", "forms", "goal", "goals", "growing up", "handing over",
    "journal", "kept", "lists", "parcel", "person", "plan", "quality", "research", "search", "sharing", "skills",
    "story", "timeline", "today", "values", "visit", "visit form", "visits", "what matters", "writing",
)  # fmt: skip
RULE = "(self|charter|(choice|guardrail|emergency):[0-9a-f-]{1,36})"


class Migration(migrations.Migration):
    dependencies = [("sharing", "0023_swept_by_hand")]
    operations = [
        AddConstraintNotValid(
            "receipt", models.CheckConstraint(condition=models.Q(page__in=PAGES), name="receipt_of_a_page")
        ),
        AddConstraintNotValid(
            "receipt",
            models.CheckConstraint(
                condition=models.Q(because__regex=f"^{RULE}(, {RULE})*$"), name="receipt_by_a_rule"
            ),
        ),
    ]

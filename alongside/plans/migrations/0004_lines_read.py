"""Lines of the ledger are read with their thing by a function, so that a question to the ledger is planned in no time."""

from django.db import migrations

from alongside.sharing.protection import lines_read_with

OF_GOALS = {"Goal": "plans_goal", "GoalStep": "plans_goalstep", "Matter": "plans_matter"}
BESIDE = (
    "GoalScore",
    "Skill",
    "SkillStep",
    "Refresher",
    "Budget",
    "BudgetLine",
    "Spending",
    "ValueReview",
    "ValueSaid",
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_attaining_policies")]
    operations = [
        *(
            lines_read_with(f"web_select_{table}", {kind: table}, instead=True)
            for kind, table in OF_GOALS.items()
        ),
        lines_read_with(
            "web_select_attaining", {one: f"plans_{one.lower()}" for one in BESIDE}, instead=True
        ),
    ]

"""Who reads and adds what of scores, skills, budgets and the review of a plan's worth."""

from django.db import migrations

from alongside.plans.protecting import PLAN, on_their_side, own_name, own_words, with_its_goal
from alongside.sharing.protection import COMMUNITY, SEAT, WEB, granted, secure, show_too

TODAY = "(SELECT people_today())"
CARE = "author_role IN ('patient', 'caregiver', 'clinician')"
HERE = f"community_id = {COMMUNITY}"


def adds(table: str) -> str:
    """The viewer may add to the plan, in their own name and in a seat of care."""
    return f"{own_words(table)} AND {CARE}"


def near(table: str, furthest: int) -> str:
    """The viewer stands as near as that: 0 is the person, 1 a caregiver."""
    return (
        f"EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = {SEAT} AND g.person_id = {table}.person_id "
        f"AND g.category = {PLAN} AND g.right >= 2 AND g.audience <= {furthest} AND g.starts <= now() AND now() < g.ends)"
    )


def of(parent: str, table: str, key: str, more: str = "") -> str:
    """The viewer sees what the row belongs to, which is about the same person."""
    return (
        f"EXISTS (SELECT 1 FROM plans_{parent} o WHERE o.id = {table}.{key} AND o.person_id = {table}.person_id{more})"
    )


LEVELS_OF = (
    "EXISTS (SELECT 1 FROM plans_goalact a WHERE a.goal_id = plans_goalscore.goal_id "
    "AND a.version = plans_goalscore.version AND a.kind IN ('proposed', 'countered') AND cardinality(a.levels) = 5)"
)
SCORED = (
    f"{adds('plans_goalscore')} AND {with_its_goal('plans_goalscore')} AND {on_their_side('plans_goalscore')} "
    f"AND {LEVELS_OF} AND \"on\" <= {TODAY}"
)
# The first version of a ladder, or the one after the last. A function, because a policy cannot look into its own table.
LADDER_FOLLOWS = """
CREATE FUNCTION plans_ladder_follows(origin uuid, number int, here uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM plans_ladder p
    WHERE p.origin_id = origin AND p.community_id = here AND p.version = number - 1);
END $$
"""
FOLLOWS = "(version = 1 AND origin_id = id OR version > 1 AND plans_ladder_follows(origin_id, version, community_id))"
LADDER = f"EXISTS (SELECT 1 FROM plans_ladder l WHERE l.id = plans_laddersigned.ladder_id AND l.community_id = {COMMUNITY})"
READY = (
    "(SELECT count(DISTINCT s.author_role = 'clinician') = 2 FROM plans_laddersigned s "
    "WHERE s.ladder_id = plans_skill.ladder_id)"
)
LEARNER = (
    "EXISTS (SELECT 1 FROM people_person p WHERE p.id = learner_id AND p.name = learner_name "
    "AND (learner_voice = 'patient' AND p.id = plans_skill.person_id OR learner_voice = 'caregiver' AND EXISTS ("
    "SELECT 1 FROM people_caregiver c WHERE c.person_id = plans_skill.person_id AND c.caregiver_id = p.id "
    f"AND (c.starts IS NULL OR c.starts <= {TODAY}) AND (c.ends IS NULL OR c.ends > {TODAY}))))"
)
LATEST = (
    " AND NOT EXISTS (SELECT 1 FROM plans_valuereview l WHERE l.person_id = o.person_id AND l.at > o.at)"
)


def signs(table: str) -> str:
    """The learner signs, or a clinician."""
    learns = f" AND ({table}.author_role = 'clinician' OR o.learner_id = {table}.author_id)"
    return of("skill", table, "skill_id", learns)


SPENT = (
    f"{adds('plans_spending')} AND {near('plans_spending', 1)} AND \"on\" <= {TODAY} "
    f"AND {of('budget', 'plans_spending', 'budget_id', ' AND plans_spending.on BETWEEN o.starts AND o.ends')} "
    "AND (line_id IS NULL OR EXISTS (SELECT 1 FROM plans_budgetline l WHERE l.id = line_id "
    "AND l.budget_id = plans_spending.budget_id)) AND plans_takes_back_rightly(takes_back_id, budget_id, amount)"
)
# A line is taken back as it was, once (a unique key), and never a taking back itself.
TAKES_BACK = """
CREATE FUNCTION plans_takes_back_rightly(wrong uuid, of_budget uuid, as_much numeric) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN wrong IS NULL OR EXISTS (SELECT 1 FROM plans_spending s
    WHERE s.id = wrong AND s.budget_id = of_budget AND s.amount = as_much AND s.takes_back_id IS NULL);
END $$
"""

# A line of the ledger about one of these is read by whoever reads the thing.
THINGS = ("GoalScore", "Skill", "SkillStep", "Refresher", "Budget", "BudgetLine", "Spending", "ValueReview", "ValueSaid")
LINES = (
    f"CREATE POLICY web_select_attaining ON contributions_line FOR SELECT TO {WEB} USING (CASE subject_type "
    + " ".join(
        f"WHEN '{one}' THEN EXISTS (SELECT 1 FROM plans_{one.lower()} t WHERE t.id = subject_id)" for one in THINGS
    )
    + " ELSE false END)"
)
ABOUT_A_PERSON = tuple(f"plans_{one.lower()}" for one in THINGS)


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_attaining")]
    operations = [
        secure("plans_goalscore", insert=SCORED,
               select=f"{granted('plans_goalscore', 1, category=PLAN)} AND {with_its_goal('plans_goalscore')}"),
        migrations.RunSQL(LADDER_FOLLOWS, "DROP FUNCTION plans_ladder_follows"),
        secure("plans_ladder", select=HERE, insert=f"{HERE} AND {own_name()} AND {CARE} AND {FOLLOWS}"),
        secure("plans_laddersigned", select=LADDER, insert=f"{LADDER} AND {own_name()} AND {CARE}"),
        secure("plans_skill", select=granted("plans_skill", 1, category=PLAN),
               insert=f"{adds('plans_skill')} AND {READY} AND {LEARNER}"),
        *(secure(table, select=f"{granted(table, 1, category=PLAN)} AND {of('skill', table, 'skill_id')}",
                 insert=f"{adds(table)} AND {signs(table)}")
          for table in ("plans_skillstep", "plans_refresher")),
        secure("plans_budget", select=granted("plans_budget", 1, category=PLAN, kept_from="kept_from"),
               insert=f"{adds('plans_budget')} AND kept_from = 0", update=near("plans_budget", 0),
               columns=["kept_from"]),
        migrations.RunSQL("ALTER TABLE plans_budget ADD CONSTRAINT budget_is_never_kept_from_the_person "
                          "CHECK (kept_from & 1 = 0)",
                          "ALTER TABLE plans_budget DROP CONSTRAINT budget_is_never_kept_from_the_person"),
        secure("plans_budgetline", select=of("budget", "plans_budgetline", "budget_id"),
               insert=f"{adds('plans_budgetline')} AND {near('plans_budgetline', 1)} "
               f"AND {of('budget', 'plans_budgetline', 'budget_id')}"),
        migrations.RunSQL(TAKES_BACK, "DROP FUNCTION plans_takes_back_rightly"),
        secure("plans_spending", select=of("budget", "plans_spending", "budget_id"), insert=SPENT),
        secure("plans_valuereview", select=granted("plans_valuereview", 1, category=PLAN),
               insert=f"{adds('plans_valuereview')} AND due_on >= {TODAY}"),
        secure("plans_valuesaid", select=granted("plans_valuesaid", 1, category=PLAN),
               insert=f"{adds('plans_valuesaid')} AND {of('valuereview', 'plans_valuesaid', 'review_id', LATEST)}"),
        *(show_too(table, category=PLAN) for table in ABOUT_A_PERSON),
        migrations.RunSQL(LINES, "DROP POLICY web_select_attaining ON contributions_line"),
    ]  # fmt: skip

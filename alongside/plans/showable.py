"""The pages of a plan that can be shown as another sees them: those that are read."""

PAGES = (
    "plans:plan",
    "plans:matters",
    "plans:matter_file",
    "plans:goal",
    "plans:versions",
    "plans:goal_picture",
    "plans:attainment",
    "plans:skills",
    "plans:skill",
    "plans:budgets",
    "plans:budget",
    "plans:value",
)

"""The pages of somebody's forms that can be shown as another sees them: those that are read."""

PAGES = (
    "questionnaires:person",
    "questionnaires:answers",
)

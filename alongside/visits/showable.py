"""The pages of visits that can be shown as another sees them: those that are read."""

PAGES = (
    "visits:visits",
    "visits:visit",
    "visits:agenda",
)

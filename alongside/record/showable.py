"""The pages of a record that can be shown as another sees them."""

PAGES = (
    "record:timeline", "record:entry", "record:values", "record:values_picture", "record:file", "record:resource",
    "record:journal", "record:story",
)  # fmt: skip

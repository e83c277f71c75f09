from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "alongside.record"
    label = "record"

    def ready(self) -> None:
        """Tell sharing how many entries a choice reaches."""
        from alongside.record.queries.counted import entries_of  # noqa: PLC0415 - models are there only now
        from alongside.sharing.holdings import on_count  # noqa: PLC0415

        on_count(entries_of)

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "alongside.visits"
    label = "visits"

    def ready(self) -> None:
        """Tell the live updates of which rows an open page of a visit hears."""
        from alongside.record.arriving.sight import tell_of  # noqa: PLC0415 - models are there only now
        from alongside.visits.announcing import TABLES, THING  # noqa: PLC0415

        tell_of(THING, *TABLES)

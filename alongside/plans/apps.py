from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "alongside.plans"
    label = "plans"

    def ready(self) -> None:
        """Tell the live updates of which rows an open page of a goal hears."""
        from alongside.plans.announcing import TABLES, THING  # noqa: PLC0415 - models are there only now
        from alongside.record.arriving.sight import tell_of  # noqa: PLC0415

        tell_of(THING, *TABLES)

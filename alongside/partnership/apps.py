from django.apps import AppConfig


class PartnershipConfig(AppConfig):
    name = "alongside.partnership"
    label = "partnership"

    def ready(self) -> None:
        """Let each group's page lead to its time and money, and to getting ready."""
        from alongside.groups.beside import stands_beside  # noqa: PLC0415 - models are there only now
        from alongside.partnership.beside import getting_ready, time_and_money  # noqa: PLC0415

        stands_beside(time_and_money)
        stands_beside(getting_ready)

from django.apps import AppConfig


class PartnershipConfig(AppConfig):
    name = "alongside.partnership"
    label = "partnership"

    def ready(self) -> None:
        """Let each group's page lead to what this room has of it, say who is there for whom, and ask for the budget."""
        from alongside.groups.beside import (  # noqa: PLC0415 - models now
            asks_at_start,
            puts_beside,
            says_of_seats,
            stands_beside,
        )
        from alongside.partnership import beside  # noqa: PLC0415 - models are there only now

        stands_beside(beside.time_and_money)
        stands_beside(beside.getting_ready)
        puts_beside(beside.what_is_celebrated)
        says_of_seats(beside.who_is_there)
        asks_at_start("planned", beside.is_planned, beside.money_and_time)

from django.apps import AppConfig


class PartnershipConfig(AppConfig):
    name = "alongside.partnership"
    label = "partnership"

    def ready(self) -> None:
        """Let each group's page lead to what this room has of it, and say who is there for whom."""
        from alongside.groups.beside import puts_beside, says_of_seats, stands_beside  # noqa: PLC0415 - models now
        from alongside.partnership import beside  # noqa: PLC0415 - models are there only now

        stands_beside(beside.time_and_money)
        stands_beside(beside.getting_ready)
        puts_beside(beside.what_is_celebrated)
        says_of_seats(beside.who_is_there)

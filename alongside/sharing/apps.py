from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "alongside.sharing"
    label = "sharing"

    def ready(self) -> None:
        """Have people's own pages leave receipts."""
        from alongside.people.opened import on_open  # noqa: PLC0415 - models are there only now
        from alongside.sharing.pages import note_opened  # noqa: PLC0415

        on_open(note_opened)

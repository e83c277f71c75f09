from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "alongside.sharing"
    label = "sharing"

    def ready(self) -> None:
        """Have people's own pages leave receipts, and say who else reads how to reach somebody."""
        from alongside.people.opened import on_open  # noqa: PLC0415 - models are there only now
        from alongside.people.readers import tells_who_reads  # noqa: PLC0415
        from alongside.sharing.pages import note_opened, readers_of_contact  # noqa: PLC0415

        on_open(note_opened)
        tells_who_reads(readers_of_contact)

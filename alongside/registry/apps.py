from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "alongside.registry"
    label = "registry"

    def ready(self) -> None:
        """Look over what is written of people whenever something of theirs changed; let measures be talked about."""
        from alongside.record.lately import follow  # noqa: PLC0415 - models are there only now
        from alongside.registry.quality.looking_over import look_over  # noqa: PLC0415
        from alongside.registry.threads import open_threads  # noqa: PLC0415

        follow(look_over)
        open_threads()

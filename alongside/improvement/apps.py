from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    name = "alongside.improvement"
    label = "improvement"

    def ready(self) -> None:
        """Let whoever ends a group know what becomes of the concerns that are open there."""
        from alongside.groups.beside import before_the_end  # noqa: PLC0415 - models are there only now
        from alongside.improvement.showing_concerns import at_the_end  # noqa: PLC0415

        before_the_end(at_the_end)

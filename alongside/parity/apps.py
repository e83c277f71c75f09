from django.apps import AppConfig


class ParityConfig(AppConfig):
    name = "alongside.parity"
    label = "parity"

    def ready(self) -> None:
        """Let each group's page lead to its worries, measures and advisors; a worry outlives its group."""
        from alongside.groups.beside import before_the_end, stands_beside  # noqa: PLC0415 - models are there only now
        from alongside.parity import showing_advice, showing_measures, showing_worries  # noqa: PLC0415

        for room in (showing_worries, showing_measures, showing_advice):
            stands_beside(room.beside)
        before_the_end(showing_worries.at_the_end)
        """Let a group lead to its reports."""
        from alongside.groups.beside import stands_beside  # noqa: PLC0415 - models are there only now
        from alongside.parity.report_links import of_group  # noqa: PLC0415

        stands_beside(of_group)

from django.apps import AppConfig


class ParityConfig(AppConfig):
    name = "alongside.parity"
    label = "parity"

    def ready(self) -> None:
        """Let each group's page lead to its worries, measures, advisors and reports; a worry outlives its group."""
        from alongside.groups.beside import before_the_end, stands_beside  # noqa: PLC0415 - models are there only now
        from alongside.parity import showing_advice, showing_measures, showing_worries  # noqa: PLC0415
        from alongside.parity.report_links import of_group  # noqa: PLC0415

        for beside in (showing_worries.beside, showing_measures.beside, showing_advice.beside, of_group):
            stands_beside(beside)
        before_the_end(showing_worries.at_the_end)

from importlib import import_module

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "alongside.governance"
    label = "governance"

    def ready(self) -> None:
        """Let motions, consultations, bodies, policies and wishes be talked about, and boards lead to their body."""
        from alongside.governance.beside_groups import of_board  # noqa: PLC0415 - models are there only now
        from alongside.groups.beside import stands_beside  # noqa: PLC0415

        import_module("alongside.governance.threads").open_threads()
        stands_beside(of_board)

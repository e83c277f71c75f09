from importlib import import_module

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "alongside.governance"
    label = "governance"

    def ready(self) -> None:
        """Let motions, consultations, bodies, policies and wishes be talked about."""
        import_module("alongside.governance.threads").open_threads()

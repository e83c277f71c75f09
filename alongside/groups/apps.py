from importlib import import_module

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "alongside.groups"
    label = "groups"

    def ready(self) -> None:
        """Let groups be talked about."""
        import_module("alongside.groups.threads").open_threads()

"""The running room, as Django knows it."""

import os
import signal

from django.apps import AppConfig

from .processes import tie_to_parent


class RunningConfig(AppConfig):
    """Keeps the house running."""

    name = "alongside.running"
    label = "running"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A process of the house, and what that process forks in turn, ends at once with its parent."""
        if os.environ.get("ALONGSIDE_TIED"):
            tie_to_parent(signal.SIGKILL)

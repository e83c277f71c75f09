"""Opening the house: look first, then start everything, and tell where it is."""

import os
import sys

from . import home, parts, preflight
from .lock import only_one
from .supervisor import Supervisor, say

OURSELVES = [sys.executable, "-m", "alongside.running.command"]


def open_house(what: str = "up", demo: str | None = None) -> int:
    """Serve until asked to stop; with a demo community of the given scale where one is named."""
    preflight.check_home()
    preflight.check_settings()
    with only_one(what, home.outer_address(home.read_port("ALONGSIDE_PORT", 8000))):
        port, live_port = preflight.choose_ports()
        preflight.check_database()
        _settle(port, live_port, demo)
        supervisor = Supervisor(port, live_port)
        supervisor.listen_for_signals()
        try:
            _serve(supervisor, demo)
        finally:
            supervisor.stop()
    return 0


def _settle(port: int, live_port: int, demo: str | None) -> None:
    """What every process of this house is told."""
    os.environ["ALONGSIDE_HOME"] = str(home.home())
    os.environ["ALONGSIDE_PORT"], os.environ["ALONGSIDE_LIVE_PORT"] = str(port), str(live_port)
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    if demo:
        os.environ["ALONGSIDE_DEMO"] = "1"
    home.make(home.home() / "static")


def _serve(supervisor: Supervisor, demo: str | None) -> None:
    supervisor.start_database()
    supervisor.run([*OURSELVES, "manage", "migrate", "--verbosity", "0", "--no-input"])
    if demo and not supervisor.asked_to_stop:
        build = ["demo", "--build-only", "--scale", demo]
        supervisor.run([*OURSELVES, *build])
    if supervisor.asked_to_stop:
        return
    supervisor.start_all()
    supervisor.wait_until_open()
    if not supervisor.asked_to_stop:
        say(
            f"Alongside is open: {home.outer_address(supervisor.port)}  ({_where(supervisor.port)}Ctrl-C closes it)"
        )
    supervisor.watch()
    say("Closing.")


def _where(port: int) -> str:
    """Where it listens, where that is not what people write: behind another server, or for all of a network."""
    bound = parts.bind_address()
    if bound in home.LOCAL_HOSTS and home.outer_address(port) == f"http://{home.LOCAL_HOSTS[0]}:{port}":
        return ""
    shown = f"[{bound}]" if ":" in bound else bound
    return f"it listens on {shown}:{port}; "

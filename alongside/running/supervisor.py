"""The house as one: its processes are started, watched, mended and stopped together."""

import http.client
import os
import select
import signal
import socket
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass

from . import home, parts, postgres
from .processes import launch
from .trouble import CannotRun

STEADY = 30.0
LONGEST_PAUSE = 15.0
OPENING = 90.0
FAREWELL = 12.0


@dataclass
class Running:
    """One process of the house, how often it fell over lately, and when it may be started again."""

    part: parts.Part
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    falls: int = 0
    again_at: float = 0.0


class Supervisor:
    """Watches over one house. Signals only leave a mark; everything is done in the loop."""

    def __init__(self, port: int, live_port: int) -> None:
        self.port, self.live_port = port, live_port
        self.database: subprocess.Popen[bytes] | None = None
        self.children = [Running(part) for part in (parts.web(port), parts.live(live_port), parts.worker())]
        self.asked_to_stop = 0
        self._reading, self._writing = os.pipe()

    def listen_for_signals(self) -> None:
        """From here on, being asked to stop leaves a mark, and a child that ends wakes the loop."""
        os.set_blocking(self._reading, False)
        os.set_blocking(self._writing, False)
        signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if number is not signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:  # nohup
                signal.signal(number, self._mark)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)

    def _mark(self, number: int, frame: object) -> None:
        self.asked_to_stop += 1

    def start_database(self) -> None:
        """The embedded PostgreSQL, where it is the one that is used."""
        if not home.own_server():
            self.database = postgres.start()

    def run(self, command: list[str]) -> None:
        """A command to its end, as the owner of the tables, in a process whose memory goes with it."""
        env = parts.environment(
            parts.Part("", command, {"ALONGSIDE_ROLE": "owner"}), self.port, self.live_port
        )
        process = launch(command, env=env)
        while process.poll() is None and not self.asked_to_stop:
            self._sleep(1.0)
        end_group(process, signal.SIGTERM)
        if process.wait() and not self.asked_to_stop:
            raise CannotRun(f"`{' '.join(command[3:5])}` did not succeed. What it said stands above.")

    def start_all(self) -> None:
        """Every process of the house."""
        for child in self.children:
            self._start(child)

    def _start(self, child: Running) -> None:
        env = parts.environment(child.part, self.port, self.live_port)
        with postgres.log_file(child.part.name).open("ab") as log:
            child.process = launch(child.part.command, farewell=signal.SIGKILL, env=env, output=log)
        child.started = time.monotonic()

    def wait_until_open(self) -> None:
        """Until the pages answer that they are ready; CannotRun where they do not."""
        deadline = time.monotonic() + OPENING
        reason = "it does not answer"
        while time.monotonic() < deadline and not self.asked_to_stop:
            reason = self._why_not_open()
            if not reason:
                return
            self.mend()
            if any(child.falls > 4 for child in self.children):
                break
            self._sleep(0.1)
        if not self.asked_to_stop:
            raise CannotRun(f"The house does not open: {reason}. More in {home.home() / 'logs'}.")

    def _why_not_open(self) -> str:
        address = parts.bind_address()
        here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, address)  # noqa: S104
        asking = http.client.HTTPConnection(here, self.port, timeout=5)
        try:
            asking.request("GET", "/readyz")
            answer = asking.getresponse()
            if answer.status != 200:
                return answer.read(500).decode(errors="replace")
            socket.create_connection((here, self.live_port), timeout=5).close()
            return ""
        except (OSError, http.client.HTTPException):
            return "its processes do not answer"
        finally:
            asking.close()

    def watch(self) -> None:
        """Mend what falls over, until asked to stop."""
        while not self.asked_to_stop:
            self.mend()
            self._sleep(1.0)

    def mend(self) -> None:
        """Start again what has ended, the database first; what keeps falling over is given time."""
        if self.database is not None and self.database.poll() is not None:
            self._mend_database()
        for child in self.children:
            if child.process is not None and child.process.poll() is not None:
                self._note_fall(child)
            if child.process is None and time.monotonic() >= child.again_at:
                self._start(child)

    def _mend_database(self) -> None:
        say("PostgreSQL ended. It starts again; nothing that was saved is lost.")
        try:
            self.database = postgres.start()
        except CannotRun as reason:
            say(f"{reason} Trying again.")
            self._sleep(2.0)

    def _note_fall(self, child: Running) -> None:
        assert child.process is not None
        end_group(child.process, signal.SIGKILL)
        steady = time.monotonic() - child.started > STEADY
        child.falls = 1 if steady else child.falls + 1
        pause = 0.0 if child.falls == 1 else min(LONGEST_PAUSE, 0.25 * 2**child.falls)
        child.again_at = time.monotonic() + pause
        again = "at once" if not pause else f"in {pause:.0f} s"
        say(f"The {child.part.name} process ended ({_how(child.process)}). It starts again {again}.")
        child.process = None

    def stop(self) -> None:
        """All as one: the pages, the live updates and the worker first, the database last."""
        running = [child.process for child in self.children if child.process is not None]
        for process in running:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + FAREWELL
        while any(process.poll() is None for process in running) and time.monotonic() < deadline:
            if self.asked_to_stop > 1:
                break
            self._sleep(0.05)
        for process in running:
            end_group(process, signal.SIGKILL)
            process.wait()
        if self.database is not None:
            postgres.stop(self.database)

    def _sleep(self, seconds: float) -> None:
        """Until a signal comes, or for so long."""
        select.select([self._reading], [], [], seconds)
        with suppress(BlockingIOError):
            os.read(self._reading, 512)


def end_group(process: subprocess.Popen[bytes], farewell: signal.Signals) -> None:
    """Reach what a process has left behind, too."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, farewell)


def _how(process: subprocess.Popen[bytes]) -> str:
    code = process.returncode
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with code {code}"


def say(words: str) -> None:
    """A line for who keeps the house."""
    with suppress(BrokenPipeError):
        print(words, flush=True)

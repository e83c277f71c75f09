"""What people do in a storm, and what they meet."""

from __future__ import annotations

import http.client
import random
import re
import threading
import time
import uuid
from dataclasses import dataclass, field

from tests.bench.house import BenchHouse
from tests.bench.pages import journal_form
from tests.bench.people import clinicians, patients, patients_of
from tests.bench.visitors import Visitor

SENTENCE = re.compile(r"<(?:p|h1)[^>]*>\s*[A-ZÅÄÖ][^<]{15,}")
LINK = re.compile(r'<a [^>]*href="[^"]+"')
PAUSE = 0.1
CUT = (OSError, http.client.HTTPException)


@dataclass
class Weather:
    """Everything that happened, told by all at once."""

    house: BenchHouse
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    killed: dict[str, int] = field(default_factory=dict)
    acknowledged: list[str] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    bare: list[str] = field(default_factory=list)
    reads: int = 0
    cut: int = 0
    longest_gap: float = 0.0
    slowest: float = 0.0
    last_success: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.patients = patients(self.house, 8)
        self.doctors = clinicians(self.house, 4)
        self.forms = [(one.visitor, *journal_form(one.visitor, one.person_id)) for one in self.patients]
        self.their_patients = {one.seat_id: patients_of(self.house, one, 6) for one in self.doctors}

    def met(self, status: int, content: bytes, seconds: float, path: str) -> bool:
        """Note an answer, and say whether it was a success."""
        with self.lock:
            self.slowest = max(self.slowest, seconds)
            if status < 400:
                now = time.monotonic()
                self.longest_gap = max(self.longest_gap, now - self.last_success)
                self.last_success = now
                return True
            self.statuses[str(status)] = self.statuses.get(str(status), 0) + 1
            page = content.decode(errors="replace")
            if "Traceback" in page or not (SENTENCE.search(page) and LINK.search(page)):
                self.bare.append(f"{status} {path}: {page[:300]}")
            return False


def reader(weather: Weather, number: int) -> None:
    """Read one page after the other, as a patient or as a doctor, until the storm is over."""
    chance = random.Random(number)
    doctor = number % 4 == 0
    everybody = weather.doctors if doctor else weather.patients
    one = everybody[number // 2 % len(everybody)]
    theirs = weather.their_patients[one.seat_id] if doctor else [one.person_id]
    visitor = one.visitor.again()
    while not weather.over.is_set():
        about = f"/people/{chance.choice(theirs)}"
        pages = ["/", "/search/?q=school", f"{about}/record/", f"{about}/journal/", f"{about}/story/"]
        if _asked(weather, visitor, "GET", chance.choice(pages)):
            with weather.lock:
                weather.reads += 1
        weather.over.wait(PAUSE)


def writer(weather: Weather, number: int) -> None:
    """Write one day after the other; what was not acknowledged is sent again under the same id, as a device does."""
    visitor, path, form = weather.forms[number // 2 % len(weather.forms)]
    visitor, form = visitor.again(), dict(form)
    key = str(uuid.uuid4())
    while not weather.over.is_set():
        if _asked(weather, visitor, "POST", path, form | {"id": key, "words": f"Storm {key}"}):
            with weather.lock:
                weather.acknowledged.append(key)
            key = str(uuid.uuid4())
        weather.over.wait(PAUSE)


def _asked(
    weather: Weather, visitor: Visitor, method: str, path: str, form: dict[str, str] | None = None
) -> bool:
    begun = time.monotonic()
    try:
        status, content, _took = visitor.ask(method, path, form)
    except CUT:
        visitor.open.close()
        with weather.lock:
            weather.cut += 1
        return False
    return weather.met(status, content, time.monotonic() - begun, path)

"""Lists of people: how long the slowest in twenty takes at a center, with what everyone in the network stands at."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.bench.figures import figure
from tests.bench.house import BASE, BenchHouse
from tests.bench.people import known
from tests.bench.visitors import asked_often, p95_of

ROUNDS = 25
LISTS = ("not_seen=90", "active=1&unplanned=on&order=judged", "form=14&order=form", "scope=center&order=name")
_LARGEST = """
    SELECT s.person_id, p.account_id, s.id FROM people_seat s
    JOIN people_person p ON p.id = s.person_id AND p.account_id IS NOT NULL
    WHERE s.role = 'clinician' AND s.organization_id = (
      SELECT e.center_id FROM people_enrolment e GROUP BY e.center_id ORDER BY count(*) DESC LIMIT 1)
    ORDER BY p.name LIMIT 2
"""


@figure("population_list_p95_ms", "ms", 50)
def population_list(house: BenchHouse) -> float:
    """Lists of the center that has the most patients, as its clinicians look for whom they have not seen."""
    _brought_up()
    nurses = known(house, _LARGEST, ())
    paths = [f"/registry/lists/?{told}" for told in LISTS]
    visitors = [one.visitor for one in nurses for _path in paths]
    return p95_of(asked_often(visitors, paths * len(nurses), ROUNDS))


def _brought_up() -> None:
    """How everyone stands of late is found, as the worker does it."""
    command = [sys.executable, "-m", "tests.bench.lists"]
    environment = os.environ | {"ALONGSIDE_ROLE": "owner", "DJANGO_SETTINGS_MODULE": "config.settings"}
    subprocess.run(command, env=environment, cwd=BASE, check=True)


def main() -> None:
    """Done in a process of its own, as the worker is one."""
    import django

    django.setup()
    from alongside.record.lately_keeping import bring_up_stale

    bring_up_stale()


if __name__ == "__main__":
    main()

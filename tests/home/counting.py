"""How often a page asks the database, transaction control aside."""

from __future__ import annotations

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

_CONTROL = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET ROLE|RESET ROLE)", re.IGNORECASE)


def questions(client: object, path: str) -> int:
    """Open the page twice, and count the second time."""
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return sum(1 for one in caught.captured_queries if not _CONTROL.match(one["sql"]))

"""What the tests of the front door share: the family of the record's tests, and pages as the web process shows them."""

from tests.record.conftest import family, looking
from tests.record.journal.conftest import visit

__all__ = ["family", "looking", "visit"]

"""Maya's family and clinic serve the tests of sharing, too."""

from tests.record.conftest import family, knocking, looking, may, result  # noqa: F401

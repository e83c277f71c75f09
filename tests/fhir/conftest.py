"""What the tests of the FHIR door share: Maya's family, browsers in their hats."""

from tests.record.conftest import family, knocking, looking  # noqa: F401

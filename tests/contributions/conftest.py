"""Each of these tests has a note of the newest seal of its own."""

import pytest


@pytest.fixture(autouse=True)
def own_head(tmp_path, settings):
    settings.ALONGSIDE_HOME = tmp_path

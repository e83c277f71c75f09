"""Specs: small tables with the expected result and a source. The tests hold them true; they print the manual."""

"""How the house is put together: settings, addresses, and the two servers (pages, live updates)."""

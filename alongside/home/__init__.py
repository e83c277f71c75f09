"""The front door: Today, search, navigation. It composes what the rooms offer; nobody imports it."""

"""The room that keeps the house running: the command, PostgreSQL, the processes, health, backups.

It stands at the door and looks down on every room, because starting, checking and saving the house
concerns all of them.
"""

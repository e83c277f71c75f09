"""From files to the exact text of single resources, with bounded memory, whatever the files hold."""

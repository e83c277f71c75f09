"""The snapshot from which numbers are made: columns in files, of one moment, with nothing that may not be used."""

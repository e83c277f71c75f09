"""Alongside: one shared record, one plan, one registry, kept by everyone concerned."""

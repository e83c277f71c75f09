"""What a person finds here."""

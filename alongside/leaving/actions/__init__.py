"""What can be done on the way out."""

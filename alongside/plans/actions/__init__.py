"""What can be done in a plan."""

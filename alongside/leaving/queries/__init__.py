"""What is read on the way out."""

"""The story: people with names, what they wrote, and how they see things differently."""

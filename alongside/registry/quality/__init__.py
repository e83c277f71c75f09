"""Whether what is written can be right, and what is missing: found from a person's own values, never changed."""

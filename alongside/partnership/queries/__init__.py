"""Reading, with the actor."""

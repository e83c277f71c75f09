"""The room's nouns, cut by what they are about."""

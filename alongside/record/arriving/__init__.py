"""What arrives while a page is open: who may be told of it, and the telling."""

"""The charter as people read, compare and write it: plain data of `alongside.sharing.draft` in words."""

"""What people do about sharing: open a record, choose, put a charter in force."""

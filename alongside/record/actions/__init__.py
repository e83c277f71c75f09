"""What people do in the record: write, correct, narrow, disagree, talk, add a file."""

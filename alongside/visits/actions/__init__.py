"""What people do around a visit."""

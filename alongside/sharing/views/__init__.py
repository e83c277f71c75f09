"""What people see and do about sharing."""

"""What people read of motions, bodies and consultations, always as somebody."""

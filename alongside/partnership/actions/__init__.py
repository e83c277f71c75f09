"""What people do here, each in one transaction with its one line in the ledger."""

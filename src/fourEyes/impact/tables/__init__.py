"""What does an operation do by default? One module for each service, found by its name."""

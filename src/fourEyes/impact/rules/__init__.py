"""What do a call's params make of it? One module for each service, found by its name."""

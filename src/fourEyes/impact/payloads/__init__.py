"""What would the statement that a call carries do to what exists?"""

"""What does the code inside a call do: SQL, PartiQL, graph queries?"""

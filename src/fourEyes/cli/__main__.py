"""`python -m fourEyes.cli`: the `foureyes` command."""

from .main import main

main()

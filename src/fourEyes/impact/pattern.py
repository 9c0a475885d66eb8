"""Does a name match a pattern that most processes never need?"""

from __future__ import annotations

import re


class NamePattern:
    """
    A pattern for names, and the words of which every name that it matches has at least one.

    Compiling a pattern takes longer than judging a call, and the first call of a process would
    pay for all of them. So a pattern is compiled for the first name that has one of its *words*
    (lower case; a name may have them in any case), or for the first name of all where it has
    none. The pattern alone decides.
    """

    # No dataclass: it is not a value, it keeps what it compiled.
    __slots__ = ("_compiled", "pattern", "words")

    def __init__(self, words: str, pattern: str) -> None:
        self.words = tuple(words.split()) or ("",)
        self.pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    def may_match(self, name: str) -> bool:
        """Tell whether *name* has one of the words."""
        lower = name.lower()
        for word in self.words:
            if word in lower:
                return True
        # A pattern that ignores case takes `ſ` for an `s`, which lower() does not.
        return not name.isascii()

    def matches(self, name: str) -> bool:
        """Tell whether the pattern matches the whole of *name*."""
        return self.may_match(name) and self._ready().fullmatch(name) is not None

    def is_in(self, name: str) -> bool:
        """Tell whether the pattern matches anywhere in *name*."""
        return self.may_match(name) and self._ready().search(name) is not None

    def _ready(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

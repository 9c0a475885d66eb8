"""Does a name match a pattern that most processes never need, and what is known of it since?"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

# More names than most processes ever use; an agent may make up any number of them.
_MOST_NAMES = 4096


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


class PerName(dict[str, T], Generic[T]):
    """
    What *find* says of each name, found once.

    To look into a dict costs half of what a cached function does, and every member of every
    write is looked up. Raises `TypeError` for a name that is no text.
    """

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, name: str) -> T:
        """Find out about *name*."""
        if not isinstance(name, str):
            raise TypeError("a member's name is text")
        if type(name) is not str:
            # It may claim to be another name, and what is found for it would be that one's.
            return self._find(str.__str__(name))
        if len(self) >= _MOST_NAMES:
            self.clear()
        self[name] = found = self._find(name)
        return found

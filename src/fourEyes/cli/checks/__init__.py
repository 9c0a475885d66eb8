"""Is this environment set up so that a second person is really asked? One module a subject."""

from .finding import Finding as Finding
from .finding import Level as Level
from .patient import Patient as Patient

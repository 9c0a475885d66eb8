"""What does the database of a ledger look like?"""

from __future__ import annotations

VERSION = 1

# What a reader leafs through (`requests`) lies apart from what is only read when it is shown
# (`bodies`, `tokens`), so that a page does not drag whole documents through the cache.
#
# INVARIANT: `spent` has one row for each (request, item) and `jtis` gives each signed id to one
# request; so an approval is used once for each item, whoever signed it.
STATEMENTS = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE requests (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " digest TEXT NOT NULL, agent TEXT NOT NULL, created INTEGER NOT NULL,"
    " open_until INTEGER NOT NULL, batch TEXT NOT NULL, state TEXT NOT NULL,"
    " tokens INTEGER NOT NULL)",
    "CREATE INDEX requests_digest ON requests (digest, seq)",
    "CREATE INDEX requests_open ON requests (agent, open_until) WHERE state = 'open'",
    "CREATE INDEX requests_state ON requests (state, seq)",
    "CREATE TABLE bodies (seq INTEGER PRIMARY KEY, document TEXT NOT NULL)",
    "CREATE TABLE items (seq INTEGER NOT NULL, item INTEGER NOT NULL, digest TEXT NOT NULL,"
    " PRIMARY KEY (seq, item)) WITHOUT ROWID",
    "CREATE INDEX items_digest ON items (digest)",
    "CREATE TABLE tokens (n INTEGER PRIMARY KEY, seq INTEGER NOT NULL, sha256 TEXT NOT NULL,"
    " token TEXT NOT NULL, delivered INTEGER NOT NULL, UNIQUE (seq, sha256))",
    "CREATE TABLE spent (seq INTEGER NOT NULL, item INTEGER NOT NULL, state TEXT NOT NULL,"
    " jtis TEXT NOT NULL, claimed INTEGER NOT NULL, expires INTEGER NOT NULL,"
    " settled INTEGER, pid INTEGER NOT NULL, PRIMARY KEY (seq, item)) WITHOUT ROWID",
    "CREATE INDEX spent_unfinished ON spent (claimed)"
    " WHERE state IN ('claimed', 'sent', 'unknown')",
    "CREATE TABLE jtis (jti TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE seen (agent TEXT NOT NULL, resource TEXT NOT NULL,"
    " PRIMARY KEY (agent, resource)) WITHOUT ROWID",
)

# The text of the schema as SQLite keeps it: whoever adds a trigger or drops a column shows up
# here. Statements of automatic indexes are NULL and left out by `group_concat`.
READ_BACK = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master ORDER BY rowid)"
EXPECTED = ";".join(STATEMENTS)

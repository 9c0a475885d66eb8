"""What does the database of a ledger look like?"""

from __future__ import annotations

VERSION = 1

# What a reader leafs through (`requests`) lies apart from what is only read when it is shown
# (`bodies`, `tokens`), so that a page does not drag whole documents through the cache. Each index
# costs a page of every claim, so there are few.
#
# `asks` finds a request by digest: its own (item -1), and that of each item of a plan.
#
# INVARIANT: `spent` has one row for each (request, item) and `jtis` gives each signed id to one
# request; so an approval is used once for each item, whoever signed it.
STATEMENTS = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE requests (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " digest TEXT NOT NULL, agent TEXT NOT NULL, created INTEGER NOT NULL,"
    " open_until INTEGER NOT NULL, batch TEXT NOT NULL, state TEXT NOT NULL,"
    " tokens INTEGER NOT NULL, items INTEGER NOT NULL, plan TEXT NOT NULL)",
    "CREATE INDEX requests_open ON requests (agent, open_until) WHERE state = 'open'",
    "CREATE INDEX requests_pending ON requests (seq) WHERE state = 'open'",
    "CREATE TABLE bodies (seq INTEGER PRIMARY KEY, document TEXT NOT NULL)",
    "CREATE TABLE asks (digest TEXT NOT NULL, item INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " PRIMARY KEY (digest, item, seq)) WITHOUT ROWID",
    "CREATE TABLE tokens (n INTEGER PRIMARY KEY, seq INTEGER NOT NULL, sha256 TEXT NOT NULL,"
    " token TEXT NOT NULL, delivered INTEGER NOT NULL, UNIQUE (seq, sha256))",
    "CREATE TABLE spent (seq INTEGER NOT NULL, item INTEGER NOT NULL, state TEXT NOT NULL,"
    " jtis TEXT NOT NULL, claimed INTEGER NOT NULL, expires INTEGER NOT NULL,"
    " settled INTEGER, pid INTEGER NOT NULL, PRIMARY KEY (seq, item)) WITHOUT ROWID",
    "CREATE TABLE jtis (jti TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE seen (agent TEXT NOT NULL, resource TEXT NOT NULL,"
    " PRIMARY KEY (agent, resource)) WITHOUT ROWID",
)

# The text of the schema as SQLite keeps it: whoever adds a trigger or drops a column shows up
# here. Statements of automatic indexes are NULL and left out by `group_concat`.
READ_BACK = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master ORDER BY rowid)"
EXPECTED = ";".join(STATEMENTS)

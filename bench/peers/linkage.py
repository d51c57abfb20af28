"""What the peers of convergence and of gaps share: the tables of technologies, lists and cases, and control in SQL."""

import hashlib
import sqlite3

import numpy as np

from contestant import FIELDS, read_records

WHOLE = 1_000_000_000
MAJORITY = WHOLE // 2 + 1
HALF = WHOLE // 2
EQUITY, VOTES = 0, 1
FIELD = 4
# Numbers of the lists of parties, as the generator gives them.
LISTS = ["cn-ecl", "us-el", "us-meu", "cn-uel", "cn-cml", "us-sdn", "us-ns-cmic", "us-1260h"]
CONTROL, COUNTER, CARRIED_ON = 0, (3, 4), 5
REGIMES = ["EXPORT_CONTROL", "FDI_REVIEW", "ANTI_SANCTION"]

COLUMNS = {
    "role": ["technology", "party", "role", "since", "until", "unverified"],
    "classification": ["technology", "item"],
    "membership": ["item", "list", "since", "until"],
    "broader": ["broader", "narrower"],
    "listing": ["listing", "party", "list", "since", "until", "unverified"],
    "case": ["review", "technology", "reviewer", "since", "until", "unverified"],
    "party_list": ["regime"],
}


def read_table(folder, name):
    return np.fromfile(f"{folder}/{name}.bin", dtype="<i4").reshape(-1, len(COLUMNS[name]))


def current(folder, name, day):
    """The rows of a table that hold on the day and are verified."""
    rows = read_table(folder, name)
    at = {column: rows[:, place] for place, column in enumerate(COLUMNS[name])}
    holds = np.ones(len(rows), dtype=bool)
    if "since" in at:
        holds &= (at["since"] <= day) & (day < at["until"])
    if "unverified" in at:
        holds &= at["unverified"] == 0
    return rows[holds]


def shares_on(path, day, version):
    """Owner, asset, right and least share of the equity and votes that hold on the day, as the version knew them."""
    _, owner, table = read_records(path)
    column = {name: table[:, place] for place, name in enumerate(FIELDS)}
    right = column["tag"] & 3
    holds = (
        (column["from"] <= day) & (day < column["to"])
        & (column["recordedFrom"] <= version) & (version < column["recordedTo"])
        & (right <= VOTES) & (owner != column["asset"])
    )
    return owner[holds], column["asset"][holds], right[holds], column["low"][holds]


def print_of_lines(lines):
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def open_tables(folder, names, day):
    """A database in memory with the current rows of the tables, under their names with an s, indexed by what joins them."""
    store = sqlite3.connect(":memory:", isolation_level=None)
    for name in names:
        columns = COLUMNS[name]
        store.execute(f"CREATE TABLE {name}s ({', '.join(f'{one} INTEGER' for one in columns)})")
        places = ", ".join("?" * len(columns))
        store.executemany(f"INSERT INTO {name}s VALUES ({places})", current(folder, name, day).tolist())
        for one in columns:
            if one in ("technology", "party", "item", "narrower"):
                store.execute(f"CREATE INDEX {name}_{one} ON {name}s ({one})")
    return store


def add_holdings(store, shares):
    store.execute("CREATE TABLE holds (owner INTEGER, asset INTEGER, share INTEGER, low INTEGER)")
    store.executemany("INSERT INTO holds VALUES (?, ?, ?, ?)", zip(*(column.tolist() for column in shares)))
    store.execute("CREATE INDEX holds_owner ON holds (owner)")
    store.execute("CREATE INDEX holds_asset ON holds (asset)")


def closures(store, sources, needed, rights):
    """
    Fills `pairs (source, member)` with what each source of the query controls, itself included: rounds of set operations, each of which
    adds the holdings of the members found last to sums that are kept, since a recursion of SQL cannot add up.
    """
    for table in ("latest", "found", "sums", "pairs"):
        store.execute(f"DROP TABLE IF EXISTS {table}")
    store.execute("CREATE TABLE pairs (source INTEGER, member INTEGER, PRIMARY KEY (source, member)) WITHOUT ROWID")
    store.execute(
        "CREATE TABLE sums (source INTEGER, member INTEGER, share INTEGER, low INTEGER, "
        "PRIMARY KEY (source, member, share)) WITHOUT ROWID"
    )
    store.execute(f"CREATE TABLE latest AS {sources}")
    store.execute("INSERT INTO pairs SELECT source, member FROM latest")
    while store.execute("SELECT count(*) FROM latest").fetchone()[0] > 0:
        store.execute(
            f"""INSERT INTO sums
                SELECT latest.source, holds.asset, holds.share, sum(holds.low)
                FROM latest CROSS JOIN holds ON holds.owner = latest.member
                WHERE holds.share IN ({rights})
                GROUP BY 1, 2, 3
                ON CONFLICT DO UPDATE SET low = low + excluded.low"""
        )
        # Only what the last round has added to can be new.
        store.execute(
            f"""CREATE TABLE found AS
                SELECT DISTINCT sums.source AS source, sums.member AS member
                FROM latest
                CROSS JOIN holds ON holds.owner = latest.member
                CROSS JOIN sums ON sums.source = latest.source AND sums.member = holds.asset AND sums.low >= {needed}
                WHERE NOT EXISTS (SELECT 1 FROM pairs WHERE pairs.source = sums.source AND pairs.member = sums.member)"""
        )
        store.execute("INSERT INTO pairs SELECT source, member FROM found")
        store.execute("DROP TABLE latest")
        store.execute("ALTER TABLE found RENAME TO latest")

"""One investor after the other in SQLite, the certain closure: rounds of set operations, since a recursion of SQL cannot add up."""

import sqlite3
import sys
import time

from contestant import equity_on, print_of_pairs, read_investors, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
investors = read_investors(sys.argv[5])


def load():
    _, owner, asset, low, _ = equity_on(path, day, version)
    store = sqlite3.connect(":memory:", isolation_level=None)
    store.execute("CREATE TABLE holds (owner INTEGER, asset INTEGER, low INTEGER, PRIMARY KEY (owner, asset)) WITHOUT ROWID")
    rows = zip(owner.tolist(), asset.tolist(), low.tolist())
    store.executemany("INSERT INTO holds VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET low = low + excluded.low", rows)
    store.execute("CREATE TABLE members (party INTEGER PRIMARY KEY, round INTEGER)")
    store.execute("CREATE TABLE sums (party INTEGER PRIMARY KEY, low INTEGER, round INTEGER)")
    store.execute("CREATE INDEX members_round ON members (round)")
    store.execute("CREATE INDEX sums_round ON sums (round)")

    def closure(investor):
        store.execute("DELETE FROM members")
        store.execute("DELETE FROM sums")
        store.execute("INSERT INTO members VALUES (?, 0)", (investor,))
        turn, found = 0, 1
        while found > 0:
            store.execute(
                """INSERT INTO sums SELECT holds.asset, sum(holds.low), ?1
                   FROM members CROSS JOIN holds ON holds.owner = members.party
                   WHERE members.round = ?1 GROUP BY holds.asset
                   ON CONFLICT DO UPDATE SET low = low + excluded.low, round = excluded.round""",
                (turn,),
            )
            found = store.execute(
                """INSERT INTO members SELECT party, ?1 + 1 FROM sums
                   WHERE round = ?1 AND low >= ?2 AND party NOT IN (SELECT party FROM members)""",
                (turn, needed),
            ).rowcount
            turn += 1
        return store.execute("SELECT party FROM members WHERE round > 0").fetchall()

    def run():
        pairs, times = [], []
        for investor in investors:
            begin = time.perf_counter()
            members = closure(investor)
            times.append(time.perf_counter() - begin)
            pairs.extend((investor, member) for (member,) in members)
        times.sort()
        at = lambda part: times[min(len(times) - 1, int(part * len(times)))]
        seconds = {"all": sum(times), "p50": at(0.5), "p99": at(0.99), "most": times[-1]}
        return seconds, {"certain": print_of_pairs(pairs)}, {"certain pairs": len(pairs)}

    return run


serve(f"SQLite {sqlite3.sqlite_version}", load)

"""All technologies by the regimes that touch them, and the touches of single ones: SQLite in memory, indexed joins."""

import sqlite3
import sys
import time

from contestant import print_of_numbers, serve
from linkage import CARRIED_ON, FIELD, HALF, REGIMES, add_holdings, closures, open_tables, print_of_lines, shares_on

records, folder, day, version = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
SINGLES = 100

# Roles in the mere field count for nothing. Items are passed down from broader technologies.
TOUCHES = f"""
WITH RECURSIVE upward (technology, broader) AS (
  SELECT technology, technology FROM asked
  UNION
  SELECT upward.technology, broaders.broader FROM upward JOIN broaders ON broaders.narrower = upward.broader
),
ties AS (SELECT roles.* FROM asked CROSS JOIN roles ON roles.technology = asked.technology WHERE role <> {FIELD}),
touches (technology, regime, kind, entry) AS (
  SELECT upward.technology, 0, 'item:', classifications.item
  FROM upward JOIN classifications ON classifications.technology = upward.broader
  JOIN memberships ON memberships.item = classifications.item
  UNION ALL
  SELECT ties.technology, party_lists.regime, 'listing:', listings.listing
  FROM ties JOIN listings ON listings.party = ties.party JOIN party_lists ON party_lists.rowid = listings.list + 1
  UNION ALL
  SELECT ties.technology, 2, 'ofac-50:party:', ties.party FROM ties JOIN caught ON caught.party = ties.party
  UNION ALL
  SELECT cases.technology, 1, 'case:', cases.review FROM asked JOIN cases ON cases.technology = asked.technology
)
"""


def load():
    store = open_tables(folder, ["role", "classification", "membership", "broader", "listing", "case", "party_list"], day)
    add_holdings(store, shares_on(records, day, version))
    store.execute("CREATE TABLE asked (technology INTEGER PRIMARY KEY)")
    store.execute("CREATE TABLE seeds (party INTEGER PRIMARY KEY)")
    store.execute(f"INSERT INTO seeds SELECT DISTINCT party FROM listings WHERE list = {CARRIED_ON}")
    store.execute("ANALYZE")

    def closure():
        # All seeds together are source -1.
        closures(store, "SELECT -1 AS source, party AS member FROM seeds", HALF, "0")
        store.execute("DROP TABLE IF EXISTS caught")
        store.execute("CREATE TABLE caught (party INTEGER PRIMARY KEY)")
        store.execute("INSERT INTO caught SELECT member FROM pairs WHERE member NOT IN (SELECT party FROM seeds)")

    def ask(technologies):
        store.execute("DELETE FROM asked")
        store.executemany("INSERT INTO asked VALUES (?)", ((one,) for one in technologies))

    def ranking():
        store.execute("DELETE FROM asked")
        store.execute("INSERT INTO asked SELECT DISTINCT technology FROM roles")
        return store.execute(
            f"""{TOUCHES}
            SELECT technology,
                   (sum(regime = 0) > 0) + 2 * (sum(regime = 1) > 0) + 4 * (sum(regime = 2) > 0) AS bits,
                   sum(regime = 0), sum(regime = 1), sum(regime = 2)
            FROM touches GROUP BY technology ORDER BY count(DISTINCT regime) DESC, technology"""
        ).fetchall()

    def run():
        begin = time.perf_counter()
        closure()
        middle = time.perf_counter()
        ranked = ranking()
        end = time.perf_counter()
        times, lines = [], []
        for technology in sorted(row[0] for row in ranked)[:SINGLES]:
            start = time.perf_counter()
            ask([technology])
            rows = store.execute(f"{TOUCHES} SELECT technology, regime, kind, entry FROM touches").fetchall()
            times.append(time.perf_counter() - start)
            lines += [f"{technology} {REGIMES[regime]} {kind}{entry}" for technology, regime, kind, entry in rows]
        times.sort()
        seconds = {"closures": middle - begin, "found": end - middle, "all": end - begin, "one": times[len(times) // 2]}
        numbers = [number for row in ranked for number in row]
        return seconds, {"ranking": print_of_numbers(numbers), "touches": print_of_lines(lines)}, {}

    return run


serve(f"SQLite {sqlite3.sqlite_version}", load)

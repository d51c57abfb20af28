"""Gaps of eight lists: SQLite in memory; closures by rounds, then anti-joins."""

import sqlite3
import sys
import time

from contestant import serve
from linkage import (
    CARRIED_ON, CONTROL, COUNTER, HALF, LISTS, MAJORITY, add_holdings, closures, open_tables, print_of_lines, shares_on,
)

records, folder, day, version = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

# Listed parties and everybody above them, alone; who holds no majority of anything directly controls nobody.
ALONE = """
WITH RECURSIVE upward (party) AS (
  SELECT party FROM listings WHERE list {lists}
  UNION SELECT holds.owner FROM upward JOIN holds ON holds.asset = upward.party
)
SELECT DISTINCT party AS source, party AS member FROM upward
WHERE EXISTS (SELECT 1 FROM holds WHERE holds.owner = upward.party AND holds.low >= {needed} AND holds.share IN ({rights}))
"""


def load():
    store = open_tables(folder, ["listing"], day)
    add_holdings(store, shares_on(records, day, version))
    store.execute("CREATE INDEX listing_both ON listings (list, party)")
    store.execute("ANALYZE")

    def gaps(lists, direction):
        party, through = ("member", "source") if direction == "below" else ("source", "member")
        return store.execute(
            f"""SELECT DISTINCT listings.list, '{direction}', pairs.{party}
                FROM pairs JOIN listings ON listings.party = pairs.{through}
                WHERE listings.list {lists} AND NOT EXISTS (
                  SELECT 1 FROM listings AS own WHERE own.list = listings.list AND own.party = pairs.{party})"""
        ).fetchall()

    def run():
        begin = time.perf_counter()
        closures(store, ALONE.format(lists=f"<> {CARRIED_ON}", needed=MAJORITY, rights="0, 1"), MAJORITY, "0, 1")
        found = gaps(f"<> {CARRIED_ON}", "below") + gaps(f"<> {CARRIED_ON}", "above")
        closures(store, ALONE.format(lists=f"= {CARRIED_ON}", needed=HALF, rights="0"), HALF, "0")
        found += gaps(f"= {CARRIED_ON}", "above")
        together = f"SELECT DISTINCT -1 AS source, party AS member FROM listings WHERE list = {CARRIED_ON}"
        closures(store, together, HALF, "0")
        found += store.execute(
            f"""SELECT {CARRIED_ON}, 'below', member FROM pairs
                WHERE member NOT IN (SELECT party FROM listings WHERE list = {CARRIED_ON})"""
        ).fetchall()
        mirrored = store.execute(
            f"""SELECT DISTINCT party FROM listings WHERE list IN {COUNTER}
                AND party NOT IN (SELECT party FROM listings WHERE list = {CONTROL})"""
        ).fetchall()
        seconds = time.perf_counter() - begin
        lines = [f"unlisted-affiliate list:{LISTS[number]} {direction} {party}" for number, direction, party in found]
        lines += [f"mirror-gap {party}" for (party,) in mirrored]
        return {"found": seconds, "all": seconds}, {"gaps": print_of_lines(lines)}, {}

    return run


serve(f"SQLite {sqlite3.sqlite_version}", load)

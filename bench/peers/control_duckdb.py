"""All closures by semi-naive rounds of SQL in DuckDB, one thread: pairs found last bring sums up to date, those that reach the threshold are new pairs."""

import sys
import time

import duckdb

from contestant import equity_on, print_of_pairs, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])


def load():
    _, owner, asset, low, _ = equity_on(path, day, version)
    store = duckdb.connect()
    store.execute("SET threads = 1")
    store.register("given", {"owner": owner, "asset": asset, "low": low})
    store.execute("CREATE TABLE holds AS SELECT owner, asset, low::BIGINT AS low FROM given")

    def run():
        for table in ("sums", "pairs", "latest"):
            store.execute(f"DROP TABLE IF EXISTS {table}")
        begin = time.perf_counter()
        store.execute(
            f"""CREATE TABLE latest AS SELECT owner AS source, asset AS member FROM holds WHERE low >= {needed}"""
        )
        store.execute("CREATE TABLE pairs AS SELECT * FROM latest")
        # Sources that hold no majority directly control nobody; the sums of all others begin with their own holdings.
        store.execute(
            """CREATE TABLE sums AS SELECT owner AS source, asset AS member, low FROM holds
               WHERE owner IN (SELECT source FROM latest)"""
        )
        while store.execute("SELECT count(*) FROM latest").fetchone()[0] > 0:
            store.execute(
                """CREATE OR REPLACE TABLE sums AS SELECT source, member, sum(low)::BIGINT AS low FROM (
                     SELECT source, member, low FROM sums
                     UNION ALL
                     SELECT latest.source, holds.asset, holds.low FROM latest JOIN holds ON holds.owner = latest.member
                   ) GROUP BY ALL"""
            )
            store.execute(
                f"""CREATE OR REPLACE TABLE latest AS SELECT source, member FROM sums
                    WHERE low >= {needed} AND source <> member
                    AND NOT EXISTS (FROM pairs WHERE pairs.source = sums.source AND pairs.member = sums.member)"""
            )
            store.execute("INSERT INTO pairs FROM latest")
        seconds = time.perf_counter() - begin
        pairs = store.execute("SELECT source, member FROM pairs").fetchnumpy()
        table = list(zip(pairs["source"], pairs["member"]))
        return {"all": seconds}, {"certain": print_of_pairs(table)}, {"certain pairs": len(table)}

    return run


serve(f"DuckDB {duckdb.__version__}", load)

"""All technologies by the regimes that touch them: pandas, merges of whole tables; the closure by rounds over columns."""

import sys
import time

import numpy as np
import pandas as pd

from contestant import print_of_numbers, serve
from linkage import CARRIED_ON, COLUMNS, EQUITY, FIELD, HALF, REGIMES, current, print_of_lines, shares_on

records, folder, day, version = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
SINGLES = 100


def load():
    frame = {name: pd.DataFrame(current(folder, name, day), columns=columns) for name, columns in COLUMNS.items()}
    owner, asset, right, low = shares_on(records, day, version)
    owner, asset, low = (column[right == EQUITY] for column in (owner, asset, low))
    parties = int(max(owner.max(), asset.max(), frame["listing"]["party"].max(), frame["role"]["party"].max())) + 1
    seeds = frame["listing"].query(f"list == {CARRIED_ON}")["party"].unique()
    roles = frame["role"].query(f"role != {FIELD}")
    listings = frame["listing"].merge(frame["party_list"], left_on="list", right_index=True)

    def closure():
        inside = np.zeros(parties, dtype=bool)
        inside[seeds] = True
        size = 0
        while size != inside.sum():
            size = inside.sum()
            counted = inside[owner]
            sums = np.bincount(asset[counted], weights=low[counted], minlength=parties)
            inside |= sums >= HALF
        inside[seeds] = False
        return pd.DataFrame({"party": np.nonzero(inside)[0]})

    def touches(caught, ties, cases, technologies):
        upward = pd.DataFrame({"technology": technologies, "broader": technologies})
        latest = upward
        while len(latest) > 0:
            step = latest.merge(frame["broader"], left_on="broader", right_on="narrower", suffixes=("_", ""))
            latest = step[["technology", "broader"]]
            upward = pd.concat([upward, latest])
        items = upward.merge(frame["classification"].rename(columns={"technology": "broader"}), on="broader")
        items = items.merge(frame["membership"], on="item")
        listed = ties.merge(listings, on="party")
        reached = ties.merge(caught, on="party")
        return pd.concat(
            [
                pd.DataFrame({"technology": items.technology, "regime": 0, "kind": "item:", "entry": items["item"]}),
                pd.DataFrame(
                    {"technology": listed.technology, "regime": listed.regime, "kind": "listing:", "entry": listed.listing}
                ),
                pd.DataFrame(
                    {"technology": reached.technology, "regime": 2, "kind": "ofac-50:party:", "entry": reached.party}
                ),
                pd.DataFrame({"technology": cases.technology, "regime": 1, "kind": "case:", "entry": cases.review}),
            ]
        )

    def ranking(caught):
        found = touches(caught, roles, frame["case"], frame["role"]["technology"].unique())
        counts = found.groupby(["technology", "regime"]).size().unstack(fill_value=0).reindex(columns=[0, 1, 2], fill_value=0)
        table = np.column_stack([counts.index, (counts.to_numpy() > 0) @ [1, 2, 4], counts.to_numpy()])
        return table[np.lexsort((table[:, 0], -(table[:, 2:] > 0).sum(axis=1)))]

    def run():
        begin = time.perf_counter()
        caught = closure()
        middle = time.perf_counter()
        ranked = ranking(caught)
        end = time.perf_counter()
        times, lines = [], []
        ties_of, cases_of = roles.set_index("technology", drop=False), frame["case"].set_index("technology", drop=False)
        for technology in np.sort(ranked[:, 0])[:SINGLES]:
            start = time.perf_counter()
            ties = ties_of[ties_of.index == technology].reset_index(drop=True)
            cases = cases_of[cases_of.index == technology].reset_index(drop=True)
            found = touches(caught, ties, cases, [technology])
            times.append(time.perf_counter() - start)
            lines += [f"{t} {REGIMES[r]} {kind}{entry}" for t, r, kind, entry in found.itertuples(index=False)]
        times.sort()
        seconds = {"closures": middle - begin, "found": end - middle, "all": end - begin, "one": times[len(times) // 2]}
        return seconds, {"ranking": print_of_numbers(ranked.ravel()), "touches": print_of_lines(lines)}, {}

    return run


serve(f"pandas {pd.__version__}", load)

"""What a practitioner would write for one holdings file: csv, dictionaries, whole numbers, rounds of a worklist. Prints what `regimelink control` prints of outcomes."""

import csv
import json
import sys
from collections import defaultdict

holdings, seeds_file, on = sys.argv[1], sys.argv[2], sys.argv[3]
WHOLE = 1_000_000_000
NEEDED = WHOLE // 2


def billionths(text):
    whole, _, decimals = text.partition(".")
    return int(whole) * 10_000_000 + int((decimals + "0000000")[:7])


below = defaultdict(list)
total_low = defaultdict(int)
with open(holdings, newline="", encoding="utf8") as file:
    for row in csv.DictReader(file):
        if row["kind"] != "equity" or (row["from"] and row["from"] > on) or (row["to"] and row["to"] <= on):
            continue
        low, high = billionths(row["min"]), billionths(row["max"])
        below[row["owner"]].append((row["asset"], low, high))
        total_low[row["asset"]] += low

with open(seeds_file, encoding="utf8") as file:
    seeds = [line.strip() for line in file if line.strip()]


def closure(reached):
    inside = set(seeds)
    lows, highs = defaultdict(int), defaultdict(int)
    queue = list(seeds)
    for owner in queue:
        for asset, low, high in below[owner]:
            if asset in inside:
                continue
            lows[asset] += low
            highs[asset] += high
            if reached(asset, lows[asset], highs[asset]):
                inside.add(asset)
                queue.append(asset)
    return inside


certain = closure(lambda asset, low, high: low >= NEEDED)
possible = closure(
    lambda asset, low, high: max(low, min(high, WHOLE, max(0, WHOLE - (total_low[asset] - low)))) >= NEEDED
)
seeded = set(seeds)
outcomes = [
    {"party": party, "outcome": "caught" if party in certain else "indeterminate"}
    for party in possible
    if party not in seeded
]
json.dump({"outcomes": outcomes}, sys.stdout)

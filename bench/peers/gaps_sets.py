"""Gaps of eight lists: what one writes first in Python, dictionaries and sets; each closure is computed once."""

import sys
import time
from collections import defaultdict

from contestant import serve
from linkage import CARRIED_ON, CONTROL, COUNTER, EQUITY, HALF, LISTS, MAJORITY, current, print_of_lines, shares_on

records, folder, day, version = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def load():
    below, owners = defaultdict(list), defaultdict(list)
    for owner, asset, right, low in zip(*(column.tolist() for column in shares_on(records, day, version))):
        below[owner].append((asset, right, low))
        owners[asset].append(owner)
    below, owners = dict(below), dict(owners)
    listed = [set() for _ in LISTS]
    for _, party, number, *_ in current(folder, "listing", day).tolist():
        listed[number].add(party)

    def closure(seeds, needed, only_equity):
        inside = set(seeds)
        sums = defaultdict(int)
        queue = list(seeds)
        for one in queue:
            for asset, right, low in below.get(one, ()):
                if asset in inside or (only_equity and right != EQUITY):
                    continue
                sums[asset, right] += low
                if sums[asset, right] >= needed:
                    inside.add(asset)
                    queue.append(asset)
        return queue[len(seeds):]

    def upward(seeds):
        seen = set(seeds)
        queue = list(seeds)
        for one in queue:
            for owner in owners.get(one, ()):
                if owner not in seen:
                    seen.add(owner)
                    queue.append(owner)
        return queue[len(seeds):]

    def run():
        begin = time.perf_counter()
        found = []
        known = {}

        def majority(party):
            if party not in known:
                known[party] = closure([party], MAJORITY, False)
            return known[party]

        for number, on in enumerate(listed):
            seeds = list(on)
            if number == CARRIED_ON:
                under = closure(seeds, HALF, True)
                alone = lambda party: closure([party], HALF, True)
            else:
                under = {member for seed in seeds for member in majority(seed)} - on
                alone = majority
            found += [(number, "below", party) for party in under]
            found += [(number, "above", party) for party in upward(seeds) if not on.isdisjoint(alone(party))]
        mirrored = set().union(*(listed[number] for number in COUNTER)) - listed[CONTROL]
        seconds = time.perf_counter() - begin
        lines = [f"unlisted-affiliate list:{LISTS[number]} {direction} {party}" for number, direction, party in found]
        lines += [f"mirror-gap {party}" for party in mirrored]
        return {"found": seconds, "all": seconds}, {"gaps": print_of_lines(lines)}, {}

    return run


serve(f"Python {sys.version.split()[0]}", load)

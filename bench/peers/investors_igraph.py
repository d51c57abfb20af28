"""One investor after the other on a igraph graph: the certain closure."""

import sys
import time
from collections import defaultdict

import igraph

from contestant import equity_on, print_of_pairs, read_investors, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
investors = read_investors(sys.argv[5])


def load():
    parties, owner, asset, low, _ = equity_on(path, day, version)
    graph = igraph.Graph(n=parties, edges=zip(owner.tolist(), asset.tolist()), directed=True)
    targets, weights = asset.tolist(), low.tolist()

    def closure(source):
        inside = {source}
        sums = defaultdict(int)
        queue = [source]
        for one in queue:
            for edge in graph.incident(one, mode="out"):
                target = targets[edge]
                if target in inside:
                    continue
                sums[target] += weights[edge]
                if sums[target] >= needed:
                    inside.add(target)
                    queue.append(target)
        return queue

    def run():
        pairs, times = [], []
        for investor in investors:
            begin = time.perf_counter()
            members = closure(investor)
            times.append(time.perf_counter() - begin)
            pairs.extend((investor, member) for member in members[1:])
        times.sort()
        at = lambda part: times[min(len(times) - 1, int(part * len(times)))]
        seconds = {"all": sum(times), "p50": at(0.5), "p99": at(0.99), "most": times[-1]}
        return seconds, {"certain": print_of_pairs(pairs)}, {"certain pairs": len(pairs)}

    return run


serve(f"igraph {igraph.__version__}", load)

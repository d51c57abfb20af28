"""One investor after the other on a networkx graph: the certain closure."""

import sys
import time
from collections import defaultdict

import networkx as nx

from contestant import equity_on, print_of_pairs, read_investors, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
investors = read_investors(sys.argv[5])


def load():
    parties, owner, asset, low, _ = equity_on(path, day, version)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(parties))
    graph.add_weighted_edges_from(zip(owner.tolist(), asset.tolist(), low.tolist()))
    adjacency = graph.adj

    def closure(source):
        inside = {source}
        sums = defaultdict(int)
        queue = [source]
        for one in queue:
            for target, edge in adjacency[one].items():
                if target in inside:
                    continue
                sums[target] += edge["weight"]
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


serve(f"networkx {nx.__version__}", load)

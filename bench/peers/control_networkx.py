"""All closures on a networkx graph, the certain ones: integers, a worklist, a party whose own holdings cannot begin is passed over."""

import sys
import time
from collections import defaultdict

import networkx as nx

from contestant import equity_on, print_of_pairs, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])


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
        begin = time.perf_counter()
        pairs = []
        for source in graph:
            if any(edge["weight"] >= needed for edge in adjacency[source].values()):
                for member in closure(source)[1:]:
                    pairs.append((source, member))
        seconds = time.perf_counter() - begin
        return {"all": seconds}, {"certain": print_of_pairs(pairs)}, {"certain pairs": len(pairs)}

    return run


serve(f"networkx {nx.__version__}, Python {sys.version.split()[0]}", load)

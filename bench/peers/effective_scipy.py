"""Effective shares by scipy: the system t = a + t A, factored once (SuperLU), solved for each investor."""

import sys
import time

import numpy as np
import scipy
import scipy.sparse as sparse
from scipy.sparse.linalg import splu

from contestant import equity_on, print_of_numbers, read_investors, serve

path, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
investors = read_investors(sys.argv[4])


def load():
    parties, owner, asset, low, _ = equity_on(path, day, version)
    matrix = sparse.csr_matrix((low / 1e9, (owner, asset)), shape=(parties, parties))

    def run():
        begin = time.perf_counter()
        factored = splu((sparse.identity(parties) - matrix.T).tocsc(), permc_spec="COLAMD")
        prepare = time.perf_counter() - begin
        numbers, times = [], []
        for investor in investors:
            begin = time.perf_counter()
            right = matrix.getrow(investor).toarray().ravel()
            share = factored.solve(right)
            times.append(time.perf_counter() - begin)
            share[investor] = 0
            found = np.nonzero(share >= 1e-6)[0]
            millionths = np.floor(share[found] * 1e6 + 0.123).astype(np.int32)
            numbers.append(np.column_stack([np.full(found.size, investor), found, millionths]).ravel())
        times.sort()
        at = lambda part: times[min(len(times) - 1, int(part * len(times)))]
        seconds = {"prepare": prepare, "all": sum(times), "p50": at(0.5), "p99": at(0.99), "most": times[-1]}
        table = np.concatenate(numbers) if numbers else np.zeros(0)
        return seconds, {"least shares": print_of_numbers(table)}, {"shares": int(table.size // 3)}

    return run


serve(f"scipy {scipy.__version__}", load)

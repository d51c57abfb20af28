"""The closure of all investors at 20 pairs of a day and a version: each date filters the table anew (numpy) and runs rounds over whole columns."""

import sys
import time

import numpy as np

from contestant import FIELDS, print_of_numbers, read_investors, read_records, serve

path, needed = sys.argv[1], int(sys.argv[2])
investors = read_investors(sys.argv[3])
moments = [tuple(map(int, pair.split(":"))) for pair in sys.argv[4].split(",")]


def load():
    parties, owner, table = read_records(path)
    column = {name: np.ascontiguousarray(table[:, place]) for place, name in enumerate(FIELDS)}

    def closure(day, version):
        holds = (
            (column["from"] <= day) & (day < column["to"])
            & (column["recordedFrom"] <= version) & (version < column["recordedTo"])
            & (column["tag"] & 3 == 0) & (owner != column["asset"])
        )
        own, asset, low = owner[holds], column["asset"][holds], column["low"][holds].astype(np.int64)
        inside = np.zeros(parties, dtype=bool)
        inside[investors] = True
        size = 0
        while size != inside.sum():
            size = inside.sum()
            counted = inside[own]
            sums = np.bincount(asset[counted], weights=low[counted], minlength=parties)
            inside |= sums >= needed
        return np.nonzero(inside)[0]

    def run():
        begin = time.perf_counter()
        found = [closure(day, version) for day, version in moments]
        seconds = time.perf_counter() - begin
        numbers = np.concatenate([np.concatenate([[one.size], one]) for one in found])
        return {"each date": seconds / len(moments), "all": seconds}, {"closures": print_of_numbers(numbers)}, {}

    return run


serve(f"numpy {np.__version__}", load)

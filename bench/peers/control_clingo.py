"""All closures by clingo: three rules with a recursive sum. Its numbers have 32 bits, so that shares are given in hundredths of a per cent."""

import sys
import time

import clingo

from contestant import equity_on, print_of_pairs, serve

path, needed, day, version = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
GRID = 100_000

RULES = """
pair(X,Y) :- holds(X,Y,W), W >= needed.
pair(X,Y) :- begins(X), near(X,Y), X != Y, #sum { W,Z : holds(Z,Y,W), member(X,Z) } >= needed.
begins(X) :- pair(X,_).
member(X,X) :- begins(X).
member(X,Y) :- pair(X,Y).
near(X,Y) :- member(X,Z), holds(Z,Y,_).
#show pair/2.
"""


def load():
    _, owner, asset, low, _ = equity_on(path, day, version)
    assert not (low % GRID).any(), "the generator keeps to the grid"
    # More than half is half and a hundredth of a hundredth on this grid.
    least = -(-needed // GRID)
    facts = "".join(f"holds({o},{a},{l})." for o, a, l in zip(owner.tolist(), asset.tolist(), (low // GRID).tolist()))

    def run():
        begin = time.perf_counter()
        control = clingo.Control(["--warn=none", "-c", f"needed={least}"])
        control.add("base", [], facts + RULES)
        control.ground([("base", [])])
        pairs = []
        with control.solve(yield_=True) as handle:
            for model in handle:
                pairs = [(s.arguments[0].number, s.arguments[1].number) for s in model.symbols(shown=True)]
        seconds = time.perf_counter() - begin
        return {"all": seconds}, {"certain": print_of_pairs(pairs)}, {"certain pairs": len(pairs)}

    return run


serve(f"clingo {clingo.__version__}", load)

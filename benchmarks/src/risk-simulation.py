"""The losses of many years for a portfolio of risks, with numpy in three formulations that draw events only.

Reads risks from a file of doubles (events per year, mu, sigma); the first line on stdin is how often to try each
formulation, the fastest of which is named on stdout. Then every line on stdin is a seed: does the work once and prints
the milliseconds with mean, standard deviation and 99 % quantile of the loss of a year.
"""

import sys
import time

import numpy as np

YEARS = int(sys.argv[2])
rates, mus, sigmas = np.fromfile(sys.argv[1]).reshape(-1, 3).T


def risk_by_risk(rng):
    losses = np.zeros(YEARS)
    counts = rng.poisson(rates * YEARS)
    for count, mu, sigma in zip(counts, mus, sigmas):
        np.add.at(losses, rng.integers(0, YEARS, count, dtype=np.int32), rng.lognormal(mu, sigma, count))
    return losses


def in_lots(rng, lot=20):
    losses = np.zeros(YEARS)
    counts = rng.poisson(rates * YEARS)
    for first in range(0, len(counts), lot):
        some = slice(first, first + lot)
        total = counts[some].sum()
        cost = rng.standard_normal(total)
        cost *= np.repeat(sigmas[some], counts[some])
        cost += np.repeat(mus[some], counts[some])
        np.exp(cost, out=cost)
        losses += np.bincount(rng.integers(0, YEARS, total, dtype=np.int32), weights=cost, minlength=YEARS)
    return losses


def in_lots_scaled_by_slice(rng, lot=20):
    losses = np.zeros(YEARS)
    counts = rng.poisson(rates * YEARS)
    for first in range(0, len(counts), lot):
        cost = rng.standard_normal(counts[first : first + lot].sum())
        begin = 0
        for count, mu, sigma in zip(counts[first : first + lot], mus[first : first + lot], sigmas[first : first + lot]):
            part = cost[begin : begin + count]
            part *= sigma
            part += mu
            begin += count
        np.exp(cost, out=cost)
        losses += np.bincount(rng.integers(0, YEARS, begin, dtype=np.int32), weights=cost, minlength=YEARS)
    return losses


def spent(formulation, seed):
    begin = time.perf_counter()
    losses = formulation(np.random.Generator(np.random.SFC64(seed)))
    found = losses.mean(), losses.std(ddof=1), np.partition(losses, int(YEARS * 0.99) - 1)[int(YEARS * 0.99) - 1]
    return (time.perf_counter() - begin) * 1000, found


tries = int(sys.stdin.readline())
formulations = (risk_by_risk, in_lots, in_lots_scaled_by_slice)
best = min(formulations, key=lambda one: sorted(spent(one, seed)[0] for seed in range(tries))[tries // 2])
print(np.__version__, best.__name__, flush=True)
for line in sys.stdin:
    milliseconds, found = spent(best, int(line))
    print(milliseconds, *found, flush=True)

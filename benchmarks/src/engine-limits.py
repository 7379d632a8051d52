"""XmR limits and the Making Data Count rules of many series, vectorised over series with numpy.

Reads series of doubles from a file; then for every line on stdin does the work once and prints the milliseconds and the
number of points each rule marks.
"""

import sys
import time

import numpy as np

POINTS = int(sys.argv[2])
values = np.fromfile(sys.argv[1]).reshape(-1, POINTS)


def starts(bits, length):
    found = bits[:, : POINTS - length + 1].copy() if bits.shape[1] == POINTS else bits[:, : bits.shape[1] - length + 1].copy()
    for step in range(1, length):
        found &= bits[:, step : step + found.shape[1]]
    return found


def spread(begin, length):
    marked = np.zeros((begin.shape[0], POINTS), bool)
    for step in range(length):
        marked[:, step : step + begin.shape[1]] |= begin
    return marked


def rules():
    centre = values.mean(axis=1, keepdims=True)
    steps = np.diff(values, axis=1)
    ranges = np.abs(steps)
    mean = ranges.mean(axis=1, keepdims=True)
    kept = ranges < 3.267 * mean
    mean = np.where(kept, ranges, 0).sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)
    upper, lower, near = centre + 2.66 * mean, centre - 2.66 * mean, 2.66 * mean * (2 / 3)
    high, low = values > centre, values < centre
    limit = (values > upper) | (values < lower)
    trend = spread(starts(steps > 0, 6), 7) | spread(starts(steps < 0, 6), 7)
    shift = spread(starts(high, 7), 7) | spread(starts(low, 7), 7)
    two = np.zeros_like(high)
    for side, zone in ((high, (values > centre + near) & (values <= upper)), (low, (values < centre - near) & (values >= lower))):
        count = zone[:, :-2].astype(np.int8) + zone[:, 1:-1] + zone[:, 2:]
        two |= spread((count >= 2) & starts(side, 3), 3) & zone
    verdict = np.select([m[:, -1] for m in (limit, trend, two, shift)], [1, 2, 3, 4], 0)
    return limit, trend, two, shift, verdict


print(np.__version__, flush=True)
for _ in sys.stdin:
    begin = time.perf_counter()
    found = rules()
    spent = (time.perf_counter() - begin) * 1000
    print(spent, " ".join(str(int(part.sum())) for part in found), flush=True)

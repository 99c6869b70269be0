"""A weighted logistic regression with a ridge, fitted by Newton's method.

Features are scaled to a standard deviation of one while it is fitted, so that the ridge treats them
alike; see Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.
"""

from __future__ import annotations

import numpy as np

from tests.fitting.examples import Numbers

_STEPS = 25
_LONGEST_STEP = 3.0
_CLOSE = 1e-4
_LEAST_DEVIATION = 0.15
_FARTHEST = 30.0


def fitted(rows: Numbers, labels: Numbers, weights: Numbers, ridge: float = 1.0) -> Numbers:
    """Return the bias and a weight for each feature.

    Args:
        rows: the features, one row an example.
        labels: 1 or 0 for each row.
        weights: how much each row counts; only their proportions matter.
        ridge: the strength of the ridge; the bias has none.
    """
    mean = np.average(rows, axis=0, weights=weights)
    deviation = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=weights))
    deviation = np.maximum(deviation, _LEAST_DEVIATION)
    scaled = np.column_stack([np.ones(len(rows)), (rows - mean) / deviation])
    shares = weights * len(weights) / weights.sum()
    penalty = ridge * np.eye(scaled.shape[1])
    penalty[0, 0] = 0
    found = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        chances = _logistic(scaled @ found)
        gradient = scaled.T @ (shares * (labels - chances)) - penalty @ found
        curvature = (scaled * (shares * chances * (1 - chances))[:, None]).T @ scaled + penalty
        step = np.linalg.solve(curvature, gradient)
        longest = float(np.abs(step).max())
        found += step * min(1.0, _LONGEST_STEP / max(longest, _CLOSE))
        if longest < _CLOSE:
            break
    bias = found[0] - (found[1:] * mean / deviation).sum()
    return np.concatenate([[bias], found[1:] / deviation])


def chances_of(model: Numbers, rows: Numbers) -> Numbers:
    """Return the chance of each row to be a label."""
    return _logistic(model[0] + rows @ model[1:])


def _logistic(sums: Numbers) -> Numbers:
    chances: Numbers = 1 / (1 + np.exp(-np.clip(sums, -_FARTHEST, _FARTHEST)))
    return chances

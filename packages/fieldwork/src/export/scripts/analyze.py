#!/usr/bin/env python3
"""Recomputes the figures of this bundle from its votes, prints the tables, and compares every figure with results/.

Needs Python 3.9 or newer with numpy and scipy. Written apart from the program that made results/, after the same papers:
Wilson 1927, Clopper and Pearson 1934, Cameron, Gelbach and Miller 2011 (two-way clusters), Franco et al. 2019
(effective votes), Owen 2007 (pigeonhole bootstrap), Waudby-Smith et al. 2024 (sequences), Holm 1979, Fisher 1935.
"""
import csv
import json
import math
import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
from scipy import special, stats

ROOT = Path(__file__).resolve().parent.parent
ANSWERS = ("match", "other", "neither")
TOLERANCE = 1e-9


# ── votes ────────────────────────────────────────────────────────────────────────────────────────────────────────────

def read_votes(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def groups(rows, key):
    """Rows by a key, in the order of its first appearance; rows without it are left out."""
    found = {}
    for row in rows:
        if key(row):
            found.setdefault(key(row), []).append(row)
    return found


def in_order(names):
    natural = lambda name: [(int(part), "") if part.isdigit() else (math.inf, part.casefold())
                            for part in re.split(r"(\d+)", name) if part]
    return sorted(set(names), key=lambda name: (natural(name), name.swapcase()))


def by_group(rows, key, figure):
    found = groups(rows, key)
    return [] if len(found) < 2 else [{"name": name, **figure(found[name])} for name in in_order(found)]


def codes(names):
    places = {}
    return np.array([places.setdefault(name, len(places)) for name in names], dtype=np.int64), len(places)


class Sample:
    """One number a vote, with the rater and the sound that it shares with other votes."""

    def __init__(self, rows, value):
        self.values = np.array([value(row) for row in rows], dtype=float)
        self.rater, self.raters = codes([row["rater"] for row in rows])
        self.sound, self.sounds = codes([row["sound"] for row in rows])

    @property
    def fewest(self):
        return min(self.raters, self.sounds)


# ── intervals ────────────────────────────────────────────────────────────────────────────────────────────────────────

def z_of(level):
    return stats.norm.ppf((1 + level) / 2)


def t_of(level, df):
    return stats.t.ppf((1 + level) / 2, df)


def clip(interval, lowest, highest):
    return {**interval, "lower": max(lowest, interval["lower"]), "upper": min(highest, interval["upper"])}


def around(centre, margin):
    return {"lower": centre - margin, "upper": centre + margin}


def student(estimate, se, df, level):
    return None if df < 1 else {**around(estimate, t_of(level, df) * se), "se": se, "df": df}


def wilson(p, n, level):
    z = z_of(level)
    centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    margin = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    interval = clip(around(centre, margin), 0, 1)
    return {"lower": 0 if p == 0 else interval["lower"], "upper": 1 if p == 1 else interval["upper"]}


def clopper_pearson(count, n, level):
    tail = (1 - level) / 2
    return {
        "lower": 0 if count == 0 else stats.beta.ppf(tail, count, n - count + 1),
        "upper": 1 if count == n else stats.beta.ppf(1 - tail, count + 1, n - count),
    }


def agresti_coull(count, n, level):
    z = z_of(level)
    p = (count + z**2 / 2) / (n + z**2)
    return clip(around(p, z * math.sqrt(p * (1 - p) / (n + z**2))), 0, 1)


def goodman(counts, level):
    n = sum(counts)
    a = stats.chi2.ppf(1 - (1 - level) / len(counts), 1)
    root = [math.sqrt(a * (a + 4 * c * (n - c) / n)) for c in counts]
    return [{"lower": max(0, (a + 2 * c - r) / (2 * (n + a))), "upper": min(1, (a + 2 * c + r) / (2 * (n + a)))}
            for c, r in zip(counts, root)]


# ── clusters ─────────────────────────────────────────────────────────────────────────────────────────────────────────

def clustered_variance(influence, rater, sound, parameters=1):
    """Variance of an estimate by raters, by sounds and by both, from each vote's influence on it."""
    def one_way(of):
        sums = np.bincount(of, weights=influence)
        clusters, n = len(sums), len(influence)
        if clusters < 2:
            return math.nan
        return float(np.sum(sums**2)) * (clusters / (clusters - 1)) * ((n - 1) / (n - parameters))

    _, cells = np.unique(rater * (sound.max() + 1) + sound, return_inverse=True)
    by_rater, by_sound, by_cell = one_way(rater), one_way(sound), one_way(cells)
    both = np.array([by_rater + by_sound - by_cell, by_rater, by_sound])
    return {"rater": by_rater, "sound": by_sound, "twoWay": float(np.max(both)) if not np.isnan(both).any() else math.nan}


def share(rows, answer, level, bootstrap=None):
    sample = Sample(rows, lambda row: row["choice"] == answer)
    n, p = len(rows), float(np.mean(sample.values))
    count = int(sample.values.sum())
    variance = clustered_variance((sample.values - p) / n, sample.rater, sample.sound)

    def cluster(kind, df):
        se = math.sqrt(variance[kind]) if variance[kind] >= 0 else 0
        return None if df < 1 or se == 0 else {**clip(around(p, t_of(level, df) * se), 0, 1), "se": se, "df": df}

    figures = {
        "estimate": p, "count": count, "votes": n, "raters": sample.raters, "sounds": sample.sounds,
        "naive": {"wilson": wilson(p, n, level), "clopperPearson": clopper_pearson(count, n, level),
                  "agrestiCoull": agresti_coull(count, n, level)},
        "raterCluster": cluster("rater", sample.raters - 1),
        "soundCluster": cluster("sound", sample.sounds - 1),
        "twoWay": two_way_share(p, sample, variance["twoWay"], level),
    }
    return figures if bootstrap is None else {**figures, "pigeonhole": pigeonhole(sample, bootstrap, level)}


def two_way_share(p, sample, variance, level):
    """Wilson's interval with as many votes as would be as precise if they were independent."""
    if sample.fewest < 2:
        return None
    df = sample.fewest - 1
    if p in (0, 1):
        votes = sample.fewest
    else:
        votes = min(len(sample.values), p * (1 - p) / variance * (z_of(level) / t_of(level, df)) ** 2)
    return {**wilson(p, votes, level), "se": math.sqrt(variance), "df": df, "effectiveVotes": votes}


def deviation(values):
    return float(np.std(values, ddof=1)) if len(values) > 1 else 0.0


def mean_score(name, rows, level, bootstrap=None):
    sample = Sample(rows, lambda row: int(row["score"]))
    n, mean, sd = len(rows), float(np.mean(sample.values)), deviation(sample.values)
    variance = clustered_variance((sample.values - mean) / n, sample.rater, sample.sound)

    def cluster(kind, df):
        squared = variance[kind]
        interval = student(mean, math.sqrt(squared), df, level) if squared > 0 else None
        return interval and clip(interval, 1, 5)

    naive = student(mean, sd / math.sqrt(n), n - 1, level)
    won = clopper_pearson(int(np.sum(sample.values - 1)), 4 * n, level)
    largest = math.sqrt((5 - mean) * (mean - 1))
    figures = {
        "name": name, "estimate": mean, "sd": sd, "votes": n, "raters": sample.raters, "sounds": sample.sounds,
        "histogram": [int(np.sum(sample.values == value)) for value in range(1, 6)],
        "naive": naive and {"student": naive, "p808": {**naive, **around(mean, z_of(level) * naive["se"])},
                            "binomial": {"lower": 1 + 4 * won["lower"], "upper": 1 + 4 * won["upper"]}},
        "raterCluster": cluster("rater", sample.raters - 1),
        "soundCluster": cluster("sound", sample.sounds - 1),
        "twoWay": cluster("twoWay", sample.fewest - 1),
        "diversity": (sd / largest) ** 2 if largest > 0 else None,
    }
    return figures if bootstrap is None else {**figures, "pigeonhole": pigeonhole(sample, bootstrap, level)}


# ── bootstrap ────────────────────────────────────────────────────────────────────────────────────────────────────────

class Random:
    """xoroshiro128+ (Blackman and Vigna), seeded as results/ was, so that even the bootstrap comes out the same."""

    def __init__(self, seed):
        h = (seed + 1) & 0xFFFFFFFF
        h = ((h ^ (h >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
        h = ((h ^ (h >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
        h ^= h >> 16
        self.s0 = 0xFFFFFFFF << 32 | (~h & 0xFFFFFFFF)
        self.s1 = h << 32
        for _ in range(16):
            self.next()

    def next(self):
        s0, s1 = self.s0, self.s1
        a = s0 ^ s1
        self.s0 = ((s0 << 24 | s0 >> 40) ^ a ^ (a << 16)) & 0xFFFFFFFFFFFFFFFF
        self.s1 = (a << 37 | a >> 27) & 0xFFFFFFFFFFFFFFFF
        return (s0 + s1) & 0xFFFFFFFF

    def below(self, count):
        high, low = self.next() & 0x3FFFFFF, self.next() & 0x7FFFFFF
        return int((high * 2.0**-26 + low * 2.0**-53) * count)


def pigeonhole(sample, options, level):
    if options["replicates"] == 0 or sample.fewest < 2 or np.all(sample.values == sample.values[0]):
        return None
    random, means = Random(options["seed"]), []

    def redraw(count):
        return np.bincount([random.below(count) for _ in range(count)], minlength=count)

    while len(means) < options["replicates"]:
        rater_times = redraw(sample.raters)
        weights = rater_times[sample.rater] * redraw(sample.sounds)[sample.sound]
        if weights.sum() > 0:
            means.append(float(np.sum(weights * sample.values) / weights.sum()))
    return {"lower": float(np.quantile(means, (1 - level) / 2)), "upper": float(np.quantile(means, (1 + level) / 2))}


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────

def holm(p):
    order, adjusted, largest = sorted(range(len(p)), key=lambda i: p[i]), [1.0] * len(p), 0.0
    for rank, i in enumerate(order):
        largest = max(largest, min(1, (len(p) - rank) * p[i]))
        adjusted[i] = largest
    return adjusted


def sign_flip(surplus):
    sizes = [abs(value) for value in surplus if value != 0]
    seen, reach = abs(sum(surplus)), sum(sizes)
    if len(sizes) * reach > 1e9:
        return {"p": 2 * stats.norm.cdf(-seen / math.sqrt(sum(size**2 for size in sizes)))}
    chance = np.ones(1)
    for size in sizes:
        step = np.zeros(2 * size + 1)
        step[0] = step[-1] = 0.5
        chance = np.convolve(chance, step) if size < 64 else np.pad(chance, (0, 2 * size)) / 2 + np.pad(chance, (2 * size, 0)) / 2
    places = np.abs(np.arange(len(chance)) - reach)
    return {"p": min(1.0, float(np.sum(chance[places >= seen])))}


def raters_that_decide(parts):
    total = sum(parts)
    if total == 0:
        return None
    left, gone = abs(total), 0
    for part in sorted((part * math.copysign(1, total) for part in parts), reverse=True):
        if left <= 1e-12:
            break
        left, gone = left - part, gone + 1
    return gone


def tested(estimate, se, df, level):
    interval = student(estimate, se, df, level) if se > 0 else None
    return interval and {**interval, "t": estimate / se, "p": float(2 * stats.t.cdf(-abs(estimate / se), df))}


def difference(first, second, worse, better, value, level):
    """How much better the second model does than the first, by the same raters on the same sounds where there are such."""
    known = {(row["rater"], row["sound"]): value(row) for row in worse}
    pairs = [row for row in better if (row["rater"], row["sound"]) in known]
    gaps = np.array([value(row) - known[row["rater"], row["sound"]] for row in pairs], dtype=float)
    if len(pairs) > 1:
        sample, estimate, parameters = Sample(pairs, lambda _: 0), float(np.mean(gaps)), 1
        influence = (gaps - estimate) / len(pairs)
    else:
        sample, parameters = Sample(worse + better, value), 2
        is_better = np.arange(len(sample.values)) >= len(worse)
        means = [np.mean(sample.values[~is_better]), np.mean(sample.values[is_better])]
        estimate = float(means[1] - means[0])
        influence = np.where(is_better, (sample.values - means[1]) / len(better), -(sample.values - means[0]) / len(worse))
    variance = clustered_variance(influence, sample.rater, sample.sound, parameters)
    root = lambda squared: math.sqrt(squared) if squared >= 0 else 0
    sums = [sum(value(row) - known[row["rater"], row["sound"]] for row in own)
            for own in groups(pairs, lambda row: row["rater"]).values()]
    n = len(pairs)
    return {
        "first": first, "second": second, "estimate": estimate, "pairs": n,
        "naive": {"welch": welch([value(row) for row in worse], [value(row) for row in better], level),
                  "pairedVotes": tested(estimate, deviation(gaps) / math.sqrt(n), n - 1, level) if n > 0 else None},
        "raterCluster": tested(estimate, root(variance["rater"]), sample.raters - 1, level),
        "twoWay": tested(estimate, root(variance["twoWay"]), sample.fewest - 1, level),
        "ratersThatDecide": raters_that_decide(sums) if n > 0 else None,
    }


def welch(worse, better, level):
    if min(len(worse), len(better)) < 2:
        return None
    a, b = deviation(worse) ** 2 / len(worse), deviation(better) ** 2 / len(better)
    if a + b == 0:
        return None
    df = (a + b) ** 2 / (a**2 / (len(worse) - 1) + b**2 / (len(better) - 1))
    return tested(float(np.mean(better) - np.mean(worse)), math.sqrt(a + b), df, level)


def differences(rows, contrasts, value, level):
    found = groups(rows, lambda row: row.get("model"))
    compared = [difference(a, b, found[a], found[b], value, level) for a, b in contrasts if a in found and b in found]
    adjusted = holm([each["twoWay"]["p"] if each["twoWay"] else 1 for each in compared])
    for each, p in zip(compared, adjusted):
        if each["twoWay"]:
            each["twoWay"]["pHolm"] = p
    return compared


def neighbours(models):
    return list(zip(models, models[1:]))


# ── live sequences ───────────────────────────────────────────────────────────────────────────────────────────────────

def complete_raters(rows):
    raters = list(groups(rows, lambda row: row["rater"]).values())
    lengths = {}
    for own in raters:
        lengths[len(own)] = lengths.get(len(own), 0) + 1
    usual = max(lengths, key=lambda length: (lengths[length], length))
    return [own for own in raters if len(own) >= usual]


def rater_sequence(raters, value, alpha, planned, lowest=0, highest=1):
    span = highest - lowest
    means = np.array([(np.mean([value(row) for row in own]) - lowest) / span for own in raters])
    if len(means) == 0:
        return None
    back = lambda low, high: clip({"lower": lowest + span * low, "upper": lowest + span * high}, lowest, highest)
    asymptotic = asymptotic_sequence(means, alpha, planned)
    bernstein = (bernstein_bound(means, alpha / 2), 1 - bernstein_bound(1 - means, alpha / 2))
    return {"estimate": float(lowest + span * np.mean(means)),
            "asymptotic": asymptotic and back(*asymptotic), "empiricalBernstein": back(*bernstein)}


def asymptotic_sequence(means, alpha, planned):
    t = len(means)
    if t < 15:
        return None
    evidence = -2 * math.log(alpha)
    rho = math.sqrt((evidence + math.log(evidence + 1)) / planned)
    scaled = t * rho**2 + 1
    half = float(np.std(means)) * math.sqrt(2 * scaled / (t**2 * rho**2) * math.log(math.sqrt(scaled) / alpha))
    return float(np.mean(means)) - half, float(np.mean(means)) + half


def bernstein_bound(values, alpha):
    total = squares = bets = weighted = cost = 0.0
    for index, value in enumerate(values):
        t = index + 1
        bet = min(0.5, math.sqrt(2 * math.log(1 / alpha) / (t * math.log(1 + t) * (0.25 + squares) / t)))
        mean = total / index if index > 0 else 0
        cost += (value - mean) ** 2 * (-math.log(1 - bet) - bet)
        bets += bet
        weighted += bet * value
        total += value
        squares += (value - (0.5 + total) / (t + 1)) ** 2
    return max(0.0, (weighted + math.log(alpha) - cost) / bets)


def beta_binomial(count, n, alpha):
    prior = special.betaln(0.5 + count, 0.5 + n - count) - special.betaln(0.5, 0.5)
    times = lambda factor, value: 0 if factor == 0 else factor * value
    log = lambda p: -math.inf if p <= 0 else math.log(p)
    excess = lambda p: prior - times(count, log(p)) - times(n - count, log(1 - p)) + math.log(alpha)

    def crossing(outside, inside):
        while True:
            middle = (outside + inside) / 2
            if middle in (outside, inside):
                return inside
            if excess(middle) > 0:
                outside = middle
            else:
                inside = middle

    return {"lower": crossing(0, count / n) if excess(0) > 0 else 0, "upper": crossing(1, count / n) if excess(1) > 0 else 1}


# ── description: agreement, variance components, side bias, quality ──────────────────────────────────────────────────

def variance_components(rows, value):
    """Variances that raters, sounds and single votes add, by moments (Gao and Owen 2017)."""
    sample = Sample(rows, value)
    n = len(rows)
    if n <= max(sample.raters, sample.sounds) or sample.fewest < 2:
        return None
    evenness = lambda of: float(np.sum(np.bincount(of) ** 2)) / n
    within = lambda of: float(np.sum((sample.values - (np.bincount(of, sample.values) / np.bincount(of))[of]) ** 2))
    expected = [[0, n - sample.raters, n - sample.raters], [n - sample.sounds, 0, n - sample.sounds],
                [n - evenness(sample.rater), n - evenness(sample.sound), n - 1]]
    seen = [within(sample.rater), within(sample.sound), float(np.sum((sample.values - np.mean(sample.values)) ** 2))]
    try:
        return dict(zip(("rater", "sound", "residual"), np.linalg.solve(expected, seen)))
    except np.linalg.LinAlgError:
        return None


def count_agreement(counts):
    """Raw agreement, Fleiss' kappa and Gwet's AC1 of answers to the same items."""
    items = np.array([item for item in counts if sum(item) > 1], dtype=float)
    if len(items) == 0:
        return None
    sizes = items.sum(axis=1)
    raw = float(np.mean(np.sum(items * (items - 1), axis=1) / (sizes * (sizes - 1))))
    expected = float(np.sum((items.sum(axis=0) / items.sum()) ** 2))
    shares = np.mean(items / sizes[:, None], axis=0)
    chance = float(np.sum(shares * (1 - shares)) / (items.shape[1] - 1))
    return {"raw": raw, "expected": expected, "fleissKappa": (raw - expected) / (1 - expected) if expected < 1 else None,
            "gwetAc1": (raw - chance) / (1 - chance)}


def krippendorff(units, metric):
    units = [unit for unit in units if len(unit) > 1]
    values = sorted({value for unit in units for value in unit})
    together = np.zeros((len(values), len(values)))
    for unit in units:
        counts = np.array([unit.count(value) for value in values], dtype=float)
        together += (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    totals = together.sum(axis=1)
    n = totals.sum()
    distance = np.zeros_like(together)
    for c in range(len(values)):
        for k in range(len(values)):
            low, high = min(c, k), max(c, k)
            between = totals[low:high + 1].sum() - (totals[low] + totals[high]) / 2
            distance[c, k] = 0 if c == k else {"nominal": 1, "ordinal": between**2,
                                               "interval": (values[c] - values[k]) ** 2}[metric]
    expected = float(np.sum(np.outer(totals, totals) * distance) / (n - 1)) if n > 1 else 0
    return 1 - float(np.sum(together * distance)) / expected if expected > 0 else None


def choice_agreement(votes):
    items = list(groups(votes, lambda row: (row["sound"], row.get("model", ""))).values())
    agreement = count_agreement([[sum(row["choice"] == answer for row in item) for answer in ANSWERS] for item in items])
    units = [[ANSWERS.index(row["choice"]) for row in item] for item in items]
    return agreement and {**agreement, "krippendorffNominal": krippendorff(units, "nominal")}


def score_agreement(votes):
    items = list(groups(votes, lambda row: (row["sound"], row["model"])).values())
    units = [[int(row["score"]) for row in item] for item in items]
    counts = count_agreement([[unit.count(value) for value in range(1, 6)] for unit in units])
    return counts and {"raw": counts["raw"], "gwetAc1": counts["gwetAc1"],
                       "krippendorffOrdinal": krippendorff(units, "ordinal"),
                       "krippendorffInterval": krippendorff(units, "interval")}


def neither_criterion(rows):
    def rate(own, pair):
        pairs = [row for row in own if row.get("pair") == pair]
        neither = sum(row["choice"] == "neither" for row in pairs)
        return {"neither": neither, "pairs": len(pairs), "rate": neither / len(pairs) if pairs else None}

    both = lambda own: {"hits": rate(own, "both-wrong"), "falseAlarms": rate(own, "real")}
    if not {row.get("pair") for row in rows} & {"both-wrong", "real"}:
        return None
    return {**both(rows), "raters": by_group(rows, lambda row: row["rater"], both)}


def side_bias(chosen, level):
    sided = [row for row in chosen if row.get("target_side")]
    if not sided:
        return None
    on_left = lambda row: (row["choice"] == "match") == (row["target_side"] == "left")
    left = share([{**row, "choice": "left" if on_left(row) else "right"} for row in sided], "left", level)
    fit = logistic([[1 if row["target_side"] == "left" else -1, 1] for row in sided], [on_left(row) for row in sided])
    return {"left": left, "logit": fit and {"left": fit[0][1], "match": fit[0][0], "naiveStandardError": fit[1][1]}}


def logistic(x, y):
    """Coefficients and standard errors of a logistic regression; nothing where one has no end."""
    x, y, b = np.array(x, dtype=float), np.array(y, dtype=float), np.zeros(len(x[0]))
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ b))
        curvature = (x * (p * (1 - p))[:, None]).T @ x
        if np.linalg.cond(curvature) > 1e12:
            return None
        step = np.linalg.solve(curvature, x.T @ (y - p))
        b += step
        if np.max(np.abs(b)) > 20:
            return None
        if np.max(np.abs(step)) < 1e-12:
            return b, np.sqrt(np.diag(np.linalg.inv(curvature)))
    return None


def quality(rows):
    def times(own):
        values = [float(row["response_ms"]) for row in own if row.get("response_ms")]
        return None if not values else {"fastest": min(values), "slowest": max(values),
                                        "quartiles": [float(np.quantile(values, p)) for p in (0.25, 0.5, 0.75)]}

    median = lambda own: times(own) and times(own)["quartiles"][1]
    count = lambda own, result: sum(row.get("attention") == result for row in own)
    return {"attention": {result: count(rows, result) for result in ("passed", "failed", "unknown")},
            "responseTimes": times(rows),
            "raters": [{"votes": len(own), "attentionFailed": count(own, "failed"), "medianResponseMs": median(own)}
                       for own in groups(rows, lambda row: row["rater"]).values()]}


# ── the two kinds of study ───────────────────────────────────────────────────────────────────────────────────────────

def choice_figures(rows, options):
    level, planned = options["level"], options["plannedRaters"]
    votes = [row for row in rows if row.get("pair", "target") in ("", "target")]
    if not votes:
        return None
    chosen = [row for row in votes if row["choice"] != "neither"]
    each = 1 - (1 - level) / len(ANSWERS)
    counts = [sum(row["choice"] == answer for row in votes) for answer in ANSWERS]
    shares = lambda group: {"shares": {answer: share(group, answer, level) for answer in ANSWERS}}
    complete, alpha = complete_raters(votes), (1 - level) / len(ANSWERS)
    raters = groups(chosen, lambda row: row["rater"]).values()
    parts = [(sum(row["choice"] == "match" for row in own), sum(row["choice"] == "other" for row in own)) for own in raters]
    models = in_order(row["model"] for row in votes if row.get("model"))
    matched = lambda row: float(row["choice"] == "match")
    return {
        "data": {"votes": len(votes), "raters": len({row["rater"] for row in votes}),
                 "sounds": len({row["sound"] for row in votes}), "catchVotes": len(rows) - len(votes)},
        "shares": {answer: share(votes, answer, level, options) for answer in ANSWERS},
        "simultaneous": {"naive": {"goodman": dict(zip(ANSWERS, goodman(counts, level)))},
                         "twoWay": {answer: share(votes, answer, each)["twoWay"] for answer in ANSWERS}},
        "chosen": {**share(chosen, "match", level, options), "againstChance": against_chance(parts)} if chosen else None,
        "byClass": by_group(votes, lambda row: row.get("class"), shares),
        "byModel": by_group(votes, lambda row: row.get("model"), shares),
        "byStratum": by_group(votes, lambda row: row.get("stratum"), shares),
        "models": {"differences": differences(votes, neighbours(models), matched, level)} if len(models) > 1 else None,
        "ratersThatDecide": raters_that_decide([match - other for match, other in parts]),
        "components": variance_components(votes, matched),
        "agreement": choice_agreement(votes),
        "neitherCriterion": neither_criterion(rows),
        "sideBias": side_bias(chosen, level),
        "quality": quality(rows),
        "live": {
            "raters": {"complete": len(complete),
                       "incomplete": len({row["rater"] for row in votes}) - len(complete)},
            "shares": {answer: rater_sequence(complete, lambda row: row["choice"] == answer, alpha, planned)
                       for answer in ANSWERS},
            "naive": {"betaBinomial": {answer: beta_binomial(count, len(votes), alpha)
                                       for answer, count in zip(ANSWERS, counts)}},
        },
    }


def against_chance(parts):
    matches, total = sum(match for match, _ in parts), sum(match + other for match, other in parts)
    logits = [math.log((match + 0.5) / (other + 0.5)) for match, other in parts]
    se = deviation(logits) / math.sqrt(len(logits))
    t = float(np.mean(logits)) / se if se > 0 else None
    return {
        "chance": 0.5, "raters": len(parts), "signFlip": sign_flip([match - other for match, other in parts]),
        "raterLogits": None if t is None else {"mean": float(np.mean(logits)), "t": t, "df": len(parts) - 1,
                                               "p": float(2 * stats.t.cdf(-abs(t), len(parts) - 1))},
        "naive": {"binomial": {"p": float(stats.binomtest(matches, total).pvalue)}},
    }


def rating_figures(rows, options):
    level, planned = options["level"], options["plannedRaters"]
    votes, anchors = [row for row in rows if not row.get("anchor")], [row for row in rows if row.get("anchor")]
    if not votes:
        return None
    score = lambda row: int(row["score"])
    model = lambda row: row["model"]

    def scores(group, bootstrap=None):
        found = groups(group, model)
        return [mean_score(name, found[name], level, bootstrap) for name in in_order(found)]

    by_model = groups(votes, model)
    live = []
    for name in in_order(by_model):
        complete = complete_raters(by_model[name])
        live.append({"name": name, "raters": len(complete),
                     "score": rater_sequence(complete, score, 1 - level, planned, 1, 5)})
    found = groups(anchors, lambda row: row["anchor"])
    return {
        "data": {"votes": len(votes), "raters": len({row["rater"] for row in votes}),
                 "sounds": len({row["sound"] for row in votes}), "anchorVotes": len(anchors)},
        "models": scores(votes, options),
        "anchors": [mean_score(name, found[name], level, options) for name in in_order(found)],
        "differences": differences(votes, options["contrasts"] or neighbours(in_order(by_model)), score, level),
        "components": [{"name": name, **found} for name in in_order(by_model)
                       for found in [variance_components(by_model[name], score)] if found],
        "agreement": score_agreement(votes),
        "quality": quality(rows),
        "byClass": by_group(votes, lambda row: row.get("class"), lambda group: {"models": scores(group)}),
        "byStratum": by_group(votes, lambda row: row.get("stratum"), lambda group: {"models": scores(group)}),
        "live": live,
    }


def breakers(rows, rules):
    """The raters who break a registered rule by their votes on one task."""
    found = set()
    for rater, own in groups(rows, lambda row: row["rater"]).items():
        times = [float(row["response_ms"]) for row in own if row.get("response_ms")]
        pairs = [{row["anchor"]: int(row["score"]) for row in pair} for pair in groups(
            [row for row in own if row.get("anchor")], lambda row: row["sound"]).values()]
        pairs = [pair for pair in pairs if len(pair) == 2]
        wrong = sum(pair["real"] < pair["wrong"] for pair in pairs) / len(pairs) if pairs else 0
        if (sum(row.get("attention") == "failed" for row in own) > rules.get("attention", math.inf)
                or wrong > rules.get("anchors", 1) or len(own) < rules.get("votes", 0)
                or (times and float(np.median(times)) < rules.get("medianMs", 0))):
            found.add(rater)
    return found


def without_excluded(rows, options):
    """The votes of raters who break none of the registered rules, here or in the study's other tasks."""
    tasks = [rows, *(read_votes(ROOT / "data" / name) for name in options["elsewhere"])]
    out = set().union(*(breakers(task, options["exclude"]) for task in tasks))
    return [row for row in rows if row["rater"] not in out]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────

def fixed(value, places):
    return str(Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def digits(value, unit):
    if unit == "percent":
        return re.sub(r"\.0$", "", fixed(100 * value, 1))
    return fixed(value, 0) if unit == "count" else fixed(value, 2)


def number(value, unit):
    if value is None:
        return "–"
    if unit == "percent":
        return f"{digits(value, unit)} %"
    if unit == "p":
        if value < 1e-300:
            return "below 1e-300"
        if value < 1e-4:
            return re.sub(r"e([+-])0+(\d)", r"e\1\2", f"{value:.1e}")
        return fixed(value, 1 - math.floor(math.log10(value)))
    return digits(value, unit)


def span(interval, unit):
    if interval is None:
        return "–"
    between = " to " if unit == "score" and interval["lower"] < 0 else "–"
    return f"{digits(interval['lower'], unit)}{between}{digits(interval['upper'], unit)}{' %' if unit == 'percent' else ''}"


def table(caption, columns, rows):
    lines = [columns, *rows]
    widths = [max(len(line[k]) for line in lines) for k in range(len(columns))]
    pad = lambda text, k: text.rjust(widths[k]) if k > 0 else text.ljust(widths[k])
    return "\n".join([caption, *("  " + "  ".join(pad(text, k) for k, text in enumerate(line)).rstrip() for line in lines)])


def shares_table(caption, figures, level):
    return table(caption, ["Answer", "Votes", "Share", f"{number(level, 'percent')} interval", "all three at once",
                           "by raters only", "naive (Wilson)", "bootstrap"],
                 [[answer, number(one["count"], "count"), number(one["estimate"], "percent"), span(one["twoWay"], "percent"),
                   span(figures["simultaneous"]["twoWay"][answer], "percent"), span(one["raterCluster"], "percent"),
                   span(one["naive"]["wilson"], "percent"), span(one["pigeonhole"], "percent")]
                  for answer, one in figures["shares"].items()])


def choice_tables(figures, second, level):
    tables = [shares_table("Share of each answer", figures, level)]
    if second:
        tables.append(shares_table("Share of each answer after the registered exclusions", second, level))
    for caption, found in (("class", "byClass"), ("model", "byModel"), ("stratum", "byStratum")):
        if figures[found]:
            rows = [[group["name"], number(match["votes"], "count"), number(match["estimate"], "percent"),
                     span(match["twoWay"], "percent"), span(match["naive"]["wilson"], "percent"),
                     number(other["estimate"], "percent"), number(neither["estimate"], "percent")]
                    for group in figures[found] for match, other, neither in [group["shares"].values()]]
            tables.append(table(f"Matches by {caption}",
                                ["Group", "Votes", "Match", "interval", "naive (Wilson)", "Other", "Neither"], rows))
    live = figures["live"]
    rows = []
    for answer, one in live["shares"].items():
        rows.append([answer, *((number(one["estimate"], "percent"), span(one["asymptotic"], "percent"),
                                span(one["empiricalBernstein"], "percent")) if one else ("–", "–", "–")),
                     span(live["naive"]["betaBinomial"][answer], "percent")])
    tables.append(table(f"Live: these sounds, right at every look ({live['raters']['complete']} complete raters)",
                        ["Answer", "Share", "asymptotic sequence", "empirical Bernstein", "naive (votes)"], rows))
    return tables


PAPER_ROWS = {"b": "(b) Improved WGAN", "c": "(c) Conditional GAN", "d": "(d) + Spectral Norm", "e": "(e) + Hinge Loss",
              "f": "(f) + Projection Discriminator", "g": "(g) + Auxiliary Classifier"}
ANCHOR_ROWS = {"real": "(a) Upper bound: real pictures", "wrong": "Pictures of a wrong class"}


def label(model):
    return PAPER_ROWS.get(model.lower(), model)


def scores_table(caption, figures, level):
    row = lambda name, one: [name, number(one["estimate"], "score"), span(one["twoWay"], "score"),
                             span(one["naive"] and one["naive"]["p808"], "score"), span(one["pigeonhole"], "score"),
                             number(one["sd"], "score"), *(number(one[k], "count") for k in ("votes", "raters", "sounds"))]
    return table(caption, ["Model", "Human avg. score", f"{number(level, 'percent')} interval", "naive (P.808)", "bootstrap",
                           "sd", "Votes", "Raters", "Sounds"],
                 [*(row(ANCHOR_ROWS.get(one["name"], one["name"]), one) for one in figures["anchors"]),
                  *(row(label(one["name"]), one) for one in figures["models"])])


def differences_table(caption, figures):
    rows = [[f"{one['first']} → {one['second']}", number(one["estimate"], "score"), span(one["twoWay"], "score"),
             number(one["twoWay"] and one["twoWay"]["pHolm"], "p"), span(one["naive"]["welch"], "score"),
             number(one["naive"]["welch"] and one["naive"]["welch"]["p"], "p"),
             "–" if one["ratersThatDecide"] is None else f"{one['ratersThatDecide']} of {figures['data']['raters']}"]
            for one in figures["differences"]]
    columns = ["Models", "Difference", "interval", "p (Holm)", "naive (Welch)", "naive p", "flips without"]
    return [table(caption, columns, rows)] if rows else []


def rating_tables(figures, second, level):
    tables = [scores_table("Human average score (Table 3-II)", figures, level)]
    if second:
        tables.append(scores_table("Human average score after the registered exclusions", second, level))
    tables += differences_table("Differences between models", figures)
    if second:
        tables += differences_table("Differences after the registered exclusions", second)
    for caption, found in (("class", "byClass"), ("stratum", "byStratum")):
        if figures[found]:
            rows = [[group["name"], label(one["name"]), number(one["estimate"], "score"), span(one["twoWay"], "score"),
                     span(one["naive"] and one["naive"]["p808"], "score"), number(one["votes"], "count")]
                    for group in figures[found] for one in group["models"]]
            tables.append(table(f"Human average score by {caption}",
                                ["Group", "Model", "Score", "interval", "naive (P.808)", "Votes"], rows))
    rows = [[one["name"], number(one["raters"], "count"),
             *((number(one["score"]["estimate"], "score"), span(one["score"]["asymptotic"], "score"),
                span(one["score"]["empiricalBernstein"], "score")) if one["score"] else ("–", "–", "–"))]
            for one in figures["live"]]
    tables.append(table("Live: these sounds, right at every look",
                        ["Model", "Complete raters", "Score", "asymptotic sequence", "empirical Bernstein"], rows))
    return tables


# ── comparison ───────────────────────────────────────────────────────────────────────────────────────────────────────

def flatten(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flatten(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, (list, tuple)):
        for key, inner in enumerate(value):
            yield from flatten(inner, f"{path}.{key}")
    elif value is None or (isinstance(value, (int, float, np.number)) and not isinstance(value, bool)):
        yield path, None if value is None else float(value)


def compare(name, figures):
    """Every figure that was recomputed must be in results/, the same up to rounding."""
    known = dict(flatten(json.loads((ROOT / "results" / f"{name}.json").read_text(encoding="utf-8"))))
    own = dict(flatten(figures))
    gap = lambda a, b: 0.0 if a == b else math.inf if a is None or b is None else abs(a - b) / max(1.0, abs(b))
    gaps = {path: gap(value, known.get(path, math.nan)) for path, value in own.items()}
    wrong = [path for path, value in gaps.items() if not value <= TOLERANCE]
    left = sorted({path.split(".")[0] for path in known} - {path.split(".")[0] for path in own})
    print(f"{name}: {len(own)} figures recomputed, largest difference {max(gaps.values()):.1e}; "
          f"not recomputed: {', '.join(left) or 'none'}", file=sys.stderr)
    for path in wrong[:20]:
        print(f"{name}: {path} is {own[path]} here, but {known.get(path)} in results/", file=sys.stderr)
    return not wrong


def main():
    analyses = json.loads((ROOT / "analysis" / "analyses.json").read_text(encoding="utf-8"))
    good = True
    for options in analyses:
        rows = read_votes(ROOT / "data" / options["data"])
        is_choice = options["kind"] == "choice"
        compute, tables = (choice_figures, choice_tables) if is_choice else (rating_figures, rating_tables)
        if not is_choice and options["contrasts"] is None:
            options["contrasts"] = neighbours(in_order(row["model"] for row in rows if not row.get("anchor")))
        figures, second = compute(rows, options), None
        if options["exclude"] is not None:
            second = compute(without_excluded(rows, options), options)
            figures["exclusions"] = {"rules": options["exclude"], "analysis": second}
        good = compare(options["name"], figures) and good
        print("\n\n".join([options["caption"], *tables(figures, second, options["level"])]) + "\n")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()

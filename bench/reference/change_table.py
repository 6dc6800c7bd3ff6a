"""The change-score table with scipy and statsmodels: prints it, and on standard error the seconds of the computation.

python3 bench/reference/change_table.py IDEATION.json EXECUTION.json
"""

import json
import sys
import time
from collections import defaultdict

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests

METRICS = ["novelty", "excitement", "effectiveness", "overall"]


def means(file, metric):
    with open(file, encoding="utf8") as handle:
        columns = json.load(handle)
    scores = defaultdict(list)
    for idea, arm, score in zip(
        columns["idea_id"], columns["condition"], columns[metric + "_score"]
    ):
        scores[(idea.replace(" ", ""), arm)].append(float(score))
    return {key: np.mean(values) for key, values in scores.items()}


def table(pre_file, post_file):
    rows = []
    for metric in METRICS:
        pre, post = means(pre_file, metric), means(post_file, metric)
        change = {
            arm: [post[key] - pre[key] for key in sorted(post) if key in pre and key[1] == arm]
            for arm in ("Human", "AI")
        }
        human, ai = change["Human"], change["AI"]
        test = stats.ttest_ind(human, ai, equal_var=False, alternative="greater")
        rows.append([metric, np.mean(human) - np.mean(ai), test.statistic, test.pvalue])
    adjusted = multipletests([row[3] for row in rows], method="fdr_bh")[1]
    return [row + [p] for row, p in zip(rows, adjusted)]


began = time.perf_counter()
result = table(sys.argv[1], sys.argv[2])
seconds = time.perf_counter() - began
for metric, *figures in result:
    print(metric, *(f"{figure:.4f}" for figure in figures))
print(json.dumps({"seconds": seconds}), file=sys.stderr)

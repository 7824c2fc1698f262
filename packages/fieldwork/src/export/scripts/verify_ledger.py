#!/usr/bin/env python3
"""Verifies this bundle with nothing but Python 3: the plan, the stimuli, the chain of votes, and that data/ says the same.

Row n of the ledger has hash = SHA-256(hash of row n-1 followed by its record); the first follows from the SHA-256 of the
plan that was frozen at launch. A withdrawn vote keeps its hash and has no record.
"""
import csv
import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "documentation"


def sha256(text):
    return hashlib.sha256(text.encode("utf-8") if isinstance(text, str) else text).hexdigest()


def fail(what):
    print(f"WRONG: {what}", file=sys.stderr)
    sys.exit(1)


def read_ledger(start):
    previous, rows = start, []
    for number, line in enumerate((DOCUMENTS / "ledger.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if row["seq"] != number or row["prevHash"] != previous:
            fail(f"row {number} does not follow the one before it")
        if row["record"] is not None and sha256(previous + row["record"]) != row["hash"]:
            fail(f"row {number} is not what its hash says")
        previous = row["hash"]
        rows.append(row)
    return rows


def expected_rows(rows, plan):
    """What data/ must hold, from the ledger and the plan alone: (rater, sound, question, answer) of every vote."""
    items = {item["id"]: item for item in plan["items"]}
    for row in rows:
        record = json.loads(row["record"]) if row["record"] is not None else {}
        item = items.get(record.get("item"))
        if "choice" in record:
            yield (record["rater"], item["sound"], "choice", record["choice"], item["role"])
        for question, score in record.get("scores", {}).items():
            yield (record["rater"], item["sound"], question, str(score), item["source"])


def stored_rows():
    roles = {"target": "main", "real": "real", "both-wrong": "bothWrong"}
    for file in sorted((ROOT / "data").glob("*_data.csv")):
        task = dict(part.split("-", 1) for part in file.name.split("_")[:-1])["task"]
        with open(file, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if task == "choice":
                    yield (row["rater"], row["sound"], "choice", row["choice"], roles[row["pair"]])
                else:
                    yield (row["rater"], row["sound"], task.removeprefix("rating"), row["score"], row["model"])


def main():
    registered = json.loads((DOCUMENTS / "preregistration.json").read_text(encoding="utf-8"))
    plan_text = (DOCUMENTS / "plan.json").read_text(encoding="utf-8")
    if sha256(plan_text) != registered["sha256"]:
        fail("the plan is not the one that was registered")
    plan = json.loads(plan_text)
    if sha256((ROOT / "materials" / "stimuli.json").read_text(encoding="utf-8")) != plan["stimuli"]["sha256"]:
        fail("the manifest of stimuli is not the one in the plan")
    rows = read_ledger(registered["sha256"])
    expected, stored = sorted(expected_rows(rows, plan)), sorted(stored_rows())
    if expected != stored:
        fail(f"data/ holds {len(stored)} answers and the ledger {len(expected)}, or some of them differ")
    gone = sum(row["record"] is None for row in rows)
    print(f"The plan, the stimuli, {len(rows)} rows of the ledger ({gone} withdrawn) and {len(stored)} answers agree.")


if __name__ == "__main__":
    main()

"""Random answers through the whole chain, and the figures once more with pandas alone, from the CSV and the register.

Nothing here calls the program's own analysis: what counts is written anew, from `edition show --json` and the meaning
of the columns in docs/figures.md.
"""

from __future__ import annotations

import io
import random
from pathlib import Path

import pandas as pd
import pytest

from hamonitor_desktop.assets import asset
from tests.cli.running import hamonitor, write_answers

CHOICE = ("status", "yes_no", "single", "multiple", "scale")
NUMERIC = ("number", "percentage", "amount")
KEYS = ["actor", "group", "question"]
TEXTS = (
    *("", "Gewoon.", "Twee\nregels, met een komma", 'Een "citaat"; en meer', "=1+1", "-5", "_x0041_ en \\u00e9"),
    *("Ünïcödé – ’s-Hertogenbosch", "'", "\t tab", "unknown", "x" * 2000, "nul\u2028regel", "😀"),
)


def questions():
    return pd.DataFrame(hamonitor("edition", "show", "2024", "--json").json)


def register():
    found = pd.read_csv(asset("schema/register/2024.csv"), dtype=str, keep_default_na=False)
    population = pd.to_numeric(found["population"])
    size = population.map(lambda n: "" if pd.isna(n) else "over_100000" if n > 100_000 else "up_to_100000")
    return found.assign(size=size).rename(columns={"code": "organisation"})


# --- the answers ---


def make_up(path: Path, municipalities: int, regions: int, seed: int) -> set[str]:
    """Write random answers; gives the organisations that answered whatever they were asked."""
    chance = random.Random(seed)  # noqa: S311 - answers for a test, not keys
    people, asked = register(), questions()
    codes = {actor: sorted(group["organisation"]) for actor, group in people.groupby("actor")}
    chosen = [*chance.sample(codes["gemeente"], municipalities), *chance.sample(codes["regio"], regions)]
    chosen += [code for actor in codes for code in codes[actor] if actor not in ("gemeente", "regio")]
    chance.shuffle(chosen)
    actors = dict(zip(people["organisation"], people["actor"], strict=True))
    rows, complete = [], set()
    for code in chosen:
        own = asked[asked["actor"] == actors[code]].to_dict("records")
        whole = chance.random() < 0.3
        if whole:
            complete.add(code)
        needed = next(row["code"] for row in own if row["role"] == "agreement" and not row["relevant"])
        for row in own:
            if not whole and (row["code"] == needed or chance.random() < 0.07):
                continue
            value = "" if not whole and chance.random() < 0.1 else made_up(row, chance)
            rows.append((code, row["code"], value, chance.choice(TEXTS)))
    chance.shuffle(rows)
    write_answers(path, rows)
    return complete


def made_up(row, chance):
    if chance.random() < 0.1:
        return "unknown"
    if row["kind"] == "multiple":
        return "|".join(chance.sample(row["options"], chance.randint(1, len(row["options"]))))
    if row["kind"] in CHOICE:
        return chance.choice(row["options"])
    if row["kind"] == "text":
        return chance.choice(TEXTS[1:])
    low = 0 if pd.isna(row["minimum"]) else row["minimum"]
    high = low + 10_000_000 if pd.isna(row["maximum"]) else row["maximum"]
    number = chance.uniform(low, high)
    whole = str(round(number))
    return chance.choice([whole, whole, f"{number:.2f}", f"{number:.1f}", f"{whole}.0", repr(number), str(int(low))])


# --- the same figures, computed in another way ---


def counting(path: Path) -> pd.DataFrame:
    """The answers that count: given, and to a question that was asked; with the organisation's and question's data."""
    answers = pd.read_csv(path, dtype=str, keep_default_na=False)
    asked = questions()
    conditions = {row["code"]: row["relevant"] for row in asked.to_dict("records")}
    rows = zip(answers["organisation"], answers["question"], answers["value"], strict=True)
    given = {(organisation, question): value for organisation, question, value in rows if value}

    def shown(organisation, question):
        condition = conditions[question]
        if condition is None:
            return True
        values = given.get((organisation, condition["question"]), "").split("|")
        return bool(set(values) & set(condition["any_of"])) and shown(organisation, condition["question"])

    kept = [(*key, value) for key, value in given.items() if shown(*key)]
    frame = pd.DataFrame(kept, columns=["organisation", "question", "value"])
    assert len(kept) < len(given), "some answers must be hidden, or this shows nothing about skip logic"
    people = register()[["organisation", "actor", "size", "region", "province"]]
    kinds = asked[["code", "kind"]].rename(columns={"code": "question"})
    return frame.merge(people, on="organisation").merge(kinds, on="question")


def grouped(answers: pd.DataFrame, by: str | None) -> pd.DataFrame:
    frame = answers.assign(group="all" if by is None else answers[by])
    return frame[frame["group"] != ""]


def frequencies(answers: pd.DataFrame, by: str | None) -> pd.DataFrame:
    frame = grouped(answers[answers["kind"].isin(CHOICE)], by)
    asked = questions()
    options = asked[asked["kind"].isin(CHOICE)][["code", "options"]].explode("options")
    options.columns = ["question", "option"]
    more = pd.DataFrame({"question": options["question"].unique(), "option": "unknown"})
    rows = frame[KEYS].drop_duplicates().merge(pd.concat([options, more]), on="question")
    chosen = frame.assign(option=frame["value"].str.split("|")).explode("option")
    n = chosen.groupby([*KEYS, "option"])["organisation"].nunique().rename("n").reset_index()
    known = frame[frame["value"] != "unknown"]
    base = known.groupby(KEYS)["organisation"].nunique().rename("base").reset_index()
    rows = rows.merge(n, how="left").merge(base, how="left").fillna({"n": 0, "base": 0})
    percentage = (100 * rows["n"] / rows["base"]).where((rows["option"] != "unknown") & (rows["base"] > 0))
    return rows.assign(percentage=percentage)


def numbers(answers: pd.DataFrame, by: str | None) -> pd.DataFrame:
    frame = grouped(answers[answers["kind"].isin(NUMERIC) & (answers["value"] != "unknown")], by)
    values = frame.assign(value=frame["value"].astype(float)).groupby(KEYS)["value"]
    return values.agg(n="size", mean="mean", median="median", minimum="min", maximum="max", sum="sum").reset_index()


COMPUTE = {"frequencies": frequencies, "numbers": numbers}


def check(store: Path, answers: pd.DataFrame, table: str, by: str | None, *more: str) -> int:
    """Compare a whole table with ours; gives its number of rows."""
    ran = hamonitor("analyse", store, table, "--format", "csv", *(("--by", by) if by else ()), *more)
    assert ran.status == 0, ran.err
    found = pd.read_csv(
        io.StringIO(ran.out), dtype={"option": str, "group": str}, keep_default_na=False, na_values=[""]
    )
    assert set(found.pop("round")) == {"2024-demo"}
    ours = COMPUTE[table](answers, by)[list(found.columns)]
    order = [*KEYS, "option"] if table == "frequencies" else KEYS
    found, ours = (frame.sort_values(order).reset_index(drop=True) for frame in (found, ours))
    pd.testing.assert_frame_equal(found, ours, check_dtype=False, rtol=1e-12, atol=0)
    return len(found)


def check_all(folder: Path, municipalities: int, regions: int, seed: int) -> None:
    complete = make_up(folder / "antwoorden.csv", municipalities, regions, seed)
    ran = hamonitor("demo", folder / "uit", "--answers", folder / "antwoorden.csv", "--until", "import", "--json")
    people = municipalities + regions + 5
    assert (ran.status, ran.json["organisations"], ran.json["accepted"]) == (0, people, people), ran
    store, answers = folder / "uit" / "store.sqlite", counting(folder / "antwoorden.csv")
    assert set(answers["kind"]) >= {"status", "yes_no", "single", "multiple", "number", "percentage", "amount", "scale"}
    for table in COMPUTE:
        sizes = [check(store, answers, table, by) for by in (None, "size", "region", "province")]
        assert all(sizes)
        assert check(store, answers[answers["actor"] == "regio"], table, "region", "--actor", "regio")
        final = answers[answers["organisation"].isin(complete)]
        assert 0 < check(store, final, table, None, "--final-only") <= sizes[0]
    response = pd.read_csv(io.StringIO(hamonitor("analyse", store, "response").out))
    assert response["received"].sum() == people
    assert response["final"].sum() == len(complete)


def test_forty_organisations(tmp_path):
    check_all(tmp_path, municipalities=28, regions=7, seed=2024)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [1, 2])
def test_three_hundred_and_fifty_four_organisations(tmp_path, seed):
    check_all(tmp_path, municipalities=308, regions=41, seed=seed)

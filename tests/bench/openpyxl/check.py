"""The core arithmetic checks as a plain openpyxl script: execution rate, execution score, totals, score over points.

usage: check.py FOLDER    prints how many workbooks, forms and disagreements there were
"""
import re
import sys
from pathlib import Path

from openpyxl import load_workbook

NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def text_of(value):
    return re.sub(r"\s+", "", str(value)) if value is not None else ""


def number_of(value):
    if isinstance(value, (int, float)):
        return float(value)
    found = NUMBER.findall(str(value)) if value is not None else []
    return float(found[0].replace(",", "")) if len(found) == 1 else None


def rate_of(value):
    number = number_of(value)
    if number is None:
        return None
    return number / 100 if "%" in str(value) or number > 2 else number


def column_of(header, *names):
    for index, value in enumerate(header):
        if any(text_of(value).startswith(name) for name in names):
            return index
    return None


def check_funding(header, row):
    columns = [column_of(header, name) for name in ("全年预算", "全年执行", "分值", "执行率", "得分")]
    if any(index is None for index in columns[:2]):
        return 0
    cells = [row[index] if index is not None else None for index in columns]
    budget, executed, points, score = (number_of(cells[i]) for i in (0, 1, 2, 4))
    rate = rate_of(cells[3])
    if not budget or executed is None:
        return 0
    wrong = 0
    if rate is not None and abs(executed / budget - rate) > 0.0051:
        wrong += 1
    if points is not None and score is not None and abs(min(1, executed / budget) * points - score) > 0.051:
        wrong += 1
    return wrong


def check_sheet(sheet):
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    found = forms = 0
    funding = points_at = score_at = None
    execution = (0.0, 0.0)
    points = scores = 0.0
    for row in rows:
        labels = [text_of(value) for value in row]
        if any("全年预算" in label for label in labels):
            funding = row
        elif funding is not None and any("资金总额" in label for label in labels):
            found += check_funding(funding, row)
            at = [column_of(funding, "分值"), column_of(funding, "得分")]
            execution = tuple((number_of(row[i]) or 0.0) if i is not None else 0.0 for i in at)
            funding = None
        elif "三级指标" in labels:
            forms += 1
            points_at, score_at = column_of(row, "分值"), column_of(row, "得分", "自评得分")
            points = scores = 0.0
        elif points_at is not None and score_at is not None:
            most, given = number_of(row[points_at]), number_of(row[score_at])
            if any(label in ("总分", "合计", "总计") for label in labels):
                if most is not None and not any(abs(most - total) < 0.005 for total in (points, points + execution[0])):
                    found += 1
                if given is not None and not any(abs(given - total) < 0.005 for total in (scores, scores + execution[1])):
                    found += 1
                points_at = None
                continue
            points += most or 0.0
            scores += given or 0.0
            if most is not None and given is not None and given > most + 0.005:
                found += 1
    return forms, found


def main():
    files = forms = found = 0
    for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
        files += 1
        for sheet in load_workbook(path, data_only=True).worksheets:
            more_forms, more_found = check_sheet(sheet)
            forms += more_forms
            found += more_found
    print(f"{files} workbooks, {forms} forms, {found} disagreements")


if __name__ == "__main__":
    main()

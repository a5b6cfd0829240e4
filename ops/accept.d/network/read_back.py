"""Reads the same list back from its files in every flavour, and compares them line by line with the API.

Arguments: address of the list, how many lines it has at least, then its files: csv, csv-excel, xlsx, datapackage. Ends with 1 when anything differs.
"""

import csv
import datetime
import itertools
import json
import os
import sys
import urllib.parse
import urllib.request
import warnings
import zipfile
import zoneinfo

import openpyxl
from openpyxl.utils.escape import unescape

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
FORMULA = "=+-@|\uff1d\uff0b\uff0d\uff20"
differences = []
warnings.filterwarnings("ignore", "Workbook contains no default style")


def differ(what):
    differences.append(what)
    if len(differences) <= 20:
        print("DIFFERENT", what)


def api(address):
    """All rows of a list, page by page."""
    cursor = None
    while True:
        more = ("&" if "?" in address else "?") + "limit=1000"
        if cursor:
            more += "&cursor=" + urllib.parse.quote(cursor)
        request = urllib.request.Request(
            os.environ["APPUI_BASE"] + address + more, headers={"Authorization": os.environ["APPUI_AUTHORIZATION"]}
        )
        with urllib.request.urlopen(request) as answer:
            page = json.load(answer)
        yield from page["rows"]
        cursor = page["next"]
        if not cursor:
            return


def coded(row, name):
    """A field of the API's JSON as the open flavour writes it."""
    value = row
    for part in name.split("."):
        value = None if value is None else value.get(part)
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(str(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def looks_like_a_formula(text):
    if text[:1] in ("\t", "\r", "\n"):
        return True
    seen = text.lstrip(" \t\r\n\u00a0\u200b\ufeff")
    return seen[:1] != "" and seen[0] in FORMULA


def unguarded(cell):
    if looks_like_a_formula(cell):
        differ("a formula in csv-excel: " + cell[:60])
    return cell[1:] if cell.startswith("'") and looks_like_a_formula(cell.lstrip("'")) else cell


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(PARIS).replace(microsecond=0, tzinfo=None)


class Words:
    """Codes that people read as words: one word for a code, one code for a word, in each column."""

    def __init__(self):
        self.known = {}
        self.taken = {}

    def same(self, column, code, word):
        if (code == "") != (word in ("", None)):
            return False
        return self.known.setdefault((column, code), word) == word and self.taken.setdefault((column, word), code) == code


def main(address, least, open_csv, french_csv, xlsx, package):
    with zipfile.ZipFile(package) as parts:
        told = json.loads(parts.read("datapackage.json"))
        with open(open_csv, "rb") as file:
            if file.read() != parts.read(told["resources"][0]["path"]):
                differ("the CSV of the package and the CSV alone")
    fields = told["resources"][0]["schema"]["fields"]
    types = [field["type"] for field in fields]
    titles = [field["title"] for field in fields]
    position = told["appui"]["position"]

    plain = csv.reader(open(open_csv, encoding="utf-8", newline=""))
    french = csv.reader(open(french_csv, encoding="utf-8-sig", newline=""), delimiter=";")
    book = openpyxl.load_workbook(xlsx, read_only=True)
    table = book["Données"]
    table.reset_dimensions()
    sheet = table.iter_rows(values_only=True)
    header = next(plain)
    if header != [field["name"] for field in fields]:
        differ("header of the CSV and fields of the package")
    for heading in (next(french), list(next(sheet))):
        if heading != titles[:-2]:
            differ("header in words")
    words = Words()
    rows = 0
    glue = "&" if "?" in address else "?"
    for row, line, told_line, cells in itertools.zip_longest(
        api(address + glue + "asOf=%d" % position), plain, itertools.takewhile(any, french), sheet
    ):
        rows += 1
        if None in (row, line, told_line, cells):
            differ("one has more lines than another, from line %d on" % rows)
            break
        cells = list(cells) + [None] * (len(header) - 2 - len(cells))
        for i, name in enumerate(header[:-2]):
            wanted = coded(row, name)
            where = "line %d, %s: %r" % (rows, name, wanted[:60])
            if line[i] != wanted:
                differ("%s in CSV is %r" % (where, line[i][:60]))
            cell, text = cells[i], told_line[i]
            if types[i] in ("integer", "number"):
                if (cell is None) != (wanted == "") or cell is not None and float(cell) != float(wanted):
                    differ("%s in XLSX is %r" % (where, cell))
                if text.replace(",", ".") != wanted:
                    differ("%s in csv-excel is %r" % (where, text))
            elif types[i] == "date":
                day = datetime.date.fromisoformat(wanted) if wanted else None
                if (cell.date() if cell else None) != day:
                    differ("%s in XLSX is %r" % (where, cell))
                if text != (day.strftime("%d/%m/%Y") if day else ""):
                    differ("%s in csv-excel is %r" % (where, text))
            elif types[i] == "datetime":
                at = moment(wanted) if wanted else None
                if (cell is None) != (at is None) or at is not None and abs(cell - at) > datetime.timedelta(seconds=1):
                    differ("%s in XLSX is %r" % (where, cell))
                if text != (at.strftime("%d/%m/%Y %H:%M:%S") if at else ""):
                    differ("%s in csv-excel is %r" % (where, text))
            else:
                read = unescape(cell) if isinstance(cell, str) else cell
                if read is not None and not isinstance(read, str):
                    differ("%s in XLSX is no text: %r" % (where, read))
                if (read or "") != unguarded(text):
                    differ("%s in XLSX is %r, in csv-excel %r" % (where, read, text))
                elif (read or "") != wanted and not words.same(name, wanted, read):
                    differ("%s in XLSX is %r" % (where, read))
        if line[-2] != str(position) or line[-1] != "ALL":
            differ("position or scope of line %d: %s" % (rows, line[-2:]))
    if rows < int(least):
        differ("only %d lines, and not %s" % (rows, least))
    sheet = book["À propos"]
    sheet.reset_dimensions()
    about = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    below = {row[0]: row[1] for row in french}
    for made in (about, below):
        made.pop("Fichier fait le", None)
    if about != below or "Le fichier est complet." not in about.values() or told["appui"]["rows"] != rows:
        differ("what the files say of themselves")
    with zipfile.ZipFile(xlsx) as parts:
        if any(b"<f>" in parts.read(part) for part in parts.namelist() if "/worksheets/" in part):
            differ("a formula in XLSX")
    print("%d lines of %d columns, %d codes in words, as of event %d" % (rows, len(header), len(words.known), position))
    print("%d differences" % len(differences))
    sys.exit(1 if differences else 0)


main(*sys.argv[1:])

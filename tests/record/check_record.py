"""Checks every review of a school from its tables alone, as docs/record.md describes it. Needs Python 3 and nothing else.

    python3 check_record.py FOLDER

FOLDER holds Reviews.json, the rows of the table Reviews as the Table service gives them (a list of objects, or an object
with the list as "value" or "items"; binary columns in base64), and, where files are to be checked too, the blobs of the
container `files` under files/. Says what is wrong, line by line, and ends with 1 where anything is.
"""

import base64, gzip, hashlib, itertools, json, pathlib, re, sys


def sha256(data):
    # Half of a character, which texts of shape 1 may hold, is hashed as U+FFFD.
    whole = data if isinstance(data, bytes) else re.sub("[\ud800-\udfff]", "\ufffd", data).encode("utf-8")
    return hashlib.sha256(whole).hexdigest()


def text_of(row):
    """The stored text: the columns text0, text1, ... joined and unpacked."""
    chunks = itertools.takewhile(lambda name: name in row, (f"text{n}" for n in itertools.count()))
    return gzip.decompress(b"".join(base64.b64decode(row[name], validate=True) for name in chunks)).decode("utf-8")


def whole(value):
    """A whole number, which some tools give as a text, or with its type beside it."""
    return int(str(value["value"] if isinstance(value, dict) else value))


def canonical(value):
    """RFC 8785 for what Fairview writes: texts, whole numbers, true, false, null, lists and objects."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def check_event(number, row, known):
    """The faults of one event by itself, and what it adds to what is known of its review."""
    text = text_of(row)
    recorded = json.loads(text)
    event, shape = recorded["event"], whole(row["shape"]) if "shape" in row else None
    if whole(row["seq"]) != number or recorded["seq"] != number or row["RowKey"] != f"event-{number:08}":
        yield "is missing, or stands at another place"
    if row["previous"] != known["previous"] or row["hash"] != sha256(known["previous"] + "\n" + text):
        yield "is not the one that was written after the one before it"
    if recorded.get("shape") != shape:
        yield "says another shape than its row"
    if shape is not None and (recorded.get("review") != known["review"] or canonical(recorded) != text):
        yield "is of another review, or not in its canonical form"
    if (event["type"] == "reviewOpened") != (number == 1):
        yield "begins the review anew, or does not begin it"
    elif number == 1:
        known["reviewee"] = event["revieweeOid"]
    if "document" in event:
        document = event["document"]
        known["texts"].add(sha256(canonical(document)))
        if document["review"] != known["review"] or document["of"]["oid"] != known["reviewee"]:
            yield "is a signature under what is of somebody else"
    if event.get("text") and "textHash" in event:
        known["texts"].add(sha256(event["text"]))
    if "textHash" in event:
        known["signed"] += 1
        is_old_agreement = shape is None and event["type"] == "statementAgreed"
        if event["textHash"] not in known["texts"] and not is_old_agreement:
            yield "signs a text that is not the one that is kept"
    if event["type"] == "documentAttached" and event["file"]:
        known["files"][str(event["documentId"])] = (number, str(event["file"].get("sha256") or ""))
    if event["type"] == "documentRemoved":
        known["files"].pop(event["documentId"], None)


def check_files(known, files):
    """The faults of the files that are attached, where files were exported."""
    for document, (number, digest) in known["files"].items():
        blob = files / known["review"] / document / digest
        if not blob.is_file():
            yield f"event {number}: the file that was attached is missing"
        elif digest and sha256(blob.read_bytes()) != digest:
            yield f"event {number}: the file is not the one that was attached"


def check_review(review, rows, files):
    """Every fault of one review, and how many events, signatures and files it has."""
    faults, known = [], {"review": review, "previous": "", "reviewee": None, "texts": set(), "signed": 0, "files": {}}
    events = sorted((row for row in rows if row["RowKey"].startswith("event-")), key=lambda row: row["RowKey"])
    for number, row in enumerate(events, 1):
        try:
            faults += [f"event {number} {fault}" for fault in check_event(number, row, known)]
        except Exception as error:  # whatever is wrong with one event, the others are checked too
            faults.append(f"event {number} cannot be read: {error!r}")
        known["previous"] = str(row.get("hash"))
    heads = [row for row in rows if row["RowKey"] == "head"]
    strays = [row["RowKey"] for row in rows if not re.fullmatch(r"head|(event|command|read|due)(-.*)?", row["RowKey"])]
    faults += [f"there is a row that is none of a review: {stray}" for stray in strays]
    if len(heads) > 1:
        faults.append("there is more than one state beside the events")
    if not events or not heads:
        faults.append("there are rows of it, but " + ("no events" if heads else "no head" if events else "no events and no head"))
    for head in heads:
        try:
            fits = whole(head["version"]) == len(events) and head["lastHash"] == known["previous"]
        except Exception:
            fits = False
        faults += [] if fits else ["the state kept beside the events is not that of the last event"]
    faults += check_files(known, files) if files.is_dir() else []
    return faults, (len(events), known["signed"], len(known["files"]) if files.is_dir() else 0)


def main(folder):
    sys.stdout.reconfigure(errors="backslashreplace")
    rows = json.loads((folder / "Reviews.json").read_text(encoding="utf-8-sig"))
    rows = rows if isinstance(rows, list) else rows.get("value", rows.get("items"))
    rows = [{**row, "PartitionKey": str(row.get("PartitionKey")), "RowKey": str(row.get("RowKey"))} for row in rows or [] if row]
    rows.sort(key=lambda row: row["PartitionKey"])
    totals, wrong = [0, 0, 0, 0], 0
    for review, own in itertools.groupby(rows, key=lambda row: row["PartitionKey"]):
        faults, counts = check_review(review, list(own), folder / "files")
        totals = [total + count for total, count in zip(totals, (1, *counts))]
        wrong += len(faults)
        for fault in faults:
            print(f"{review}: {fault}")
    print("{} reviews, {} events, {} signatures and agreements, {} files: {} faults".format(*totals, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))

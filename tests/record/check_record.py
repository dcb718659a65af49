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
    return gzip.decompress(b"".join(base64.b64decode(row[name]) for name in chunks)).decode("utf-8")


def canonical(value):
    """RFC 8785 for what Fairview writes: texts, whole numbers, true, false, null, lists and objects."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def check_review(review, rows, files):
    """Every fault of one review, and how many events, signatures and files it has."""
    faults, signed, attached = [], 0, 0
    events = sorted((row for row in rows if row["RowKey"].startswith("event-")), key=lambda row: row["RowKey"])
    previous, hashes, reviewee = "", {}, None
    for number, row in enumerate(events, 1):
        try:
            text = text_of(row)
            recorded = json.loads(text)
        except (OSError, EOFError, ValueError):
            faults.append(f"event {number} cannot be read")
            previous = row["hash"]
            continue
        if row["seq"] != number or recorded["seq"] != number:
            faults.append(f"event {number} is missing, or stands at another place")
        if row["previous"] != previous or row["hash"] != sha256(previous + "\n" + text):
            faults.append(f"event {number} is not the one that was written after the one before it")
        if "shape" in row and (recorded.get("review") != review or recorded.get("shape") != row["shape"] or canonical(recorded) != text):
            faults.append(f"event {number} is of another review, or not in its canonical form")
        previous = row["hash"]
        event = recorded["event"]
        reviewee = event.get("revieweeOid", reviewee) if event["type"] == "reviewOpened" else reviewee
        if "document" in event:
            document = event["document"]
            hashes[sha256(canonical(document))] = document
            if document["review"] != review or document["of"]["oid"] != reviewee:
                faults.append(f"event {number}: what was signed is of somebody else")
        if event.get("text") and "textHash" in event:
            hashes[sha256(event["text"])] = event["text"]
        if "textHash" in event:
            signed += 1
            is_old_agreement = "shape" not in row and event["type"] == "statementAgreed"
            if event["textHash"] not in hashes and not is_old_agreement:
                faults.append(f"event {number}: the text that was signed is not the one that is kept")
        if event["type"] == "documentAttached" and (event["file"] or {}).get("sha256"):
            digest = event["file"]["sha256"]
            blob = files / review / event["documentId"] / digest
            if blob.exists():
                attached += 1
                if sha256(blob.read_bytes()) != digest:
                    faults.append(f"event {number}: the file is not the one that was attached")
    head = next((row for row in rows if row["RowKey"] == "head"), None)
    if head and (head["version"] != len(events) or head["lastHash"] != previous):
        faults.append("the state kept beside the events is not that of the last event")
    return faults, (len(events), signed, attached)


def main(folder):
    rows = json.loads((folder / "Reviews.json").read_text(encoding="utf-8"))
    rows = rows if isinstance(rows, list) else rows.get("value", rows.get("items"))
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

"""Sentence pairs: English beside each of LANGUAGES, out of unpacked packages.

  python pairs.py --packages DIR --apt LISTS --out pairs.jsonl --english ENGLISH

DIR holds one unpacked package a folder (Debian, PyPI, npm); LISTS is apt's folder with Translation-* and DEP-11 metadata.
Writes {"l": language, "s": source, "e": English, "t": translation}, each pair once, and into
ENGLISH/texts.jsonl the distinct English sides, {"t": English}, which embed.py reads. Beside the pairs
sources.tsv has a line for each package that gave any: its name, its licence, its pairs in each language.
"""

import argparse
import glob
import gzip
import html
import json
import os
import re
import subprocess
import zipfile

import lxml.html
from lxml import etree

from file_pairs import LANGUAGES, SPELLINGS, catalogues, folder_pairs, json_pairs
from licences import licence_of

MIN_LETTERS, MAX_CHARACTERS = 3, 600
TAGS = re.compile(r"<[^<>]{1,200}>")
SLOTS = re.compile(r"%(?:\(\w+\))?[-#0 +]*[\d.*]*(?:l|ll)?[a-zA-Z%]|%\d(?:\$\w)?|\$\{?\w+\}?|\{\{?[^{}]*\}?\}|\[\[?[^\[\]]*\]?\]")
LETTERS = re.compile(r"[^\W\d_]")


def clean(text):
    text = html.unescape(TAGS.sub(" ", text)).replace("_", "").replace("&", "").replace("~", "")
    return re.sub(r"\s+", " ", SLOTS.sub(" ", text)).strip(" :.…")


seen, counts = set(), {}


def put(file, language, source, english, other):
    english, other = clean(english), clean(other)
    if english == other or not (len(LETTERS.findall(english)) >= MIN_LETTERS and len(LETTERS.findall(other)) >= 3):
        return
    if max(len(english), len(other)) > MAX_CHARACTERS or not 0.4 < (len(english) + 8) / (len(other) + 8) < 2.2:
        return
    key = (language, english.lower(), other.lower())
    if key in seen:
        return
    seen.add(key)
    counts[language, source] = counts.get((language, source), 0) + 1
    file.write(json.dumps({"l": language, "s": source, "e": english, "t": other}, ensure_ascii=False) + "\n")


def help_pages(packages):
    """LibreOffice help: the same paragraph has the same id."""
    def paragraphs(path):
        tree = lxml.html.parse(path)
        return {n.get("id"): re.sub(r"\s+", " ", n.text_content()).strip() for n in tree.iter("p", "h1", "h2", "h3", "h4") if n.get("id")}

    base = f"{packages}/libreoffice-help-en-us/usr/share/libreoffice/help/en-US"
    for path in glob.iglob(f"{base}/text/**/*.html", recursive=True):
        english = None
        for language, folder in SPELLINGS:
            sibling = path.replace("help-en-us", f"help-{folder.lower()}").replace("/en-US/", f"/{folder}/")
            if not os.path.exists(sibling):
                continue
            english = english or paragraphs(path)
            for key, other in paragraphs(sibling).items():
                if key in english:
                    yield language, english[key], other


def mallard(packages):
    """GNOME's help: pages whose paragraphs have the same number in both languages."""
    def paragraphs(path):
        tree = etree.parse(path)
        return [re.sub(r"\s+", " ", "".join(n.itertext())).strip() for n in tree.iter("{*}p", "{*}title", "{*}desc")]

    for path in glob.iglob(f"{packages}/*/usr/share/help/C/**/*.page", recursive=True):
        for language, folder in SPELLINGS:
            sibling = path.replace("/help/C/", f"/help/{folder}/")
            if os.path.exists(sibling):
                try:
                    english, other = paragraphs(path), paragraphs(sibling)
                except Exception:
                    continue
                if len(english) == len(other):
                    yield from ((language, e, o) for e, o in zip(english, other))


def mozilla(packages):
    """Language packs beside the program's own English: .properties and .ftl, message by message."""
    def messages(archive):
        found = {}
        for name in archive.namelist():
            if not name.endswith((".properties", ".ftl")):
                continue
            area = re.sub(r".*/locale/[^/]+/|^localization/[^/]+/|.*/localization/[^/]+/", "", name)
            text = archive.read(name).decode("utf8", "replace")
            for key, value in re.findall(r"^\s*([\w.-]+)\s*=\s*(.+(?:\n {4}[^.\[*}\s].*)*)$", text, re.M):
                found[area, key] = value
        return found

    for program, pack in (("firefox-esr", "firefox-esr-l10n-*"), ("thunderbird", "thunderbird-l10n-*")):
        english = {}
        for jar in glob.glob(f"{packages}/{program}/usr/lib/{program}/**/omni.ja", recursive=True):
            try:
                english.update(messages(zipfile.ZipFile(jar)))
            except zipfile.BadZipFile:
                continue
        for xpi in glob.glob(f"{packages}/{pack}/**/*.xpi", recursive=True):
            language = re.search(r"langpack-([a-z]{2})", xpi).group(1)
            for key, other in messages(zipfile.ZipFile(xpi)).items():
                if key in english:
                    yield language, english[key], other


def descriptions(lists):
    """Debian's package descriptions, paragraph by paragraph."""
    def read(path):
        text = subprocess.run(["lz4", "-dc", path], capture_output=True, check=True).stdout.decode()
        for entry in text.split("\n\n"):
            key = re.search(r"^Description-md5: (\w+)", entry, re.M)
            body = re.search(r"^Description-\w+: ?(.*(?:\n .*)*)", entry[entry.find("Description-md5") + 20 :], re.M)
            if key and body:
                yield key.group(1), [re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n \.\n|\n", body.group(1), maxsplit=1)[:1]] + [
                    re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n \.(?=\n|$)", body.group(1).partition("\n")[2])
                ]

    english = dict(read(glob.glob(f"{lists}/*bookworm_main_i18n_Translation-en.lz4")[0]))
    for language, name in SPELLINGS:
        for path in glob.glob(f"{lists}/*bookworm_main_i18n_Translation-{name.replace('_', '%5f')}.lz4"):
            for key, other in read(path):
                if key in english and len(english[key]) == len(other):
                    yield from ((language, e, o) for e, o in zip(english[key], other))


def store_entries(lists):
    """The software centre's names and descriptions (DEP-11)."""
    import yaml

    path = glob.glob(f"{lists}/*dep11_Components-amd64.yml.gz")[0]
    for entry in yaml.load_all(gzip.open(path, "rt"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        for field in ("Summary", "Description"):
            texts = (entry or {}).get(field) or {}
            for language, folder in SPELLINGS:
                if "C" in texts and folder in texts:
                    english = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", texts["C"], re.S) or [texts["C"]]
                    other = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", texts[folder], re.S) or [texts[folder]]
                    if len(english) == len(other):
                        yield from ((language, e, o) for e, o in zip(english, other))


def word_book(packages):
    """Ding: `German; same | phrase :: English; same | phrase`; words in brackets are grammar and subjects."""
    def senses(side):
        plain = re.sub(r"\{[^{}]*\}|\[[^\[\]]*\]|\([^()]*\)", " ", side)
        return [[one.strip() for one in sense.split(";")] for sense in plain.split("|")]

    for line in open(f"{packages}/trans-de-en/usr/share/trans/de-en"):
        if line.startswith("#") or " :: " not in line:
            continue
        german, english = (senses(side) for side in line.split(" :: ", 1))
        if len(german) == len(english):
            for left, right in zip(german, english):
                yield from (("de", right[min(at, len(right) - 1)], word) for at, word in enumerate(left))


def dictionaries(packages):
    """FreeDict: a headword with its sounds, then its translations, one sense a line."""
    for language, (_, code) in LANGUAGES.items():
        for pair in (f"{code}-eng", f"eng-{code}"):
            for path in glob.glob(f"{packages}/dict-freedict-{pair}/usr/share/dictd/*.dict.dz"):
                head = None
                for line in gzip.open(path, "rt", errors="replace"):
                    found = re.match(r"^([^/<\d]+?) /[^/]*/", line)
                    if found:
                        head = found.group(1)
                    elif head and line.strip() and not re.search(r"[/<>\[\]:]", line):
                        for word in re.sub(r"^\d+\. ", "", line.strip()).split(", ")[:3]:
                            yield (language, word, head) if pair.endswith("eng") else (language, head, word)


if __name__ == "__main__":
    flags = argparse.ArgumentParser()
    for name in ("packages", "apt", "out", "english"):
        flags.add_argument(f"--{name}", required=True)
    args = flags.parse_args()
    with open(args.out, "w") as file:
        for source, pairs in (
            ("libreoffice-help", help_pages(args.packages)),
            ("gnome-help", mallard(args.packages)),
            ("mozilla", mozilla(args.packages)),
            ("debian-descriptions", descriptions(args.apt)),
            ("software-centre", store_entries(args.apt)),
            ("words", word_book(args.packages)),
            ("words", dictionaries(args.packages)),
        ):
            for language, english, other in pairs:
                put(file, language, source, english, other)
        for root in sorted(glob.glob(f"{args.packages}/*")):
            for read in (catalogues, json_pairs, folder_pairs):
                for language, english, other in read(root):
                    put(file, language, os.path.basename(root), english, other)
    with open(os.path.join(os.path.dirname(args.out), "sources.tsv"), "w") as file:
        for source in sorted({source for _, source in counts}):
            numbers = "\t".join(str(counts.get((language, source), 0)) for language in LANGUAGES)
            file.write(f"{source}\t{licence_of(f'{args.packages}/{source}')}\t{numbers}\n")
    with open(args.out) as file:
        distinct = dict.fromkeys(json.loads(line)["e"] for line in file)
    os.makedirs(args.english, exist_ok=True)
    with open(f"{args.english}/texts.jsonl", "w") as file:
        for text in distinct:
            file.write(json.dumps({"t": text}, ensure_ascii=False) + "\n")
    for language in LANGUAGES:
        own = {s: n for (l, s), n in counts.items() if l == language}
        print(language, sum(own.values()), sorted(own.items(), key=lambda one: -one[1])[:25])

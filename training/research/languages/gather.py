"""Short lines in each language of LANGUAGES, out of what translators of free software wrote.

  python gather.py --packages UNPACKED --apt LISTS --out lines.json

UNPACKED holds one unpacked Debian package a folder, with its message catalogues; LISTS is apt's folder with
Translation-* (`apt-get update -o Acquire::Languages=it,nl,...`). Writes {language: [lines]}, each line once.
"""

import argparse
import gettext
import glob
import html
import json
import os
import random
import re
import subprocess

LANGUAGES = "en de es fr pt it nl ca gl ro pl cs sk sv da no fi hu tr id hr lt".split()
# What packages call the folders of a language beside its two letters.
FOLDERS = {"nb": "no", "pt_br": "pt", "pt_pt": "pt", "en_gb": "en"}
MAX_CHARACTERS, MIN_LETTERS, MAX_DESCRIPTIONS, MAX_ENGLISH = 300, 4, 20_000, 60_000

TAGS = re.compile(r"<[^<>]{1,200}>")
# Catalogues are not always in the language that their folder names.
OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2e80-\uffff]")
SLOTS = re.compile(r"%(?:\(\w+\))?[-#0 +]*[\d.*]*(?:l|ll)?[a-zA-Z%]|%\d(?:\$\w)?|\$\{?\w+\}?|\{\{?[^{}]*\}?\}|\[\[?[^\[\]]*\]?\]|https?:\S+")


def language_of(name):
    """None for a folder that is no language of these, or one in another script (`sr@latin`)."""
    if "@" in name:
        return None
    code = name.lower().replace("-", "_").split(".")[0]
    code = FOLDERS.get(code, code.split("_")[0])
    return code if code in LANGUAGES else None


def clean(text):
    text = html.unescape(TAGS.sub(" ", text)).replace("_", "").replace("&", "").replace("~", "")
    return re.sub(r"\s+", " ", SLOTS.sub(" ", text)).strip()


def catalogues(root, lines):
    """Both sides of every message: the key is English."""
    english = set()
    for path in sorted(glob.iglob(f"{root}/**/*.mo", recursive=True)):
        found = [language_of(part) for part in path.split(os.sep)[:-1] if len(part) >= 2]
        stem = re.search(r"([a-z]{2}(?:_[A-Z]{2})?)\.mo$", path)
        language = next((one for one in reversed(found) if one), None) or (stem and language_of(stem[1]))
        if not language:
            continue
        try:
            entries = gettext.GNUTranslations(open(path, "rb"))._catalog.items()
        except Exception:
            continue
        for key, other in entries:
            key = clean((key[0] if isinstance(key, tuple) else key).split("\x04")[-1])
            other = clean(other)
            if OTHER_SCRIPT.search(other):
                continue
            if key != other and len(other) <= MAX_CHARACTERS and len(re.findall(r"[^\W\d_]", other)) >= MIN_LETTERS:
                lines[language].add(other)
                if len(key) <= MAX_CHARACTERS:
                    english.add(key)
    lines["en"] |= set(random.sample(sorted(english), min(MAX_ENGLISH, len(english))))


def descriptions(lists, lines):
    """Sentences of the translated descriptions of packages."""
    for path in sorted(glob.glob(f"{lists}/*_main_i18n_Translation-*.lz4")):
        language = language_of(path.split("Translation-")[1][:-4].replace("%5f", "_"))
        if not language:
            continue
        text = subprocess.run(["/usr/lib/apt/apt-helper", "cat-file", path], capture_output=True, check=True).stdout.decode("utf8", "replace")
        taken = 0
        for match in re.finditer(r"^Description-[a-zA-Z_]+: .*\n((?: .*\n)*)", text, re.M):
            body = " ".join(line.strip() for line in match[1].split("\n") if line.strip() != ".")
            for sentence in re.split(r"(?<=[.:;!?])\s", body)[:3]:
                sentence = clean(sentence)
                if not OTHER_SCRIPT.search(sentence) and 15 < len(sentence) < MAX_CHARACTERS and taken < MAX_DESCRIPTIONS:
                    lines[language].add(sentence)
                    taken += 1


flags = argparse.ArgumentParser()
for name in ("packages", "apt", "out"):
    flags.add_argument(f"--{name}", required=True)
args = flags.parse_args()
random.seed(1)
lines = {language: set() for language in LANGUAGES}
catalogues(args.packages, lines)
descriptions(args.apt, lines)
json.dump({language: sorted(found) for language, found in lines.items()}, open(args.out, "w"), ensure_ascii=False)
print({language: len(found) for language, found in lines.items()})

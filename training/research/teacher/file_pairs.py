"""Pairs out of the files that a package is translated by: gettext catalogues, JSON beside JSON."""

import gettext
import glob
import json
import os
import re

import polib

# Each language: what packages call its folders, and its name in FreeDict. A further one is a line here.
LANGUAGES = {
    "de": (("de", "de_DE"), "deu"),
    "es": (("es", "es_ES"), "spa"),
    "fr": (("fr", "fr_FR"), "fra"),
    "pt": (("pt", "pt_BR", "pt_PT"), "por"),
}
FOLDERS = {folder.lower(): language for language, (folders, _) in LANGUAGES.items() for folder in folders}
SPELLINGS = [(language, folder) for language, (folders, _) in LANGUAGES.items() for name in folders for folder in sorted({name, name.replace("_", "-")})]


def language_of(name):
    return FOLDERS.get(re.sub(r"[-.@].*", "", name.replace("-", "_").lower()) if "-" not in name else name.replace("-", "_").lower())


def catalogues(root):
    """gettext catalogues: the message itself is English; KDE's and Plone's keys are passed over by their shape."""
    for path in glob.iglob(f"{root}/**/*.[mp]o", recursive=True):
        parts = path.split(os.sep)
        stem = re.sub(r"^(?:admin-network|admin|continents-cities|.*[-.])-?(?=[a-z]{2}(_[A-Z]{2})?$)", "", os.path.basename(path)[:-3])
        language = next((language_of(p) for p in reversed(parts[:-1]) if language_of(p)), None) or language_of(stem)
        if not language:
            continue
        try:
            if path.endswith(".mo"):
                entries = gettext.GNUTranslations(open(path, "rb"))._catalog.items()
            else:
                entries = [(e.msgid, e.msgstr) for e in polib.pofile(path) if not e.fuzzy]
        except Exception:
            continue
        for key, other in entries:
            english = key[0] if isinstance(key, tuple) else key
            english = english.split("\x04")[-1]
            if english and other and isinstance(other, str):
                yield language, english, other


def leaves(tree, at=()):
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from leaves(value, (*at, name))
    elif isinstance(tree, str):
        yield at, tree


def json_pairs(root):
    """en.json beside de.json, keys alike."""
    for path in glob.iglob(f"{root}/**/en*.json", recursive=True):
        name = os.path.basename(path)
        if not re.fullmatch(r"en(?:[-_](?:US|EN|GB|us|gb))?(?:[-.].*)?\.json", name) or "node_modules" in path:
            continue
        for sibling in glob.iglob(os.path.join(os.path.dirname(path), "*.json")):
            language = language_of(os.path.basename(sibling)[:-5])
            if not language:
                continue
            try:
                english, other = dict(leaves(json.load(open(path)))), dict(leaves(json.load(open(sibling))))
            except Exception:
                continue
            for key in english.keys() & other.keys():
                yield language, english[key], other[key]


def folder_pairs(root):
    """locales/en/x.json beside locales/de/x.json."""
    for path in glob.iglob(f"{root}/**/en*/**/*.json", recursive=True):
        if "node_modules" in path:
            continue
        for folder in FOLDERS:
            for spelt in {folder, folder.replace("_", "-"), folder[:2] + folder[2:].upper(), folder[:2] + folder[2:].upper().replace("_", "-")}:
                sibling = re.sub(r"/en(?:[-_](?:US|GB|us|gb))?/", f"/{spelt}/", path)
                if sibling == path or not os.path.exists(sibling):
                    continue
                try:
                    english, other = dict(leaves(json.load(open(path)))), dict(leaves(json.load(open(sibling))))
                except Exception:
                    continue
                for key in english.keys() & other.keys():
                    yield FOLDERS[folder], english[key], other[key]

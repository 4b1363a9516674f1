"""Readers of the corpus's sources: HTML, Markdown, POD, man pages, docstrings, package descriptions."""

import glob
import gzip
import html
import os
import random
import re
import subprocess

SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-Z\"'(])")
BLOCK = re.compile(
    r"<(p|h[1-6]|li|dt|dd|td|title|summary)\b[^>]*>(.*?)"
    r"(?=</?(?:p|h[1-6]|li|dt|dd|td|th|tr|ul|ol|div|pre|table|title|summary)\b)",
    re.S | re.I,
)
NOT_TEXT = re.compile(r"<(script|style|pre|nav|head)\b.*?</\1>", re.S | re.I)
BY_PRODUCT = re.compile(
    r"\((development|debug|documentation|common|data|headers|shared|runtime|library|static)[^)]*\)"
    r"|debug symbols|transitional|dummy package"
)


class Corpus:
    """Distinct texts by source; headings of source S go to S#h."""

    def __init__(self):
        self.texts = {}

    def add(self, source, text):
        text = re.sub(r"\s+", " ", text).strip()
        if len(text) >= 4:
            self.texts.setdefault(source, {})[text] = 1

    def sentences(self, source, paragraph, low=12, high=260):
        for one in SENTENCE.split(re.sub(r"\s+", " ", paragraph)):
            one = one.strip()
            letters = sum(letter.isalpha() or letter == " " for letter in one)
            if low <= len(one) <= high and letters > 0.75 * len(one):
                self.add(source, one)

    def heading(self, source, text):
        if 8 <= len(text) <= 140 and " " in text:
            self.add(f"{source}#h", text)


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        return file.read().decode("utf8", "ignore")


def read_html(corpus, source, path):
    for kind, body in BLOCK.findall(NOT_TEXT.sub(" ", read(path))):
        text = html.unescape(re.sub(r"<[^>]+>", "", body)).replace("¶", "")
        text = re.sub(r"^[\d.]+\s+", "", text.strip())
        if kind.lower()[0] in "ht" and 6 <= len(text) <= 140 and " " in text.strip():
            corpus.add(f"{source}#h", text)
        else:
            corpus.sentences(source, text, 20, 240)


def read_tree(corpus, source, folder, only="", most=2500):
    files = sorted(
        path
        for path in glob.glob(f"{folder}/**/*", recursive=True)
        if re.search(r"\.html?(\.en)?(\.gz)?$", path) and re.search(only, path)
    )
    random.shuffle(files)
    for path in files[:most]:
        if os.path.isfile(path) and os.path.getsize(path) < 3e6:
            read_html(corpus, source, path)


def read_markup(corpus, source, raw):
    """Markdown, POD and plain text: headings and sentences, no code."""
    raw = re.sub(r"```.*?```", " ", raw, flags=re.S)
    for part in re.split(r"\n\s*\n|\n(?=[#*-] )", raw):
        if re.match(r"(    |\t)", part):
            continue
        is_heading = re.match(r"#+ +(.*)|=head\d +(.*)", part.strip())
        text = re.sub(r"[BCIFLX]<+ ?([^<>|]*)(?:\|[^<>]*)?>+", r"\1", part)
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"[`*_]|\\f.|\\-|^#+ ", "", text)
        if is_heading:
            corpus.heading(source, re.sub(r"^(=head\d|#+) +", "", text.strip().split("\n")[0]))
        else:
            corpus.sentences(source, text, 20, 240)


MACRO = r"^\.(Nm|Fl|Ar|Xr|Pa|Cm|Dv|Er|Li|Ic|Ev|Va|Em|Sy|Dq|Pq|Sq|Ql|Fn|Ft|BR|IR|I|B) "


def read_man(corpus, source, folder, most):
    files = sorted(glob.glob(f"{folder}/**/man/**/*.gz", recursive=True))
    random.shuffle(files)
    for path in files[:most]:
        raw = re.sub(r"^\.(Nd|Sh|Ss) ", "", read(path), flags=re.M)
        raw = re.sub(r"^[.'].*$", "\n", re.sub(MACRO, " ", raw, flags=re.M), flags=re.M)
        read_markup(corpus, source, raw)


def read_docstrings(corpus, source, folder):
    for path in glob.glob(f"{folder}/**/*.py", recursive=True):
        if "/tests/" not in path:
            for text in re.findall(r'"""(.*?)"""', read(path), re.S):
                corpus.sentences(source, re.split(r"\n\s*\n", text)[0], 25, 200)


def read_descriptions(corpus, path):
    """Debian's package descriptions (a Translation-en list of apt): the short one, and three paragraphs of the long one."""
    helper = ["/usr/lib/apt/apt-helper", "cat-file", path]
    listed = subprocess.run(helper, capture_output=True).stdout.decode("utf8", "ignore")
    for entry in listed.split("\n\n"):
        found = re.search(r"^Description-en: (.*)\n((?: .*\n?)*)", entry, re.M)
        if not found or BY_PRODUCT.search(found[1]):
            continue
        corpus.add("deb-short", found[1])
        for part in re.split(r"\n \.\n", found[2])[:3]:
            if re.search(r"\n ? +[*o-] ", part):
                for item in re.split(r"\n +[*o-] ", part):
                    corpus.sentences("deb-long", item.replace("\n", " "), 20, 220)
            else:
                corpus.sentences("deb-long", part.replace("\n", " "), 25, 260)

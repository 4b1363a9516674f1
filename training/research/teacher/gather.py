"""Gathers the corpus's texts by source.

  python gather.py --data DATA --docs DOCS --apt LISTS --packages NODE_MODULES --python SITE_PACKAGES --support SUPPORT --out gathered.json

DATA    the public sets (labelled/, pairs/, prose/); Banking77 and everything that only measures is not read
DOCS    a folder for each unpacked Debian package of DOCUMENTATION and the man pages below
LISTS   apt's lists with Translation-en
SUPPORT train.csv and oos-train.csv of training/support/write-support-csv.ts; only generated rows are read
"""

import argparse
import csv
import glob
import gzip
import json
import os
import random
import re

import text_sources as read

random.seed(1)
csv.field_size_limit(10**9)
# Debian package, and which of its pages.
DOCUMENTATION = {
    "python": ("python3.11-doc", ""),
    "postgresql": ("postgresql-doc-15", ""),
    "apache": ("apache2-doc", r"/en/|\.html\.en"),
    "django": ("python-django-doc", ""),
    "sqlalchemy": ("python-sqlalchemy-doc", ""),
    "pandas": ("python-pandas-doc", r"user_guide|whatsnew|getting|generated/pandas.(DataFrame|Series|read)|html/[a-z_]+.html"),
    "lohelp": ("libreoffice-help-en-us", ""),
    "tomcat": ("tomcat10-docs", ""),
    "ant": ("ant-doc", ""),
    "node": ("nodejs-doc", ""),
    "rust": ("rust-doc", r"html/(book|rust-by-example|reference|std/[a-z]+/(struct|fn)|cargo|edition|error)"),
    "ghc": ("ghc-doc", ""),
    "scala": ("scala-doc", ""),
    "sqlite": ("sqlite3-doc", ""),
    "zsh": ("zsh-doc", ""),
    "vim": ("vim-doc", ""),
    "bind": ("bind9-doc", ""),
    "postfix": ("postfix-doc", ""),
    "flask": ("python-flask-doc", ""),
    "svn": ("libsvn-doc", ""),
    "subversion": ("subversion", ""),
    "scipy": ("python-scipy-doc", r"html/(tutorial|generated|reference)"),
    "celery": ("python-celery-doc", ""),
    "twisted": ("twisted-doc", r"^(?!.*/api/)"),
    "commons": ("libcommons-lang3-java-doc", ""),
}
MAN_PAGES = {"bsdman": ("freebsd-manpages", 1500), "ssh": ("openssh-client", 50), "tcl": ("tcl8.6-doc", 300), "dovecot": ("dovecot-core", 50)}
MARKUP = {"perl": "perl-doc/**/*.pod", "docker": "docker-doc/**/*.md*", "dovecot": "dovecot-core/**/*.txt*"}
PERMISSIVE = ("MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD")
DOCSTRINGS = ("sklearn", "scipy", "numpy", "networkx", "sympy", "torch", "pip")
GAP = re.compile(r"\{\{[^}]*\}\}")

flags = argparse.ArgumentParser()
for name in ("data", "docs", "apt", "packages", "python", "support", "out"):
    flags.add_argument(f"--{name}", default="")
args = flags.parse_args()
corpus = read.Corpus()


def table(name, delimiter=","):
    with gzip.open(f"{args.data}/{name}", "rt", newline="", errors="ignore") as file:
        if delimiter == ",":
            yield from csv.DictReader(file)
            return
        names = file.readline().rstrip("\n").split("\t")
        for line in file:
            yield dict(zip(names, line.rstrip("\n").split("\t")))


for name in ("clinc150", "clinc150-val", "clinc150-oos", "hwu64", "snips", "bitext"):
    for row in table(f"labelled/{name}.csv.gz"):
        corpus.add(f"L:{name}", row["text"])
        corpus.sentences("bitext-reply", GAP.sub("it", row.get("response") or ""))
for row in table("pairs/bitext_instruction_response.tsv.gz", "\t"):
    corpus.sentences("bitext-reply", GAP.sub("it", row["response"]))
for row in table("pairs/sgd_user_system.tsv.gz", "\t"):
    corpus.add("sgd", row["user"])
    corpus.add("sgd", row["system"])
for row in table("pairs/docs_heading_paragraph.tsv.gz", "\t"):
    heading = row["heading"].strip()
    if 8 <= len(heading) <= 140 and " " in heading:
        corpus.add("P:heading", re.sub("^H: ", "", heading))
    if len(row["paragraph"]) >= 30:
        corpus.add("P:paragraph", " ".join(row["paragraph"].split()[:36]))
for row in table("pairs/docs_question_answer.tsv.gz", "\t"):
    corpus.add("P:question", row["question"])
    corpus.sentences("P:answer", row["answer"])
for path in sorted(glob.glob(f"{args.data}/prose/*.gz")):
    name = os.path.basename(path).split(".")[0]
    for line in read.read(path).split("\n"):
        line = line.strip()
        if line.startswith("H: "):
            if 8 <= len(line) < 140 and " " in line[3:]:
                corpus.add(f"prose-h:{name}", line[3:])
        elif "irc" in name:
            if len(line) >= 25 and line.count(" ") >= 4:
                corpus.add("irc", " ".join(line.split()[:40]))
        else:
            corpus.sentences(f"prose:{name}", line.lstrip("#-*> "))
for path in glob.glob(f"{args.apt}/*Translation-en*"):
    read.read_descriptions(corpus, path)
for source, (package, only) in DOCUMENTATION.items():
    read.read_tree(corpus, source, f"{args.docs}/{package}", only)
for source, pattern in MARKUP.items():
    for path in glob.glob(f"{args.docs}/{pattern}", recursive=True):
        read.read_markup(corpus, source, read.read(path))
for source, (package, most) in MAN_PAGES.items():
    read.read_man(corpus, source, f"{args.docs}/{package}", most)
for path in glob.glob(f"{args.packages}/*/package.json") + glob.glob(f"{args.packages}/@*/*/package.json"):
    package = json.loads(read.read(path))
    if str(package.get("license")) in PERMISSIVE:
        corpus.add("npm", package.get("description") or "")
        for readme in glob.glob(f"{os.path.dirname(path)}/[Rr][Ee][Aa][Dd][Mm][Ee].md"):
            read.read_markup(corpus, "npm", read.read(readme))
compiler = f"{args.packages}/typescript/lib/typescript.js"
if os.path.exists(compiler):
    for text in re.findall(r'diag\(\d+, \d+ /\* \w+ \*/, "[^"]*", "((?:[^"\\]|\\.)*)"', read.read(compiler)):
        corpus.add("tsc", re.sub(r"\{\d\}", "'x'", json.loads(f'"{text}"')))
for package in DOCSTRINGS:
    read.read_docstrings(corpus, "docstrings", f"{args.python}/{package}")
for name in ("train", "oos-train"):
    with open(f"{args.support}/{name}.csv", newline="") as file:
        for row in csv.DictReader(file):
            if "gener" in row["source"]:
                corpus.add("generated", " ".join(row["text"].split()[:60]))
json.dump({source: list(texts) for source, texts in corpus.texts.items()}, open(args.out, "w"))
print(sum(len(texts) for texts in corpus.texts.values()), "texts of", len(corpus.texts), "sources")

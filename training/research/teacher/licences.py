"""Under which licence an unpacked package stands, as it says itself; '' where it does not."""

import glob
import json
import re
from email.parser import HeaderParser


def licence_of(root):
    return debian(root) or python(root) or npm(root)


def debian(root):
    """The licence of all files in the copyright file, or the licences that a copyright file in prose names."""
    for path in sorted(glob.glob(f"{root}/**/usr/share/doc/*/copyright", recursive=True)):
        text = open(path, errors="replace").read()
        whole = re.search(r"^Files: \*(?: .*)?\n(?:.*\n)*?License: *(\S.*)$", text, re.M)
        if whole:
            return whole.group(1).strip()
        named = re.findall(r"common-licenses/([\w.-]*\w)", text)
        if named:
            return " and ".join(sorted(set(named)))
    return ""


def python(root):
    for path in sorted(glob.glob(f"{root}/**/*.dist-info/METADATA", recursive=True)):
        said = HeaderParser().parsestr(open(path, errors="replace").read())
        classes = [one.split(" :: ")[-1] for one in said.get_all("Classifier", []) if one.startswith("License ::")]
        first_line = (said["License"] or "").strip().split("\n")[0]
        return said["License-Expression"] or first_line or " and ".join(classes)
    return ""


def npm(root):
    for path in sorted(glob.glob(f"{root}/**/package.json", recursive=True), key=len):
        said = json.load(open(path)).get("license")
        return said if isinstance(said, str) else ""
    return ""

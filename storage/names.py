"""How names are searched and ordered: SQLite's LIKE and lower() leave Cyrillic alone."""

import unicodedata


def name_key(name: str) -> str:
    """The comparable form of a name: NFC, casefolded, ё as е, single spaces."""
    folded = unicodedata.normalize("NFC", name).casefold().replace("ё", "е")
    return " ".join(folded.split())

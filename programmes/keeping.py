"""A version of a questionnaire as one file, kept when a newer one takes its place."""

from hashlib import sha256
from typing import Any, Final

import yaml

from mentoring.questionnaire import Item, Questionnaire, Wording

DIGITS: Final = 12


def fingerprint(asked: Questionnaire) -> str:
    """Changes with any word that people answer to, and with nothing else."""
    return sha256(_words(asked).encode()).hexdigest()[:DIGITS]


def kept(asked: Questionnaire) -> str:
    """The whole version as YAML, for `older/`."""
    return yaml.safe_dump(_whole(asked), allow_unicode=True, sort_keys=False, width=110)


def _words(asked: Questionnaire) -> str:
    lines = [",".join(asked.express_ids), ",".join(asked.mirror_ids)]
    lines += [
        "|".join(
            (item.id, *(part for wording in _wordings(item) for part in (wording.title, *wording.anchors)))
        )
        for item in asked.items
    ]
    return "\n".join(lines)


def _wordings(item: Item) -> list[Wording]:
    return [wording for wording in (item.wording, item.first_grade, item.mirror) if wording is not None]


def _whole(asked: Questionnaire) -> dict[str, Any]:
    scale = next((item.wording.anchors for item in asked.items if item.reverse), ())
    return {
        "code": asked.code,
        "version": asked.version,
        "axes": [
            {"code": axis.code, "letters": axis.letters, "title": axis.title, "block": axis.block}
            for axis in asked.axes
        ],
        "reverse_scale": list(scale),
        "express": list(asked.express_ids),
        "mirror": list(asked.mirror_ids),
        "items": {axis.code: [_item(item) for item in asked.items_of(axis.code)] for axis in asked.axes},
    }


def _item(item: Item) -> dict[str, Any]:
    whole: dict[str, Any] = {"id": item.id, "title": item.wording.title, "short": item.short}
    whole |= {"reverse": True} if item.reverse else {"anchors": list(item.wording.anchors)}
    if item.note:
        whole["note"] = item.note
    for name, wording in (("first_grade", item.first_grade), ("mirror", item.mirror)):
        if wording is not None:
            whole[name] = {"title": wording.title, "anchors": list(wording.anchors)}
    return whole

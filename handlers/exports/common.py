"""Tables and lists that are read from the rows when they are handed over.

The recorded answer holds only which one and for whom: no name lies in the inbox, and rights are those of
the moment at which the file is made.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.screens.screen import Attachment
from locales.translator import Translator
from mentoring.people import Actor
from mentoring.usecases.all import UseCases


@dataclass(frozen=True, slots=True)
class Asked:
    """By whom, and in whose words; `practice`: the data are invented, and the file says so."""

    actor: Actor
    use: UseCases
    t: Translator
    practice: bool


@dataclass(frozen=True, slots=True)
class Order:
    """A job for the compute child."""

    job: str
    payload: Mapping[str, Any]
    body: bytes = field(default=b"", repr=False)


Source = Callable[[Asked, Mapping[str, Any]], Awaitable[Order]]
"""Reads rows and says how the file is made of them. Raises a MentoringError where the right is gone."""


def export(
    name: str, file: str, actor: Actor, t: Translator, *, caption: str = "", **params: Any
) -> Attachment:
    """A file of the source `name`, made after the commit; `params` are ids and switches."""
    payload = {"export": name, "person": actor.person_id, "sorry": str(t("exports-sorry")), **params}
    return Attachment("document", "export", payload, file, caption)

"""What article 351.8 asks for, as dates and numbers: the papers themselves are the school's. Never a sum.

The bot's «Беру» is a preliminary consent. The legal one is written: a consent, an additional agreement with
content, term and form, and an order. Until they are marked here a pair is «без документов».
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

TERM_DAYS: Final = (30, 7)
"""So many days before the end of the term those concerned hear of it."""


class PaperKind(StrEnum):
    """A document with a date and perhaps a number."""

    CONSENT = "consent"
    AGREEMENT = "agreement"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class PairPaper:
    """What is marked for one pair. `is_paid`: whether a payment is set at all; the sum is nobody's here."""

    consent_no: str | None = None
    consent_on: date | None = None
    agreement_no: str | None = None
    agreement_on: date | None = None
    order_no: str | None = None
    order_on: date | None = None
    term_from: date | None = None
    term_to: date | None = None
    is_paid: bool | None = None

    def day_of(self, kind: PaperKind) -> date | None:
        """The date of a document."""
        found: date | None = getattr(self, f"{kind.value}_on")
        return found

    def number_of(self, kind: PaperKind) -> str | None:
        """The number of a document."""
        found: str | None = getattr(self, f"{kind.value}_no")
        return found

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of what is not marked yet: consent, agreement, order, term."""
        papers = tuple(kind.value for kind in PaperKind if self.day_of(kind) is None)
        return papers if self.term_to is not None else (*papers, "term")

    def is_over(self, today: date) -> bool:
        """Whether the term has passed."""
        return self.term_to is not None and self.term_to < today

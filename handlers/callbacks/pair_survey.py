"""Taps of the survey at the end of a pair."""

from handlers.taps import Tap


class OpenSurvey(Tap, prefix="sv1"):
    """Begin, or go on."""

    pair_id: int


class AnswerSurvey(Tap, prefix="sv2"):
    """A number of the scale, or a code."""

    pair_id: int
    number: int
    value: str


class GoOnSurvey(Tap, prefix="sv3"):
    """Skip this one, or on after a choice of two."""

    pair_id: int
    number: int


class SurveySummary(Tap, prefix="sv4"):
    """What teachers and mentors said, from five people up."""

"""Taps of «Сегодня»."""

from handlers.taps import Tap


class MentorToday(Tap, prefix="td3"):
    """Another page of what waits."""

    page: int


class StepsToConfirm(Tap, prefix="td4"):
    """Steps handed in to this mentor or curator."""

    page: int

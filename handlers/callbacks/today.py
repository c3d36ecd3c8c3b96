"""Taps of «Сегодня»."""

from handlers.taps import Tap


class MentorToday(Tap, prefix="td3"):
    """Another page of what waits."""

    page: int

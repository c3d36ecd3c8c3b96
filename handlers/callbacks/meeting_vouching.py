"""Taps of the school, which speaks for a teacher who has not entered."""

from handlers.taps import Tap


class VouchMeeting(Tap, prefix="mv1"):
    """«Состоялась?» about a teacher who has not entered: yes | no | unsure."""

    meeting_id: int
    mark: str

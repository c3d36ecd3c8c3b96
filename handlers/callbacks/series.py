"""Taps of series of meetings: the methodologist's first, then everybody's."""

from handlers.taps import Tap


class OpenSeries(Tap, prefix="se1"):
    """The series on the desk; pages of its meetings count from 0."""

    event_id: int
    page: int


class AskDates(Tap, prefix="se2"):
    """When is the first of the new meetings?"""

    event_id: int


class LeafDates(Tap, prefix="se3"):
    """The picker, from the week of `page` (20261012)."""

    event_id: int
    page: int


class TakeFirstDay(Tap, prefix="se4"):
    """A day of the picker; its time comes next."""

    event_id: int
    day: int


class TakeFirst(Tap, prefix="se5"):
    """The first meeting, local: 202610151500. How does it repeat?"""

    event_id: int
    at: int


class ChooseEvery(Tap, prefix="se6"):
    """So it repeats; how many meetings?"""

    event_id: int
    at: int
    every: str


class PreviewDates(Tap, prefix="se7"):
    """Which days would that be? `rhythm`: how it repeats, and how many: see `rhythm_of`."""

    event_id: int
    at: int
    rhythm: int


class AddDates(Tap, prefix="se8"):
    """Add these meetings."""

    event_id: int
    at: int
    rhythm: int


class SeriesPeople(Tap, prefix="se9"):
    """Who goes, and how often they came."""

    event_id: int
    page: int


class OpenTasks(Tap, prefix="se10"):
    """Homework of the series: which meeting?"""

    event_id: int
    page: int


class AskTask(Tap, prefix="se11"):
    """The homework of a meeting: asked, or shown."""

    meeting_id: int


class LeafTaskDay(Tap, prefix="se12"):
    """Another day for it."""

    homework_id: int
    page: int


class TakeTaskDay(Tap, prefix="se13"):
    """This day."""

    homework_id: int
    day: int


class GiveTask(Tap, prefix="se14"):
    """Offer it to everybody who goes."""

    homework_id: int


class PrintSeries(Tap, prefix="se15"):
    """Somebody's certificate of the series, to be printed."""

    event_id: int
    person_id: int
    page: int


class MySeries(Tap, prefix="se20"):
    """Series I go to."""

    page: int


class OwnSeries(Tap, prefix="se21"):
    """How I stand in a series; pages of its meetings count from 0."""

    event_id: int
    page: int


class TakeHomework(Tap, prefix="se22"):
    """Homework becomes a step of my route."""

    homework_id: int


class SeriesFile(Tap, prefix="se23"):
    """All my meetings of the series, for the phone's calendar."""

    event_id: int


class OpenSeriesCertificate(Tap, prefix="se24"):
    """My certificate of the series."""

    event_id: int


class TakeSeriesCertificate(Tap, prefix="se25"):
    """The file."""

    event_id: int
    pdf: bool

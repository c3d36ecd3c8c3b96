"""Working days of the municipalities' schools, worked out once."""

from mentoring.ports import ProgrammeBook
from mentoring.workcalendar import SchoolCalendar
from programmes.calendar import calendar_of


class Calendars:
    """`mentoring.deliveries.Calendars` over the loaded programmes."""

    def __init__(self, programmes: ProgrammeBook) -> None:
        self._programmes = programmes
        self._made: dict[tuple[int, bool], SchoolCalendar] = {}

    def of(self, municipality_id: int, saturday_works: bool, /) -> SchoolCalendar:
        """The calendar of its schools that do, or do not, work on Saturdays."""
        key = (municipality_id, saturday_works)
        if key not in self._made:
            programme = self._programmes.of(municipality_id)
            self._made[key] = calendar_of(programme, saturday_works=saturday_works)
        return self._made[key]

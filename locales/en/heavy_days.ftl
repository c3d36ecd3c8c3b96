heavy-room = Heavy days
heavy-school = <b>Heavy days: { $school }</b>
    Nothing optional comes on these days; meetings and events people signed up for go on as usual. { $left } more can be marked this school year.
heavy-line = { $number }. { $day } — { $kind }
heavy-mark = Mark a day
heavy-unmark = Take back { $number }
heavy-ask-kind = What kind of day is it?
heavy-ask-day = { $kind }: which day?
heavy-marked = Marked: reminders come earlier.
heavy-kinds = Kinds of quiet days
heavy-own-kinds = The marked kinds hold for You: nothing optional comes on such days. A tap takes the mark and gives it back.
heavy-kind-september-start = start of September
heavy-kind-quarter-end = end of a quarter
heavy-kind-new-year = New Year's days
heavy-kind-own-exam = an exam
heavy-kind-exam-week = weeks of exams
heavy-kind-last-bell = the last bell
heavy-kind-parents-day = parents' evening
heavy-kind-inspection = inspection
heavy-kind-weather = weather, quarantine
settings-marked-day = { $day } · { $kind ->
        [own_exam] exam
       *[trip] trip
    }

errors-too-many-heavy-days = { $most } days are marked this school year, and that is all there are. Take one back if it is not needed.

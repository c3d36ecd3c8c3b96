hours-open = My hours
hours-head = In all: { $time } of meetings and lessons.
hours-none = Hours appear by themselves after the first meeting or lesson visit.
hours-month = { $month }: meetings { $meetings }, lessons { $visits }, { $time }
hours-teacher = { $name }: meetings { $meetings }, lessons { $visits }, { $time }
hours-note = Counted from the marks, no report is needed.

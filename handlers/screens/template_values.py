"""The facts of a paper by the names of `mentoring.paper_fields`, for a municipality's own template."""

from typing import Any

from handlers.screens.pair_words import subjects
from handlers.screens.papers import BLANK, at_school, called
from handlers.screens.programme_paper import (
    begins,
    control_days,
    ends,
    first_meeting,
    goal,
    meeting_cells,
    result_rows,
    task_texts,
)
from handlers.screens.route_paper import agreed_words, full_day, mark, names, number_words
from locales.translator import Translator
from locales.when import day_words
from mentoring.programme import Programme
from mentoring.routes import DONE
from mentoring.usecases.pair_records import Someone
from mentoring.usecases.paper_views import ProgrammeSheet, Reader, RouteSheet, SheetStep


def route_values(view: RouteSheet, programme: Programme, t: Translator) -> dict[str, Any]:
    """Of a route."""
    return {
        **_teacher(view.teacher, programme, t, own=view.reader is Reader.OWNER),
        "муниципалитет": view.municipality,
        "наставник": names(view.mentors, t),
        "куратор": names(view.curators, t),
        "дата": full_day(view.made_on, t),
        "период_с": full_day(view.starts, t),
        "период_по": full_day(view.ends, t),
        "зоны_роста": _axes(view),
        "часов": number_words(view.hours, t),
        "шагов": str(len(view.steps)),
        "закрыто": str(sum(step.status in DONE for step in view.steps)),
        "согласовано": agreed_words(view, t),
        "шаги": _steps(view.steps, t),
    }


def programme_values(view: ProgrammeSheet, programme: Programme, t: Translator) -> dict[str, Any]:
    """Of a programme."""
    marks, own = view.pair.marks, view.reader is Reader.MENTOR
    middle, end = control_days(view)
    return {
        **_teacher(view.teacher, programme, t, own=view.reader is Reader.OWNER),
        "муниципалитет": view.municipality,
        "наставник": called(view.mentor, t, own=own),
        "наставник_должность": _position(view.mentor, programme),
        "наставник_школа": at_school(view.mentor, t, own=own),
        "куратор": names(view.curators, t),
        "дата": full_day(view.made_on, t),
        "форма_и_вид": t.plain("paper-pair-kind", kind=view.pair.kind.value),
        "срок_с": full_day(begins(view), t),
        "срок_по": full_day(ends(view), t),
        "приказ_номер": marks.order_no or BLANK,
        "приказ_дата": full_day(marks.order_on, t),
        "соглашение_номер": marks.agreement_no or BLANK,
        "соглашение_дата": full_day(marks.agreement_on, t),
        "запрос": view.request or BLANK,
        "зоны_роста": _axes(view.route) if view.route else BLANK,
        "цель": goal(view, t),
        "первая_встреча": full_day(first_meeting(view), t),
        "контроль_промежуточный": full_day(middle, t),
        "контроль_итоговый": full_day(end, t),
        "шаги": _steps(view.route.steps, t) if view.route else [],
        "задачи": [{"номер": str(n), "текст": text} for n, text in enumerate(task_texts(view, t), 1)],
        "результаты": [{"результат": what, "признак": sign} for what, sign in result_rows(view, t)],
        "встречи": [
            dict(zip(("когда", "минут", "тема", "отметка"), meeting_cells(line, view, t), strict=True))
            for line in view.meetings
        ],
    }


def _teacher(someone: Someone, programme: Programme, t: Translator, *, own: bool) -> dict[str, Any]:
    return {
        "педагог": called(someone, t, own=own),
        "должность": _position(someone, programme),
        "предметы": BLANK if t.private else subjects(someone, programme),
        "школа": at_school(someone, t, own=own),
    }


def _position(someone: Someone, programme: Programme) -> str:
    return programme.position_title(someone.position) if someone.position else BLANK


def _axes(view: RouteSheet) -> str:
    return ", ".join(f"«{axis}»" for axis in view.axes or ())


def _steps(steps: tuple[SheetStep, ...], t: Translator) -> list[dict[str, str]]:
    return [
        {
            "номер": str(number),
            "название": step.title,
            "цель": step.goal,
            "форма": step.form,
            "срок": day_words(step.due, t.locale),
            "часы": number_words(step.hours, t),
            "что_получится": step.brings,
            "кто_подтверждает": step.confirmer,
            "отметка": mark(step, t),
        }
        for number, step in enumerate(steps, 1)
    ]

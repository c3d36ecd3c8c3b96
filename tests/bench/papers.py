"""`python -m tests.bench.papers [FOLDER]`: samples of every paper, DOCX and PDF.

Each page comes as a picture too where LibreOffice and poppler are installed. All people in them are invented.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from documents.papers import example, from_template, made
from handlers.screens.legal_papers import blanks, notice
from handlers.screens.mentor_papers import What, paper_of
from handlers.screens.programme_paper import programme_paper
from handlers.screens.route_paper import route_paper
from handlers.screens.template_values import programme_values, route_values
from locales.translator import translator
from mentoring.meetings import MeetingStatus
from mentoring.pair_papers import PairPaper
from mentoring.pairs import Pair, PairKind, PairStatus
from mentoring.paper import Paper
from mentoring.paper_fields import PaperKind
from mentoring.route_answering import Answerer
from mentoring.routes import StepStatus
from mentoring.usecases.mentor_papers import MentorSheet
from mentoring.usecases.pair_papers import PapersView
from mentoring.usecases.pair_records import PairRecord, Someone
from mentoring.usecases.paper_views import (
    LegalMarks,
    MeetingLine,
    PairFacts,
    ProgrammeSheet,
    Reader,
    RouteSheet,
    SheetStep,
)
from programmes.loader import load

FOLDER = Path("var/papers")
PROGRAMME = load("bugulma")
TOWN = "Бугульминский район"
TODAY, BEGAN = date(2026, 11, 25), datetime(2026, 9, 16, tzinfo=UTC)
LONG_SCHOOL = (
    "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 7 "
    "с углублённым изучением отдельных предметов»"
)
STATES = (StepStatus.CONFIRMED, StepStatus.UNCONFIRMED, StepStatus.SUBMITTED, StepStatus.ACTIVE)
MARKS = LegalMarks("3", date(2026, 9, 10), "7", date(2026, 9, 16), "114-к", date(2026, 9, 15), BEGAN.date())


def someone(number: int, name: str, school: str, position: str | None = None) -> Someone:
    zone, subjects = "Europe/Moscow", ("mathematics",)
    return Someone(number, 1, name, name, zone, school=school, subjects=subjects, position=position)


TEACHER = someone(1, "Әхмәтҗанова-Ҡаһарманова Гүзәл Ҙөлфәт ҡыҙы", LONG_SCHOOL, "teacher")
MENTOR = someone(2, "Учебный Пётр Ильич", "Школа № 1", "teacher")
CURATOR = someone(3, "Учебная Ольга Олеговна", "Школа № 1")


def route(steps: int) -> RouteSheet:
    lines = tuple(
        SheetStep(
            step.title,
            step.goal,
            step.form.label,
            date(2026, 10, 16) + timedelta(days=7 * place),
            step.hours,
            step.evidence.text,
            step.confirmers[0].label,
            STATES[place] if place < len(STATES) else StepStatus.PLANNED,
            date(2026, 10, 20) if place < 2 else None,
        )
        for place, step in enumerate(PROGRAMME.library.steps[:steps])
    )
    ends, hours = max(line.due for line in lines), round(sum(line.hours for line in lines), 1)
    axes = ("Урок и оценивание", "Общение")
    whose = (1, Reader.OWNER, TOWN, TEACHER, (MENTOR,), (CURATOR,), axes)
    agreed = (date(2026, 10, 14), Answerer.MENTOR, TODAY)
    return RouteSheet(*whose, lines, hours, date(2026, 10, 13), ends, False, *agreed)


def pair(*, empty: bool = False) -> PairFacts:
    request = None if empty else "Помогите с дисциплиной в 6 классе: к концу урока сил не остаётся."
    marks = LegalMarks() if empty else MARKS
    return PairFacts(1, 1, 1, 2, PairKind.MAIN, None, request, BEGAN, None, None, marks)


def meetings(number: int) -> tuple[MeetingLine, ...]:
    topics = ("Как начать урок так, чтобы класс включился за две минуты", "Критерии до работы")
    return tuple(
        MeetingLine(
            1,
            1,
            BEGAN + timedelta(days=3 * place, hours=12),
            45 if place % 4 == 0 else 40,
            topics[place % 2],
            MeetingStatus.HELD,
            place % 5 != 0,
            place % 4 == 0,
        )
        for place in range(number)
    )


def programme(steps: int) -> ProgrammeSheet:
    facts = (pair(empty=not steps), Reader.OWNER, TOWN, TEACHER, MENTOR, (CURATOR,))
    given = route(steps) if steps else None
    lines = meetings(3 if steps else 0)
    return ProgrammeSheet(*facts, given, pair(empty=not steps).request, lines, "Europe/Moscow", TODAY)


def mentor(held: int) -> MentorSheet:
    done = (date(2026, 10, 1), date(2026, 10, 20))
    seen = (meetings(held), done, 3, date(2026, 10, 1), "Europe/Moscow", TODAY)
    return MentorSheet(MENTOR, TOWN, ((pair(), TEACHER),), *seen)


def papers() -> Iterator[tuple[str, Paper]]:
    t = translator("ru")
    for steps in (5, 7, 9, 30):
        yield f"route-{steps}", route_paper(route(steps), PROGRAMME, t)
    for steps in (0, 7, 30):
        yield f"programme-{steps}", programme_paper(programme(steps), PROGRAMME, t)
    for held in (0, 25):
        for what in What:
            yield f"{what.value}-{held}", paper_of(what, mentor(held), PROGRAMME, t, before=False)
    record = PairRecord(Pair(1, 1, 2, PairStatus.ACTIVE), 1, "teacher", BEGAN)
    view = PapersView(
        record, PairPaper("3", date(2026, 9, 10)), TEACHER, MENTOR, TODAY, date(2026, 11, 30), True
    )
    for number, paper in enumerate((*blanks(view, PROGRAMME, 2, t), notice(view, PROGRAMME, 2, t)), 1):
        yield f"legal-{number}", paper


def draw(folder: Path) -> list[Path]:
    t, files = translator("ru"), []
    for name, paper in papers():
        for form in ("docx", "pdf"):
            files.append(folder / f"{name}.{form}")
            files[-1].write_bytes(made({"format": form, "paper": paper.as_json()}))
    given = {
        PaperKind.ROUTE: route_values(route(7), PROGRAMME, t),
        PaperKind.PROGRAMME: programme_values(programme(7), PROGRAMME, t),
    }
    for kind, values in given.items():
        template = example({"kind": kind.value, "title": "Пример бланка"})
        files.append(folder / f"template-{kind.value}.docx")
        files[-1].write_bytes(from_template({"kind": kind.value, "values": values}, template))
    return files


def picture(files: list[Path], folder: Path) -> None:
    flat = folder / "flat"
    flat.mkdir(exist_ok=True)
    words = [str(one) for one in files if one.suffix == ".docx"]
    office = shutil.which("soffice")
    if office:
        home = f"-env:UserInstallation={(flat / 'office').resolve().as_uri()}"
        command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(flat), *words]
        subprocess.run(command, check=True, capture_output=True)
    else:
        print("LibreOffice is not installed: no pictures of the DOCX files")
    for one in [*(file for file in files if file.suffix == ".pdf"), *flat.glob("*.pdf")]:
        target = folder / f"{one.stem}-{'word' if one.parent == flat else 'pdf'}"
        subprocess.run(["pdftoppm", "-r", "70", "-png", str(one), str(target)], check=True)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.png"), *(folder / "flat").glob("*.pdf")):
        old.unlink()
    files = draw(folder)
    if shutil.which("pdftoppm"):
        picture(files, folder)
    else:
        print("pdftoppm (poppler-utils) is not installed: no pictures")
    print(f"{len(files)} files, {len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    main()

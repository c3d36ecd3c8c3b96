"""«О программе»: parts to choose from, pages to read, and all of it as a paper."""

from collections.abc import Iterator
from typing import Final

from handlers.callbacks.about import AboutPaper, OpenAbout, OpenAboutPart
from handlers.callbacks.menu import OpenMenu
from handlers.screens.route_paper import page_words
from handlers.screens.screen import Button, Screen, rows
from locales.translator import Html, Translator
from mentoring.paper import Block, Paper, heading, words
from mentoring.programme import Programme
from mentoring.programme_about import Duties, Section, Sourced

FULL: Final = 760
"""Characters of entries on a page: 900 less the heading, a group's name and what is escaped."""

NUMBERED: Final = frozenset(
    {Section.SHORT, Section.TASKS, Section.DIRECTIONS, Section.RESULTS, Section.RISKS}
)
"""Parts that people speak of by number."""

ACROSS: Final = 3
"""Parts in a row of buttons, at most."""

WHOLE: Final = 10
"""Characters of a label that a third of a phone's width shows whole."""

Line = tuple[str, str]
"""The name of the group an entry stands in (often none), and the entry as plain text."""


def contents(programme: Programme, t: Translator) -> Screen:
    """Whose document it is, and its parts."""
    document = programme.document
    text = t(
        "about-contents",
        municipality=programme.municipality,
        title=programme.title,
        name=document.name,
        adopted=document.adopted,
    )
    doors = [Button(_name(one, t), OpenAboutPart(one.value, 0)) for one in programme.sections]
    files = [Button(t("about-paper", format=form), AboutPaper(form == "PDF")) for form in ("PDF", "DOCX")]
    return Screen(text, rows(*_laid(doors), (*files, _menu(t))))


def _laid(doors: list[Button]) -> Iterator[tuple[Button, ...]]:
    """Three in a row, two where a word would be cut."""
    while doors:
        across = ACROSS if all(len(door.label) <= WHOLE for door in doors[:ACROSS]) else ACROSS - 1
        yield tuple(doors[:across])
        doors = doors[across:]


def part(programme: Programme, code: str, page: int, t: Translator) -> Screen:
    """A page of a part; of a part or page that is not there (an old button, another pack) the nearest."""
    if code not in set(programme.sections):
        return contents(programme, t)
    section = Section(code)
    pages = tuple(_pages(_lines(programme, section, t)))
    at = min(max(page, 0), len(pages) - 1)
    head = t(
        "about-head",
        part=_name(section, t),
        page=str(at + 1),
        pages=str(len(pages)),
        many=str(len(pages) > 1).lower(),
    )
    turn = [Button(t("about-back"), OpenAboutPart(code, at - 1))] if at else []
    after = _after(programme, section)
    if at + 1 < len(pages):
        turn.append(Button(t("about-on"), OpenAboutPart(code, at + 1), style="primary"))
    elif after:
        label = t("about-next", part=_name(after, t))
        turn.append(Button(label, OpenAboutPart(after.value, 0), style="primary"))
    every = Button(t("about-all"), OpenAbout())
    return Screen(Html(f"{head}\n\n{_shown(pages[at], t)}"), rows(turn, (every, _menu(t))))


def paper(programme: Programme, t: Translator) -> Paper:
    """All parts, in order."""
    document = programme.document
    blocks = [words(document.name), words(document.adopted, quiet=True)]
    for section in programme.sections:
        blocks += _blocks(programme, section, t)
    return Paper(
        t.plain("about-title"),
        tuple(blocks),
        subtitle=f"{programme.municipality} · {programme.title}",
        page_words=page_words(t),
        language=t.locale,
    )


def _blocks(programme: Programme, section: Section, t: Translator) -> Iterator[Block]:
    yield heading(t.plain("about-section", section=section.value))
    group = ""
    for name, said in _lines(programme, section, t):
        if name != group:
            yield words(f"{name}:", quiet=True)
            group = name
        yield words(said)


def _lines(programme: Programme, section: Section, t: Translator) -> list[Line]:
    """Entries in order, numbered within their group where people speak of them by number."""
    lines: list[Line] = []
    number, group = 0, ""
    for one in programme.told(section):
        if isinstance(one, Duties):
            lines += [(one.who, f"• {each.title}") for each in one.does]
            continue
        name = t.plain("about-level", level=one.level.value) if one.level else ""
        number, group = (number + 1 if name == group else 1), name
        mark = f"{number}." if section in NUMBERED else "•"
        lines.append((name, f"{mark} {_said(one, t)}"))
    return lines


def _said(one: Sourced, t: Translator) -> str:
    """With who acts so here, where the name itself does not tell."""
    here = t.plain("about-role", role=one.role.value) if one.role else ""
    if not here or here.casefold() in one.title.casefold():
        return one.title
    return f"{one.title} ({t.plain('about-here', role=here)})"


def _pages(lines: list[Line]) -> Iterator[list[Line]]:
    """As many entries a page as fit; an entry is never divided."""
    page: list[Line] = []
    for line in lines:
        if page and _length([*page, line]) > FULL:
            yield page
            page = []
        page.append(line)
    yield page


def _length(page: list[Line]) -> int:
    return sum(len(said) + 1 for _, said in page) + sum(len(name) + 4 for name in {name for name, _ in page})


def _shown(page: list[Line], t: Translator) -> Html:
    """A group is named above its first entry, and again at the top of each page it goes on to."""
    shown: list[str] = []
    group = ""
    for name, said in page:
        if name != group:
            shown.append(("\n" if shown else "") + t("about-group", group=name))
            group = name
        shown.append(t("about-line", text=said))
    return Html("\n".join(shown))


def _after(programme: Programme, section: Section) -> Section | None:
    later = programme.sections[programme.sections.index(section) + 1 :]
    return later[0] if later else None


def _name(section: Section, t: Translator) -> str:
    return t("about-section", section=section.value)


def _menu(t: Translator) -> Button:
    return Button(t("menu-back"), OpenMenu(""))

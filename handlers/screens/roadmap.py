"""The roadmap on screens: H3, lists, a row, an executor's share, the history."""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Final

from handlers.callbacks import roadmap as taps
from handlers.callbacks.menu import OpenMenu
from handlers.screens.screen import Attachment, Button, Screen, rows
from handlers.taps import Tap
from handlers.widgets.choice import pager, shortened
from locales.translator import Html, Translator
from locales.when import dated, day_words, moment_words
from mentoring.people import Role
from mentoring.roadmap import Executor, PartStatus, ProofKind, RowStatus, Term, What
from mentoring.roster import PersonFacts
from mentoring.usecases.roadmap_views import (
    Note,
    NotePage,
    PartCard,
    PartFacts,
    PartPage,
    Proof,
    RowCard,
    RowFacts,
    RowPage,
    Shown,
    Summary,
    Told,
)

LINE: Final = 70
"""Characters of an action in a list."""
CARD: Final = 300
WORDS: Final = 160
"""Characters of a comment on a card."""
SHARE: Final = 44
FILTERS: Final = (Shown.ALL, Shown.MINE, Shown.LATE, Shown.DONE)


# --- words ---


def term_words(term: Term | None, due_on: date | None, today: date, t: Translator) -> Html:
    """«до чт, 31 декабря», «ежегодно в октябре», «постоянно»."""
    if term is None:
        return t("roadmap-term-unsaid")
    month = term.month or (due_on.month if due_on else 1)
    last = due_on or term.on
    day = dated(last, t.locale, today) if last else ""
    return t("roadmap-term", kind=term.kind.value, month=month, day=day)


def executor_words(row: RowFacts, t: Translator) -> Html:
    """Who does it, in a few words."""
    said = []
    if row.office:
        said.append(t("roadmap-executor-office"))
    if row.schools:
        said.append(t("roadmap-executor-schools"))
    elif row.school_id is not None:
        said.append(t("roadmap-executor-school", school=row.school))
    if row.person_id is not None:
        said.append(t.name(row.person, Role.TEACHER.value, row.person_id))
    return Html(", ".join(said)) if said else t("roadmap-executor-nobody")


def share_words(part: PartFacts, t: Translator) -> Html:
    """Whose share it is."""
    match part.executor:
        case Executor.OFFICE:
            return t("roadmap-executor-office")
        case Executor.PERSON:
            return t.name(part.name, Role.TEACHER.value, part.person_id or 0)
        case _:
            return Html(t("roadmap-executor-school", school=part.name))


def state_words(part: PartFacts, today: date, t: Translator) -> Html:
    """«в работе», «готово, ещё не посмотрели», «срок был …»."""
    if part.is_open and part.due_on is not None and part.due_on < today:
        return t("roadmap-state-late", day=day_words(part.due_on, t.locale, today), state=part.status.value)
    seen = "yes" if part.accepted_at else "no"
    return t("roadmap-state", state=part.status.value, seen=seen)


def row_state(row: RowFacts, today: date, t: Translator) -> Html:
    """The state of a row: counts where there are many parts."""
    if row.status is not RowStatus.OPEN:
        return t("roadmap-row-status", status=row.status.value)
    if row.is_done:
        return t("roadmap-row-done", seen="no" if row.unseen else "yes")
    if row.parts > 1:
        late = t("roadmap-row-late", n=row.late) if row.late else ""
        return t("roadmap-row-counts", done=row.done, parts=row.parts, late=late)
    if row.late and row.due_on:
        return t("roadmap-row-passed", day=day_words(row.due_on, t.locale, today))
    return t("roadmap-row-open", state="work" if row.begun else "moved" if row.moved else "todo")


def _cut(text: str, limit: int) -> str:
    return shortened(" ".join(text.split()), limit)


# --- H3 and lists ---


def summary(view: Summary, today: date, t: Translator) -> Screen:
    """H3."""
    if not view.total and not view.drafts and not view.proposed:
        return _empty(view, t)
    first = view.first
    late = (
        t(
            "roadmap-first",
            number=str(first.number),
            row=_cut(first.title, CARD),
            executor=executor_words(first, t),
            day=dated(first.due_on, t.locale, today) if first.due_on else "",
        )
        if first
        else t("roadmap-nothing-late")
    )
    more = [t("roadmap-unseen", n=view.unseen)] if view.unseen and view.owns else []
    more += [t("roadmap-proposed", n=view.proposed)] if view.proposed else []
    text = t("roadmap-summary", total=view.total, done=view.done, late=view.late, first=late)
    draft = view.drafts[0] if view.drafts else None
    return Screen(
        Html("\n\n".join([text, *more])),
        rows(
            Button(t("roadmap-ask"), taps.AskNews(first.id), style="primary") if first else None,
            (
                Button(t("roadmap-all"), taps.OpenRows("all", 0), style=None if first else "primary"),
                Button(t("roadmap-mine", n=view.mine), taps.OpenRows("mine", 0)),
            ),
            (
                Button(t("roadmap-draft"), taps.OpenRow(draft.id))
                if draft
                else Button(t("roadmap-add"), taps.AskTitle(0)),
                Button(t("roadmap-proposals"), taps.OpenRows("proposed", 0))
                if view.proposed
                else Button(t("roadmap-picture"), taps.RoadmapPicture()),
            ),
            Button(t("roadmap-document", n=view.pack), taps.OfferDocument()) if view.pack else None,
            (Button(t("roadmap-take"), taps.OpenTaking()), Button(t("menu-back"), OpenMenu(""))),
        ),
    )


def _empty(view: Summary, t: Translator) -> Screen:
    return Screen(
        t("roadmap-empty", pack=view.pack),
        rows(
            Button(t("roadmap-document", n=view.pack), taps.OfferDocument(), style="primary")
            if view.pack
            else None,
            Button(t("roadmap-add"), taps.AskTitle(0), style=None if view.pack else "primary"),
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def page(view: RowPage, t: Translator) -> Screen:
    """Rows of a list, by number."""
    filters = [
        Button(
            t("roadmap-filter", shown=one.value, on=str(one is view.shown).lower()),
            taps.OpenRows(one.value, 0),
        )
        for one in FILTERS
    ]
    lines = [_line(n, row, view, t) for n, row in enumerate(view.lines, start=1)]
    body = Html("\n".join(lines)) if lines else t("roadmap-none", shown=view.shown.value)
    head = t("roadmap-list", shown=view.shown.value)
    opens = [Button(str(n), taps.OpenRow(row.id)) for n, row in enumerate(view.lines, start=1)]
    turn = pager(view.page, view.pages, lambda at: taps.OpenRows(view.shown.value, at), t)
    back = Button(t("roadmap-to-roadmap"), taps.OpenRoadmap(), style="primary")
    return Screen(
        Html(f"{head}\n\n{body}"),
        rows(
            opens,
            turn,
            filters[:2] if view.writes else None,
            filters[2:] if view.writes else None,
            back if view.writes else None,
            Button(t("menu-back"), OpenMenu("")),
        ),
    )


def _line(n: int, row: RowFacts, view: RowPage, t: Translator) -> Html:
    return t(
        "roadmap-line",
        n=str(n),
        number=str(row.number),
        title=_cut(row.title, LINE),
        term=term_words(row.term, row.due_on, view.today, t),
        state=row_state(row, view.today, t),
    )


# --- a row ---


def card(view: RowCard, t: Translator) -> Screen:
    """A row, and what this person can do with it."""
    row = view.row
    if row.status is RowStatus.DRAFT or row.status is RowStatus.PROPOSED:
        return draft(view, t)
    share = view.single or view.mine
    lines = [_facts(row, view.today, t)]
    if row.said_term:
        lines.append(t("roadmap-in-document", term=row.said_term, by=row.said_by or ""))
    if row.status is RowStatus.DROPPED:
        lines.append(t("roadmap-dropped-because", reason=_cut(row.reason or "", WORDS)))
    if view.proofs:
        lines.append(_brought(view.proofs, t))
    return Screen(Html("\n\n".join(lines)), _card_rows(view, share, t))


def _facts(row: RowFacts, today: date, t: Translator) -> Html:
    return t(
        "roadmap-card",
        number=str(row.number),
        title=_cut(row.title, CARD),
        term=term_words(row.term, row.due_on, today, t),
        executor=executor_words(row, t),
        state=row_state(row, today, t),
    )


def _card_rows(view: RowCard, share: PartFacts | None, t: Translator) -> tuple[tuple[Button, ...], ...]:
    row, mine = view.row, view.mine
    back = Button(t("roadmap-to-list"), taps.OpenRows("all" if view.writes else "mine", 0))
    if row.status is RowStatus.DROPPED:
        restore = Button(t("roadmap-restore"), taps.RestoreRow(row.id)) if view.owns else None
        return rows(restore, Button(t("roadmap-history"), taps.OpenNotes(row.id, 0)), back)
    own = (
        Button(t("roadmap-done"), taps.AskProof(mine.id), style="primary")
        if mine and mine.is_open
        else Button(t("roadmap-my-share"), taps.OpenPart(mine.id), style="primary")
        if mine
        else None
    )
    many = row.parts > 1
    share_button = (
        Button(t("roadmap-parts", done=row.done, parts=row.parts), taps.OpenParts(row.id, 0))
        if many
        else Button(t("roadmap-share"), taps.OpenPart(share.id))
        if share
        else None
    )
    ask = Button(t("roadmap-ask"), taps.AskNews(row.id)) if view.writes and not row.is_done else None
    if not view.writes:
        return rows(own, Button(t("roadmap-share"), taps.OpenPart(mine.id)) if mine else None, back)
    return rows(
        own,
        [one for one in (share_button, ask) if one],
        (Button(t("roadmap-edit"), taps.OpenEdit(row.id)), Button(t("roadmap-move"), taps.AskTerm(row.id))),
        Button(t("roadmap-history"), taps.OpenNotes(row.id, 0)),
        (back, Button(t("roadmap-to-roadmap"), taps.OpenRoadmap())),
    )


def draft(view: RowCard, t: Translator) -> Screen:
    """A row that is being written, or proposed by a community."""
    row = view.row
    proposed = row.status is RowStatus.PROPOSED
    text = t(
        "roadmap-draft-card",
        proposed=str(proposed).lower(),
        title=_cut(row.title, CARD),
        term=term_words(row.term, row.due_on, view.today, t),
        executor=executor_words(row, t),
        ready=str(row.executed).lower(),
    )
    publish = Button(t("roadmap-publish"), taps.PublishRow(row.id), style="primary")
    who = Button(t("roadmap-who"), taps.OpenExecutors(row.id), style=None if row.executed else "primary")
    when = Button(
        t("roadmap-when"),
        taps.AskTerm(row.id),
        style="primary" if row.term is None and row.executed else None,
    )
    forget = t("roadmap-refuse" if proposed else "roadmap-forget")
    return Screen(
        text,
        rows(
            publish if row.executed else None,
            (when, who),
            Button(t("roadmap-words"), taps.AskTitle(row.id)),
            Button(forget, taps.ForgetRow(row.id), style="danger"),
            Button(t("roadmap-to-roadmap"), taps.OpenRoadmap()),
        ),
    )


def edit(view: RowCard, t: Translator) -> Screen:
    """What to change."""
    row = view.row
    return Screen(
        t("roadmap-edit-what", number=str(row.number), title=_cut(row.title, CARD)),
        rows(
            (
                Button(t("roadmap-words"), taps.AskTitle(row.id)),
                Button(t("roadmap-when"), taps.AskTerm(row.id)),
            ),
            Button(t("roadmap-who"), taps.OpenExecutors(row.id)),
            Button(t("roadmap-drop"), taps.AskDropRow(row.id), style="danger") if view.owns else None,
            Button(t("people-back"), taps.OpenRow(row.id), style="primary"),
        ),
    )


def executors(view: RowCard, t: Translator) -> Screen:
    """Who does it: several at once."""
    row = view.row
    person = (
        Button(t("roadmap-no-person"), taps.SetPerson(row.id, 0))
        if row.person_id
        else Button(t("roadmap-one-person"), taps.AskPerson(row.id))
    )
    return Screen(
        t("roadmap-executors", who=executor_words(row, t)),
        rows(
            Button(t("roadmap-turn-office", on=str(row.office).lower()), taps.TurnOffice(row.id)),
            Button(t("roadmap-turn-schools", on=str(row.schools).lower()), taps.TurnSchools(row.id)),
            (Button(t("roadmap-one-school"), taps.PickSchool(row.id, 0)), person),
            Button(t("roadmap-ready"), taps.OpenRow(row.id), style="primary"),
        ),
    )


def schools(view: RowCard, found: Sequence[tuple[int, str]], at: int, t: Translator) -> Screen:
    """Which one?"""
    size = 4
    pages = max(1, -(-len(found) // size))
    at = min(at, pages - 1)
    lines = [
        Button(_cut(name, 24), taps.SetSchool(view.row.id, number))
        for number, name in found[at * size : (at + 1) * size]
    ]
    none = Button(t("roadmap-no-school"), taps.SetSchool(view.row.id, 0)) if view.row.school_id else None
    back = Button(t("people-back"), taps.OpenExecutors(view.row.id), style="primary")
    turn = pager(at, pages, lambda page: taps.PickSchool(view.row.id, page), t)
    pairs = [tuple(lines[i : i + 2]) for i in range(0, len(lines), 2)]
    return Screen(t("roadmap-which-school"), rows(*pairs, turn, none, back))


def people(row_id: int, found: Sequence[PersonFacts], typed: str, t: Translator) -> Screen:
    """Which person? What was typed found these."""
    back = Button(t("people-back"), taps.OpenExecutors(row_id), style="primary")
    if not found:
        return Screen(t("roadmap-no-such-person", typed=_cut(typed, 40)), rows(back))
    lines = [
        Button(_cut(str(t.name(_full(one), Role.TEACHER.value, one.id)), 24), taps.SetPerson(row_id, one.id))
        for one in found[:4]
    ]
    return Screen(t("roadmap-which-person"), rows(*lines, back))


def _full(person: PersonFacts) -> str:
    return " ".join(part for part in (person.family, person.given) if part)


# --- an executor's share ---


def part(view: PartCard, t: Translator, *, files: bool = False) -> Screen:
    """One share: for whoever does it, and for whoever looks at it."""
    row, one = view.row, view.part
    due = term_words(row.term, one.due_on, view.today, t)
    lines = [
        t(
            "roadmap-share-card",
            number=str(row.number),
            title=_cut(row.title, CARD),
            who=share_words(one, t),
            term=due,
            state=state_words(one, view.today, t),
        )
    ]
    if view.proofs:
        lines.append(_brought(view.proofs, t))
    if one.executor is Executor.SCHOOL and not one.curators:
        lines.append(t("roadmap-no-curator"))
    return Screen(Html("\n\n".join(lines)), _part_rows(view, t), _files(view.proofs) if files else ())


def _part_rows(view: PartCard, t: Translator) -> tuple[tuple[Button, ...], ...]:
    one = view.part
    unseen = one.status is PartStatus.DONE and one.accepted_at is None
    does = []
    if view.does and one.is_open:
        does = [Button(t("roadmap-done"), taps.AskProof(one.id), style="primary")]
        if one.status is not PartStatus.WORK:
            does.append(Button(t("roadmap-begin"), taps.BeginPart(one.id)))
    looks = []
    if view.owns and unseen and not (view.does and not view.row.parts):
        looks = [
            Button(t("roadmap-accept"), taps.AcceptPart(one.id), style="primary"),
            Button(t("roadmap-return"), taps.AskBack(one.id)),
        ]
    more = [Button(t("roadmap-more"), taps.AskProof(one.id))] if view.does and unseen and one.live else []
    word = [Button(t("roadmap-word"), taps.AskWord(one.id))] if view.does and one.live else []
    has_files = any(proof.file_id for proof in view.proofs)
    shows = [Button(t("roadmap-files"), taps.ShowProofs(one.id))] if has_files else []
    asks = []
    if view.writes and one.is_open and not view.does:
        asks = [
            Button(t("roadmap-ask"), taps.AskNewsOf(one.id)),
            Button(t("roadmap-move"), taps.AskPartTerm(one.id)),
        ]
    return rows(
        does, looks, [*more, *word], asks, shows, Button(t("roadmap-to-row"), taps.OpenRow(view.row.id))
    )


def _brought(proofs: Sequence[Proof], t: Translator) -> Html:
    lines = [_proof(one, t) for one in proofs[:3]]
    return t("roadmap-brought", lines=Html("\n".join(lines)))


def _proof(one: Proof, t: Translator) -> Html:
    body = _cut(one.body or one.file_name or "", WORDS)
    return t("roadmap-proof", kind=one.kind.value, body=body)


def _files(proofs: Sequence[Proof]) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            "photo" if one.kind is ProofKind.PHOTO else "document",
            "file_id",
            {"file_id": one.file_id, "stored": one.stored},
            one.file_name or "",
        )
        for one in proofs
        if one.file_id
    )


def parts(view: PartPage, t: Translator) -> Screen:
    """«Готово 12 из 20», and those that have not first."""
    row = view.row
    head = t(
        "roadmap-parts-head",
        number=str(row.number),
        title=_cut(row.title, CARD // 2),
        done=row.done,
        parts=row.parts,
        late=row.late,
    )
    lines = [
        t(
            "roadmap-part-line",
            n=str(n),
            who=_cut(str(share_words(one, t)), SHARE),
            state=state_words(one, view.today, t),
            curator="yes" if one.curators else "no",
        )
        for n, one in enumerate(view.lines, start=1)
    ]
    opens = [Button(str(n), taps.OpenPart(one.id)) for n, one in enumerate(view.lines, start=1)]
    turn = pager(view.page, view.pages, lambda at: taps.OpenParts(row.id, at), t)
    waiting = row.done < row.parts
    return Screen(
        Html("\n".join([head, "", *lines])),
        rows(
            opens,
            turn,
            Button(t("roadmap-ask-rest"), taps.AskNews(row.id), style="primary") if waiting else None,
            Button(t("roadmap-to-row"), taps.OpenRow(row.id)),
        ),
    )


def notes(view: NotePage, zone: tzinfo, today: date, t: Translator) -> Screen:
    """What happened, the newest first."""
    lines = [_note(one, zone, today, t) for one in view.lines]
    body = Html("\n".join(lines)) if lines else t("roadmap-no-history")
    turn = pager(view.page, view.pages, lambda at: taps.OpenNotes(view.row.id, at), t)
    back = Button(t("roadmap-to-row"), taps.OpenRow(view.row.id), style="primary")
    return Screen(t("roadmap-notes", number=str(view.row.number), lines=body), rows(turn, back))


def _note(one: Note, zone: tzinfo, today: date, t: Translator) -> Html:
    at = moment_words(one.at.astimezone(zone).replace(tzinfo=None), t.locale, today)
    who = t.name(one.author, one.role or Role.TEACHER.value, one.author_id) if one.author_id else ""
    body = one.body or ""
    if one.what is What.MOVED:
        body = day_words(date.fromisoformat(body), t.locale, today) if body else str(t("roadmap-without-end"))
    of = t("roadmap-of-school", school=_cut(one.of, 30)) if one.of else ""
    return t(
        "roadmap-note",
        at=at,
        what=one.what.value,
        who=who,
        by="yes" if one.author_id else "no",
        body=_cut(body, 90),
        of=of,
    )


# --- questions ---


def ask(key: str, back: Tap, t: Translator, trouble: str = "", extra: Sequence[Button] = ()) -> Screen:
    """A text is asked for; what was wrong with the last one stands above."""
    text = t(f"roadmap-ask-{key}")
    pairs = [tuple(extra[i : i + 2]) for i in range(0, len(extra), 2)]
    return Screen(
        Html(f"{trouble}\n\n{text}" if trouble else text),
        rows(*pairs, Button(t("people-back"), back, style="primary")),
    )


def ask_term(id_: int, is_part: bool, back: Tap, t: Translator, trouble: str = "") -> Screen:
    """Typed, or one of the usual ones."""
    codes = ("month", "quarter") if is_part else ("month", "quarter", "all_year", "always")
    quick = [Button(t("roadmap-quick-term", term=one), taps.SetTerm(id_, is_part, one)) for one in codes]
    return ask("term", back, t, trouble, quick)


def told(view: Told, t: Translator) -> str:
    """What asking came to, as a short word over the screen."""
    if not view.people:
        return t("roadmap-told-nobody")
    return t("roadmap-told", n=view.people, again=str(view.again).lower())


def document(number: int, t: Translator) -> Screen:
    """Take the rows of the document?"""
    take = Button(t("roadmap-take-document"), taps.TakeDocument(), style="primary") if number else None
    return Screen(
        t("roadmap-offer-document", n=number), rows(take, Button(t("people-back"), taps.OpenRoadmap()))
    )


def taking(t: Translator, files: tuple[Attachment, ...] = ()) -> Screen:
    """In which form."""
    return Screen(
        t("roadmap-taking"),
        rows(
            Button(t("roadmap-as-picture"), taps.RoadmapPicture()),
            (Button("DOCX", taps.RoadmapPaper(False)), Button("PDF", taps.RoadmapPaper(True))),
            Button(t("roadmap-as-table"), taps.RoadmapTable()),
            Button(t("roadmap-to-roadmap"), taps.OpenRoadmap(), style="primary"),
        ),
        files,
    )

"""Blanks of article 351.8 (`domain.md` 2.2): dates and terms, never a sum."""

from handlers.screens.papers import BLANK, at_school, called
from handlers.screens.programme_paper import numbered
from handlers.screens.route_paper import full_day, period, post_words
from locales.translator import Translator
from mentoring.paper import Block, Paper, facts, signatures, words
from mentoring.programme import Programme
from mentoring.usecases.pair_papers import PapersView

Fact = tuple[str, str]


def blanks(view: PapersView, programme: Programme, me: int, t: Translator) -> tuple[Paper, ...]:
    """Consent, agreement, order: for the person `me`, whose own name stays in private mode."""
    return tuple(made(view, programme, me, t) for made in (consent, agreement, order))


def consent(view: PapersView, programme: Programme, me: int, t: Translator) -> Paper:
    """Of the mentor, in writing."""
    return _paper(
        "consent",
        [
            facts((t.plain("legal-head-of"), BLANK), *_mentor(view, programme, me, t)),
            words(t.plain("legal-consent-text")),
            facts(*_work(view, programme, me, t)),
            words(t.plain("legal-early-end")),
            words(t.plain("legal-money")),
            signatures((t.plain("paper-mentor"), _mentor_name(view, me, t))),
        ],
        t,
    )


def agreement(view: PapersView, programme: Programme, me: int, t: Translator) -> Paper:
    """To the employment contract: content, term, form, payment (left to the school)."""
    marks = view.paper
    return _paper(
        "agreement",
        [
            facts(
                (t.plain("legal-number"), numbered(marks.agreement_no, marks.agreement_on, t)),
                (t.plain("legal-contract"), BLANK),
                (t.plain("legal-employer"), BLANK),
                *_mentor(view, programme, me, t),
            ),
            words(t.plain("legal-agreement-text")),
            facts(*_work(view, programme, me, t), (t.plain("legal-payment"), BLANK)),
            words(t.plain("legal-early-end")),
            signatures(
                (t.plain("legal-employer"), BLANK), (t.plain("paper-mentor"), _mentor_name(view, me, t))
            ),
        ],
        t,
    )


def order(view: PapersView, programme: Programme, me: int, t: Translator) -> Paper:
    """Of the head of the school."""
    marks = view.paper
    basis = (
        numbered(marks.consent_no, marks.consent_on, t),
        numbered(marks.agreement_no, marks.agreement_on, t),
    )
    return _paper(
        "order",
        [
            facts(
                (t.plain("legal-number"), numbered(marks.order_no, marks.order_on, t)),
                (t.plain("legal-basis-consent"), basis[0]),
                (t.plain("legal-basis-agreement"), basis[1]),
            ),
            words(t.plain("legal-order-text")),
            facts(*_mentor(view, programme, me, t), *_work(view, programme, me, t)),
            facts((t.plain("legal-control"), BLANK)),
            signatures(
                (t.plain("paper-principal"), BLANK),
                (t.plain("legal-read-mentor"), _mentor_name(view, me, t)),
                (t.plain("legal-read-teacher"), _teacher_name(view, me, t)),
            ),
        ],
        t,
    )


def notice(view: PapersView, programme: Programme, me: int, t: Translator) -> Paper:
    """M18: the mentor tells the employer; the last day is counted conservatively."""
    return _paper(
        "notice",
        [
            facts((t.plain("legal-head-of"), BLANK), *_mentor(view, programme, me, t)),
            words(t.plain("legal-notice-text")),
            facts(
                (t.plain("paper-teacher"), _teacher_name(view, me, t)),
                (t.plain("paper-order"), numbered(view.paper.order_no, view.paper.order_on, t)),
                (t.plain("legal-given-on"), full_day(view.today, t)),
                (t.plain("legal-last-day"), full_day(view.earliest_end, t)),
            ),
            words(t.plain("legal-notice-count"), quiet=True),
            signatures((t.plain("paper-mentor"), _mentor_name(view, me, t))),
        ],
        t,
    )


def _paper(code: str, blocks: list[Block], t: Translator) -> Paper:
    return Paper(
        t.plain("legal-title", code=code),
        tuple(blocks),
        subtitle=t.plain("legal-sample"),
        language=t.locale,
    )


def _mentor(view: PapersView, programme: Programme, me: int, t: Translator) -> tuple[Fact, ...]:
    own = view.mentor.person_id == me
    return (
        (t.plain("paper-mentor"), _mentor_name(view, me, t)),
        (t.plain("paper-mentor-post"), post_words(view.mentor, programme, t)),
        (t.plain("paper-mentor-school"), at_school(view.mentor, t, own=own)),
    )


def _work(view: PapersView, programme: Programme, me: int, t: Translator) -> tuple[Fact, ...]:
    marks = view.paper
    starts = marks.term_from
    term = period(starts, marks.term_to, t) if starts else _until(view, t)
    return (
        (t.plain("paper-teacher"), _teacher_name(view, me, t)),
        (t.plain("paper-post"), post_words(view.teacher, programme, t)),
        (t.plain("legal-content"), t.plain("legal-content-text")),
        (t.plain("paper-kind"), t.plain("paper-pair-kind", kind=view.record.pair.kind.value)),
        (t.plain("paper-term"), term),
    )


def _until(view: PapersView, t: Translator) -> str:
    line = "________________"
    return f"{line} – {full_day(view.paper.term_to, t) or line}"


def _mentor_name(view: PapersView, me: int, t: Translator) -> str:
    return called(view.mentor, t, own=view.mentor.person_id == me)


def _teacher_name(view: PapersView, me: int, t: Translator) -> str:
    return called(view.teacher, t, own=view.teacher.person_id == me)

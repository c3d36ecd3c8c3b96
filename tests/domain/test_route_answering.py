"""Who is asked about a step, what fits it, and when a text seems to name a child."""

from dataclasses import replace
from datetime import date

import pytest

from mentoring.child_names import looks_like_child
from mentoring.errors import TooLong
from mentoring.route_answering import (
    FILE_LIMIT,
    Answerer,
    EmptyFile,
    FileTooBig,
    WrongKind,
    agreeing,
    asked,
    may_agree,
    stands_in,
    taken,
)
from mentoring.route_editing import StepFixed
from mentoring.route_library import EvidenceKind
from mentoring.route_order import swapped
from mentoring.route_proposal import propose
from mentoring.route_records import Around, Parcel
from tests.support.pack import bugulma, calendar

TEXT, NUMBER, LINK, PHOTO, FILE, TAP = (
    EvidenceKind.TEXT,
    EvidenceKind.NUMBER,
    EvidenceKind.LINK,
    EvidenceKind.PHOTO,
    EvidenceKind.FILE,
    EvidenceKind.TAP,
)
ANNA = Around(
    1, 1, "Анна", "Учебная Анна", "Europe/Moscow", frozenset({7}), True, False, frozenset(), frozenset()
)
MENTOR, CURATOR = 2, 3


def around(*, mentor: bool = True, curator: bool = True) -> Around:
    return replace(
        ANNA,
        mentors=frozenset({MENTOR} if mentor else ()),
        curators=frozenset({CURATOR} if curator else ()),
    )


def who(code: str, circle: Around) -> tuple[Answerer, frozenset[int]]:
    confirmer = next(one for one in bugulma().confirmers if one.code == code)
    found = asked([confirmer], circle)
    return found.role, found.people


@pytest.mark.parametrize("code", ["mentor", "pair_partner", "class_teacher"])
def test_what_is_the_mentors_goes_to_the_mentor_else_to_the_curator(code: str) -> None:
    assert who(code, around()) == (Answerer.MENTOR, {MENTOR})
    assert who(code, around(mentor=False)) == (Answerer.CURATOR, {CURATOR})


@pytest.mark.parametrize("code", ["methodologist", "expert", "rmo_head", "site", "subject_tutor"])
def test_what_is_the_towns_goes_to_the_methodologist_else_to_the_mentor(code: str) -> None:
    town = replace(around(), methodologists=frozenset({4, 5}))
    assert who(code, town) == (Answerer.METHODOLOGIST, {4, 5})
    assert who(code, around()) == (Answerer.MENTOR, {MENTOR})


def test_an_event_is_confirmed_by_its_author_and_any_methodologist_may_stand_in() -> None:
    confirmer = next(one for one in bugulma().confirmers if one.code == "organiser")
    town = replace(around(), methodologists=frozenset({4, 5}), organisers=frozenset({4}))
    found = asked([confirmer], town)
    assert (found.role, found.people) == (Answerer.ORGANISER, {4})
    assert found.may_answer(5)
    assert not found.may_answer(MENTOR)
    assert who("organiser", replace(town, organisers=frozenset())) == (Answerer.METHODOLOGIST, {4, 5})


def test_a_colleague_is_whoever_is_shown_the_code() -> None:
    assert who("colleague", around()) == (Answerer.COLLEAGUE, frozenset())


def test_the_card_says_who_has_the_button_where_it_is_somebody_else() -> None:
    words = {one.code: one for one in bugulma().confirmers}
    town = replace(around(), methodologists=frozenset({4}))
    speaks = {code: stands_in(asked([words[code]], town), [words[code]]) for code in words}
    assert {code for code, other in speaks.items() if not other} == {
        "self",
        "bot",
        "mentor",
        "curator",
        "methodologist",
        "colleague",
    }


def test_every_confirmer_of_the_pack_has_an_answerer() -> None:
    town = replace(around(), methodologists=frozenset({4}), organisers=frozenset({4}))
    alone = {one.code for one in bugulma().confirmers if asked([one], town).role is Answerer.SELF}
    assert alone == {"self", "bot"}


@pytest.mark.parametrize("code", ["curator", "psychologist", "deputy"])
def test_what_is_the_schools_goes_to_its_curator_else_to_the_mentor(code: str) -> None:
    assert who(code, around()) == (Answerer.CURATOR, {CURATOR})
    assert who(code, around(curator=False)) == (Answerer.MENTOR, {MENTOR})


@pytest.mark.parametrize("code", ["self", "bot", "mentor", "curator"])
def test_where_nobody_is_the_step_is_the_teachers_own(code: str) -> None:
    assert who(code, around(mentor=False, curator=False)) == (Answerer.SELF, frozenset())


def test_a_curator_who_is_a_young_teacher_herself_never_answers_for_herself() -> None:
    herself = replace(ANNA, curators=frozenset({1}), mentors=frozenset({1}))
    assert who("curator", herself) == (Answerer.SELF, frozenset())
    assert agreeing(herself).people == frozenset()
    assert not may_agree(1, herself)


@pytest.mark.parametrize(
    ("parcel", "kinds", "kind"),
    [
        (Parcel(TAP, "пять"), (TEXT,), TEXT),
        (Parcel(TAP, "5 и 7"), (NUMBER,), NUMBER),
        (Parcel(TAP, "смотрите https://example.ru/a"), (LINK,), LINK),
        (Parcel(TAP, "школа.рф/урок"), (PHOTO, LINK), LINK),
        (Parcel(PHOTO, None, "f", size=5), (FILE,), PHOTO),
        (Parcel(FILE, None, "f", "a.png", "image/png", 5), (PHOTO,), FILE),
        (Parcel(FILE, None, "f", "a.docx", None, 5), (FILE, TEXT), FILE),
    ],
)
def test_what_fits_is_taken(parcel: Parcel, kinds: tuple[EvidenceKind, ...], kind: EvidenceKind) -> None:
    assert taken(parcel, kinds).kind is kind


@pytest.mark.parametrize(
    ("parcel", "kinds"),
    [
        (Parcel(TAP, "пять"), (NUMBER,)),
        (Parcel(TAP, "просто слова. И ещё"), (LINK,)),
        (Parcel(TAP, "   "), (TEXT,)),
        (Parcel(TAP, None), (TEXT, NUMBER)),
        (Parcel(PHOTO, None, "f", size=5), (TEXT,)),
        (Parcel(FILE, None, "f", "a.docx", None, 5), (PHOTO, TEXT)),
    ],
)
def test_what_does_not_fit_is_named(parcel: Parcel, kinds: tuple[EvidenceKind, ...]) -> None:
    with pytest.raises(WrongKind) as refused:
        taken(parcel, kinds)
    assert refused.value.kinds == kinds


def test_bounds_of_what_is_brought() -> None:
    assert taken(Parcel(TAP, "а" * 1000), (TEXT,))
    with pytest.raises(TooLong):
        taken(Parcel(TAP, "а" * 1001), (TEXT,))
    assert taken(Parcel(FILE, None, "f", size=FILE_LIMIT), (FILE,))
    with pytest.raises(FileTooBig) as refused:
        taken(Parcel(FILE, None, "f", size=FILE_LIMIT + 1), (FILE,))
    assert refused.value.megabytes == 21
    with pytest.raises(EmptyFile):
        taken(Parcel(FILE, None, "f", size=0), (FILE,))


@pytest.mark.parametrize(
    "text",
    ["Иванов П. молчал", "П. Иванов молчал", "Петров Ваня", "Ваня Петров", "урок, Гайнетдинова Ә. и другие"],
)
def test_a_pupils_name_is_asked_about(text: str) -> None:
    assert looks_like_child(text)


@pytest.mark.parametrize(
    "text",
    [
        "А. С. Пушкин «Капитанская дочка»",
        "Пушкин А. С.",
        "Иванова Анна Сергеевна помогла",
        "Татьяна Ивановна Петрова",
        "Гарипов Айдар Маратович",
        "Мария Ивановна посоветовала",
        "Сработал приём. Дети включились за две минуты",
        "5, 20, 3",
    ],
)
def test_adults_writers_and_plain_words_are_not(text: str) -> None:
    assert not looks_like_child(text)


def test_neighbours_change_places_and_dates_and_no_third_date_moves() -> None:
    pack = bugulma()
    draft = propose(["me", "ko"], pack.library, calendar(), date(2026, 10, 13), pack.route_rules)
    second, third = draft.steps[1:3]
    after = swapped(draft, second.code, pack.library, calendar(), later=True)
    assert [step.code for step in after.steps[1:3]] == [third.code, second.code]
    assert [step.start for step in after.steps] == [step.start for step in draft.steps]
    assert after.steps[3:] == draft.steps[3:]
    assert swapped(after, second.code, pack.library, calendar(), later=False).steps[0] == draft.steps[0]


@pytest.mark.parametrize(("place", "later"), [(0, True), (1, False), (-1, False), (-2, True)])
def test_the_common_steps_keep_their_places(place: int, later: bool) -> None:
    pack = bugulma()
    draft = propose(["me", "ko"], pack.library, calendar(), date(2026, 10, 13), pack.route_rules)
    with pytest.raises(StepFixed):
        swapped(draft, draft.steps[place].code, pack.library, calendar(), later=later)

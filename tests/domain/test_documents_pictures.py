"""What a person sees in a picture: words, room to breathe, nothing that shames."""

from dataclasses import replace
from io import BytesIO
from math import hypot

import pytest
from matplotlib.text import Text
from PIL import Image

from documents import progress, radar, rings, strip
from documents.canvas import Canvas
from documents.lettering import wrap
from documents.views import RadarAxis, RadarView, RouteStep, RouteView, StripAxis, StripView, as_json

LEVELS = ("зона роста", "в развитии", "уверенно", "опора")
RUSSIAN = (
    "Предмет",
    "Урок и оценивание",
    "Умение учиться",
    "Общение",
    "Класс и воспитание",
    "Цифра и проекты",
    "Документы и права",
    "К каждому ребёнку",
)
LONGEST = ("Самостоятельность школьников и ответственность",) * 8
ENGLISH = (
    "Subject",
    "Lesson and assessment",
    "Learning to learn",
    "Communication",
    "Class and upbringing",
    "Digital and projects",
    "Documents and rights",
    "Every single child",
)
TATAR = ("Җәмгыять һәм өйрәнү",) * 8
NOTICE = "Самооценка. Не используется для аттестации и стимулирующих выплат"


def profile(
    now: list[int | None], before: list[int | None] | None = None, names: tuple[str, ...] = RUSSIAN
) -> RadarView:
    axes = tuple(
        RadarAxis(name, present, earlier)
        for name, present, earlier in zip(names, now, before or [None] * 8, strict=True)
    )
    return RadarView(
        title="Мой профиль · 15 октября 2026",
        notice=NOTICE,
        levels=LEVELS,
        axes=axes,
        too_little="мало данных",
        now_label="15 октября 2026",
        before_label="12 мая 2026",
    )


def written(canvas: Canvas) -> list[Text]:
    return [text for text in canvas.sheet.texts if text.get_text()]


def words(canvas: Canvas) -> str:
    return " ".join(text.get_text() for text in written(canvas))


def boxes(canvas: Canvas) -> dict[Text, tuple[float, float, float, float]]:
    canvas.png()
    return {text: text.get_window_extent().extents for text in written(canvas)}


@pytest.mark.parametrize("names", [RUSSIAN, ENGLISH, TATAR, LONGEST], ids=["ru", "en", "tt", "longest"])
def test_labels_never_touch_the_circle_nor_leave_the_picture(names: tuple[str, ...]) -> None:
    canvas = radar.draw(profile([100] * 7 + [None], [20] * 8, names))
    for text, (left, bottom, right, top) in boxes(canvas).items():
        assert left >= 0
        assert right <= radar.SIZE
        assert bottom >= 0
        assert top <= radar.SIZE
        if text.get_text() in LEVELS and text.get_path_effects():
            continue  # the words of the rings live inside
        nearest = hypot(
            max(left - rings.CENTRE[0], 0, rings.CENTRE[0] - right),
            max(bottom - rings.CENTRE[1], 0, rings.CENTRE[1] - top),
        )
        assert nearest > rings.RADIUS + 10, text.get_text()


@pytest.mark.parametrize("names", [RUSSIAN, ENGLISH, TATAR, LONGEST], ids=["ru", "en", "tt", "longest"])
def test_labels_do_not_lie_on_each_other(names: tuple[str, ...]) -> None:
    places = list(boxes(radar.draw(profile([50] * 8, [40] * 8, names))).items())
    for number, (one, (left, bottom, right, top)) in enumerate(places):
        for other, (left2, bottom2, right2, top2) in places[number + 1 :]:
            apart = right <= left2 or right2 <= left or top <= bottom2 + 6 or top2 <= bottom + 6
            assert apart, (one.get_text(), other.get_text())


@pytest.mark.parametrize("names", [RUSSIAN, LONGEST], ids=["ru", "longest"])
def test_the_legend_stands_clear_of_the_labels(names: tuple[str, ...]) -> None:
    places = boxes(radar.draw(profile([50] * 8, [40] * 8, names)))
    legend = max(place[3] for text, place in places.items() if text.get_text() == "12 мая 2026")
    labels = min(place[1] for place in places.values() if place[3] > rings.CENTRE[1] - rings.RADIUS - 60)
    assert legend < labels


def test_the_profile_speaks_in_words_not_in_numbers() -> None:
    said = words(radar.draw(profile([83, 56, 44, 61, 72, 28, 39, 50])))
    assert "%" not in said
    assert not {"83", "56", "44", "61", "72", "28", "39", "50"} & set(said.split())
    assert "дефицит" not in said.casefold()
    assert all(level in said for level in LEVELS)
    assert NOTICE in " ".join(said.split())


def test_the_words_follow_the_thresholds_of_the_programme() -> None:
    ordinary = profile([55] * 8)
    strict = replace(ordinary, thresholds=(56, 70, 90))
    assert words(radar.draw(ordinary)).count("в развитии") == 9
    assert words(radar.draw(strict)).count("зона роста") == 9


def test_a_plain_dictionary_is_enough_to_draw_from() -> None:
    axes = [{"label": name, "now": 55} for name in RUSSIAN]
    words_only = {
        "title": "Профиль",
        "notice": NOTICE,
        "levels": list(LEVELS),
        "axes": axes,
        "too_little": "мало",
    }
    view = RadarView.from_json(words_only)
    assert view.thresholds == (40, 60, 80)
    assert RadarView.from_json(as_json(view)) == view


def test_an_axis_without_answers_is_a_gap_with_grey_words() -> None:
    full, gap = radar.draw(profile([60] * 8)), radar.draw(profile([60] * 7 + [None]))
    assert "мало данных" in words(gap)
    assert "мало данных" not in words(full)
    assert len(_slices(gap)) == len(_slices(full)) - 2


def test_a_profile_without_any_answer_is_still_a_picture() -> None:
    said = words(radar.draw(profile([None] * 8)))
    assert said.count("мало данных") == 8


def test_the_earlier_profile_is_named_only_when_it_is_drawn() -> None:
    assert "12 мая 2026" in words(radar.draw(profile([60] * 8, [40] * 8)))
    assert "12 мая 2026" not in words(radar.draw(profile([60] * 8)))


@pytest.mark.parametrize("now", [[83, 56, 44, 61, 72, 28, 39, 50], [0] * 8, [100] * 8, [None] * 8])
def test_the_radar_is_a_small_square_png(now: list[int | None]) -> None:
    content = radar.radar(profile(now, [67, 61, 33, 50, 78, 22, None, 33]))
    assert len(content) <= 150_000
    with Image.open(BytesIO(content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1080, 1080))


def test_the_words_of_the_rings_keep_clear_of_markers_where_they_can() -> None:
    view = profile([83, 56, 44, 61, 72, 28, 39, 50])
    places = rings.word_places(view, rings.calmest_gap(view))
    assert not rings.touched(places, [rings.point(rings.angle(5, 8), 28), rings.point(0, 83)])


def test_a_dollar_sign_stays_a_dollar_sign() -> None:
    view = profile([60] * 8, names=("$x^2$ и $y$",) * 8)
    assert "$x^2$" in words(radar.draw(view))


def test_the_express_form_says_eight_words() -> None:
    axes = tuple(
        StripAxis(name, level) for name, level in zip(RUSSIAN, (3, 1, 0, 2, 2, 1, 0, None), strict=True)
    )
    view = StripView("Первый взгляд", NOTICE, LEVELS, axes, "мало данных")
    canvas = strip.draw(view)
    said = words(canvas)
    assert said.count("зона роста") == 2
    assert said.count("мало данных") == 1
    assert not any(letter.isdigit() for letter in said)
    assert len(strip.strip(view)) <= 150_000
    assert all(right <= canvas.width and bottom >= 0 for _, bottom, right, _ in boxes(canvas).values())


def test_a_route_shows_every_step_within_the_picture() -> None:
    long = "Микрокурс «Конец урока: как успеть подвести итог и разобрать домашнее задание» " * 3
    steps = (
        RouteStep(long, "done", "закрыт 18 сентября"),
        RouteStep("Билет на выход", "active", "до чт, 15 октября"),
        RouteStep("Семинар РМО", "planned"),
    )
    view = RouteView("Мой маршрут", steps, "Любой шаг можно заменить")
    canvas = progress.draw(view)
    assert "Билет на выход" in words(canvas)
    assert all(right <= canvas.width and bottom >= 0 for _, bottom, right, _ in boxes(canvas).values())
    with Image.open(BytesIO(progress.route_picture(view))) as picture:
        assert picture.width == 1080


def test_a_route_without_steps_is_a_picture_too() -> None:
    assert progress.route_picture(RouteView("Маршрут", ())).startswith(b"\x89PNG")


def test_lines_end_with_an_ellipsis_when_there_is_no_more_room() -> None:
    assert wrap("один два три четыре", 90, 28, lines=2)[-1].endswith("…")
    assert wrap("", 90, 28) == []


def test_a_number_stays_with_its_sign() -> None:
    assert "№\u00a07" in wrap("Школа №\u00a07 имени", 120, 28)


def _slices(canvas: Canvas) -> list[object]:
    return [patch for patch in canvas.sheet.patches if type(patch).__name__ == "Polygon"]

"""Small charts of growth and the table of colours: words inside the picture, gaps where nothing is known."""

from io import BytesIO

import pytest
from matplotlib.text import Text
from PIL import Image

from documents import growth, heat
from documents.canvas import Canvas
from documents.views import GrowthAxis, GrowthView, HeatRow, HeatView, as_json

LONG = "Самостоятельность школьников и ответственность"
NOTICE = "Самооценка. Не используется для аттестации и стимулирующих выплат."
LEVELS = ("зона роста", "в развитии", "уверенно", "опора")


def of_growth(days: int, label: str = LONG) -> GrowthView:
    values = [None if at % 3 == 1 else (37 * at) % 101 for at in range(8 * days)]
    axes = tuple(GrowthAxis(label, tuple(values[at * days : (at + 1) * days])) for at in range(8))
    return GrowthView("Рост", NOTICE, tuple(f"{at + 1:02}.10.26" for at in range(days)), axes)


def of_heat(groups: int) -> HeatView:
    rows = tuple(
        HeatRow(LONG * 2, "50 человек и больше", (None, 20, 40, 60, 80, None, 55, 35)) for _ in range(groups)
    )
    return HeatView("Самооценка по школам", NOTICE, (LONG,) * 8, rows, LEVELS, "скрыто: меньше пяти человек")


def stays_inside(canvas: Canvas) -> bool:
    canvas.png()
    boxes = [one.get_window_extent() for one in canvas.sheet.findobj(Text) if one.get_text()]
    return all(
        box.x0 >= -1 and box.x1 <= canvas.width + 1 and box.y0 >= -1 and box.y1 <= canvas.height + 1
        for box in boxes
    )


@pytest.mark.parametrize("days", [3, 6])
def test_the_longest_words_stay_inside_the_charts(days: int) -> None:
    view = of_growth(days)
    assert stays_inside(growth.draw(view))
    assert Image.open(BytesIO(growth.growth(GrowthView.from_json(as_json(view))))).size[0] == growth.WIDTH


def test_an_axis_nobody_knows_is_an_empty_chart() -> None:
    axis = GrowthAxis("Предмет", (None, None, None))
    assert stays_inside(growth.draw(GrowthView("Рост", NOTICE, ("а", "б", "в"), (axis,))))


@pytest.mark.parametrize("groups", [1, 40])
def test_the_longest_names_stay_inside_the_table_and_forty_groups_are_cut(groups: int) -> None:
    view = of_heat(groups)
    canvas = heat.draw(HeatView.from_json(as_json(view)))
    assert stays_inside(canvas)
    assert canvas.height < 2000

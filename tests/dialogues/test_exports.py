"""Tables to take away: true, harmless to open, only for those who may, and on record."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from sqlalchemy import func, select, update

from mentoring.people import Role
from storage.schema import announcements, people
from tests.dialogues.test_broadcasts import methodologist, number_of, only_teachers, sends, writes
from tests.dialogues.test_events import event_id, publishes
from tests.support.journeys import file_of
from tests.support.messenger import Person
from tests.support.opened import docx_text, pdf_pages
from tests.support.world import World

LOG = people.access_log
EVIL = "=1+1 @Учебный"


def cells(content: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows()]


async def noted(world: World) -> list[tuple[str, int]]:
    rows = await world.rows(select(LOG.c.what, func.count()).group_by(LOG.c.what).order_by(LOG.c.what))
    return [(row[0], row[1]) for row in rows]


def files(person: Person) -> int:
    return sum(bool(message.get("document")) for message in person.heard)


async def announces(world: World, vera: Person) -> None:
    """Two teachers got it, one has marked it, one stopped the bot."""
    anna = await world.enters(Role.TEACHER, name="Әхмәтҗанова Гүзәл Ҡаһарманова")
    await world.enters(Role.TEACHER, name=EVIL, school="Школа № 2")
    gone = await world.enters(Role.TEACHER, name="Учебный Яков")
    await writes(vera, "Приказ № 7")
    await only_teachers(vera)
    await vera.taps("Готово")
    await world.ticks()
    await vera.taps("Без «Ознакомлен(а)»")
    await vera.taps("Отправить 3")
    await world.ticks()
    sent, person_id = announcements.delivery, (await world.actor(gone)).person_id
    async with world.app.database.turn() as turn:
        stopped = update(sent).where(sent.c.person_id == person_id, sent.c.broadcast_id.is_not(None))
        await turn.write(stopped.values(status="blocked", sent_at=None))
        await turn.commit()
    await anna.taps("Ознакомлен(а)")
    await vera.says("/menu")
    await vera.taps("Объявления")
    await vera.taps("1")


async def test_the_table_of_a_broadcast_says_the_truth_and_who_took_it_is_on_record(world: World) -> None:
    vera = await methodologist(world)
    await announces(world, vera)
    await vera.taps("Таблица")
    assert vera.sees("Получателей: 3")
    assert vera.sees("записано")
    name, content = file_of(world, vera)
    assert name == "Объявление Приказ № 7 получатели 2026-10-13.xlsx"
    head, *rows = cells(content)
    assert head[:2] == ["Фамилия, имя, отчество", "Школа"]
    by_name = {row[0]: row[1:] for row in rows}
    school, role, state, sent, marked = by_name["Әхмәтҗанова Гүзәл Ҡаһарманова"]
    assert (school, role, state) == ("Школа № 1", "молодой педагог", "доставлено")
    assert sent.hour == 15, "by the municipality's clock"
    assert marked is not None
    assert by_name[EVIL][2] == "доставлено", "a text, not a formula"
    assert by_name["Учебный Яков"][2:] == ["бот остановлен человеком", None, None]
    about = load_workbook(BytesIO(content))["О таблице"]
    said = " ".join(str(cell.value) for row in about.iter_rows() for cell in row)
    assert "Учебная Вера Павловна" in said
    assert "Учебные данные" in said
    await vera.taps("Назад")
    assert vera.sees("доставлено 2 из 3")
    await vera.taps("Таблица")
    assert await noted(world) == [(f"table_broadcast:{await number_of(world)}", 3)], "once a day"


async def test_the_list_of_an_event_is_a_table_and_a_sheet_to_sign(world: World) -> None:
    anna = await world.enters(Role.TEACHER, name="Учебная Анна Сергеевна")
    boris = await world.enters(Role.TEACHER, name="Учебный Борис", school="Школа № 2")
    vera = await methodologist(world)
    await publishes(vera, capacity="1")
    await world.ticks()
    await anna.taps("Участвую")
    await boris.taps("Участвую")
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("1")
    await vera.taps("Кто записан")
    await vera.taps("Таблица")
    name, content = file_of(world, vera)
    assert name == "Событие Первый урок после каникул участники 2026-10-13.xlsx"
    _, *rows = cells(content)
    assert [row[:3] + row[4:5] for row in rows] == [
        [1, "Учебная Анна Сергеевна", "Школа № 1", "записан(а)"],
        [2, "Учебный Борис", "Школа № 2", "ждёт места"],
    ]
    for form, read in (("DOCX", docx_text), ("PDF", lambda made: " ".join(pdf_pages(made)))):
        await vera.taps("Назад")
        await vera.taps("Кто записан")
        await vera.taps(f"Для подписей, {form}")
        name, content = file_of(world, vera)
        assert name.endswith(f"2026-10-13.{form.lower()}")
        said = read(content)
        assert "Учебная Анна Сергеевна" in said
        assert "Учебный Борис" not in said, "he waits"
        assert "Подпись" in said
    assert await noted(world) == [(f"table_event:{await event_id(world)}", 2)]


async def test_private_mode_sends_no_names_and_says_why() -> None:
    async with World(private_texts=True) as world:
        vera = await methodologist(world)
        await announces(world, vera)
        await vera.taps("Таблица")
        assert vera.sees("одноразовая страница")
        assert not files(vera)
        await publishes(vera)
        await vera.taps_data(f"ex2:{await event_id(world)}")
        assert not files(vera)
        await vera.taps_data(f"ex3:{await event_id(world)}:0")
        said = docx_text(file_of(world, vera)[1])
        assert "Подпись" in said
        assert "Учебн" not in said.replace("Учебные данные", "")
        assert await noted(world) == [], "no name was taken"


async def test_nobody_else_gets_a_table_and_a_right_lost_meanwhile_is_lost(world: World) -> None:
    vera = await methodologist(world)
    anna = await world.enters(Role.TEACHER)
    await writes(vera)
    draft = await number_of(world)
    await vera.taps_data(f"ex1:{draft}")
    assert not files(vera), "a draft has no recipients"
    await vera.taps_data(f"au1:b:{draft}")
    await sends(world, vera, 2)
    for tap in (f"ex1:{draft}", "ex2:1", "ex3:1:1"):
        await anna.taps_data(tap)
        assert not files(anna)
    assert await noted(world) == []
    grant, of_vera = people.role_grant, (await world.actor(vera)).person_id
    payload = {"export": "broadcast", "person": of_vera, "id": draft}
    answers = world.app.pool._worker._answers  # the same door as after a commit
    assert answers is not None
    async with world.app.database.turn() as turn:
        await turn.write(update(grant).where(grant.c.person_id == of_vera).values(status="revoked"))
        await turn.commit()
    file = {"kind": "document", "job": "export", "payload": {**payload, "sorry": "Файл не получился"}}
    await answers._attach(vera.id, {**file, "name": "x.xlsx", "caption": ""})
    await vera.looks()
    assert not files(vera)
    assert vera.heard[-1]["text"] == "Файл не получился"
    delivery = announcements.delivery
    assert await world.rows(select(delivery.c.id).where(delivery.c.broadcast_id == draft))

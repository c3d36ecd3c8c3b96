"""The municipality's own template: sent as a file, tried at once, told what is wrong, given up again."""

from documents.template import example, filled, sample
from mentoring.paper_fields import FIELDS, LISTS, PaperKind
from mentoring.people import Role
from tests.dialogues.test_papers import opens, route_id, titles, town
from tests.domain.test_documents_templates import template
from tests.support.journeys import file_of
from tests.support.messenger import Person
from tests.support.opened import docx_text, pdf_words
from tests.support.world import World

OLD = template("БЛАНК СТАРЫЙ {{ педагог }} {{ инн }}")


async def room(world: World) -> Person:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Мария Ивановна")
    await methodologist.says("/menu")
    await methodologist.taps("Пары")
    await methodologist.taps("Бланки")
    return methodologist


async def test_the_example_is_sent_back_changed_and_everybodys_routes_come_in_it(world: World) -> None:
    teacher, _, _, _ = await town(world)
    methodologist = await room(world)
    assert methodologist.sees("Маршрут: обычный вид")
    await methodologist.taps("Маршрут")
    await methodologist.taps("Пример с полями")
    name, content = file_of(world, methodologist)
    assert (name, docx_text(content)) == (
        "Бланк маршрута, пример.docx",
        docx_text(example(PaperKind.ROUTE, "Индивидуальный образовательный маршрут")),
    )
    await methodologist.taps("Прислать бланк")
    await methodologist.sends_file("Наш бланк.docx", content)
    assert methodologist.sees("Бланк принят: маршруты в DOCX теперь выходят в нём")
    assert "[педагог]" in docx_text(file_of(world, methodologist)[1])
    await opens(teacher, f"pa2:{await route_id(world)}:0")
    said = docx_text(file_of(world, teacher)[1])
    assert "Что получится" in said, "the heads of the example"
    assert all(title in said for title in await titles(world))
    await opens(teacher, f"pa2:{await route_id(world)}:1")
    assert "Индивидуальныйобразовательныймаршрут" in pdf_words(file_of(world, teacher)[1])


async def test_a_wrong_file_is_told_by_paragraph_and_the_old_template_stays(world: World) -> None:
    methodologist = await room(world)
    await methodologist.taps("Маршрут")
    await methodologist.taps("Прислать бланк")
    await methodologist.sends_file("старый.docx", OLD)
    assert methodologist.sees("Этих полей бот не знает, они останутся пустыми: «инн».")
    await methodologist.taps("К бланкам")
    await methodologist.taps("Прислать бланк")
    await methodologist.sends_file("новый.docx", template("Маршрут", "Педагог: {{ педагог }"))
    assert methodologist.sees("абзац 2: скобки не закрыты: «Педагог: {{ педагог }»")
    for name, content in (("фото.jpg", b"\xff\xd8"), ("ложный.docx", b"PK\x03\x04" + b"\0" * 99)):
        await methodologist.sends_file(name, content)
        assert methodologist.sees("это не файл Word .docx")
    await methodologist.says("вот он")
    assert methodologist.sees("Пришлите файл .docx до 1 МБ")
    await methodologist.sends_file("большой.docx", b"\0" * (1024 * 1024 + 1))
    assert methodologist.sees("файл слишком большой")
    await methodologist.taps("К бланкам")
    assert methodologist.sees("свой бланк «старый.docx»")
    await methodologist.taps("Как выйдет")
    assert "БЛАНК СТАРЫЙ [педагог]" in docx_text(file_of(world, methodologist)[1])
    await methodologist.taps("Вернуть обычный вид")
    assert methodologist.sees("бот не сохранит")
    await methodologist.taps("Вернуть обычный вид", twice_at_once=True)
    assert methodologist.sees("Маршрут: обычный вид")


async def test_only_a_methodologist_brings_templates(world: World) -> None:
    curator = await world.enters(Role.CURATOR)
    for tap in ("pa4", "pa5:route", "pa6:route", "pa7:route", "pa8:route", "pa9:route:1"):
        await opens(curator, tap)
        assert not any(message.get("document") for message in curator.heard)
    await curator.sends_file("бланк.docx", OLD)
    actor = await world.actor(curator)
    async with world.app.database.turn():
        assert await world.app.use.templates.in_use(actor, PaperKind.ROUTE) is None


async def test_a_template_that_fails_after_all_gives_the_usual_look(world: World) -> None:
    teacher, _, _, _ = await town(world)
    actor = await world.actor(teacher)
    store = world.app.use.templates._templates
    async with world.app.database.turn() as turn:
        now, where = world.clock.now(), world.municipality_id
        await store.put(where, PaperKind.ROUTE, b"broken", "x.docx", (), actor.person_id, now)
        await turn.commit()
    await opens(teacher, f"pa2:{await route_id(world)}:0")
    assert "Индивидуальный образовательный маршрут" in docx_text(file_of(world, teacher)[1])


async def test_every_field_has_a_value(world: World) -> None:
    from handlers.screens.template_values import programme_values, route_values
    from locales.translator import translator

    teacher, mentor, _, pair_id = await town(world)
    t, programme = translator("ru"), world.app.use.programmes.of(world.municipality_id)
    one, other, number = await world.actor(teacher), await world.actor(mentor), await route_id(world)
    async with world.app.database.turn():
        route = await world.app.use.papers.route(one, number)
        pair = await world.app.use.papers.programme(other, pair_id)
    for kind, values in (
        (PaperKind.ROUTE, route_values(route, programme, t)),
        (PaperKind.PROGRAMME, programme_values(pair, programme, t)),
    ):
        assert set(values) == {*FIELDS[kind], *LISTS[kind]}
        for name, columns in LISTS[kind].items():
            assert all(set(row) == set(columns) for row in values[name])
        done = docx_text(filled(example(kind, "Пример"), kind, {**sample(kind), **values}))
        assert "[" not in done

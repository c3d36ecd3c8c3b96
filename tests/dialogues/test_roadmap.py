"""The roadmap: written by the head, confirmed by curators, moved, dropped, taken away, reminded in time."""

from datetime import UTC, datetime

from sqlalchemy import select

from mentoring.people import Role
from storage.schema import announcements, people
from tests.support.world import World

table = announcements.delivery


async def kinds(world: World) -> list[tuple[str, str, str]]:
    """Kind, day and state of what is planned about the roadmap."""
    rows = await world.rows(select(table).where(table.c.kind.startswith("roadmap")).order_by(table.c.id))
    return [(row.kind, f"{row.not_before:%m-%d}", row.status) for row in rows]


async def test_a_row_for_all_schools_from_the_first_word_to_the_last_confirmation(world: World) -> None:
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    first = await world.enters(Role.CURATOR, name="Учебная Вера Львовна", school="Школа № 1")
    second = await world.enters(Role.CURATOR, name="Учебная Нина Львовна", school="Школа № 2")
    mentor = await world.enters(Role.MENTOR, name="Учебная Ольга Львовна", school="Школа № 1")
    await head.says("/menu")
    await head.taps("Дорожная карта")
    assert head.sees("Дорожная карта пока пуста")
    await head.taps("Добавить пункт")
    await head.says("Внести изменения в локальные акты")
    assert head.sees("Черновик пункта")
    await head.taps("Срок")
    await head.says("когда-нибудь")
    assert head.sees("Не получилось понять срок «когда-нибудь»")
    await head.says("20.11")
    assert head.sees("до пт, 20 ноября")
    await head.taps("Исполнитель")
    await head.taps("Все школы")
    await head.taps("Дальше к пункту")
    await head.taps("Добавить в карту")
    assert head.sees("готово 0 из 2")
    # The curator: two taps and a link.
    await first.says("/menu")
    await first.taps("Дорожная карта")
    assert first.sees("мои пункты")
    await first.taps("1")
    await first.taps("Готово")
    await first.says("https://school1.example/acts")
    assert first.sees("ссылка: https://school1.example/acts")
    # The head sees who has not, asks them once a day, looks and returns.
    await head.says("/menu")
    await head.taps("Дорожная карта")
    await head.taps("Все пункты")
    await head.taps("1")
    await head.taps("Готово 1 из 2")
    assert head.sees("Школа № 2 — не начато")
    await head.taps("Спросить остальных")
    assert head.toast == "Запрос получат: 1"
    await world.ticks()
    await second.looks()
    assert second.sees("Просят сведения о пункте «Внести изменения в локальные акты»")
    await second.taps("Написать сообщение")
    await second.says("Педсовет в четверг, после него пришлём")
    assert second.sees("в работе")
    await head.taps("Готово 1 из 2")
    await head.taps("2")  # the school that is ready stands below
    assert head.sees("Школа № 1")
    await head.taps("Вернуть с вопросом")
    await head.says("даты приказа")
    await world.ticks()
    await first.looks()
    assert first.sees("Не хватает: даты приказа")
    await first.taps("Готово")
    await first.says("Приказ от 12.10, № 45")
    await second.says("/menu")
    await second.taps("Дорожная карта")
    await second.taps("1")
    await second.taps("Готово")
    await second.sends_voice()
    assert second.sees("голосовые и стикеры не подойдут")
    await second.sends_file("prikaz.pdf", b"%PDF-1.4 sample")
    assert second.sees("файл: prikaz.pdf")
    await world.ticks()
    await head.looks()
    assert head.sees("все части подтверждены (2)")
    # Somebody it does not concern gets nothing by a forwarded button.
    from handlers.callbacks.roadmap import AcceptPart, OpenRow

    await mentor.taps_data(OpenRow(1).pack())
    assert not mentor.sees("локальные акты")
    await first.taps_data(AcceptPart(1).pack())
    assert first.sees("Этот раздел открыт для другой роли")
    await head.taps("Открыть")
    await head.taps("Готово 2 из 2")
    await head.taps("1")
    await head.taps("Принять")
    assert head.sees("готово, принято")
    await head.taps("К пункту")
    await head.taps("Что было")
    assert head.sees("вернули с вопросом: даты приказа")


async def test_a_term_comes_near_passes_is_moved_and_the_row_is_dropped(world: World) -> None:
    head = await world.enters(Role.HEAD, name="Учебный Пётр Ильич")
    curator = await world.enters(Role.CURATOR, name="Учебная Вера Львовна", school="Школа № 1")
    use, clock = world.app.use, world.clock
    actor = await world.actor(head)
    async with world.app.database.turn() as turn:
        row = (await use.roadmap_desk.begin(actor, "Провести совещание кураторов")).row.id
        school = (await turn.first(select(people.school.c.id)))[0]  # type: ignore[index]
        await use.roadmap_desk.set_term(actor, row, "16.10")
        await use.roadmap_desk.set_school(actor, row, school)
        await use.roadmap_desk.publish(actor, row)
        await turn.commit()
    await world.ticks()
    assert await kinds(world) == [("roadmap_due", "10-15", "pending")]  # of three marks one is still ahead
    await world.forward(days=2, hours=2)
    await curator.looks()
    assert curator.sees("Остался 1 день: «Провести совещание кураторов», до пт, 16 октября")
    assert curator.sees("Почему это пришло: Вы исполняете пункт дорожной карты.")
    await world.forward(days=2)
    await world.forward(days=2)
    assert [(kind, state) for kind, _, state in await kinds(world)] == [
        ("roadmap_due", "sent"),
        ("roadmap_passed", "sent"),
        ("roadmap_late", "sent"),
    ]
    await curator.looks()
    assert curator.sees("Срок пункта «Провести совещание кураторов» был пт, 16 октября.")
    await head.looks()
    assert head.sees("Пункт пока открыт.")
    await world.forward(days=3)  # once, and no more
    assert len(await kinds(world)) == 3
    await head.taps("Перенести срок")
    await head.says("декабрь")
    assert head.sees("до чт, 31 декабря")
    assert head.sees("перенесено")
    await curator.taps("Открыть")  # the reminder of the old term answers with the present state
    assert curator.sees("до чт, 31 декабря")
    await head.taps("Изменить")
    await head.taps("Снять с карты")
    await head.says("Заменено приказом управления")
    assert head.sees("Снято: Заменено приказом управления")
    await curator.says("/menu")
    await curator.taps("Дорожная карта")
    assert curator.sees("Пунктов, которые исполняете Вы, нет.")
    assert clock.now() > datetime(2026, 10, 20, tzinfo=UTC)


async def test_a_methodologist_edits_and_does_the_offices_share_and_the_head_accepts(world: World) -> None:
    methodologist = await world.enters(Role.METHODOLOGIST, name="Учебная Ирина Львовна")
    async with world.app.database.turn() as turn:
        actor = await world.app.use.people.actor_of("telegram", methodologist.id)
        assert actor is not None
        desk = world.app.use.roadmap_desk
        row = (await desk.begin(actor, "Разработать программу развития кадров")).row.id
        await desk.set_term(actor, row, "ежегодно в ноябре")
        await desk.turn_office(actor, row)
        await desk.publish(actor, row)
        await turn.commit()
    await methodologist.says("/menu")
    await methodologist.taps("Ещё")
    await methodologist.taps("Дорожная карта")
    assert methodologist.sees("1 пункт, выполненных пока нет, все сроки впереди.")
    await methodologist.taps("Мои: 1")
    await methodologist.taps("1")
    assert methodologist.sees("ежегодно в ноябре"), methodologist.screen
    await methodologist.taps("Готово")
    await methodologist.says("а" * 501)
    assert methodologist.sees("предел — 500")
    await methodologist.says("Программа утверждена 02.11")
    assert methodologist.sees("Программа утверждена 02.11")
    await methodologist.taps("К пункту")
    await methodologist.taps("К дорожной карте")
    await methodologist.taps("Скачать")
    for button in ("DOCX", "PDF", "Таблица Excel", "Шкала времени"):
        await methodologist.taps(button)
    files = [one for one in methodologist.heard if one.get("document") or one.get("photo")]
    assert len(files) >= 4
    # A new school year: the row begins again, and what was is in the history.
    await world.forward(days=330)
    await methodologist.says("/menu")
    await methodologist.taps("Ещё")
    await methodologist.taps("Дорожная карта")
    await methodologist.taps("Все пункты")
    await methodologist.taps("1")
    assert methodologist.sees("не начато")
    await methodologist.taps("Что было")
    assert methodologist.sees("новый учебный год; за прошлый готово 1/1")

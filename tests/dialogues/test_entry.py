"""The first two minutes: a link, a consent, a name, subjects, a year."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from mentoring.people import Role
from mentoring.programme import Operator
from storage.schema import people
from tests.dialogues.entering import invited as link_of
from tests.support.messenger import Person
from tests.support.world import World

SCHOOL = "МБОУ «СОШ № 7» <имени Ф. Учебного>"


async def link(world: World, role: Role, school: str | None = SCHOOL, uses: int = 1) -> str:
    return await link_of(world, role, school, uses)


async def count(world: World, table: object) -> int:
    rows = await world.rows(select(func.count()).select_from(table))  # type: ignore[arg-type]
    return int(rows[0][0])


async def newcomer(world: World, role: Role = Role.TEACHER, uses: int = 30) -> Person:
    person = await world.stranger()
    school = SCHOOL if role in (Role.TEACHER, Role.MENTOR, Role.CURATOR) else None
    await person.starts(await link(world, role, school, uses))
    return person


async def with_consent(world: World, role: Role = Role.TEACHER, uses: int = 30) -> Person:
    person = await newcomer(world, role, uses)
    await person.taps("Продолжить")
    await person.taps("Даю согласие")
    return person


async def test_a_teacher_enters_in_six_taps_and_one_line(world: World) -> None:
    teacher = await newcomer(world)
    assert "Ваша роль: молодой педагог" in teacher.screen
    assert SCHOOL in teacher.screen
    await teacher.taps("Продолжить")
    assert "Учебный информационно-методический центр" in teacher.screen
    await teacher.taps("Даю согласие")
    await teacher.says("Учебная Гөлнар Рәшит кызы")
    await teacher.taps("Начальные классы")
    await teacher.taps("Готово")
    await teacher.taps("2026")
    assert "Готово, Гөлнар Рәшит кызы." in teacher.screen
    assert "работаете с 2026 года" in teacher.screen
    assert "Куратор подтвердит Вашу роль" in teacher.screen
    assert teacher.buttons == ("8 вопросов", "48 вопросов", "Первые 10 дней", "Сначала осмотреться")


async def test_nothing_about_a_person_is_kept_before_the_consent(world: World) -> None:
    person = await newcomer(world)
    await person.taps("Продолжить")
    await person.taps("Прочитать полностью")
    assert await count(world, people.person) == 0
    assert await count(world, people.channel_account) == 0
    await person.taps("Не даю")
    assert "Ничего о Вас не сохранено" in person.screen
    assert await count(world, people.person) == 0
    await person.starts()
    assert "Вас приглашает" in person.screen


async def test_words_out_of_place_do_not_lose_the_invitation(world: World) -> None:
    person = await newcomer(world)
    await person.says("А что это такое?")
    assert person.sees("Сейчас ответ текстом не нужен")
    assert "Продолжить" in person.buttons


async def test_the_full_consent_names_the_operator_and_pages(world: World) -> None:
    person = await newcomer(world)
    await person.taps("Продолжить")
    await person.taps("Прочитать полностью")
    assert "Учебное учреждение «Информационно-методический центр»" in person.screen
    for _ in range(20):
        assert len(person.screen.text) <= 900
        if "Дальше ›" not in person.buttons:
            break
        await person.taps("Дальше ›")
    assert "«Даю согласие»" in person.screen
    assert "{" not in person.screen.text


async def test_the_consent_keeps_the_text_its_hash_and_the_moment(world: World) -> None:
    await with_consent(world)
    await with_consent(world)
    texts = await world.rows(select(people.consent_text.c.body, people.consent_text.c.hash))
    given = await world.rows(select(people.consent.c.given_at, people.consent.c.text_id))
    assert len(texts) == 1, "one text, however many agreed to it"
    assert len(texts[0].hash) == 64
    assert "ИНН 0000000000" in texts[0].body
    assert len(given) == 2


@pytest.mark.parametrize("word", ["/start", "/menu", "/cancel", "payload"])
async def test_interrupted_at_any_step_it_goes_on_there(world: World, word: str) -> None:
    token = await link(world, Role.TEACHER, uses=1)
    person = await world.stranger()

    async def returns() -> None:
        await (person.starts(token) if word == "payload" else person.says(word))

    await person.starts(token)
    await returns()
    assert "Вас приглашает" in person.screen
    await person.taps("Продолжить")
    await person.taps("Даю согласие")
    await returns()
    assert "Как Вас зовут?" in person.screen
    await person.says("Учебная Анна Ивановна")
    await returns()
    assert "Что Вы преподаёте?" in person.screen
    await person.taps("Литература")
    await returns()
    assert "С какого года" in person.screen
    await person.taps("2025")
    assert "Готово, Анна Ивановна." in person.screen
    await returns()
    assert await count(world, people.person) == 1


async def test_a_double_tap_on_the_consent_makes_one_person(world: World) -> None:
    person = await newcomer(world)
    await person.taps("Продолжить")
    await person.taps("Даю согласие", twice_at_once=True)
    assert await count(world, people.person) == 1
    assert "Как Вас зовут?" in person.screen


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("Анна", "Нужны хотя бы фамилия и имя"),
        ("<b>Анна</b> Учебная", "знаки, которых в именах не бывает: / < >"),
        ("Анна «Учебная»", "« »"),
        ("\u200f\u200b", "нет букв"),
        ("1234", "знаки"),
        ("Я" * 100 + " Анна", "длиннее 80"),
    ],
)
async def test_a_bad_name_is_told_what_is_wrong_and_asked_again(world: World, typed: str, wrong: str) -> None:
    person = await with_consent(world)
    await person.says(typed)
    assert wrong in person.screen
    assert "Как Вас зовут?" in person.screen
    await person.says("О’Учебная Һаҗәр")
    assert "Что Вы преподаёте?" in person.screen


async def test_marks_and_directions_in_a_name_are_cleaned(world: World) -> None:
    person = await with_consent(world, Role.HEAD, uses=1)
    await person.says("\u202eУчебна" + "\u0335" * 3000 + "я Анна")
    rows = await world.rows(select(people.person.c.family, people.person.c.name_key))
    assert rows[0].family.replace("\u0335", "") == "Учебная"
    assert len(rows[0].family) <= 9


async def test_things_where_a_text_is_awaited_and_texts_where_a_button_is(world: World) -> None:
    person = await with_consent(world)
    await person.sends_sticker()
    assert "Здесь нужен ответ текстом" in person.screen
    assert "Как Вас зовут?" in person.screen
    await person.sends_voice()
    assert "Как Вас зовут?" in person.screen
    await person.says("Учебная Анна")
    await person.says("физика")
    assert "выберите кнопку" in person.screen
    assert "Что Вы преподаёте?" in person.screen
    await person.taps("Готово") if "Готово" in person.buttons else None
    assert "Что Вы преподаёте?" in person.screen


async def test_subjects_page_and_unmark(world: World) -> None:
    person = await with_consent(world)
    await person.says("Учебная Анна")
    first = person.buttons[0]
    await person.taps(first)
    assert person.buttons[0] == f"✓ {first}"
    await person.taps("Дальше ›")
    assert first not in person.buttons
    await person.taps("‹ Предыдущие")
    await person.taps(f"✓ {first}")
    assert "Готово" not in person.buttons
    await person.taps_data("en8")
    assert "Отметьте хотя бы один предмет" in person.screen


async def test_a_year_may_be_typed_and_a_wrong_one_is_explained(world: World) -> None:
    person = await with_consent(world, Role.MENTOR)
    await person.says("Учебный Пётр Ильич")
    await person.taps("Начальные классы")
    await person.taps("Готово")
    await person.says("в прошлом веке")
    assert "нужен от 1966 до 2026" in person.screen
    await person.taps("‹ Раньше")
    await person.says("1998")
    assert "Готово, Пётр Ильич." in person.screen


async def test_staff_are_asked_only_their_name_and_wait_for_nobody(world: World) -> None:
    person = await with_consent(world, Role.METHODOLOGIST, uses=1)
    await person.says("Учебная Ольга Петровна")
    assert "Готово, Ольга Петровна." in person.screen
    assert "подтвердит" not in person.screen.text
    await person.taps("Сначала осмотреться")
    assert "Люди и школы" in person.buttons


async def test_an_unknown_a_used_an_expired_and_a_revoked_link(world: World) -> None:
    person = await world.stranger()
    await person.starts("A" * 22)
    assert "Такой ссылки нет" in person.screen
    await person.says("/start привет")
    assert "Такой ссылки нет" in person.screen

    used = await link(world, Role.TEACHER, uses=1)
    first = await world.stranger()
    await first.starts(used)
    await first.taps("Продолжить")
    await first.taps("Даю согласие")
    await person.starts(used)
    assert "уже использована" in person.screen

    old = await link(world, Role.TEACHER)
    world.clock.offset += timedelta(days=31)
    await person.starts(old)
    assert "закончилась" in person.screen
    assert await count(world, people.person) == 1


async def test_the_last_place_goes_to_one_of_two(world: World) -> None:
    token = await link(world, Role.TEACHER, uses=1)
    one, two = await world.stranger(), await world.stranger()
    for person in (one, two):
        await person.starts(token)
        await person.taps("Продолжить")
    await asyncio.gather(one.taps("Даю согласие"), two.taps("Даю согласие"))
    assert await count(world, people.person) == 1
    asked = [person for person in (one, two) if "Как Вас зовут?" in person.screen]
    assert len(asked) == 1


async def test_this_is_not_me_forgets_the_link(world: World) -> None:
    person = await newcomer(world)
    await person.taps("Это не я")
    assert "ссылка забыта" in person.screen
    assert await count(world, people.registration_draft) == 0
    await person.starts()
    assert "Вход — по приглашению школы" in person.screen


async def test_a_second_registration_adds_a_role_and_no_second_person(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, school=SCHOOL)
    await teacher.starts(await link(world, Role.MENTOR, uses=30))
    assert "Ещё одна роль: наставник" in teacher.screen
    await teacher.taps("Взять роль")
    assert "Куратор подтвердит" in teacher.screen
    assert await count(world, people.person) == 1
    grants = await world.rows(select(people.role_grant.c.role, people.role_grant.c.status))
    assert {tuple(row) for row in grants} == {("teacher", "active"), ("mentor", "pending")}


async def test_a_role_already_held_is_not_given_twice(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, school=SCHOOL)
    await teacher.starts(await link(world, Role.TEACHER, uses=30))
    assert "уже есть" in teacher.screen
    assert await count(world, people.role_grant) == 1
    used = await world.rows(select(people.invitation.c.used))
    assert used[0].used == 0


async def test_start_never_destroys(world: World) -> None:
    teacher = await world.enters(Role.TEACHER, school=SCHOOL)
    await teacher.starts()
    assert "что откроем?" in teacher.screen
    await teacher.starts("B" * 22)
    assert "Если у Вас уже есть вход, откройте меню" in teacher.screen
    await teacher.taps("В меню")
    assert "что откроем?" in teacher.screen


async def test_without_an_operator_the_entry_is_closed_and_says_why(world: World) -> None:
    programme = world.app.programmes.of(world.municipality_id)
    world.app.programmes.put(world.municipality_id, replace(programme, operator=Operator()))
    person = await newcomer(world)
    assert "не указан оператор персональных данных" in person.screen
    assert await count(world, people.registration_draft) == 0


async def test_an_old_button_of_the_entry_in_a_strangers_hands_does_nothing(world: World) -> None:
    person = await world.stranger()
    await person.starts()
    for data in ("en3", "en5:0", "en6:primary:0", "en8", "en9:2025", "en11", "en9:99999"):
        await person.taps_data(data)
    assert await count(world, people.person) == 0

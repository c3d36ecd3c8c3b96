"""Certificates: after the event, with a number that stays; an organiser can tell whether a number is true."""

from datetime import timedelta
from io import BytesIO

from pypdf import PdfReader

from mentoring.people import Role
from tests.dialogues.test_event_feedback import were_there
from tests.support.events import an_event
from tests.support.journeys import file_of
from tests.support.world import TUESDAY, World


async def test_a_certificate_has_its_number_for_ever_and_the_number_can_be_checked(world: World) -> None:
    anna = await world.enters(Role.TEACHER)
    boris = await world.enters(Role.TEACHER, name="Учебный Борис")
    vera = await world.enters(Role.METHODOLOGIST, name="Учебная Вера Павловна")
    event_id = await an_event(world, vera, starts=TUESDAY - timedelta(hours=1))
    await were_there(world, event_id, anna, boris)
    await anna.says("/menu")
    await anna.taps_data(f"ce2:{event_id}")
    assert anna.sees("Сертификат появится, когда событие закончится")
    await world.forward(hours=2)
    await vera.says("/menu")
    await vera.taps_data(f"at11:{event_id}:0")
    await vera.taps("Учебная Анна Сергеевна")
    await anna.says("/menu")
    await anna.taps("Календарь")
    await anna.taps("Мои события")
    await anna.taps("Часы и сертификаты")
    assert anna.sees("В этом учебном году: 1, часов: 2")
    await anna.taps("1")
    assert anna.sees("Роль: выступающий · № 2026-0001")
    await anna.taps("Скачать DOCX")
    assert file_of(world, anna)[0].endswith(".docx")
    await anna.taps("Скачать PDF")
    pdf = file_of(world, anna)[1]
    await boris.says("/menu")
    await boris.taps_data(f"ce2:{event_id}")
    assert boris.sees("№ 2026-0002")
    await anna.taps_data(f"ce2:{event_id}")
    assert anna.sees("№ 2026-0001")
    said = " ".join((PdfReader(BytesIO(pdf)).pages[0].extract_text() or "").split())
    for one in (
        "Учебная Анна Сергеевна",
        "Класс, в котором слышно каждого",
        "Роль: выступающий",
        "2026-0001",
    ):
        assert one in said, said
    assert "не документ о повышении квалификации" in said

    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Проверить сертификат")
    await vera.says("№ 2026-9999")
    assert vera.sees("здесь не выдавали")
    await vera.says("2026/1")
    assert vera.sees("✓ Номер 2026-0001 выдан")
    assert vera.sees("Учебная Анна Сергеевна")
    stranger = await world.enters(Role.TEACHER, name="Учебная Галина")
    await stranger.says("/menu")
    await stranger.taps_data(f"ce3:{event_id}:1")
    assert not any(message.get("document") for message in stranger.heard)
    await stranger.taps_data(f"ce4:{event_id}:1:0")
    assert not any(message.get("document") for message in stranger.heard)

"""Files people bring are kept as copies: clean, apart, a year; a dead id is no loss."""

import stat
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image
from sqlalchemy import select, update

from mentoring.people import Role
from storage.schema import growth, people
from storage.turn import current
from tests.dialogues.test_steps import becomes, pair
from tests.support.messenger import Person
from tests.support.world import World

file = people.stored_file
MAKER = 271
"""EXIF: who made the camera."""


def taken_by_phone(colour: str = "green") -> bytes:
    """A photo that says which phone took it."""
    exif = Image.Exif()
    exif[MAKER] = "Secret Phone"
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "JPEG", exif=exif)
    return out.getvalue()


async def brings_photo(world: World, content: bytes) -> tuple[Person, Person]:
    teacher, mentor = await pair(world)
    await becomes(world, "me-1")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.sends_photo(content, caption="План урока")
    return teacher, mentor


def copies(world: World) -> list[Path]:
    return sorted((world.folder / "files" / "world").glob("*"))


async def hour_later(world: World) -> None:
    """Housekeeping runs."""
    await world.forward(hours=1)


async def test_a_photo_is_copied_without_its_exif_when_it_is_said_to_show_no_children(world: World) -> None:
    content = taken_by_phone()
    assert Image.open(BytesIO(content)).getexif()[MAKER] == "Secret Phone"
    teacher, _ = await brings_photo(world, content)
    await world.ticks()
    assert not copies(world), "what is still asked about is not kept"
    await teacher.taps("Детей нет")
    await world.ticks()
    (copy,) = copies(world)
    kept = copy.read_bytes()
    assert not Image.open(BytesIO(kept)).getexif()
    assert b"Secret" not in kept
    assert copy.name == sha256(kept).hexdigest()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    row = (await world.rows(select(file)))[0]
    assert (row.sha256, row.size) == (copy.name, len(kept))
    await world.ticks()
    assert copies(world) == [copy]


async def test_a_photo_telegram_has_lost_is_shown_from_the_copy(world: World) -> None:
    teacher, mentor = await brings_photo(world, taken_by_phone())
    for held in (False, True):  # copied before the mentor's card goes out
        async with world.app.database.turn() as turn:
            await current().write(update(growth.step_evidence).values(held=held))
            await turn.commit()
        await world.ticks()
    assert copies(world)
    world.sandbox.messenger.files.by_id.clear()
    await teacher.taps("Детей нет")
    await world.ticks()
    assert mentor.sees("Принесено: фото — «План урока»")
    assert len([m for m in mentor.messages if m["photo"]]) == 1, "the card, from the copy"
    world.sandbox.messenger.files.by_id.clear()
    await mentor.taps("Открыть")
    assert len([m for m in mentor.messages if m["photo"]]) == 2, "once more behind «Открыть»"


async def test_without_a_copy_the_card_comes_all_the_same(world: World) -> None:
    teacher, mentor = await brings_photo(world, taken_by_phone())
    world.sandbox.messenger.files.by_id.clear()
    await teacher.taps("Детей нет")
    await world.ticks()
    assert mentor.sees("Принесено: фото — «План урока»")
    assert not copies(world)
    tried = (await world.rows(select(file.c.copy_tries)))[0][0]
    assert tried == 1, "counted"
    for _ in range(8):
        await world.forward(days=3)
    assert (await world.rows(select(file.c.copy_tries)))[0][0] == 5, "and given up at last"


async def test_erasure_removes_a_copy_and_so_does_a_year(world: World) -> None:
    teacher, _ = await brings_photo(world, taken_by_phone())
    await teacher.taps("Детей нет")
    await world.ticks()
    assert len(copies(world)) == 1
    actor = await world.actor(teacher)
    async with world.app.database.turn() as turn:
        await world.app.use.privacy.erase(actor)
        await turn.commit()
    await hour_later(world)
    assert not copies(world)


async def test_two_who_brought_the_same_share_a_copy_until_the_last_is_gone_or_a_year_is_over(
    world: World,
) -> None:
    teacher, _ = await brings_photo(world, taken_by_phone())
    await teacher.taps("Детей нет")
    await world.ticks()
    other = await world.actor(await world.enters(Role.TEACHER, name="Учебная Дина Ринатовна"))
    (row,) = await world.rows(select(file))
    async with world.app.database.turn() as turn:
        twin = {**row._mapping, "id": None, "owner_id": other.person_id}
        del twin["id"]
        await current().write(file.insert().values(**twin))
        await turn.commit()
    actor = await world.actor(teacher)
    async with world.app.database.turn() as turn:
        await world.app.use.privacy.erase(actor)
        await turn.commit()
    await hour_later(world)
    assert len(copies(world)) == 1, "somebody refers to it"
    async with world.app.database.turn() as turn:
        await current().write(update(file).values(created_at=world.clock.now() - timedelta(days=366)))
        await turn.commit()
    await hour_later(world)
    assert not copies(world)


async def test_a_picture_sent_as_a_file_is_cleaned_and_other_files_are_kept_as_they_are(world: World) -> None:
    teacher, _ = await pair(world)
    await becomes(world, "me-1")
    await teacher.taps("Мой шаг")
    await teacher.taps("Готово")
    await teacher.sends_file("план.docx", b"PK plan")
    await world.ticks()
    async with world.app.database.turn() as turn:
        sent = world.sandbox.messenger.files.keep(taken_by_phone("red"), "document", "IMG.JPG")
        await current().write(
            file.insert().values(
                municipality_id=world.municipality_id,
                owner_id=1,
                kind="file",
                name="IMG.JPG",
                file_id=sent.id,
                created_at=world.clock.now(),
            )
        )
        await turn.commit()
    await world.ticks()
    assert all(b"Secret" not in one.read_bytes() for one in copies(world))
    assert len(copies(world)) >= 1

"""Files go up, come down and are judged as Telegram judges them."""

import json
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from PIL import Image

from tests.support.messenger import Person, Sandbox, picture


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    return await sandbox.person("Анна Учебная", started=True)


async def sends(sandbox: Sandbox, method: str, files: dict[str, bytes], **params: Any) -> Any:
    form = aiohttp.FormData(
        {key: value if isinstance(value, str) else json.dumps(value) for key, value in params.items()}
    )
    for name, content in files.items():
        form.add_field(name, content, filename=f"{name}.bin")
    url = f"{sandbox.url}/bot{sandbox.token}/{method}"
    async with aiohttp.ClientSession() as client, client.post(url, data=form) as response:
        return await response.json()


async def test_a_photo_comes_in_two_sizes_and_goes_on_by_its_id(sandbox: Sandbox, anna: Person) -> None:
    sent = await sends(sandbox, "sendPhoto", {"photo": picture(side=900)}, chat_id=anna.id, caption="радар")
    sizes = sent["result"]["photo"]
    assert [(size["width"], size["height"]) for size in sizes] == [(320, 320), (900, 900)]
    again = await sandbox.call("sendPhoto", chat_id=anna.id, photo=sizes[-1]["file_id"])
    assert again["result"]["photo"][-1]["file_id"] == sizes[-1]["file_id"]
    assert anna.heard[0]["photo"]["w"] == 900


async def test_what_went_up_comes_down(sandbox: Sandbox, anna: Person) -> None:
    sent = await sends(sandbox, "sendDocument", {"x": b"plan"}, chat_id=anna.id, document="attach://x")
    file = (await sandbox.call("getFile", file_id=sent["result"]["document"]["file_id"]))["result"]
    url = f"{sandbox.url}/file/bot{sandbox.token}/{file['file_path']}"
    async with aiohttp.ClientSession() as client, client.get(url) as response:
        assert await response.read() == b"plan"
    async with (
        aiohttp.ClientSession() as client,
        client.get(sandbox.url + anna.heard[0]["document"]["url"]) as response,
    ):
        assert await response.read() == b"plan"
        assert response.headers["Content-Disposition"].startswith("attachment")


def wide() -> bytes:
    target = BytesIO()
    Image.new("L", (2100, 100)).save(target, "PNG")
    return target.getvalue()


BAD_PHOTOS = [
    (b"%PDF-1.4", "Bad Request: IMAGE_PROCESS_FAILED"),
    (b"", "Bad Request: file must be non-empty"),
    (wide(), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
]


@pytest.mark.parametrize(("content", "said"), BAD_PHOTOS)
async def test_a_bad_photo_is_refused(sandbox: Sandbox, anna: Person, content: bytes, said: str) -> None:
    body = await sends(sandbox, "sendPhoto", {"photo": content}, chat_id=anna.id)
    assert body["description"] == said


async def test_bad_documents_are_refused(sandbox: Sandbox, anna: Person) -> None:
    empty = await sends(sandbox, "sendDocument", {"document": b""}, chat_id=anna.id)
    assert empty["description"] == "Bad Request: file must be non-empty"
    invented = await sandbox.call("sendDocument", chat_id=anna.id, document="BQAC-invented")
    assert invented["description"].startswith("Bad Request: wrong remote file identifier specified")
    nothing = await sandbox.call("sendDocument", chat_id=anna.id)
    assert nothing["description"] == "Bad Request: there is no document in the request"
    photo = (await sends(sandbox, "sendPhoto", {"photo": picture()}, chat_id=anna.id))["result"]["photo"][0]
    wrong = await sandbox.call("sendDocument", chat_id=anna.id, document=photo["file_id"])
    assert wrong["description"] == "Bad Request: can't use file of type Photo as Document"
    assert (await sandbox.call("getFile", file_id="x"))["description"] == "Bad Request: invalid file_id"


async def test_the_size_limits(sandbox: Sandbox, anna: Person) -> None:
    large = await sends(sandbox, "sendDocument", {"document": b"1" * (21 << 20)}, chat_id=anna.id)
    number = large["result"]["document"]["file_id"]
    assert (await sandbox.call("getFile", file_id=number))["description"] == "Bad Request: file is too big"
    huge = await sends(sandbox, "sendDocument", {"document": b"1" * (52 << 20)}, chat_id=anna.id)
    assert (huge["error_code"], huge["description"]) == (413, "Request Entity Too Large")


async def test_an_album_is_one_group_of_one_kind(sandbox: Sandbox, anna: Person) -> None:
    files = {"a": picture(), "b": picture(side=9)}
    photos = [{"type": "photo", "media": "attach://a", "caption": "<i>две</i>", "parse_mode": "HTML"}]
    photos.append({"type": "photo", "media": "attach://b"})
    sent = await sends(sandbox, "sendMediaGroup", files, chat_id=anna.id, media=photos)
    assert len({message["media_group_id"] for message in sent["result"]}) == 1
    assert [message["text"] for message in anna.heard] == ["две", ""]
    photos[1]["type"] = "document"
    mixed = await sends(sandbox, "sendMediaGroup", files, chat_id=anna.id, media=photos)
    assert mixed["description"] == "Bad Request: can't use the media of the specified type in the album"
    photos[1] = {"type": "photo", "media": "attach://missing"}
    assert not (await sends(sandbox, "sendMediaGroup", files, chat_id=anna.id, media=photos))["ok"]
    assert len(anna.heard) == 2


async def test_captions_are_shorter_than_texts(sandbox: Sandbox, anna: Person) -> None:
    body = await sends(sandbox, "sendPhoto", {"photo": picture()}, chat_id=anna.id, caption="я" * 1025)
    assert body["description"] == "Bad Request: message caption is too long"


async def test_a_picture_message_takes_another_picture_but_never_a_text(
    sandbox: Sandbox, anna: Person
) -> None:
    sent = await sends(sandbox, "sendPhoto", {"photo": picture()}, chat_id=anna.id, caption="было")
    place = {"chat_id": str(anna.id), "message_id": str(sent["result"]["message_id"])}
    media = {"type": "photo", "media": "attach://x", "caption": "стало"}
    await sends(sandbox, "editMessageMedia", {"x": picture(side=30)}, **place, media=media)
    assert (anna.heard[0]["photo"]["w"], anna.heard[0]["text"]) == (30, "стало")
    refused = await sandbox.call("editMessageText", **place, text="x")
    assert refused["description"] == "Bad Request: there is no text in the message to edit"

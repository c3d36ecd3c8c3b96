"""One Bot API request, whatever way it was written: query string, form, JSON or multipart."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from aiohttp import BodyPartReader, web
from yarl import URL

from sandbox.botapi.errors import ApiError, bad_request
from sandbox.botapi.files import UPLOAD_MAX
from sandbox.botapi.model import Json

TRUE = frozenset({"true", "yes", "1"})
BODY_MAX = UPLOAD_MAX + 1024 * 1024


@dataclass(slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Call:
    """`method` is in lower case; parameters are text, or already structures when they came as JSON."""

    method: str
    params: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.params.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.params.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.params.get(name)
        return value if isinstance(value, bool) else str(value).lower() in TRUE

    def structure(self, name: str) -> Any:
        """A JSON parameter; None when it is absent. Raises ApiError for broken JSON."""
        return structure(self.params, name)

    def digest(self) -> str:
        """Same parameters, same digest: how repeats are recognised in the ledger."""
        said = json.dumps(self.params, sort_keys=True, default=str)
        return blake2b(said.encode(), digest_size=8).hexdigest()


def structure(params: Json, name: str) -> Any:
    value = params.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value else None
    except ValueError as error:
        raise bad_request(f"can't parse {name} JSON object") from error


async def read_call(request: web.Request, method: str) -> Call:
    """Raises ApiError(413) over 50 MB and ApiError(400) for a body that is not what it says."""
    call = Call(method.lower(), dict(request.query) if request.query_string else {})
    kind = request.content_type
    if not request.body_exists:
        return call
    if kind == "application/x-www-form-urlencoded":
        call.params.update(form_fields((await request.read()).decode()))
    elif kind == "application/json":
        call.params.update(json_body(await request.read()))
    elif kind == "multipart/form-data":
        await read_parts(request, call)
    return call


def form_fields(body: str) -> Iterator[tuple[str, str]]:
    """By yarl's compiled decoder: `parse_qsl` spends more on Cyrillic than all the rest of a call."""
    return ((key, value) for key, value in URL.build(query_string=body, encoded=True).query.items())


def json_body(body: bytes) -> Json:
    try:
        value = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(value, dict):
        raise bad_request("object expected")
    return value


async def read_parts(request: web.Request, call: Call) -> None:
    if (request.content_length or 0) > BODY_MAX:
        raise ApiError(413, "Request Entity Too Large")
    left = BODY_MAX
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=False))
        left -= len(content)
        if left < 0:
            raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            call.params[part.name] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "")
            call.uploads[part.name] = Upload(part.filename, mime, content)

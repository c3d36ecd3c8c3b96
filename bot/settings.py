"""Typed settings from the environment or `.env`; README's table lists every one (a test compares)."""

import re
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

import programmes.loader

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{16,256}")
_WEBHOOK: Final = re.compile(r"https?://[^/\s?#]+/[^\s?#]+")
"""Plain http is for a Bot API server of one's own on the same machine; Telegram's takes https alone."""


class _Missing(ValueError):
    """A setting that another one needs."""

    def __init__(self, setting: str) -> None:
        super().__init__("RUN_MODE=webhook needs it")
        self.setting = setting


class Settings(BaseSettings):
    """What an operator may set. Every field's description ends with an example."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    bot_token: SecretStr | None = Field(None, description="Token from @BotFather, e.g. 123456:ABC-DEF")
    bot_api_url: str = Field(
        "https://api.telegram.org", description="Bot API server, e.g. http://127.0.0.1:8082"
    )
    bot_proxy: str | None = Field(None, description="Proxy to reach the Bot API, e.g. http://10.0.0.1:3128")
    owner_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="Numeric Telegram ids of the owners, e.g. 111111,222222"
    )
    database_url: str = Field(
        "sqlite+aiosqlite:///var/rostok.db",
        description="Database, e.g. postgresql+asyncpg://rostok:secret@db/rostok",
    )
    run_mode: Literal["polling", "webhook"] = Field("polling", description="polling or webhook, e.g. polling")
    webhook_url: str | None = Field(
        None, description="Public address of the webhook, e.g. https://bot.example.ru/tg"
    )
    webhook_secret: SecretStr | None = Field(
        None,
        description="16 to 256 letters, digits, _ and -, e.g. what openssl rand -hex 32 prints",
    )
    listen_host: str = Field("127.0.0.1", description="Address to listen on, e.g. 0.0.0.0")
    listen_port: int = Field(8080, ge=1, le=65535, description="Port to listen on, e.g. 8080")
    programme: str = Field("bugulma", description="Programme of the first municipality, e.g. bugulma")
    timezone: str | None = Field(None, description="Its time zone, default from the pack, e.g. Europe/Moscow")
    locale: Literal["ru", "en"] = Field("ru", description="Language of texts: ru or en")
    private_texts: bool = Field(True, description="No third person's name in messages: true or false")
    send_rate: float = Field(30, gt=0, le=1000, description="Unasked messages a second, e.g. 30")
    log_format: Literal["human", "json"] = Field("human", description="human or json")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="e.g. INFO")

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _split_ids(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("programme")
    @classmethod
    def _known_programme(cls, value: str) -> str:
        if value not in programmes.loader.names():
            raise ValueError(f"no such programme; known: {', '.join(programmes.loader.names())}")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                ZoneInfo(value)
            except (KeyError, ValueError, OSError) as error:
                raise ValueError("no such time zone") from error
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _telegram_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("Telegram does not take such a secret, or it is too short to be one")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_public(cls, value: str | None) -> str | None:
        if value is not None and not _WEBHOOK.fullmatch(value):
            raise ValueError("not an address with a host and a path")
        return value

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.run_mode == "webhook":
            for name in ("webhook_url", "webhook_secret"):
                if getattr(self, name) is None:
                    raise _Missing(name)
        return self


class WrongSetting(SystemExit):
    """Stops the start with the setting's name, what it got and an example."""


def load_settings(**overrides: Any) -> Settings:
    """Read the settings.

    Raises:
        WrongSetting: in words an operator can act on; secrets are hidden.
    """
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise WrongSetting("\n".join(_explain(problem) for problem in error.errors())) from None


def _explain(problem: Any) -> str:
    missing = problem.get("ctx", {}).get("error")
    name = missing.setting if isinstance(missing, _Missing) else str(problem["loc"][0])
    field = Settings.model_fields.get(name)
    secret = field is not None and "SecretStr" in str(field.annotation)
    got = "(hidden)" if secret and problem["loc"] else repr(problem.get("input") if problem["loc"] else None)
    hint = field.description if field else ""
    return f"Setting {name.upper()}: {problem['msg']}; got {got}. {hint}"


def sqlite_path(url: str) -> Path | None:
    """The file behind a SQLite URL, if it is one."""
    prefix = "sqlite+aiosqlite:///"
    return Path(url.removeprefix(prefix)) if url.startswith(prefix) else None


def make_folder(url: str) -> None:
    """The folder of a SQLite file."""
    path = sqlite_path(url)
    if path is not None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)


def files_folder(url: str) -> Path:
    """Where copies of people's files lie: beside a SQLite file, each database apart."""
    path = sqlite_path(url)
    return Path(path).parent / "files" / Path(path).stem if path is not None else Path("var/files/shared")

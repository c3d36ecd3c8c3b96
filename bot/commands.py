"""What the commands do: a whole app is put together, used for one turn, and closed."""

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from bot.app import build_app
from bot.settings import Settings
from mentoring.errors import MentoringError
from mentoring.people import Role
from mentoring.usecases.invitations import SchoolUnknown
from storage.migrate import upgrade
from storage.people import MunicipalityStore


async def make_invitation(settings: Settings, role: str, school: str | None) -> str:
    """An invitation link into the first municipality.

    Raises:
        SystemExit: an unknown role or school, in words one can act on.
    """
    if role not in set(Role):
        raise SystemExit(f"No such role: {role}. One of: {', '.join(Role)}")
    app = build_app(settings)
    await upgrade(settings.database_url)
    try:
        await app.prepare()
        async with app.database.turn() as turn:
            first = next(iter(await MunicipalityStore().all()))[0]
            made = await app.use.invitations.make_invitation(first, Role(role), school)
            await turn.commit()
        return f"https://t.me/{await _username(app.bot)}?start={made.token}"
    except SchoolUnknown as unknown:
        known = unknown.known or "none yet: the methodologist adds them in «Люди и школы»"
        raise SystemExit(f"No school «{unknown.name}». Known: {known}") from None
    except MentoringError as refusal:
        raise SystemExit(f"Not possible: {type(refusal).__name__} {refusal}") from None
    finally:
        await app.close()


async def _username(bot: Bot) -> str:
    """The bot's name in links; a placeholder where Telegram cannot be reached now."""
    try:
        return (await bot.get_me()).username or ""
    except TelegramAPIError:
        return "YOUR_BOT"

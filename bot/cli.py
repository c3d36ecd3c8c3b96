"""Commands. Heavy imports happen inside them: `programme check` must not pay for aiogram."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

import programmes.check
import programmes.keeping
import programmes.loader
from bot.logs import configure
from bot.settings import Settings, load_settings, make_folder

cli = typer.Typer(
    no_args_is_help=True, add_completion=False, help="«Росток»: a companion for young teachers."
)
programme = typer.Typer(no_args_is_help=True, help="Programme packs.")
cli.add_typer(programme, name="programme")
out = Console()


@cli.command()
def run() -> None:
    """Run the bot on Telegram."""
    settings = _settings()
    if settings.bot_token is None:
        raise SystemExit(
            "BOT_TOKEN is not set; an example: BOT_TOKEN=123456:ABC-DEF. "
            "To look around without Telegram: make run"
        )
    from bot.runner import run as run_bot  # seconds: what is wrong with the settings is said before

    asyncio.run(run_bot(settings))


@cli.command()
def sandbox(port: Annotated[int, typer.Option(help="Port of the page.")] = 8081) -> None:
    """The whole bot without Telegram: a page with sample people at http://127.0.0.1:8081."""
    from bot.sandbox_run import run_sandbox

    settings = _settings()
    if settings.bot_token is not None:
        raise SystemExit(
            "BOT_TOKEN is set: the sandbox refuses to start beside a real bot. Unset it, or: make run"
        )
    asyncio.run(run_sandbox(settings, port))


@cli.command()
def migrate() -> None:
    """Bring the database to the newest shape."""
    from storage.migrate import upgrade

    settings = _settings()
    make_folder(settings.database_url)
    asyncio.run(upgrade(settings.database_url))
    out.print("The database is up to date.")


@cli.command()
def invite(
    role: Annotated[str, typer.Argument(help="teacher | mentor | curator | methodologist | head")],
    school: Annotated[str | None, typer.Option(help="Name of the school, for roles held in one.")] = None,
) -> None:
    """Print an invitation link."""
    from bot.commands import make_invitation

    typer.echo(asyncio.run(make_invitation(_settings(), role, school)))


@cli.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to put it, e.g. backup.zip")]) -> None:
    """Everything in one file: database and people's files. The bot may be running."""
    from bot.keeping import backup_now

    backup_now(_settings(), file, out)


@cli.command()
def restore(file: Annotated[Path, typer.Argument(help="A file made by backup")]) -> None:
    """Put a backup in place of what is there, which is kept beside it. The bot must not be running."""
    from bot.keeping import restore_now

    restore_now(_settings(), file, out)


@cli.command()
def doctor() -> None:
    """What is wrong with this installation, and the cure for each thing. Exit code 1 when something is."""
    from bot.doctor import examine

    findings = asyncio.run(examine(_settings()))
    for found in findings:
        mark = (
            "[green]ok[/green]"
            if not found.cure
            else "[yellow]?[/yellow]"
            if found.is_warning
            else "[red]![/red]"
        )
        out.print(f"{mark} {found.what}: {found.said}", highlight=False)
        if found.cure:
            out.print(f"    → {found.cure}", highlight=False, markup=False)
    raise SystemExit(1 if any(found.cure and not found.is_warning for found in findings) else 0)


@programme.command("list")
def list_programmes() -> None:
    """Names of the packs."""
    for name in programmes.loader.names():
        out.print(name)


@programme.command("check")
def check(name: Annotated[str | None, typer.Argument()] = None) -> None:
    """What a pack holds, and what is wrong with it. Exit code 1 when something is."""
    failed = False
    for each in [name] if name else programmes.loader.names():
        failed |= _print_report(each)
    raise SystemExit(1 if failed else 0)


@programme.command("keep")
def keep(name: str, code: str = "teacher") -> None:
    """A questionnaire as one file: save it in older/ before you change an item and give a new version."""
    pack = programmes.loader.load(name)
    typer.echo(programmes.keeping.kept(pack.book.current(code)))


@programme.command("show")
def show(name: str) -> None:
    """What a municipality's own document says, in a few lines."""
    pack = programmes.loader.load(name)
    out.print(f"[bold]{pack.title}[/bold], {pack.municipality} ({pack.timezone})")
    out.print(f"  {pack.document.name}: {pack.document.adopted}")
    for line in pack.about:
        out.print(f"  {line}")


def _print_report(name: str) -> bool:
    report = programmes.check.check(name)
    table = Table("what", "how many", title=name)
    for what, number in report.counts.items():
        table.add_row(what, str(number))
    out.print(table)
    for problem in report.problems:
        out.print(f"[red]{problem}[/red]")
    return bool(report.problems)


def _settings() -> Settings:
    settings = load_settings()
    configure(settings.log_format, settings.log_level)
    return settings

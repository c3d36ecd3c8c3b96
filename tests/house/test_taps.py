"""Buttons live for ever: their prefixes are listed, never orphaned, and their data fits."""

import importlib
import pkgutil
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import handlers.callbacks
from handlers.taps import MAX_BYTES, MAX_ID, BadTap, Tap, registry

SHIPPED = Path(__file__).with_name("shipped_prefixes.txt")

for found in pkgutil.iter_modules(handlers.callbacks.__path__):
    importlib.import_module(f"handlers.callbacks.{found.name}")


def longest(kind: type[Tap]) -> Tap:
    sizes = {int: MAX_ID, bool: True, str: "x" * 12, int | None: MAX_ID}
    return kind(**{f.name: sizes[f.type] for f in fields(kind)})  # type: ignore[arg-type, index]


def test_every_shipped_prefix_is_still_understood() -> None:
    shipped = set(SHIPPED.read_text().split())
    assert shipped <= set(registry), "a shipped prefix lost its tap: old buttons would die"


def test_every_prefix_is_listed_once_it_ships() -> None:
    assert set(registry) <= set(SHIPPED.read_text().split()), "list the new prefix in shipped_prefixes.txt"


@pytest.mark.parametrize("prefix", sorted(registry))
def test_the_longest_data_fits_and_reads_back(prefix: str) -> None:
    tap = longest(registry[prefix])
    packed = tap.pack()
    assert len(packed.encode()) <= MAX_BYTES
    assert type(tap).unpack(packed) == tap


@given(st.text(max_size=70))
def test_forged_data_is_refused_and_never_crashes(raw: str) -> None:
    for kind in registry.values():
        with suppress(BadTap):
            assert kind.unpack(raw).pack().split(":")[0] == kind.prefix

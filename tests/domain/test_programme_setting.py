"""`PROGRAMME`: any of the five, a sandbox of its own for each, and a wrong name refused in words."""

import pytest

from bot.sandbox_run import database_of
from bot.settings import WrongSetting, load_settings
from programmes.loader import names


def test_each_municipality_has_a_sandbox_of_its_own_and_the_usual_one_its_old_file() -> None:
    assert str(database_of("bugulma")) == "var/sandbox.db"
    assert str(database_of("tuapse")) == "var/sandbox-tuapse.db"
    assert len({database_of(name) for name in names()}) == len(names()) == 5


@pytest.mark.parametrize("name", names())
def test_any_of_the_five_may_be_the_first_municipality(name: str) -> None:
    assert load_settings(_env_file=None, programme=name).programme == name


def test_a_wrong_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(WrongSetting, match=r"PROGRAMME.*bugulma, kizilyurt.*tuapse; got 'atlantis'.*e\.g\."):
        load_settings(_env_file=None, programme="atlantis")

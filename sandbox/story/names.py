"""Invented names («учебные данные»): given names as people bear them, family names from school things.

«Үрнәк», «өлге», «мисал» mean «example» in Tatar, Bashkir and Kumyk: nobody is called so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True, slots=True)
class Tongue:
    """Parts of names that go together. Family names have two forms: hers and his."""

    families: tuple[tuple[str, str], ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    her_fathers: tuple[str, ...]
    his_fathers: tuple[str, ...]

    def name(self, at: int, *, woman: bool) -> tuple[str, str]:
        """The `at`-th name: (family, given). Neighbours differ in all three parts."""
        her, his = self.families[at % len(self.families)]
        turn = at + at // len(self.families)
        given, fathers = (self.women, self.her_fathers) if woman else (self.men, self.his_fathers)
        return her if woman else his, f"{given[turn % len(given)]} {fathers[turn * 7 % len(fathers)]}"


def _ov(*roots: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"{root}а", root) for root in roots)


RUSSIAN = Tongue(
    (
        ("Учебная", "Учебный"),
        ("Пробная", "Пробный"),
        ("Условная", "Условный"),
        ("Черновая", "Черновой"),
        *_ov("Примеров", "Образцов", "Тестов", "Шаблонов", "Макетов", "Эскизов", "Набросков", "Выдумкин"),
        *_ov("Азбукин", "Букварёв", "Тетрадкин", "Пеналов", "Глобусов", "Циркулев", "Линейкин"),
        *_ov("Карандашов", "Мелков", "Указкин", "Дневников", "Звонков", "Партов", "Абзацев", "Скобкин"),
        ("Примерова-Учебная", "Примеров-Учебный"),
        ("д’Образцова", "д’Образцов"),
    ),
    (
        "Анна",
        "Мария",
        "Ольга",
        "Елена",
        "Татьяна",
        "Наталья",
        "Ирина",
        "Светлана",
        "Юлия",
        "Дарья",
        "Алёна",
        "Ксения",
    ),
    ("Иван", "Пётр", "Алексей", "Дмитрий", "Сергей", "Артём", "Фёдор"),
    (
        "Сергеевна",
        "Ивановна",
        "Петровна",
        "Алексеевна",
        "Николаевна",
        "Андреевна",
        "Фёдоровна",
        "Владимировна",
    ),
    ("Сергеевич", "Иванович", "Петрович", "Алексеевич", "Николаевич", "Андреевич"),
)

TATAR = Tongue(
    _ov(
        "Үрнәков", "Дәфтәров", "Дәресов", "Җөмләев", "Хәрефов", "Сүзлеков", "Мәктәпов", "Каләмов", "Яңалыков"
    ),
    ("Гөлнара", "Айгөл", "Җәмилә", "Ләйсән", "Зөһрә", "Энҗе", "Алсу", "Нәфисә"),
    ("Илдус", "Рәшит", "Айдар", "Җәүдәт", "Фәрит"),
    ("Илдусовна", "Рәшитовна", "Һадиевна", "Фәритовна", "Айдаровна"),
    ("Илдусович", "Рәшитович", "Һадиевич", "Фәритович"),
)

BASHKIR = Tongue(
    _ov("Өлгөев", "Һынауов", "Ҡәләмов", "Белемов", "Дәрескәев", "Һөйләмов"),
    ("Һәҙиә", "Ҡәҙриә", "Әлфиә", "Гөлшат", "Зөлфиә"),
    ("Урал", "Һалауат", "Әхәт", "Ғилман"),
    ("Әхәтовна", "Ураловна", "Ғилмановна"),
    ("Әхәтович", "Уралович", "Ғилманович"),
)

DAGESTANI = Tongue(
    _ov("Мисалиев", "Дарсов", "Къаламов", "ТӀехьов", "Мактабов", "Шиърулаев"),
    ("Патимат", "Заира", "Умукусум", "Аминат", "Саният"),
    ("Магомед", "Гаджи", "ШахӀбан", "Арсен"),
    ("Магомедовна", "Гаджиевна", "Арсеновна"),
    ("Магомедович", "Гаджиевич", "Арсенович"),
)

WHEEL = (RUSSIAN, TATAR, RUSSIAN, BASHKIR, RUSSIAN, DAGESTANI, RUSSIAN, TATAR, RUSSIAN, RUSSIAN)
"""Whose turn it is to be named; half of the names are Russian."""

LONGEST = (
    "Константинопольская-Образцово-Примерова-Заполняева",
    "Вильгельмина-Аделаида-Елизавета Апполинарьевна-Станиславовна",
)
"""A name that no button is long enough for."""

MARKED_UP = ("Разметкина <b>& Ко</b>", "Жирная <i>Угловна</i>")
"""A name that stays text wherever it is shown."""

STEMS = (
    "Примерово",
    "Тетрадино",
    "Букварёво",
    "Азбучное",
    "Мелово",
    "Звонково",
    "Партово",
    "Глобусное",
    "Циркулево",
    "Линейкино",
    "Пеналово",
    "Кляксино",
    "Чернильное",
    "Указкино",
    "Абзацево",
    "Многоточье",
    "Скобкино",
    "Дробино",
    "Корнево",
    "Уравнено",
    "Үрнәк",
    "Белем",
    "Һөнәр",
    "Каләм",
    "Дәфтәр",
    "Өлгө",
    "Җөмлә",
    "Сүзлек",
    "Перемены",
    "Закладка",
    "Обложка",
    "Страницыно",
    "Эскизово",
    "Наброски",
    "Черновики",
    "Образцово",
    "Пробное",
    "Учебное",
)
"""Villages that are on no map."""


def names() -> Iterator[tuple[str, str]]:
    """(family, given) without end and without namesakes; six in seven are women."""
    seen: set[tuple[str, str]] = set()
    for at in count():
        tongue = WHEEL[at % len(WHEEL)]
        name = tongue.name(at // 2, woman=at % 7 != 3)
        if name not in seen:
            seen.add(name)
            yield name


def villages() -> Iterator[str]:
    """Villages in order; beyond the last one they are numbered."""
    yield from STEMS
    for number in count(2):
        yield from (f"{stem} {number}" for stem in STEMS)

"""Which source stands behind which name: one explicit list of subjects."""

from collections.abc import Mapping
from typing import Final

from handlers.exports import broadcasts, events, indicators, roadmap, vacancies
from handlers.exports.common import Source

SOURCES: Final[Mapping[str, Source]] = {
    **broadcasts.SOURCES,
    **events.SOURCES,
    **indicators.SOURCES,
    **roadmap.SOURCES,
    **vacancies.SOURCES,
}

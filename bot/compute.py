"""`python -m bot.compute`: the child that draws, packs and matches.

It reads frames (`bot.frames`) from its standard input, one job each, and answers each with a frame
on its standard output. The end of input ends it, even in the middle of a job: nobody is left to
answer. Heavy libraries are imported by the job that needs them.
"""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from bot.frames import PREFIX, Answer, Frame, lengths, pack, unpack

MEMORY_BYTES = 3 * 1024**3 // 2  # of address space; 10,000 teachers × 400,000 edges were matched in 0.5
Payload = Mapping[str, Any]


def radar_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.radar import radar
    from documents.views import RadarView

    return {}, radar(RadarView.from_json(payload))


def strip_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.strip import strip
    from documents.views import StripView

    return {}, strip(StripView.from_json(payload))


def growth_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.growth import growth
    from documents.views import GrowthView

    return {}, growth(GrowthView.from_json(payload))


def heat_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.heat import heat
    from documents.views import HeatView

    return {}, heat(HeatView.from_json(payload))


def timeline_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.timeline import TimelineView, timeline

    return {}, timeline(TimelineView.from_json(payload))


def plan_fact_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.plan_fact import PlanFactView, plan_fact

    return {}, plan_fact(PlanFactView.from_json(payload))


def funnel_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.plan_fact import FunnelView, funnel

    return {}, funnel(FunnelView.from_json(payload))


def route_picture(payload: Payload, _body: bytes) -> Answer:
    from documents.progress import route_picture as draw
    from documents.views import RouteView

    return {}, draw(RouteView.from_json(payload))


def qr_card(payload: Payload, _body: bytes) -> Answer:
    from documents.qr import invitation_card
    from documents.views import InvitationCard

    return {}, invitation_card(InvitationCard.from_json(payload))


def hall(payload: Payload, _body: bytes) -> Answer:
    from documents.hall import HallView, hall_picture

    return {}, hall_picture(HallView.from_json(payload))


def calendar_entry(payload: Payload, _body: bytes) -> Answer:
    from documents.calendar_file import calendar_file
    from documents.views import CalendarEntry

    return {}, calendar_file(CalendarEntry.from_json(payload))


def calendar_entries(payload: Payload, _body: bytes) -> Answer:
    from documents.calendar_file import calendar_of
    from documents.views import CalendarEntry

    return {}, calendar_of([CalendarEntry.from_json(one) for one in payload["entries"]])


def paper(payload: Payload, _body: bytes) -> Answer:
    from documents.papers import made

    return {}, made(payload)


def table(payload: Payload, body: bytes) -> Answer:
    from documents.tables import table as written

    return {}, written(payload, body)


def template_check(payload: Payload, body: bytes) -> Answer:
    from documents.papers import checked

    return checked(payload["kind"], body), b""


def own_paper(payload: Payload, body: bytes) -> Answer:
    from documents.papers import from_template

    return {}, from_template(payload, body)


def template_example(payload: Payload, _body: bytes) -> Answer:
    from documents.papers import example

    return {}, example(payload)


def photo(_payload: Payload, body: bytes) -> Answer:
    from documents.pictures import prepare_photo

    return {}, prepare_photo(body)


def propose(_payload: Payload, body: bytes) -> Answer:
    from bot.matchmaker import answer_problem

    return answer_problem(body)


JOBS: Mapping[str, Callable[[Payload, bytes], Answer]] = {
    "radar": radar_picture,
    "strip": strip_picture,
    "growth": growth_picture,
    "heat": heat_picture,
    "plan_fact": plan_fact_picture,
    "funnel": funnel_picture,
    "route_picture": route_picture,
    "timeline": timeline_picture,
    "qr": qr_card,
    "hall": hall,
    "ics": calendar_entry,
    "ics_all": calendar_entries,
    "paper": paper,
    "table": table,
    "template_check": template_check,
    "own_paper": own_paper,
    "template_example": template_example,
    "photo": photo,
    "propose": propose,
}


def main() -> None:
    """Serve until the input ends."""
    answers = _own_output()
    _take_limits()
    requests: SimpleQueue[Frame] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        answers.write(answer(requests.get()))
        answers.flush()


def answer(request: Frame) -> bytes:
    """The frame that answers a request; a job's failure is an answer too."""
    from documents.errors import Refused

    _limit_cpu(request.header["cpu_seconds"])
    try:
        facts, content = JOBS[request.header["job"]](request.header["payload"], request.body)
    except Refused as refusal:
        return pack({"refused": refusal.reason})
    except Exception as error:  # noqa: BLE001 - any bug of a job belongs to its caller, not to the child
        return pack({"failed": _told(error)})
    return pack({"facts": facts}, content)


def _told(error: Exception) -> str:
    """What broke and where, without the message: it may quote what a person wrote."""
    spots = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(spots[-1].filename).name}:{spots[-1].lineno}" if spots else ""
    return f"{type(error).__name__}{where}"


def _receive(source: BinaryIO, requests: "SimpleQueue[Frame]") -> None:
    try:
        while len(prefix := source.read(PREFIX)) == PREFIX:
            head, body = lengths(prefix)
            requests.put(unpack(source.read(head), source.read(body)))
    finally:
        os._exit(0)  # the only way out of the middle of a job


def _own_output() -> BinaryIO:
    """Keep standard output for frames alone: what a library prints goes to the error stream."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own


def _take_limits() -> None:
    # Ctrl+C reaches the whole terminal group; the parent decides when the child ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # the reader is gone: end without a word
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu(seconds: float) -> None:
    """The kernel ends the child when one job takes more CPU than this; its parent starts another."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()

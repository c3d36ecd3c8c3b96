"""Answers to taps and to inline queries."""

from sandbox.botapi.call import Call
from sandbox.botapi.errors import bad_request
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Answer

TOAST_MAX = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(memory: Memory, call: Call) -> bool:
    text = call.text("text")
    if len(text) > TOAST_MAX:
        raise bad_request("MESSAGE_TOO_LONG")
    query = memory.answered(call.text("callback_query_id"))
    if query is None:
        raise bad_request(TOO_OLD)
    if not query.answer.done():
        query.answer.set_result(Answer(text or None, call.flag("show_alert"), call.text("url") or None))
    return True

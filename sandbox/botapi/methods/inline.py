"""answerInlineQuery."""

from typing import Any

from sandbox.botapi.call import Call
from sandbox.botapi.errors import bad_request
from sandbox.botapi.keyboards import inline_rows
from sandbox.botapi.memory import Memory
from sandbox.botapi.methods.callbacks import TOO_OLD
from sandbox.botapi.model import Json
from sandbox.botapi.outbox import text_content

RESULTS_MAX = 50
ID_BYTES_MAX = 64


def answer_inline_query(memory: Memory, call: Call) -> bool:
    """Articles only; each result is checked as if it were sent at once."""
    results = call.structure("results")
    if not isinstance(results, list):
        raise bad_request("Expected an Array of inline query results")
    if len(results) > RESULTS_MAX:
        raise bad_request("Too many inline query results specified")
    checked = [checked_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = memory.answered(call.text("inline_query_id"))
    if query is None:
        raise bad_request(TOO_OLD)
    if not query.answer.done():
        query.answer.set_result(
            {"results": checked, "button": call.structure("button"), "next_offset": call.text("next_offset")}
        )
    return True


def checked_result(result: Any) -> Json:
    if not isinstance(result, dict):
        raise refused("Inline query result must be an object")
    if result.get("type") != "article":
        raise refused(f'type "{result.get("type")}" is unsupported for the inline query result')
    number = str(result.get("id", ""))
    if not 0 < len(number.encode()) <= ID_BYTES_MAX:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise refused('Can\'t find field "title"')
    return {
        "id": number,
        "title": str(result["title"]),
        "description": str(result.get("description") or ""),
        "content": message_content(result.get("input_message_content")),
        "buttons": inline_rows(result.get("reply_markup")),
    }


def message_content(content: Any) -> Json:
    if not isinstance(content, dict) or "message_text" not in content:
        raise refused("Input message content is not specified")
    return text_content({**content, "text": content["message_text"]})


def refused(reason: str) -> Exception:
    return bad_request(f"can't parse inline query result: {reason}")

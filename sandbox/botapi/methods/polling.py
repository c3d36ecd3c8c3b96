"""getUpdates."""

from sandbox.botapi.call import Call
from sandbox.botapi.errors import conflict
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Json

TIMEOUT_MAX = 50
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LIMITS = range(1, 101)


async def get_updates(memory: Memory, call: Call) -> list[Json]:
    """Acknowledges what is below `offset`, then waits up to `timeout` s. A newer poll ends this one (409)."""
    if memory.webhook.get("url"):
        raise conflict(WEBHOOK_ACTIVE)
    queue = memory.updates
    queue.interrupt()
    queue.allow(call.structure("allowed_updates"))
    memory.acknowledge(call.integer("offset"))
    limit = call.integer("limit", 100)
    return await queue.poll(
        limit if limit in LIMITS else 100, min(max(call.integer("timeout"), 0), TIMEOUT_MAX)
    )

"""setWebhook, deleteWebhook, getWebhookInfo."""

import re

from sandbox.botapi.call import Call
from sandbox.botapi.errors import bad_request
from sandbox.botapi.links import link_fault
from sandbox.botapi.memory import Memory
from sandbox.botapi.model import Json

SECRET_MAX = 256
CONNECTIONS = range(1, 101)


def set_webhook(memory: Memory, call: Call) -> bool:
    """Plain http is allowed, as on a local Bot API server. An empty `url` removes the webhook."""
    url, secret = call.text("url"), call.text("secret_token")
    if not url:
        return delete_webhook(memory, call)
    if len(secret) > SECRET_MAX:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    if "://" not in url or (fault := link_fault(url)) not in (None, "Wrong HTTP URL"):
        raise bad_request(f"bad webhook: {fault if '://' in url else 'URL host is empty'}")
    drop_pending(memory, call)
    memory.updates.allow(call.structure("allowed_updates"))
    memory.updates.interrupt("terminated by setWebhook request")
    lanes = call.integer("max_connections", 40)
    memory.keep_webhook({"url": url, "secret": secret, "lanes": lanes if lanes in CONNECTIONS else 40})
    return True


def delete_webhook(memory: Memory, call: Call) -> bool:
    drop_pending(memory, call)
    memory.keep_webhook({})
    return True


def drop_pending(memory: Memory, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        memory.acknowledge(memory.updates.next_id)


def get_webhook_info(memory: Memory, call: Call) -> Json:
    webhook = memory.webhook
    info: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(memory.updates.pending),
    }
    if webhook:
        info["max_connections"] = webhook["lanes"]
    if "error" in webhook:
        info |= {"last_error_date": webhook["error_at"], "last_error_message": webhook["error"]}
    if memory.updates.allowed:
        info["allowed_updates"] = sorted(memory.updates.allowed)
    return info

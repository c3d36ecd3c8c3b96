"""Addresses in buttons, checked as TDLib checks them (`LinkManager::check_link`)."""

import re
from urllib.parse import parse_qs, urlsplit

HOST = re.compile(r"^[^\s/?#@\[\]]+$")
OWN_SCHEMES = ("tg:", "ton:", "tonsite:")


def link_fault(link: str) -> str | None:
    """Why Telegram would refuse this address in a button; None when it is good."""
    lowered = link.lower()
    for scheme in OWN_SCHEMES:
        if lowered.startswith(scheme):
            return own_scheme_fault(link[len(scheme) :].removeprefix("//"), scheme)
    protocol, separator, rest = link.partition("://")
    if separator and re.fullmatch(r"[^:/?#@\[\]]*", protocol):
        if protocol.lower() not in ("http", "https"):
            return "Unsupported URL protocol"
    else:
        rest = link
    return host_fault(re.split(r"[/?#]", rest, maxsplit=1)[0])


def own_scheme_fault(rest: str, scheme: str) -> str | None:
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if not host:
        return "URL host is empty"
    return None if re.fullmatch(r"[\w.-]+", host, re.ASCII) else f"Wrong {scheme[:-1]} URL"


def host_fault(authority: str) -> str | None:
    address = authority.rpartition("@")[2]
    host, colon, port = address.rpartition(":")
    if not colon or address.endswith("]"):
        host, port = address, "80"
    if not port.isdigit() or not 0 < int(port) < 65536:
        return "Wrong port number specified in the URL"
    if not host:
        return "URL host is empty"
    if host.startswith("["):
        return None
    if not HOST.match(host):
        return "Disallowed character in URL host"
    return None if "." in host else "Wrong HTTP URL"


def start_payload(link: str, username: str) -> str | None:
    """The payload of `https://t.me/<bot>?start=…`; an empty one for a plain link to this bot; else None."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    query = parse_qs(parts.query)
    if parts.scheme in ("http", "https") and parts.hostname in ("t.me", "telegram.me"):
        name = parts.path.strip("/")
    elif parts.scheme == "tg" and parts.hostname == "resolve":
        name = query.get("domain", [""])[0]
    else:
        return None
    return query.get("start", [""])[0] if name.lower() == username.lower() else None

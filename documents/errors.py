"""What a document maker refuses: the fault is in what it was given, not in the maker."""


class Refused(Exception):
    """The input cannot become a document; `reason` is a short word the caller has a phrase for."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

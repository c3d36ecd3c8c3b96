"""The metadata, and the columns that every table shares."""

from typing import Any, Final

from sqlalchemy import Column, ForeignKey, MetaData

from storage.types import Id, UtcDateTime

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> Column[int]:
    """A surrogate primary key."""
    return Column("id", Id, primary_key=True)


def municipality() -> Column[int]:
    """Tenancy: whose row this is."""
    return Column("municipality_id", Id, ForeignKey("municipality.id"), nullable=False, index=True)


def ref(name: str, target: str, *, null: bool = False, index: bool = True, **info: Any) -> Column[int]:
    """A reference to `target`'s id."""
    return Column(name, Id, ForeignKey(f"{target}.id"), nullable=null, index=index, info=info)


def moment(name: str, *, null: bool = True, index: bool = False) -> Column[Any]:
    """A moment in UTC."""
    return Column(name, UtcDateTime, nullable=null, index=index)


def personal(whose: str) -> dict[str, str]:
    """Column info: personal data of the person that column `whose` of the same row names.

    `storage.personal` collects these; export and erasure are complete by construction.
    """
    return {"personal": whose}

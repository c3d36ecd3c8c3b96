"""Tables keep what nobody remembers: whose row it is, and whose words stand in it."""

from sqlalchemy import JSON, Date, DateTime, String, Text

from storage.schema import metadata
from storage.types import UtcDateTime

CHANNEL = {"inbox", "inbox_chat", "dialogue", "tick", "speaker", "clock_offset"}
"""What the messenger's transport needs, before anybody knows whose it is."""

NOBODYS = {
    "access_log.what",
    "attendance.how",
    "attendance.part",
    "attempt.form",
    "attempt.questionnaire",
    "attempt.seed",
    "attempt.status",
    "attempt.version",
    "answer.item",
    "audience_segment.audience",
    "audience_segment.name",
    "audience_segment.name_key",
    "broadcast.audience",
    "broadcast.content",
    "broadcast.correction",
    "broadcast.progress_shown",
    "broadcast.status",
    "broadcast.title",
    "certificate.kind",
    "channel_account.channel",
    "consent_text.body",
    "consent_text.document",
    "consent_text.hash",
    "consent_text.version",
    "course_run.course",
    "course_run.status",
    "course_run.version",
    "delivery.cause",
    "delivery.claim",
    "delivery.dedup_key",
    "delivery.kind",
    "delivery.lane",
    "delivery.reason",
    "delivery.status",
    "event_code.code",
    "event_code.token",
    "event_feedback.said",
    "homework.words",
    "event.about",
    "event.asked",
    "event.audience",
    "event.fee",
    "event.kind",
    "event.level",
    "event.link",
    "event.needs",
    "event.organiser",
    "event.partner",
    "event.payer",
    "event.place",
    "event.status",
    "event.title",
    "event.training",
    "indicator_entry.code",
    "indicator_entry.evidence",
    "indicator_entry.kind",
    "indicator_month.formula",
    "indicator_school.formula",
    "invitation.role",
    "invitation.token_hash",
    "matching_run.inputs_hash",
    "matching_run.result",
    "matching_run.status",
    "meeting.chosen",
    "meeting.slots",
    "meeting.kind",
    "meeting.status",
    "mirror.questionnaire",
    "mirror.status",
    "mirror.version",
    "municipality.name",
    "municipality.programme",
    "municipality.zone",
    "application_event.body",
    "application_event.what",
    "pair.agreed_side",
    "pair.gap",
    "pair.kind",
    "pair.origin",
    "pair.paused_side",
    "pair.reasons",
    "pair.status",
    "mentor_application.decision",
    "mentor_application.status",
    "mentor_offer.selection",
    "pair_event.status",
    "pair_survey.side",
    "paper_template.kind",
    "paper_template.name",
    "paper_template.unknown",
    "person.locale",
    "poll_copy.poll_id",
    "poll_copy.votes",
    "person.status",
    "registration.status",
    "registration_draft.channel",
    "role_grant.role",
    "role_grant.status",
    "route.status",
    "route_step.asked",
    "route_step.confirmer",
    "route_step.reason",
    "route_step.status",
    "route_step.template",
    "community.kind",
    "community.name_key",
    "community.subject",
    "community.title",
    "community_decision.body",
    "community_decision.who",
    "community_member.status",
    "roadmap_note.what",
    "roadmap_part.executor",
    "roadmap_part.status",
    "roadmap_proof.kind",
    "roadmap_row.said_by",
    "roadmap_row.said_term",
    "roadmap_row.source",
    "roadmap_row.status",
    "roadmap_row.term",
    "roadmap_row.title",
    "school.heavy_days",
    "school.kind",
    "school.locality",
    "school.name",
    "school.name_key",
    "school_answer.what",
    "school_event.name",
    "school_event.name_key",
    "school_event.what",
    "scale_norm.axis",
    "scale_norm.items",
    "scale_norm.questionnaire",
    "scale_norm.version",
    "setting.name",
    "setting.value",
    "sharing.audience",
    "step_evidence.kind",
    "stored_file.kind",
    "stored_file.mime",
    "vacancy.status",
    "vacancy.subject",
}
"""Texts that are nobody's personal data: codes, states, words of the municipality. A new text column must be
declared `info=personal(...)` or be listed here on purpose."""


def test_every_row_belongs_to_a_municipality() -> None:
    without = {table.name for table in metadata.tables.values() if "municipality_id" not in table.c}
    assert without == CHANNEL | {"municipality"}


def test_every_text_is_declared_somebodys_or_nobodys() -> None:
    undeclared = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        if table.name not in CHANNEL
        for column in table.columns
        if isinstance(column.type, String | Text | JSON) or "JSON" in type(column.type).__name__
        if "personal" not in column.info
    }
    assert undeclared == NOBODYS


def test_every_moment_is_kept_with_its_zone() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, DateTime) and not isinstance(column.type, Date):
                assert isinstance(column.type, UtcDateTime), f"{table.name}.{column.name}"

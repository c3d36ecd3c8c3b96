"""The way in: an invitation opened, the consent, and the few steps after it.

Before the consent nothing is kept but which invitation an account opened. Every step writes at once, so the
registration goes on from where it was interrupted, on any day.
"""

from datetime import date, timedelta
from typing import Final

from mentoring.clock import Clock
from mentoring.consents import DOCUMENT, document_of, pages_of_text
from mentoring.errors import NotFound
from mentoring.invitations import Invitation, InvitationClosed, InvitationUnknown, State, hash_of, is_token
from mentoring.people import Actor, Role
from mentoring.ports import Outbox, ProgrammeBook
from mentoring.programme import Named, Programme
from mentoring.questionnaire import Form
from mentoring.registration import (
    Step,
    missing_step,
    parse_full_name,
    parse_start_year,
    school_year,
    start_years,
)
from mentoring.roster import GrantFacts, GrantStatus, PersonFacts, PersonStatus
from mentoring.usecases.entry_ports import Arrivals, Consents, Drafts, Invitations, Roster, Schools
from mentoring.usecases.entry_views import AccountTaken, ConsentView, InvitedView, Kind, RegistrationView

DRAFT_LIFETIME: Final = timedelta(days=30)


class EntryUseCases:
    """Invitations opened, consent and registration. Runs in its caller's turn."""

    def __init__(
        self,
        drafts: Drafts,
        invitations: Invitations,
        consents: Consents,
        roster: Roster,
        schools: Schools,
        arrivals: Arrivals,
        outbox: Outbox,
        programmes: ProgrammeBook,
        clock: Clock,
    ) -> None:
        self._arrivals = arrivals
        self._drafts = drafts
        self._invitations = invitations
        self._consents = consents
        self._roster = roster
        self._schools = schools
        self._outbox = outbox
        self._programmes = programmes
        self._clock = clock

    # --- before the consent ---

    async def open(self, account: int, payload: str, actor: Actor | None) -> InvitedView:
        """Somebody came by a link.

        Raises:
            InvitationUnknown, InvitationClosed: the link lets nobody in.
            AccountTaken: it is personal and the account leads to another person.
            RegistrationClosed: the operator's fields are empty.
        """
        invitation = await self._invitations.by_hash(hash_of(payload)) if is_token(payload) else None
        if invitation is None:
            raise InvitationUnknown
        if invitation.revoked_at is not None:
            invitation.must_be_open(self._clock.now())
        view = await self._view(invitation, actor)
        if view.kind is Kind.HELD:
            return view
        invitation.must_be_open(self._clock.now())
        if view.kind is Kind.ENTER:
            document_of(self._programmes.of(invitation.municipality_id), {})
        await self._drafts.drop_drafts_before(self._clock.now() - DRAFT_LIFETIME)
        await self._drafts.keep_draft(account, invitation, self._clock.now())
        return view

    async def opened(self, account: int, actor: Actor | None) -> InvitedView | None:
        """What this account opened and has not answered yet; None when there is nothing (any more)."""
        invitation = await self._drafted(account)
        if invitation is None or invitation.state(self._clock.now()) is not State.OPEN:
            return None
        return await self._view(invitation, actor)

    async def decline(self, account: int) -> None:
        """«Это не я»: forget that the account came."""
        await self._drafts.drop_draft(account)

    async def consent(self, account: int) -> ConsentView:
        """The short consent. Raises: InvitationUnknown, InvitationClosed, RegistrationClosed."""
        programme = self._programmes.of((await self._must_be_invited(account)).municipality_id)
        document_of(programme, {})
        return ConsentView(programme.operator.name, programme.consent.version, programme.consent.version_date)

    async def consent_pages(self, account: int) -> tuple[str, ...]:
        """The full consent in pages. Raises: as `consent`."""
        invitation = await self._must_be_invited(account)
        return pages_of_text(document_of(self._programmes.of(invitation.municipality_id), {}))

    # --- the consent and what an invitation gives ---

    async def agree(self, account: int) -> RegistrationView:
        """«Даю согласие»: from here on there is a person. A second tap shows where things are.

        Raises:
            InvitationUnknown, InvitationClosed, RegistrationClosed.
        """
        holder = await self._drafts.holder_of(account)
        if holder is not None:
            return await self._where(holder)
        invitation = await self._must_be_invited(account)
        programme = self._programmes.of(invitation.municipality_id)
        body = document_of(programme, {})
        person_id = await self._person_of(invitation, programme)
        await self._take(invitation, account)
        await self._drafts.link_account(invitation.municipality_id, person_id, account, self._clock.now())
        await self._give_role(invitation, person_id)
        text_id = await self._consents.text_id(
            invitation.municipality_id, DOCUMENT, programme.consent.version, body, self._clock.now()
        )
        await self._consents.give(invitation.municipality_id, person_id, text_id, self._clock.now())
        return await self._where(person_id)

    async def accept(self, account: int, actor: Actor | None) -> RegistrationView:
        """Take what was opened without a new consent: one more role, or one's own account moved here.

        Raises:
            InvitationUnknown, InvitationClosed, AccountTaken, NotFound (a newcomer has to consent).
        """
        invitation = await self._must_be_invited(account)
        view = await self._view(invitation, actor)
        if view.kind is Kind.ROLE and actor is not None:
            await self._take(invitation, account)
            await self._drafts.come_back(actor.person_id)
            await self._give_role(invitation, actor.person_id)
            return await self._where(actor.person_id)
        if view.kind is Kind.MOVE and invitation.person_id is not None:
            await self._take(invitation, account)
            await self._drafts.link_account(
                invitation.municipality_id, invitation.person_id, account, self._clock.now()
            )
            return await self._where(invitation.person_id)
        raise NotFound("invitation")

    # --- the steps ---

    async def progress(self, actor: Actor) -> RegistrationView:
        """Where the person's registration is."""
        return await self._where(actor.person_id)

    async def give_name(self, actor: Actor, typed: str) -> RegistrationView:
        """The typed name. Raises: BadName."""
        await self._drafts.set_name(actor.person_id, parse_full_name(typed))
        return await self._where(actor.person_id)

    async def toggle_subject(self, actor: Actor, code: str) -> RegistrationView:
        """Choose a subject, or take it back."""
        facts = await self._must_exist(actor.person_id)
        if code not in {subject.code for subject in self._programmes.of(actor.municipality_id).subjects}:
            raise NotFound("subject")
        chosen = [kept for kept in facts.subjects if kept != code]
        if len(chosen) == len(facts.subjects):
            chosen.append(code)
        await self._drafts.set_facts(actor.person_id, subjects=chosen)
        return await self._where(actor.person_id)

    async def give_start_year(self, actor: Actor, typed: str) -> RegistrationView:
        """The year of the first lesson. Raises: BadYear."""
        today = self._clock.now().astimezone(actor.tz).date()
        await self._drafts.set_facts(actor.person_id, start_year=parse_start_year(typed, today))
        return await self._where(actor.person_id)

    # --- inside ---

    async def _drafted(self, account: int) -> Invitation | None:
        invitation_id = await self._drafts.draft_of(account)
        return None if invitation_id is None else await self._invitations.by_id(invitation_id)

    async def _must_be_invited(self, account: int) -> Invitation:
        invitation = await self._drafted(account)
        if invitation is None:
            raise InvitationUnknown
        invitation.must_be_open(self._clock.now())
        return invitation

    async def _take(self, invitation: Invitation, account: int) -> None:
        """Count the entry; the last place may have gone to somebody else a moment ago."""
        if not await self._invitations.use(invitation.id, self._clock.now()):
            raise InvitationClosed(State.USED, self._clock.now())
        await self._drafts.drop_draft(account)

    async def _person_of(self, invitation: Invitation, programme: Programme) -> int:
        if invitation.person_id is None:
            return await self._drafts.add_person(invitation.municipality_id, self._clock.now(), status="new")
        if not await self._drafts.begin_entry(invitation.person_id):
            raise InvitationClosed(State.USED, self._clock.now())
        return invitation.person_id

    async def _give_role(self, invitation: Invitation, person_id: int) -> None:
        if invitation.role is None:
            return
        status = GrantStatus.PENDING if invitation.makes_pending else GrantStatus.ACTIVE
        await self._drafts.grant(
            invitation.municipality_id,
            person_id,
            invitation.role,
            invitation.school_id,
            status.value,
            self._clock.now(),
        )

    async def _view(self, invitation: Invitation, actor: Actor | None) -> InvitedView:
        facts = None
        if invitation.person_id is not None:
            facts = await self._must_exist(invitation.person_id)
        school_id = invitation.school_id
        school = await self._schools.by_id(school_id) if school_id is not None else None
        roles = facts.roles() if facts else (invitation.role,) if invitation.role else ()
        return InvitedView(
            kind=await self._kind(invitation, actor),
            municipality=self._programmes.of(invitation.municipality_id).municipality,
            inviter=await self._inviter(invitation),
            roles=roles,
            school=school.name if school else _first_school(facts),
            name=facts.given or "" if facts else "",
        )

    async def _kind(self, invitation: Invitation, actor: Actor | None) -> Kind:
        if actor is None:
            moves = invitation.person_id is not None and await self._drafts.has_account(invitation.person_id)
            return Kind.MOVE if moves else Kind.ENTER
        if invitation.person_id is not None:
            if invitation.person_id != actor.person_id:
                raise AccountTaken
            return Kind.HELD
        if invitation.municipality_id != actor.municipality_id:
            raise AccountTaken
        held = {(grant.role, grant.school_id) for grant in actor.grants}
        return Kind.HELD if (invitation.role, invitation.school_id) in held else Kind.ROLE

    async def _inviter(self, invitation: Invitation) -> Role | None:
        if invitation.created_by is None:
            return None
        facts = await self._roster.facts(invitation.created_by)
        staff = (
            [role for role in facts.roles() if role in (Role.CURATOR, Role.METHODOLOGIST)] if facts else []
        )
        return staff[0] if staff else None

    async def _must_exist(self, person_id: int) -> PersonFacts:
        facts = await self._roster.facts(person_id)
        if facts is None or facts.status in (PersonStatus.LEFT, PersonStatus.ERASED):
            raise NotFound("person")
        return facts

    async def _where(self, person_id: int) -> RegistrationView:
        facts = await self._must_exist(person_id)
        programme = self._programmes.of(facts.municipality_id)
        step = missing_step(
            facts.roles(),
            has_name=facts.given is not None,
            has_subjects=bool(facts.subjects),
            start_year=facts.start_year,
        )
        entering = facts.status is PersonStatus.NEW
        pending = [grant for grant in facts.grants if grant.status is GrantStatus.PENDING]
        if step is Step.DONE:
            await self._finish(facts, pending)
        asked = programme.book.of(None, facts.subjects)
        return RegistrationView(
            step=step,
            name=facts.given or "",
            school=_first_school(facts),
            roles=facts.roles(),
            subjects=tuple(Named(code, programme.subject_title(code)) for code in facts.subjects),
            options=programme.subjects,
            years=start_years(self._clock.now().date()),
            start_year=facts.start_year,
            pending=bool(pending),
            entering=entering,
            is_new=_is_new(facts.start_year, self._clock.now().date()),
            express=len(asked.ids(Form.EXPRESS)),
            full=len(asked.ids(Form.FULL)),
        )

    async def _finish(self, facts: PersonFacts, pending: list[GrantFacts]) -> None:
        """Let the person in and ask the school about each pending role; harmless when done before."""
        now = self._clock.now()
        if facts.status is PersonStatus.NEW and await self._drafts.finish_entry(facts.id, now):
            await self._arrivals.entered(facts.id, now)
        for grant in pending:
            for confirmer in await self._roster.confirmers(facts.municipality_id, grant.school_id):
                await self._outbox.plan(
                    municipality_id=facts.municipality_id,
                    person_id=confirmer,
                    key=f"grant:{grant.id}:confirm:p{confirmer}",
                    kind="person_to_confirm",
                    cause=f"grant:{grant.id}",
                    params={"grant_id": grant.id},
                    not_before=self._clock.now(),
                )


def _first_school(facts: PersonFacts | None) -> str | None:
    return next((grant.school for grant in facts.grants if grant.school), None) if facts else None


def _is_new(start_year: int | None, today: date) -> bool:
    return start_year is not None and start_year >= school_year(today)

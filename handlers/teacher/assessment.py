"""A teacher's self-assessment, profile and sharing."""

from datetime import datetime

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import assessment as taps
from handlers.callbacks.menu import OpenAssessment
from handlers.filters import Known, On
from handlers.screens import assessment as screens
from handlers.screens import assessment_growth as growth_screens
from handlers.screens import assessment_outcome as outcome_screens
from handlers.screens import assessment_profile as profile_screens
from handlers.screens import then_test
from handlers.show import show
from handlers.states.assessment import AssessmentForms
from locales.translator import Translator
from locales.when import moment_words
from mentoring.people import Actor
from mentoring.questionnaire import Form
from mentoring.typed_letters import typed
from mentoring.usecases.all import UseCases
from mentoring.usecases.assessment_views import Question, Step

router = Router(name="teacher.assessment")


@router.callback_query(On(taps.GiveAnswer))
async def give_answer(
    tap: CallbackQuery,
    data: taps.GiveAnswer,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """An answer: kept at once, then the next question."""
    await _forget_again(state)
    view = await use.assessment.answer(actor, data.attempt_id, data.item, data.place)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(OpenAssessment))
async def open_assessment(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The front door."""
    await show(tap, screens.front(await use.assessment.overview(actor), t, actor.tz))


@router.callback_query(On(taps.StartForm))
async def read_intro(
    tap: CallbackQuery, data: taps.StartForm, actor: Actor, use: UseCases, t: Translator
) -> None:
    """What it is about, and for which position."""
    await show(tap, screens.intro(data.form, await use.assessment.positions.view(actor), t))


@router.callback_query(On(taps.ChoosePosition))
async def choose_position(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """For which position the questions are."""
    await show(tap, screens.positions(await use.assessment.positions.view(actor), t))


@router.callback_query(On(taps.SetPosition))
async def set_position(
    tap: CallbackQuery, data: taps.SetPosition, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Another position, from the next attempt on."""
    view = await use.assessment.positions.choose(actor, data.code)
    await show(tap, screens.positions(view, t), toast=t.plain("assessment-position-set"))


@router.callback_query(On(taps.WhoSees))
async def read_who_sees(tap: CallbackQuery, data: taps.WhoSees, t: Translator) -> None:
    """Who sees what."""
    await show(tap, screens.who_sees(data.form, t))


@router.callback_query(On(taps.BeginForm))
async def begin(tap: CallbackQuery, data: taps.BeginForm, actor: Actor, use: UseCases, t: Translator) -> None:
    """The first question, or the one where an open form stopped."""
    form = Form.FULL if data.form == Form.FULL else Form.EXPRESS
    await show(tap, screens.step(await use.assessment.start(actor, form), t, actor.tz))


@router.callback_query(On(taps.GoBack))
async def go_back(
    tap: CallbackQuery,
    data: taps.GoBack,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """The question before; a letter typed now answers that one."""
    view = await use.assessment.back(actor, data.attempt_id, data.item)
    await _keep_shown(view, use, state)
    await show(tap, screens.question(view, t))


@router.message(Known(), StateFilter(None, AssessmentForms.again), F.text, F.text.func(typed))
async def type_answer(
    message: Message, actor: Actor, use: UseCases, t: Translator, state: FSMContext
) -> None:
    """A letter typed where a button waits; where no form is open it is a text like any other."""
    said = typed(message.text or "")
    kept = await state.get_data()
    if said is None:
        raise SkipHandler
    shown = datetime.fromisoformat(kept["shown"]) if "shown" in kept else None
    view = await use.assessment.typed(actor, said, kept.get("attempt"), kept.get("item"), shown)
    if view is None:
        raise SkipHandler
    if view.taken:
        await _forget_again(state)
    else:
        await _keep_shown(view.step, use, state)
    await show(message, screens.after_typing(view, t, actor.tz))


async def _keep_shown(view: Step, use: UseCases, state: FSMContext) -> None:
    """A question stands on the screen from now on: a letter typed soon answers it."""
    if isinstance(view, Question):
        await state.set_state(AssessmentForms.again)
        shown = use.assessment.now().isoformat()
        await state.set_data({"attempt": view.attempt_id, "item": view.item.id, "shown": shown})


async def _forget_again(state: FSMContext) -> None:
    if await state.get_state() == AssessmentForms.again.state:
        await state.clear()


@router.callback_query(On(taps.Pause))
async def pause(tap: CallbackQuery, data: taps.Pause, actor: Actor, use: UseCases, t: Translator) -> None:
    """Stop for now."""
    await show(tap, screens.paused(await use.assessment.pause(actor, data.attempt_id), t, actor.tz))


@router.callback_query(On(taps.Resume))
async def resume(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator, state: FSMContext) -> None:
    """Go on."""
    view = await use.assessment.resume(actor)
    await _keep_shown(view, use, state)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(taps.ResumeAttempt))
async def resume_attempt(
    tap: CallbackQuery,
    data: taps.ResumeAttempt,
    actor: Actor,
    use: UseCases,
    t: Translator,
    state: FSMContext,
) -> None:
    """Go on with this one."""
    view = await use.assessment.resume(actor, data.attempt_id)
    await _keep_shown(view, use, state)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(taps.BeginAxis))
async def begin_axis(
    tap: CallbackQuery, data: taps.BeginAxis, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Было — стало»: the six items of an axis."""
    view = await use.assessment.axis.start(actor, data.axis, data.base)
    await show(tap, screens.step(view, t, actor.tz))


@router.callback_query(On(taps.OutcomeDetails))
async def open_outcome(
    tap: CallbackQuery, data: taps.OutcomeDetails, actor: Actor, use: UseCases, t: Translator
) -> None:
    """«Было — стало» with percentages."""
    view = await use.assessment.axis.shown(actor, data.attempt_id)
    await show(tap, outcome_screens.outcome(view, t, actor.tz, percents=True))


@router.callback_query(On(taps.OpenThen))
async def open_then(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """May's question about September."""
    await show(tap, screens.step(await use.assessment.then.open(actor), t, actor.tz))


@router.callback_query(On(taps.ThenDetails))
async def open_then_details(
    tap: CallbackQuery, data: taps.ThenDetails, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Three columns in percentages."""
    view = await use.assessment.then.shown(actor, data.attempt_id)
    await show(tap, then_test.result(view, t, percents=True))


@router.callback_query(On(taps.RemindTonight))
async def remind_tonight(
    tap: CallbackQuery, data: taps.RemindTonight, actor: Actor, use: UseCases, t: Translator
) -> None:
    """One reminder, when the day is over."""
    at = await use.assessment.remind_tonight(actor, data.attempt_id)
    words = moment_words(at.astimezone(actor.tz), t.locale)
    view = await use.assessment.pause(actor, data.attempt_id)
    await show(tap, screens.paused(view, t, actor.tz), toast=t("assessment-will-remind", moment=words))


@router.callback_query(On(taps.Review))
async def review(tap: CallbackQuery, data: taps.Review, actor: Actor, use: UseCases, t: Translator) -> None:
    """Another look at the hurried answers."""
    await show(tap, screens.step(await use.assessment.review(actor, data.attempt_id), t, actor.tz))


@router.callback_query(On(taps.KeepAnswers))
async def keep(
    tap: CallbackQuery, data: taps.KeepAnswers, actor: Actor, use: UseCases, t: Translator
) -> None:
    """Leave the answers as they are."""
    await show(tap, screens.step(await use.assessment.keep(actor, data.attempt_id), t, actor.tz))


@router.callback_query(On(taps.OpenProfile))
async def open_profile(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The profile in words."""
    view = await use.assessment.overview(actor)
    if view.profile:
        shown = profile_screens.profile(view.profile, t, actor.tz, again=view)
    else:
        shown = screens.choice(view, t)
    await show(tap, shown)


@router.callback_query(On(taps.ProfileDetails))
async def open_details(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Axis by axis, with percentages."""
    await show(tap, profile_screens.details(await use.assessment.own_profile(actor), t, actor.tz))


@router.callback_query(On(taps.ProfilePicture))
async def open_picture(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """The picture below the words."""
    await show(tap, profile_screens.picture_page(await use.assessment.own_profile(actor), t, actor.tz))


@router.callback_query(On(taps.OpenSharedProfile))
async def open_shared(
    tap: CallbackQuery, data: taps.OpenSharedProfile, actor: Actor, use: UseCases, t: Translator
) -> None:
    """A profile that its owner opened to the person who taps."""
    view = await use.assessment.shared_profile(actor, data.person_id)
    await show(tap, profile_screens.profile(view, t, actor.tz))


@router.callback_query(On(taps.HowCounted))
async def how_counted(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """How it is counted, and what it cannot do."""
    await show(tap, profile_screens.how(await use.assessment.own_profile(actor), t))


@router.callback_query(On(taps.OpenGrowth))
async def open_growth(tap: CallbackQuery, actor: Actor, use: UseCases, t: Translator) -> None:
    """Three and more profiles side by side."""
    await show(tap, growth_screens.growth(await use.assessment.own_profile(actor), t, actor.tz))

"""Anna's micro-courses, one read and one half-way, and her own three marks of the pulse."""

from datetime import timedelta

from mentoring.microcourses import OPTIONS, Microcourse, RunStatus
from mentoring.pulse import FORTNIGHT, WEEK, friday_on_or_after
from sandbox.story.model import Story
from sandbox.story.parts import ANNA
from sandbox.story.rows.learning import CourseAnswer, CourseRun, Pulse, PulseChoice
from sandbox.story.scene import Scene

MARKS = (2, 3, 4)
"""The newest last: it gets easier."""
WRONG = 3
"""The question she answered wrongly: four of five are enough."""


def tell_learning(scene: Scene, story: Story) -> None:
    """Nothing of it waits to be sent."""
    courses = scene.programme.microcourses
    if courses:
        _passed(scene, courses[0], story)
    if len(courses) > 1:
        _half_way(scene, courses[1], story)
    _marks(scene, story)


def _passed(scene: Scene, course: Microcourse, story: Story) -> None:
    begun = scene.ago(9, 19)
    done = begun + timedelta(minutes=9)
    run = len(story.course_run) + 1
    for number, question in enumerate(course.questions):
        right = question.right - 1
        choice = (right + 1) % OPTIONS if number == WRONG else right
        story.course_answer.append(CourseAnswer(run, number, choice, question.is_right(choice), done))
    enough = sum(answer.correct for answer in story.course_answer)
    story.course_run.append(
        CourseRun(
            run,
            ANNA,
            course.code,
            course.version,
            RunStatus.PASSED.value,
            len(course.cards),
            enough,
            begun,
            done,
        )
    )


def _half_way(scene: Scene, course: Microcourse, story: Story) -> None:
    run, card = len(story.course_run) + 1, len(course.cards) // 2 + 1
    begun = scene.ago(2, 19, 20)
    story.course_run.append(
        CourseRun(run, ANNA, course.code, course.version, RunStatus.OPEN.value, card, None, begun, None)
    )


def _marks(scene: Scene, story: Story) -> None:
    last = friday_on_or_after(scene.today) - WEEK
    for number, mark in enumerate(MARKS, start=1):
        day = last - FORTNIGHT * (len(MARKS) - number)
        story.pulse.append(Pulse(number, ANNA, day, mark, scene.at(day, 16)))
    story.pulse_choice.append(PulseChoice(1, ANNA, True, last + FORTNIGHT, scene.at(last, 16)))

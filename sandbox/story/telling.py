"""The whole story, told in the order in which it happened."""

from sandbox.story.attendance import tell_attendance
from sandbox.story.events import tell_broadcast, tell_events, tell_invitations
from sandbox.story.growth import tell_growth
from sandbox.story.help import tell_help
from sandbox.story.learning import tell_learning
from sandbox.story.meetings import tell_meetings
from sandbox.story.model import Story
from sandbox.story.pairs import tell_pairs
from sandbox.story.people import gather, tell_people
from sandbox.story.routes import tell_routes
from sandbox.story.scene import Scene
from sandbox.story.schools import schools
from sandbox.story.sets import tell_sets


def tell(scene: Scene) -> Story:
    """About two hundred invented people with half-lived stories; the same scene gives the same story.

    Nothing in it waits to be sent.
    """
    story = Story(school=schools(scene))
    cast = gather(scene, story.school)
    tell_people(scene, cast, story)
    tell_growth(scene, cast, story)
    tell_pairs(scene, cast, story)
    tell_routes(scene, cast, _mentor_of(story), story)
    tell_sets(scene, cast, story)
    tell_learning(scene, story)
    tell_meetings(scene, story)
    tell_help(scene, cast, story)
    tell_events(scene, cast, story)
    tell_attendance(scene, cast, story)
    tell_broadcast(scene, cast, story)
    tell_invitations(scene, story)
    return story


def _mentor_of(story: Story) -> dict[int, int]:
    return {pair.teacher_id: pair.mentor_id for pair in story.pair if pair.status == "active"}

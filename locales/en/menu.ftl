menu-home = { $name }, where shall we go?

    { $role ->
        [teacher] “My step” is the one next thing.
        [mentor] “Today” is what waits for your answer.
        [curator] “My school” has people, pairs and routes.
        [methodologist] “Today” has the cases that wait for you.
       *[head] “Indicators” has eight numbers and what needs attention.
    }
menu-tab = { $role ->
        [teacher] As a teacher
        [mentor] As a mentor
        [curator] As a curator
        [methodologist] As a methodologist
       *[head] As a head
    }
menu-step = My step
menu-route = My route
menu-assessment = Self-assessment
menu-mentor = Mentor
menu-meetings = Meetings
menu-calendar = Calendar
menu-courses = Micro-courses
menu-today = Today
menu-teachers = My teachers
menu-mentor-school = School of the mentor
menu-offer = How many I can take
menu-school = My school
menu-agree = Agree routes
menu-invitations = Invitations
menu-people = People and schools
menu-matching = Matching
menu-events = Events
menu-broadcasts = Announcements
menu-numbers = Self-assessment: numbers
menu-roadmap = Roadmap
menu-communities = Communities
menu-more = More
menu-settings = Settings
menu-help = Help
menu-about = Programme
menu-back = To the menu
menu-stranger = Hello! Rostok helps young teachers and their mentors. Entry is by a school’s invitation: ask your curator or methodologist for a link.

    The open calendar of events is available already.
menu-waiting = You are in. The curator will confirm your role, usually the same day; the answer comes here.

    The calendar is available already.
menu-help-text = Rostok walks with you from the first working day to the day you help a colleague yourself.

    • one clear step, no reports;
    • mentor and meetings in this same chat;
    • your self-assessment is yours alone until you share it;
    • only those events and announcements that concern you.

    /menu — menu, /cancel — leave a form, /mydata — your data, /settings — quiet and reminders.
menu-old-button = This button is from an old message. Here is how things are now:
menu-unexpected-text = No text is needed here now: please choose a button.
menu-unexpected-thing = Such a message is not needed here, but nothing is lost.
menu-command = { $command ->
        [menu] Menu
        [help] What is here
        [settings] Quiet and reminders
        [mydata] My data
       *[cancel] Leave a form
    }
menu-entering = You began to enter, and little is left. All you have answered is kept.
menu-go-on = Go on entering
menu-left = You are not on any school’s list now. Everything of yours is kept: /mydata. A new link from a school brings you back to it.

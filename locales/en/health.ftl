health-state = The bot itself

    Last look whether anything is due: { $tick }
    Waiting for an answer: { $waiting }
    Due to be sent: { $due }, being sent: { $sending }
    Could not be sent: { $failed }
    Could not be served: { $dead }
    In doubt whether it arrived, this week: { $doubted }
health-never = not yet
health-processes = Processes that speak: { $n }
health-failures = Failures: { $n }
health-refresh = Refresh
health-owner = The owner's page
health-to-state = The bot itself
health-to-list = To the list
health-none = No failures.
health-list = Could not be done, the latest first:

    { $lines }
health-line = { $number }. { $what }: { $n } · { $age }
health-update = something a person did ({ $reason })
health-no-reason = no reason
health-newer = Newer
health-older = Older
health-one-said = Message: { $what }
    Reason: { $reason }
    How many: { $n }
    First: { $first }, last: { $last }

    No text and no name is shown here. If the reason is gone, send it again.
health-one-done = { $what }
    How many: { $n }
    First: { $first }, last: { $last }

    No word of the person is shown here. The log has details under the code they were told.
health-retry = Try again
health-put-away = Put away
health-sure-said = Send { $n ->
        [one] { $n } message
       *[other] { $n } messages
    } again? What is late by now will not go.
health-sure-done = Serve { $n ->
        [one] { $n } action
       *[other] { $n } actions
    } again? People will get the answer to an old tap.
health-retry-yes = Yes, again: { $n }
health-leave = Not now
health-retried = Trying again: { $n }.
health-nothing-left = Done already: nothing is left here.
health-was-put-away = Put away: { $n }.
health-just-now = just now
health-minutes-ago = { $n ->
        [one] { $n } minute ago
       *[other] { $n } minutes ago
    }
health-hours-ago = { $n ->
        [one] { $n } hour ago
       *[other] { $n } hours ago
    }
health-days-ago = { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }

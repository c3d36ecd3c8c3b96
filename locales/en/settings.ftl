settings-own = Settings

    Time zone: { $zone }
    Your @username within a pair: { $shown ->
        [true] shown
       *[false] hidden
    }
    Quiet days: { $quiet ->
        [0] none marked
        [one] { $quiet } day
       *[other] { $quiet } days
    }

    From 20:00 to 8:00 and on Sundays the bot reminds you of nothing.
settings-zone = Time zone
settings-language = { $locale ->
        [en] English
       *[ru] Русский
    }
settings-quiet = Quiet days
settings-kinds = Reminders
settings-username = { $shown ->
        [true] Hide my @username
       *[false] Show my @username
    }
settings-position = My position
settings-mydata = My data
settings-no-username = Your Telegram account has no username. You can make one in Telegram’s settings; writing through the bot works without it.
settings-ask-zone = Now: { $zone }. By which clock do you live?
settings-ask-quiet = On the marked days nothing optional comes. A tap turns the mark: silence, exam, trip, none. Days of silence this school year: { $used } of { $most }.
settings-ask-kinds = What is marked is in force; a tap takes the mark away and puts it back. People’s answers and changes of your meetings and events come in any case.
settings-zone-kaliningrad = Kaliningrad, MSK−1
settings-zone-moscow = Moscow, MSK
settings-zone-samara = Samara, MSK+1
settings-zone-yekaterinburg = Yekaterinburg, MSK+2
settings-zone-omsk = Omsk, MSK+3
settings-zone-krasnoyarsk = Krasnoyarsk, MSK+4
settings-zone-irkutsk = Irkutsk, MSK+5
settings-zone-yakutsk = Yakutsk, MSK+6
settings-zone-vladivostok = Vladivostok, MSK+7
settings-zone-magadan = Magadan, MSK+8
settings-zone-kamchatka = Kamchatka, MSK+9

settings-own = Настройки

    Часовой пояс: { $zone }
    Ваш @username в паре: { $shown ->
        [true] виден
       *[false] скрыт
    }
    Тихие дни: { $quiet ->
        [0] не отмечены
        [one] { $quiet } день
        [few] { $quiet } дня
        [many] { $quiet } дней
       *[other] { $quiet } дня
    }

    С 20:00 до 8:00 и по воскресеньям бот ни о чём не напоминает.
settings-zone = Часовой пояс
settings-language = { $locale ->
        [en] English
       *[ru] Русский
    }
settings-quiet = Тихие дни
settings-kinds = Напоминания
settings-username = { $shown ->
        [true] Скрыть мой @username
       *[false] Показать @username
    }
settings-position = Должность для вопросов
settings-mydata = Мои данные
settings-no-username = В Вашем Telegram нет имени пользователя. Его можно завести в настройках Telegram, а писать через бот можно и без него.
settings-ask-zone = Сейчас: { $zone }. По какому времени Вы живёте?
settings-ask-quiet = В отмеченные дни бот не напоминает о необязательном. Касание меняет отметку: тишина, экзамен, поездка, без отметки. Дней тишины в этом учебном году: { $used } из { $most }.
settings-ask-kinds = Отмеченное действует, касание снимает и возвращает отметку. Ответы людей и перемены в Ваших встречах и событиях придут в любом случае.
settings-zone-kaliningrad = Калининград, МСК−1
settings-zone-moscow = Москва, МСК
settings-zone-samara = Самара, МСК+1
settings-zone-yekaterinburg = Екатеринбург, МСК+2
settings-zone-omsk = Омск, МСК+3
settings-zone-krasnoyarsk = Красноярск, МСК+4
settings-zone-irkutsk = Иркутск, МСК+5
settings-zone-yakutsk = Якутск, МСК+6
settings-zone-vladivostok = Владивосток, МСК+7
settings-zone-magadan = Магадан, МСК+8
settings-zone-kamchatka = Камчатка, МСК+9

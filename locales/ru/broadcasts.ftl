broadcasts-list = <b>Объявления</b>
broadcasts-empty = Объявлений пока нет. Пришлите сюда обычное сообщение — и выберите, кому оно придёт.
broadcasts-new = Новое объявление
broadcasts-line = { $number }. { $status ->
        [draft] Черновик:
        [set] Назначено:
        [held] Не ушло, ждёт Вас:
        [sending] Отправляется:
        [paused] На паузе:
        [stopped] Остановлено:
       *[done] Отправлено:
    } { $title } — { $when }
broadcasts-untitled = без названия
broadcasts-files = файлы без подписи
broadcasts-ask = Пришлите объявление одним сообщением: текст с оформлением, фото, видео, файл, голосовое, опрос или альбом. Так его и увидят.
broadcasts-taken = Принято: «{ $title }». Новое сообщение заменит это. Дальше — кому.
broadcasts-taken-poll = Принят опрос: «{ $title }». Он анонимный: видно только, сколько голосов у каждого ответа. Дальше — кому.
broadcasts-quiz-as-poll = Викторину бот переслать не может: правильный ответ знает только Telegram. Её вопрос и ответы уйдут обычным опросом.
broadcasts-not-this = Такое не разослать: подойдут текст, фото, видео, файл, голосовое, опрос или альбом. Место и контакт можно написать текстом.
broadcasts-to-audience = Дальше: кому
broadcasts-later = Отложить
broadcasts-to-list = К объявлениям
broadcasts-back = Назад
broadcasts-cancel = Отмена
broadcasts-before = { $shown ->
        [true] Ниже — так это увидят.
       *[false] Как это увидят — по кнопке «Прислать мне».
    }

    Кому: { $who }
    { $reach }
    Когда: { $when }{ $later ->
        [true] {""}. Получат те, кто подойдёт под условия в этот момент.
       *[false] {""}
    }
    «Ознакомлен(а)»: { $asked ->
        [true] да, отметка не заменяет подпись
       *[false] нет
    }

    После отправки можно остановить, исправить опечатку и, пока разрешает Telegram (48 часов), удалить.
broadcasts-at-once = сразу
broadcasts-send = Отправить { $n }
broadcasts-change-audience = Кому
broadcasts-change-when = Когда
broadcasts-change-text = Другой текст
broadcasts-send-me = Прислать мне
broadcasts-mark-asked = { $asked ->
        [true] ✓ «Ознакомлен(а)»
       *[false] Без «Ознакомлен(а)»
    }
broadcasts-drop = Удалить черновик
broadcasts-drop-ask = Удалить черновик «{ $title }»? Вернуть не получится.
broadcasts-dropped = Черновик удалён.
broadcasts-number = Получателей: { $n }. Чтобы не отправить случайно, напишите число { $typed } ответом.
broadcasts-number-wrong = Число другое. Получателей: { $n }. Напишите { $typed } ответом или отмените.
broadcasts-sure = Число верное. Получателей: { $n }.
broadcasts-ask-when = Когда отправить? Выберите день или напишите: «чт 14:30».
broadcasts-ask-time = { $day }. Во сколько? Можно написать: 14:30.
broadcasts-now = Сразу
broadcasts-set-for = «{ $title }» уйдёт { $when }.

    Получат те, кто подойдёт под условия в этот момент. Сейчас таких: { $n }.
broadcasts-unset = Не отправлять
broadcasts-unset-ask = Не отправлять «{ $title }» { $when }? Объявление вернётся в черновики, в нём всё сохранится.
broadcasts-held = «{ $title }» должно было уйти { $when } и не ушло: тот, кто его назначил, больше не методист.

    Возьмите его себе: оно станет Вашим черновиком. Посмотрите и отправьте или удалите.
broadcasts-take-over = Взять себе
broadcasts-under-way = { $paused ->
        [true] На паузе
       *[false] Отправляется
    }: «{ $title }».
    Готово: { $settled } из { $n }.
broadcasts-pause = Пауза
broadcasts-resume = Продолжить
broadcasts-stop = Остановить
broadcasts-stop-ask = Остановить «{ $title }»? Ещё не отправлено: { $n }. Они это сообщение не получат.
broadcasts-outcome = Объявление «{ $title }»: доставлено { $sent } из { $n }.
broadcasts-blocked = Бот остановлен человеком: { $n }
broadcasts-failed = Не доставлено: { $n }
broadcasts-unclear = Неясно: { $n }
broadcasts-cancelled = Остановлено до отправки: { $n }
broadcasts-acknowledged = Ознакомлены: { $n }
broadcasts-outcome-nobody = Объявление «{ $title }»: под условия в тот момент никто не подошёл, оно никому не ушло.
broadcasts-wave = { $what ->
        [removed] Удаляется
       *[corrected] Исправляется
    }: { $done } из { $n }
broadcasts-wave-over = { $what ->
        [removed] Удалено у всех, где можно
       *[corrected] Исправлено
    }: { $n }
broadcasts-wave-left = { $what ->
        [removed] Удалить уже нельзя
       *[corrected] Исправить уже нельзя
    }: { $n }
broadcasts-correct = Исправить
broadcasts-correct-ask = Пришлите исправленный текст целиком, с оформлением. У тех, кто уже получил, изменится само сообщение; остальные сразу получат исправленное.{ $files ->
        [true] {" "}Файлы останутся прежними.
       *[false] {""}
    }
broadcasts-correct-only-words = Исправить можно только слова: пришлите текст.
broadcasts-copy-text = Скопировать нынешний
broadcasts-correction = Что изменится:

    { $difference }

    Сообщение изменится у получивших: { $n }.{ $waiting ->
        [0] {""}
       *[other] {" "}Ещё ждут, получат исправленное: { $waiting }.
    }{ $marks ->
        [true] {" "}Отметки «Ознакомлен(а)» сохранятся.
       *[false] {""}
    }{ $shown ->
        [true] {" "}Ниже — как это будет выглядеть.
       *[false] {""}
    }
broadcasts-correction-format = Слова прежние, меняется оформление.
broadcasts-correct-confirm = Исправить у { $n }
broadcasts-remove = Удалить у всех
broadcasts-remove-ask = Удалить «{ $title }» у всех? Telegram даёт удалить в первые 48 часов: сейчас — у { $n } из { $sent }.{ $waiting ->
        [0] {""}
       *[other] {" "}Ещё { $waiting } не получат его совсем.
    }{ $marks ->
        [true] {" "}Отметки «Ознакомлен(а)» останутся в списке.
       *[false] {""}
    } Вернуть не получится.
broadcasts-remove-late = «{ $title }» удалить уже нельзя: прошло больше 48 часов. Можно исправить текст или написать новое объявление.
broadcasts-second-round = Ещё раз тем, о ком неясно
broadcasts-second-round-ask = «{ $title }»: ответа Telegram не было о получателях: { $n }. Отправить им ещё раз? Кому-то может прийти дважды. Третьего раза не будет.
broadcasts-second-round-confirm = Отправить ещё раз
broadcasts-second-round-none = Второй раз уже отправлен: больше не повторяем.
broadcasts-remind = Напомнить остальным
broadcasts-reminded = { $n ->
        [0] Отметились все: напоминать некому.
        [one] Напомним: { $n } человек.
        [few] Напомним: { $n } человека.
        [many] Напомним: { $n } человек.
       *[other] Напомним: { $n } человека.
    }
broadcasts-people = Список
broadcasts-person = ○ { $name }
broadcasts-unreached-button = Не дошло
broadcasts-missed = { $what ->
        [u] «{ $title }»
            Ещё не отметились: { $n }. По школам:
       *[n] «{ $title }»
            Не дошло или неясно: { $n }. По школам:
    }
broadcasts-missed-none = { $what ->
        [u] «{ $title }»: отметились все, кому доставлено.
       *[n] «{ $title }»: дошло до всех.
    }
broadcasts-missed-school = { $what ->
        [u] «{ $title }»
            { $school } — ещё не отметились: { $n }
       *[n] «{ $title }»
            { $school } — не дошло или неясно: { $n }
    }
broadcasts-school-line = { $number }. { $school } — { $n }
broadcasts-no-school = Без школы
broadcasts-to-schools = К школам
broadcasts-votes-button = Итоги опроса
broadcasts-votes = «{ $question }»
    Ответили: { $n } из { $sent }
broadcasts-vote-line = { $option } — { $n }
broadcasts-votes-anonymous = Опрос анонимный: кто что выбрал, не видно никому.
broadcasts-refresh = Обновить
broadcasts-please-mark = Отметьте, что прочитали. Отметка в боте не заменяет подпись, если по закону нужна подпись.
broadcasts-mark = Ознакомлен(а)
broadcasts-marked = ✓ Отмечено { $at }. Спасибо.
broadcasts-only-preview = Так это увидят другие. Ваша отметка здесь не нужна.
broadcasts-again = Напоминаем: отметки «Ознакомлен(а)» под этим объявлением ещё нет.

errors-nothing-to-send = Объявление пустое: пришлите текст, фото или файл.
errors-nobody-to-send = Под эти условия сейчас никто не подходит. Измените «Кому».
errors-number-needed = Получателей: { $number }. Чтобы не отправить случайно, откройте объявление и напишите это число.
errors-poll-cannot-change = Опрос исправить нельзя: Telegram этого не даёт. Его можно удалить у всех и отправить новый.
errors-file-stays = Файл в отправленном объявлении заменить нельзя. Пришлите исправленный текст без файла.
errors-nothing-changed = Текст тот же, что у получателей: менять нечего.
errors-poll-too-long = В опросе можно 2–12 ответов до 100 знаков, вопрос — до 300. Сократите и пришлите снова.

broadcasts-list = <b>Объявления</b>
broadcasts-empty = Объявлений пока нет. Пришлите сюда обычное сообщение — и выберите, кому оно придёт.
broadcasts-new = Новое объявление
broadcasts-line = { $number }. { $status ->
        [draft] Черновик:
        [sending] Отправляется:
        [paused] На паузе:
        [stopped] Остановлено:
       *[done] Отправлено:
    } { $title } — { $when }
broadcasts-untitled = без названия
broadcasts-files = файлы без подписи
broadcasts-ask = Пришлите объявление одним сообщением: текст с оформлением, фото, видео, файл, голосовое или альбом. Так его и увидят.
broadcasts-taken = Принято: «{ $title }». Новое сообщение заменит это. Дальше — кому.
broadcasts-not-this = Такое не разослать: подойдут текст, фото, видео, файл, голосовое или альбом.
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
    Когда: { $when }
    «Ознакомлен(а)»: { $asked ->
        [true] да, отметка не заменяет подпись
       *[false] нет
    }

    После отправки можно поставить на паузу и остановить.
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
broadcasts-set-for = «{ $title }» уйдёт { $when }. Получателей: { $n }.
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
broadcasts-remind = Напомнить остальным
broadcasts-reminded = { $n ->
        [0] Отметились все: напоминать некому.
        [one] Напомним: { $n } человек.
        [few] Напомним: { $n } человека.
        [many] Напомним: { $n } человек.
       *[other] Напомним: { $n } человека.
    }
broadcasts-people = Список
broadcasts-person = ○ { $name }, { $school }
broadcasts-unread = «{ $title }»
    Ещё не отметились: { $n }
broadcasts-unread-none = «{ $title }»: отметились все, кому доставлено.
broadcasts-please-mark = Отметьте, что прочитали. Отметка в боте не заменяет подпись, если по закону нужна подпись.
broadcasts-mark = Ознакомлен(а)
broadcasts-marked = ✓ Отмечено { $at }. Спасибо.
broadcasts-only-preview = Так это увидят другие. Ваша отметка здесь не нужна.
broadcasts-again = Напоминаем: отметки «Ознакомлен(а)» под этим объявлением ещё нет.

errors-nothing-to-send = Объявление пустое: пришлите текст, фото или файл.
errors-nobody-to-send = Под эти условия сейчас никто не подходит. Измените «Кому».
errors-number-needed = Получателей: { $number }. Чтобы не отправить случайно, откройте объявление и напишите это число.

assessment-choice = Самооценка помогает собрать маршрут про Вас: { $express ->
        [one] { $express } вопрос
        [few] { $express } вопроса
        [many] { $express } вопросов
       *[other] { $express } вопроса
    } сейчас (3 минуты) или { $full } (12–15 минут, можно частями).
assessment-questions = { $n ->
        [one] { $n } вопрос
        [few] { $n } вопроса
        [many] { $n } вопросов
       *[other] { $n } вопроса
    }
assessment-intro = Это не проверка. Отметьте, как бывает на самом деле: точный ответ сбережёт Ваше время.

    Вспоминайте последние 4 рабочие недели. Работаете меньше — то, что уже было; чего не было — «Пока не было».

    Ответы видите только Вы. Самооценка не используется для аттестации и стимулирующих выплат. Прерваться можно на любом вопросе: ответы хранятся 14 дней.
assessment-for-position = Вопросы — для должности: { $position }.
assessment-other-position = Другая должность
assessment-positions = Вопросы самооценки — для должности: { $position }.

    Выберите свою: вопросы сменятся со следующей самооценки, начатая пойдёт как началась. Самооценки разных должностей между собой не сравниваются: вопросы в них разные.
assessment-position-short = Педагог допобразования
assessment-position-set = Запомнили
assessment-begin = Начать
assessment-who-sees = Кто что видит
assessment-who-sees-text = Ответы и профиль видите только Вы.

    Открыть профиль можно наставнику и куратору — каждому отдельно; закрыть — сразу. Кто и когда смотрел, видно в /mydata.

    Методист и руководитель видят только числа, и только от пяти человек. Кто не прошёл самооценку или не открыл профиль, не видит никто.
assessment-question = { $number } из { $total } · { $axis }

    <b>{ $title }</b>

    { $anchors }

    { $note }
assessment-anchor = { $letter }. { $text }
assessment-closest = { $to ->
        [sessions] Что ближе к Вашим занятиям?
        [work] Что ближе к Вашей работе?
        [mentoring] Что ближе к Вашему наставничеству?
       *[lessons] Что ближе к Вашим урокам?
    }
assessment-how-often = Как часто это бывало?
assessment-not-yet = Пока не было
assessment-pause = Прерваться
assessment-back = Назад
assessment-typed = Записан ответ { $letter }. Ошиблись — «Назад».
assessment-typed-never = Записано: пока не было. Ошиблись — «Назад».
assessment-typed-unsure = Ответ — буква А, Б, В или Г: кнопкой или сообщением. Вопрос тот же, ответы сохранены.
assessment-paused = Сохранено: { $done } из { $total }. Вернуться можно до { $date } — с того же места.
assessment-resume = Продолжить
assessment-tonight = Напомнить вечером
assessment-will-remind = Напомним: { $moment }
assessment-hasty = Похоже, Вы торопились — так бывает после шестого урока. Пересмотреть { $n ->
        [one] { $n } ответ
        [few] { $n } ответа
        [many] { $n } ответов
       *[other] { $n } ответа
    }? Около { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }; от этого зависит, тот ли будет маршрут.
assessment-review = Пересмотреть
assessment-keep = Оставить как есть
assessment-reminder = Самооценка ждёт на вопросе { $next } из { $total }. Осталось около { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }.

    Почему это пришло: Вы начали её { $date }.
assessment-nothing-yet = Профиля пока нет. Ответьте на 8 вопросов — 3 минуты, и он появится.
profile-head = { $name }, Ваш профиль на { $date }.
profile-head-shared = Профиль на { $date }. { $name } открывает его Вам.
profile-strength = <b>Сильная сторона — { $axis }.</b> { $item }. Этим можно поделиться с коллегой.
profile-areas = <b>Зоны роста:</b>
profile-developing = <b>Можно усилить:</b>
profile-area = { $number }. { $axis }: { $items }
profile-no-areas = Ярких зон роста нет. Маршрут можно собрать по интересу.
profile-first-step = Первый шаг на 20 минут: { $step }.
profile-preliminary = Это предварительно: { $n ->
        [one] { $n } вопрос
        [few] { $n } вопроса
        [many] { $n } вопросов
       *[other] { $n } вопроса
    }. Полная самооценка уточнит.
profile-unknown = Ответов пока мало: { $axes }. Многое ещё не встречалось — это нормально для первых месяцев.
profile-private = Профиль видите только Вы.
profile-shared = Профиль открыт тем, кого Вы выбрали. Закрыть можно в любой момент.
profile-route = Собрать маршрут
profile-to-route = К маршруту
profile-details = Подробнее
profile-share = Поделиться
profile-picture = Показать картинкой
profile-back = К профилю
profile-details-head = Профиль на { $date }, по осям:
profile-level = { $level ->
        [growth] зона роста
        [developing] в развитии
        [confident] уверенно
       *[pillar] опора
    }
profile-line = { $axis } — { $level ->
        [growth] зона роста
        [developing] в развитии
        [confident] уверенно
       *[pillar] опора
    }, { $percent } %
profile-line-word = { $axis } — { $level ->
        [growth] зона роста
        [developing] в развитии
        [confident] уверенно
       *[pillar] опора
    }
profile-line-changed = { $axis } — { $level ->
        [growth] зона роста
        [developing] в развитии
        [confident] уверенно
       *[pillar] опора
    }, { $percent } % · { $change ->
        [within_error] в пределах погрешности
        [probable] вероятно, рост
        [reliable] надёжный рост
       *[harder] стало труднее, чем казалось
    }
profile-line-unknown = { $axis } — пока мало ответов
profile-compared = Сравнение с { $date }. Самооценка осенью часто выше, чем в январе: видно больше. Это опыт, а не шаг назад.
profile-apart = { $why ->
        [position] С прошлой самооценкой не сравниваем: она была для другой должности, вопросы в ней другие.
       *[renewed] С прошлой самооценкой сравнить нельзя: опросник обновился. Она хранится со своими вопросами.
    }
profile-hurried = Ответы были быстрыми, поэтому в общие числа этот профиль не входит.
profile-notice = Самооценка. Не используется для аттестации и стимулирующих выплат.
profile-picture-title = Профиль на { $date }
profile-too-little = мало ответов
outcome-head = <b>Было — стало: { $axis }</b>
outcome-before = Было, { $date }: { $said }
outcome-now = Стало: { $said }
outcome-said = { $said }, { $percent } %
outcome-change = { $change ->
        [within_error] Разница в пределах погрешности: шесть вопросов столько и колеблются. Что изменилось на уроке, видно Вам и наставнику.
        [probable] Вероятно, рост.
        [reliable] Надёжный рост.
        [harder] Стало труднее, чем казалось: теперь видно больше. Это опыт, а не шаг назад.
        [few] Ответов пока мало, чтобы сравнить: многое ещё не встречалось.
        [first] Сравнить пока не с чем: это первая запись по этой оси.
        [renewed] Сравнить нельзя: опросник обновился.
       *[express] В начале был один вопрос, теперь шесть, поэтому сравниваем только слова.
    }
errors-too-early = Эту самооценку Вы проходили недавно. Следующую стоит начать с { $since }: раньше разница будет случайной.
errors-attempt-closed = Эта самооценка уже закончена или обновилась. Ответы сохранены; новую можно начать в разделе «Самооценка».
profile-by-default = Сравнение по общим порогам: от { $probable } п.п. — вероятно, от { $reliable } — надёжно.
profile-by-own = Сравнение по порогам нашего муниципалитета: { $people ->
        [one] { $people } ответ
        [few] { $people } ответа
        [many] { $people } ответов
       *[other] { $people } ответа
    }.
profile-how = Как это считается
profile-how-text = Ответ — от 0 до 3. Ось — доля от возможного по шести вопросам; «Пока не было» не считается ни плюсом, ни минусом. Ответов меньше пяти — «мало ответов» (две оси — меньше четырёх).

    До 39 — зона роста, 40–59 — в развитии, 60–79 — уверенно, от 80 — опора.

    Разница меньше порога бывает и без всякого роста. { $yardstick }

    Чего самооценка не может: сравнить Вас с коллегой, заменить аттестацию, увидеть урок со стороны. Осенью она часто выше, чем в январе: видно больше.

    Самооценка. Не используется для аттестации и стимулирующих выплат.
profile-growth = Рост за всё время
profile-growth-title = Рост от самооценки к самооценке
profile-growth-text = Самооценки: { $days }. В процентах, от первой к последней:

    { $lines }

    { $yardstick }
profile-growth-line = { $axis }: { $values }
profile-growth-none = мало

survey-answer = Ответить на { $n ->
        [one] { $n } вопрос
        [few] { $n } вопроса
        [many] { $n } вопросов
       *[other] { $n } вопроса
    }
survey-intro = { $n ->
        [3] Три вопроса
        [7] Семь вопросов
       *[other] Вопросов: { $n }
    }. Другой стороне ответы не показываем; в сводке — от пяти человек.
survey-place = { $place } из { $total }
survey-scale = 1 — совсем нет, 10 — полностью.
survey-skip = Пропустить
survey-on = Дальше
survey-stop = Прерваться
survey-thanks = Спасибо, записано. Ответы повлияют на то, как подбирают пары.
survey-summary = <b>Что говорят о парах</b>
survey-side = { $side ->
        [teacher] <b>Молодые педагоги</b>
       *[mentor] <b>Наставники</b>
    }
survey-hidden = Скрыто: меньше пяти человек.
survey-phrase = «{ $said }»
desk-surveys = Опросы о парах
survey-question = { $side ->
        [teacher] { $n ->
            [1] Насколько помогло наставничество?
            [2] Насколько спокойно было спрашивать?
            [3] Что помогло больше всего? До двух.
            [4] Что уже применяете на уроке? Одной фразой, до { $limit } знаков.
            [5] Чего не хватило? До двух.
            [6] Что дальше?
           *[7] Что сказать тем, кто это организует? Одной фразой, до { $limit } знаков.
        }
       *[mentor] { $n ->
            [1] Насколько продвинулась цель пары?
            [2] Насколько легко было договариваться о времени?
            [3] Что сработало лучше всего? До двух.
            [4] Чему научились сами? Одной фразой, до { $limit } знаков.
            [5] Что мешало? До двух.
            [6] Что дальше?
           *[7] Что сказать тем, кто это организует? Одной фразой, до { $limit } знаков.
        }
    }
survey-mean = { $side ->
        [teacher] { $n ->
            [1] Помогло: { $mean } из 10
           *[2] Спокойно спрашивать: { $mean } из 10
        }
       *[mentor] { $n ->
            [1] Цель продвинулась: { $mean } из 10
           *[2] Легко договариваться: { $mean } из 10
        }
    }
survey-often = { $side ->
        [teacher] { $n ->
            [3] Чаще помогало: { $options }
            [5] Чаще не хватало: { $options }
           *[6] Дальше: { $options }
        }
       *[mentor] { $n ->
            [3] Чаще срабатывало: { $options }
            [5] Чаще мешало: { $options }
           *[6] Дальше: { $options }
        }
    }
survey-option = { $option ->
        [teacher-3-talk] Разговор
        [teacher-3-my-lesson] Посещение моего урока
        [teacher-3-their-lesson] Урок наставника
        [teacher-3-materials] Материалы
        [teacher-3-hard-case] Помощь в трудном случае
        [teacher-3-nothing] Ничего из этого
        [teacher-5-time] Времени
        [teacher-5-subject] Одного предмета
        [teacher-5-often] Частоты встреч
        [teacher-5-goal] Ясной цели
        [teacher-5-parents] Разговоров с родителями
        [teacher-5-enough] Всего хватило
        [teacher-6-go-on] С этим наставником
        [teacher-6-another] С другим
        [teacher-6-once] Обращусь по случаю
        [teacher-6-myself] Справлюсь самостоятельно
        [teacher-6-newcomers] Могу помогать новичкам
        [mentor-3-questions] Вопросы
        [mentor-3-visit] Посещение урока
        [mentor-3-own-lesson] Мой урок
        [mentor-3-materials] Материалы
        [mentor-3-parents] Разговор с родителями
        [mentor-3-nothing] Ничего из этого
        [mentor-5-time] Время
        [mentor-5-pay] Оплата не оформлена
        [mentor-5-subjects] Разные предметы
        [mentor-5-schools] Разные школы
        [mentor-5-goal] Неясная цель
        [mentor-5-nothing] Ничего не мешало
        [mentor-6-go-on] Продолжить
        [mentor-6-new-one] Взять нового педагога
        [mentor-6-short] Короткая форма
        [mentor-6-pause] Пауза
       *[mentor-6-never] Больше не предлагать
    }

# Документы: комнаты в чате (papers-…) и слова на самой бумаге (paper-…).

papers-open = Документы
papers-doors = <b>Документы</b>{ $own ->
        [true] { "" }
       *[other] { " " }· { $teacher }
    }

    Всё заполнено из того, что уже есть, переписывать нечего. Пустые строки оставлены там, где решает человек.{ $notes }
papers-private = Имён других людей в файле нет: на их месте строка, впишите от руки.
papers-whose = Программа { $number } — наставник: { $mentor }
papers-route = Маршрут
papers-programme = Программа
papers-format = { $title }, { $format }
papers-handed = <b>{ $title }</b>

    Файл — ниже. Изменится маршрут — возьмите новый: он соберётся сам.
papers-back = К документам
papers-names-axes = В этом экземпляре названы Ваши зоны роста. Кому его показать, решаете Вы.

# --- на бумаге ---

paper-page = Страница { $n } из { $m }
paper-not-for-attestation = Самооценка. Не используется для аттестации и стимулирующих выплат
paper-route-title = Индивидуальный образовательный маршрут
paper-route-draft = проект, маршрут ещё не взят
paper-programme-title = Персонализированная программа наставничества
paper-teacher = Педагог
paper-post = Должность, предмет
paper-school = Школа
paper-mentor = Наставник
paper-mentor-post = Должность и предмет наставника
paper-mentor-school = Школа наставника
paper-curator = Куратор
paper-principal = Руководитель организации
paper-period = Период
paper-axes = Зоны роста
paper-kind = Форма и вид
paper-pair-kind = { $kind ->
        [subject] педагог – педагог, предметное наставничество
        [group] педагог – педагоги, групповое наставничество
       *[main] педагог – педагог, традиционное (один на один)
    }
paper-term = Срок
paper-order = Приказ
paper-agreement = Дополнительное соглашение
paper-no = № { $number } от
paper-head = { $code ->
        [number] №
        [step] Что сделать
        [form] Форма
        [due] Срок
        [hours] Часы
        [brings] Что получится
        [mark] Отметка
        [when] Когда
        [minutes] Минут
        [topic] О чём
        [teacher] Педагог
        [kind] Вид
        [pair-kind] Наставничество
        [term] Срок
        [order] Приказ
        [month] Месяц
        [meetings] Встреч
        [visits] Посещений
       *[state] Отметка
    }
paper-mark = { $status ->
        [confirmed] подтверждён { $date }
        [unconfirmed] без подтверждения { $date }
        [submitted] ждёт ответа
       *[other] { "" }
    }
paper-route-sum = { $n ->
        [0] Шагов пока нет.
        [one] Всего { $n } шаг, около { $hours }; закрыто: { $done }.
        [few] Всего { $n } шага, около { $hours }; закрыто: { $done }.
       *[other] Всего { $n } шагов, около { $hours }; закрыто: { $done }.
    }
paper-route-agreed = { $role ->
        [mentor] Согласовано с наставником { $date }
       *[other] Согласовано с куратором { $date }
    }
paper-conclusion = Что получилось (заполняют после последнего шага)
paper-part = { $number ->
        [1] 1. Кто и на какой срок
        [2] 2. Пояснительная записка: запрос и исходная точка
        [3] 3. Цель и задачи
        [4] 4. Ожидаемые результаты
        [5] 5. План
        [6] 6. Режим встреч и связь
        [7] 7. Промежуточный и итоговый контроль
       *[8] 8. Согласование
    }
paper-request = Запрос педагога
paper-reason-axes = По самооценке педагог выбирает зоны роста: { $axes }. Самооценкой педагог делится по своему решению; она не сравнивает людей и не оценивает работу.
paper-reason-closed = Самооценка принадлежит педагогу и в программу не внесена. Исходную точку пара описывает сама, если хочет.
paper-goal-label = Цель
paper-goal = Уверенная самостоятельная работа педагога на уроке и с классом
paper-task-label = Задача { $number }
paper-task-axis = Опробовать приёмы по направлению «{ $axis }» и оставить те, что работают
paper-task = { $number ->
        [1] Пройти шаги маршрута и сверять их с настоящими уроками
        [2] Встречаться регулярно, договариваться об одном шаге до следующей встречи
       *[3] Посмотреть урок вместе: два сильных момента и один приём попробовать
    }
paper-result = Ожидаемый результат
paper-sign = По чему это видно
paper-result-steps = Шаги маршрута пройдены
paper-sign-steps = { $n ->
        [one] закрыт { $n } шаг до { $date }
        [few] закрыто { $n } шага до { $date }
       *[other] закрыто { $n } шагов до { $date }
    }
paper-result-meetings = Встречи идут регулярно
paper-sign-meetings = не реже раза в две недели; встреча отмечена обоими
paper-result-lesson = Приём перенесён на урок
paper-sign-lesson = есть посещение урока с обратной связью и ответом педагога
paper-plan-none = Маршрут педагога пока не составлен; план можно вписать здесь.
paper-rhythm = Первая встреча — до { $first }, дальше раз в две недели, 20–40 минут. Между встречами — сообщения; время и перенос согласуют оба. Журнал встреч складывается из отметок, отдельный отчёт не нужен.
paper-meeting-ahead = назначена
paper-meeting-held = { $both ->
        [true] состоялась
       *[other] состоялась (одна отметка)
    }
paper-control-middle = Промежуточный
paper-control-end = Итоговый
paper-control = { $date }: что получилось, что меняем, закрытые шаги и встречи
paper-mentor-conclusion = Вывод наставника (своими словами)

# --- свои бланки муниципалитета ---

menu-templates = Бланки
templates-room = <b>Бланки документов</b>

    { $lines }

    Свой бланк — обычный файл Word с полями: бот заполнит их сам. PDF всегда выходит в обычном виде.
templates-kind = { $kind ->
        [route] Маршрут
       *[programme] Программа наставничества
    }
templates-usual = { $kind ->
        [route] Маршрут
       *[programme] Программа
    }: обычный вид
templates-own = { $kind ->
        [route] Маршрут
       *[programme] Программа
    }: свой бланк «{ $name }», с { $date }
templates-unknown = Этих полей бот не знает, они останутся пустыми: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}и ещё { $more }
    }.
templates-how = Возьмите пример, поправьте его в Word и пришлите сюда. Пока новый файл не проверен, работает прежний.
templates-bring = Прислать бланк
templates-example = Пример с полями
templates-try = Как выйдет
templates-give-up = Вернуть обычный вид
templates-give-up-sure = Вернуть обычный вид? Бланк «{ $name }» бот не сохранит; если он ещё понадобится, оставьте файл у себя.
templates-given-up = Документы снова в обычном виде
templates-back = К бланкам
templates-ask = Пришлите файл .docx до 1 МБ — { $kind ->
        [route] бланк маршрута
       *[programme] бланк программы
    }. Поля пишут в двойных скобках: {"{{ педагог }}"}.
templates-refused = Этот файл пока не подходит:

    { $lines }

    Прежний вид не изменился.
templates-at = абзац { $paragraph }: { $said }
templates-flaw = { $code ->
        [not-docx] это не файл Word .docx. В Word: «Сохранить как» — «Документ Word (.docx)»
        [too-big] файл слишком большой: предел 1 МБ, картинки лучше сжать
        [macros] в файле макросы. Сохраните его как обычный документ .docx
        [outside] в файле картинка или шаблон по ссылке из интернета. Вставьте картинку в сам документ
        [no-fields] в файле нет ни одного поля. Пример поля: {"{{ педагог }}"}
        [braces] скобки не закрыты: «{ $said }». Пример: {"{{ педагог }}"}
        [one-brace] у поля «{ $said }» одна скобка, нужны две: {"{{ … }}"}
        [field] поле «{ $said }» написано не так: нужно одно имя без пробелов и знаков
        [list] списка «{ $said }» нет
        [for-open] повтор for не закрыт: нет endfor
        [if-open] условие if не закрыто: нет endif
        [end] «{ $said }» без своего начала
        [place] «{ $said }» стоит не там, где начало: если начали с tr, то и конец с tr
        [row-outside] повтор строк (tr) стоит не в таблице: «{ $said }»
        [nested] повтор «{ $said }» внутри другого повтора: так нельзя
        [tag] непонятная команда «{ $said }»
       *[other] файл устроен так, что бот не может его заполнить. Начните с примера
    }
templates-taken = { $kind ->
        [route] Бланк принят: маршруты в DOCX теперь выходят в нём.
       *[programme] Бланк принят: программы в DOCX теперь выходят в нём.
    } Ниже — как он выглядит, на месте данных названия полей.
templates-try-name = { $kind ->
        [route] Бланк маршрута
       *[programme] Бланк программы
    }, проба.docx
templates-example-name = { $kind ->
        [route] Бланк маршрута
       *[programme] Бланк программы
    }, пример.docx
templates-fields = Поля: { $fields }. Таблицы — { $lists }.

# --- часы и документы наставника ---

menu-mentor-papers = Часы и документы
papers-mentor = <b>Мои часы и документы</b>

    { $meetings ->
        [0] { $visits ->
            [0] В этом полугодии отмеченных встреч пока нет.
           *[other] В этом полугодии: посещений уроков — { $visits }, часов — { $hours }.
        }
       *[other] { $visits ->
            [0] В этом полугодии: встреч — { $meetings }, часов — { $hours }.
           *[other] В этом полугодии: встреч — { $meetings }, посещений уроков — { $visits }, часов — { $hours }.
        }
    }
    Всего часов: { $total }

    Документы складываются из отметок сами. Вывод своими словами — в пустых строках.{ $private ->
        [true] {" "}Педагоги названы номерами, имена впишите от руки.
       *[other] { "" }
    }
papers-journal = Журнал
papers-report = Отчёт
papers-report-before = Прошлый отчёт
papers-evidence = Подтверждение
papers-certificate = Сертификат
papers-evidence-caption = Даты и числа для категории «педагог-наставник». Формы и критерии определяет регион.
paper-from-marks = Составлено из отметок в боте «Росток» { $date }
paper-journal-title = Журнал встреч и посещений уроков
paper-journal-total = { $n ->
        [0] Отмеченных встреч пока нет.
        [one] Всего { $n } запись, часов: { $hours }.
        [few] Всего { $n } записи, часов: { $hours }.
       *[other] Всего { $n } записей, часов: { $hours }.
    }
paper-meeting-kind = { $visit ->
        [true] посещение урока
       *[other] встреча
    }
paper-pair-short = { $kind ->
        [subject] предметное
        [group] групповое
        [short] краткосрочное
        [question] разовая консультация
       *[main] традиционное
    }
paper-month = { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[other] декабрь
    } { $year }
paper-report-title = Отчёт наставника за { $number ->
        [1] первое
       *[other] второе
    } полугодие { $years } учебного года
paper-report-whom = С кем
paper-report-done = Что сделано
paper-report-worked = Что получилось (своими словами)
paper-report-next = Что дальше (своими словами)
paper-count-teachers = Педагогов за всё время
paper-count-meetings = Встреч состоялось
paper-count-visits = Посещений уроков
paper-count-hours = Часов
paper-count-both = Отмечено обоими
paper-count-steps = Подтверждено шагов маршрутов
paper-count-answered = Посещений с листом наблюдения
paper-count-school = Школа наставника пройдена
paper-evidence-title = Сведения о наставнической деятельности
paper-evidence-other = Другое: практика студентов, категории и конкурсы педагогов, обмен опытом (заполняется от руки)
paper-evidence-note = Для материалов к категории «педагог-наставник». Формы и критерии определяет регион; сведения подтверждает организация. Самооценка педагогов в документ не входит.
paper-certificate-title = Сертификат
paper-certificate-school = «Школа наставника»
paper-certificate-text = Пройдены шесть уроков школы наставника{ $practice }.
paper-certificate-practice = { $n ->
        [one] , { $n } час практики в паре
        [few] , { $n } часа практики в паре
        [many] , { $n } часов практики в паре
       *[other] , { $n } часа практики в паре
    }
paper-certificate-organiser = Организатор
paper-certificate-number = № ____________
paper-certificate-note = Сертификат подтверждает участие. Это не документ о повышении квалификации. Проверка: по номеру у организатора

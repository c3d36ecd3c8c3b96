today-mentor = <b>Сегодня</b>: { $n ->
        [one] { $n } дело
        [few] { $n } дела
        [many] { $n } дел
       *[other] { $n } дела
    }

    { $lines }
today-mentor-none = На сегодня всё.
today-none = Ничего срочного.
today-none-ahead = Ничего срочного. Следующая дата: { $date }, «{ $what }».
today-steps = <b>Шаги к подтверждению: { $n }</b>

    { $lines }
today-steps-none = Шагов к подтверждению нет.
today-cases = <b>Сегодня</b>: { $n ->
        [one] { $n } дело
        [few] { $n } дела
        [many] { $n } дел
       *[other] { $n } дела
    }

    { $lines }{ $more }
today-more = {"\u000A"}{"\u000A"}Показаны первые { $shown } из { $total }.
today-line = { $number }. { $what }
today-untitled = без названия
today-case = { $kind ->
        [request] Просит стать наставником: { $name } (с { $when })
        [step] Ждёт подтверждения: «{ $title }», { $name }
        [mark] Встреча { $when }: состоялась? { $name }
        [slots] Выбрать время встречи: { $name }
        [route] Согласовать маршрут: { $name }
        [meeting] Встреча { $when }: { $title }, { $name }
        [person] Подтвердить человека: { $name } (с { $when })
        [steps] Шаги к подтверждению: { $n }
        [expired] Запрос наставнику остался без ответа: { $name }
        [declined] Предложенная пара не сложилась: { $name }
        [no_pair] Без наставника дольше 14 дней: { $n ->
            [one] { $n } педагог
            [few] { $n } педагога
            [many] { $n } педагогов
           *[other] { $n } педагога
        }
        [quiet] Давно не отмечались встречи: { $n ->
            [one] { $n } пара
            [few] { $n } пары
            [many] { $n } пар
           *[other] { $n } пары
        }
        [papers] Пары без документов: { $n }
        [no_curator] Школы без куратора: { $n }
        [staff] Состав на месяц пока не подтвердили: { $n ->
            [one] { $n } школа
            [few] { $n } школы
            [many] { $n } школ
           *[other] { $n } школы
        }
        [vacancies] Вакансии без часов: { $n }
        [event] Черновик события: «{ $title }»
        [broadcast] Черновик объявления: «{ $title }»
       *[dead] Сообщения не доходят: { $n ->
            [one] { $n } человек
            [few] { $n } человека
            [many] { $n } человек
           *[other] { $n } человека
        } за неделю
    }
today-do = { $kind ->
        [request] { $number }. Ответить
        [step] { $number }. Посмотреть шаг
        [mark] { $number }. Отметить
        [slots] { $number }. Выбрать время
        [route] { $number }. Открыть маршрут
       *[meeting] { $number }. Открыть встречу
    }

communities-list = <b>Объединения</b>: { $own ->
        [true] мои
       *[false] все
    }
communities-none = { $own ->
        [true] Вы пока ни в одном объединении. Посмотрите все: вступить — одно касание.
       *[false] Объединений пока нет. Первое открывает методист, в школе — куратор.
    }
communities-line = <b>{ $n }</b> · { $title } — { $members ->
        [0] участников пока нет
        [one] { $members } участник
        [few] { $members } участника
        [many] { $members } участников
       *[other] { $members } участника
    }{ $mine ->
        [member] , Вы участник
        [asked] , заявка ждёт ответа
       *[none] { "" }
    }
communities-other = { $own ->
        [true] Все объединения
       *[false] Мои объединения
    }
communities-new = Новое объединение
communities-back = К объединениям
communities-to = К объединению
communities-card = <b>{ $title }</b>
    { $kind }{ $about }
    { $closed ->
        [yes] Работа завершена.
       *[no] Руководитель: { $leader }
    }
    Участников: { $members }
communities-no-leader = пока не выбран
communities-ahead = Впереди:
    { $lines }
communities-past = Прошли:
    { $lines }
communities-meeting-line = { $when } — { $title }
communities-asked = Ваша заявка ждёт ответа руководителя.
communities-join = Вступить
communities-leave = Выйти
communities-left = Вы вышли; вступить снова можно
communities-meet = Объявить встречу
communities-open-meeting = Ближайшая встреча
communities-last-meeting = Прошлая встреча
communities-members = Участники: { $n }
communities-who-asks = Заявки: { $n }
communities-decisions = Решения: { $n }
communities-edit = Изменить
communities-members-head = <b>{ $title }</b>: { $asked ->
        [true] заявки
       *[false] участники
    }
communities-nobody = { $asked ->
        [true] Заявок нет.
       *[false] Участников пока нет.
    }
communities-member-line = { $n }. { $name }{ $school }{ $leads ->
        [yes] { " " }— руководитель
       *[no] { "" }
    }
communities-add = Добавить участника
communities-member = { $asked ->
        [true] { $name } просит принять в объединение «{ $title }».
       *[false] { $name }, участник объединения «{ $title }».
    }
communities-take = Принять
communities-refuse = Сейчас не принимать
communities-lead = Сделать руководителем
communities-remove = Больше не участник
communities-taken = В объединении
communities-leads-now = Руководитель выбран
communities-whom = Кого добавить? Человек узнает об этом от бота и может выйти сам.
communities-which-kind = Какое это объединение? Виды — из документа муниципалитета.
communities-edit-what = Что изменить в объединении «{ $title }»?
communities-name = Название
communities-subject = Предмет
communities-leader = Руководитель
communities-close = Завершить работу
communities-reopen = Возобновить работу
communities-which-subject = По какому предмету объединение?
communities-no-subject = Без предмета
communities-sure-close = Завершить работу объединения «{ $title }»? Участники и решения останутся в истории, новых встреч не будет. Возобновить можно.
communities-yes-close = Завершить работу
communities-sure-off = Отменить встречу «{ $title }»? Все, кто записан, узнают об этом один раз.
communities-yes-off = Отменить встречу
communities-ask-name = Как оно называется? До 80 знаков, например «РМО учителей математики».
communities-ask-member = Кого добавить? Напишите первые буквы фамилии.
communities-ask-about = О чём встреча? До 80 знаков, например «Критерии до работы: разбор трёх заданий».
communities-ask-when = Когда? День и время, например «чт 15:00» или «20.11 14:30».
communities-ask-place = Где? До 100 знаков, например «Школа № 1, кабинет 12».
communities-ask-decision = Что решили? Одно решение одним сообщением, до 300 знаков. Кто исполняет и до какого дня — следующим шагом.

    Фамилий детей не пишите.
communities-ask-who = Кто исполняет? До 60 знаков, например «руководители ШМО».
communities-ask-due = До какого дня? Например, 15.12.
communities-no-place = Место скажем позже
communities-needs-time = Нужно и время: например «чт 15:00».
communities-meeting = <b>{ $title }</b>
    { $when }
    { $state ->
        [off] Встреча отменена.
        [ahead] Участникам отправлено приглашение; отметка присутствия откроется за полчаса до начала.
       *[past] Отмечены: { $came }
    }
communities-decide = Записать решение
communities-move = Перенести
communities-call-off = Отменить встречу
communities-decisions-head = <b>{ $title }</b>: решения
communities-no-decisions = Решений пока нет.
communities-decision-line = { $n }. { $body }{ $more }
communities-decision-who = { $who }
communities-decision-due = до { $day }
communities-decision-row = { $status ->
        [proposed] предложено в дорожную карту
        [dropped] в дорожную карту не вошло
       *[open] в дорожной карте
    }
communities-decision = <b>{ $title }</b>: решение

    { $body }{ $more }
communities-who = Кто исполняет
communities-by = До какого дня
communities-to-roadmap = В дорожную карту
communities-roadmap-row = Пункт карты
communities-to-decisions = К решениям
communities-proposed = Предложено: решают начальник и методист
communities-see = Посмотреть
communities-told-asked = В объединение «{ $title }» просят принять: { $n ->
        [one] { $n } человек
        [few] { $n } человека
        [many] { $n } человек
       *[other] { $n } человека
    }.
communities-told-joined = Вы в объединении «{ $title }». О встречах бот напишет сам.
communities-told-leader = Вы руководитель объединения «{ $title }»: можно объявлять встречи, отмечать присутствие и записывать решения.

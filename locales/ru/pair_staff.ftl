# A curator or a methodologist proposes a mentor.
desk-propose = Предложить наставника
staff-teachers = <b>Кому предложить наставника: { $total }</b>

    { $lines }

    Сначала те, у кого наставника пока нет.
staff-teacher-line = { $n }. { $teacher }{ $has ->
        [yes] { "" }
       *[no] { " " }— пока без наставника
    }
staff-no-teachers = Педагогов, вошедших в бот, пока нет. Как только войдут, наставника можно будет предложить здесь.
staff-teacher = <b>{ $teacher }</b>
    { $about }
staff-held = За месяц: встречи — { $month }, уроки — { $lessons }; всего: { $meetings } и { $visits }.
staff-which = { $any ->
        [yes] Какую помощь предложить?
       *[no] Наставники уже есть или ждём ответов. Новое можно предложить позже.
    }
staff-kind-main = Основной наставник
staff-kind-subject = Наставник по предмету
staff-kind-short = Короткая цель
staff-kind-question = Разовый вопрос
staff-take-back = Отозвать: { $mentor }
staff-to-list = К педагогам
staff-back = К педагогу
staff-desk = К парам
staff-nobody = { $kind ->
        [subject] В других школах сейчас нет свободного наставника по этому предмету.
       *[other] Сейчас нет свободного наставника. Место появится, когда кто-то из наставников увеличит предел или завершит пару.
    }
staff-candidate = { $kind ->
        [main] Наставник для педагога: { $teacher }
        [subject] Наставник по предмету, из другой школы, для педагога: { $teacher }
        [short] Короткая цель для педагога: { $teacher }
       *[question] Разовый вопрос для педагога: { $teacher }
    }
    <b>{ $mentor }</b>
    { $about }
staff-both-agree = Спросим обоих. Начнётся, когда согласны оба; отказ никому не показываем.
staff-propose = Предложить обоим
staff-proposed = Спросили обоих
staff-goal = Педагог: { $teacher }
    Наставник: { $mentor }

    { $kind ->
        [short] Какая цель? Одним сообщением, до { $limit } знаков: что должно получиться за эти недели. Прочитают оба.
       *[question] О чём вопрос? Одним сообщением, до { $limit } знаков. Прочитают оба. Фамилий детей не пишите.
    }
errors-already-paired = Такая пара уже есть или ждём ответа. Откройте карточку педагога ещё раз: там видно, что сейчас.

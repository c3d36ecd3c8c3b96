aggregates-none = Чисел пока нет: полную самооценку прошли меньше пяти человек. Так защищены ответы.
aggregates-whole = Самооценка по муниципалитету: { $people }.

    { $lines }
aggregates-group = <b>{ $title }</b> · { $people }

    { $lines }
aggregates-groups = { $dimension ->
        [subject] По предметам
        [school] По школам
       *[years] По годам работы
    }, где помощь нужнее:

    { $lines }
aggregates-line = { $number }. { $title } · { $people }: { $lowest }
aggregates-low = { $axis } — { $percent } %
aggregates-share = { $axis } — { $level ->
        [growth] зона роста
        [developing] в развитии
        [confident] уверенно
       *[pillar] опора
    }, около { $percent } %
aggregates-share-hidden = { $axis } — скрыто
aggregates-people = { $band ->
        [5] 5–9 человек
        [10] 10–19 человек
        [20] 20–49 человек
        [50] 50 человек и больше
       *[other] меньше пяти человек
    }
aggregates-unreliable = Ответили наспех и в числа не вошли: { $band ->
        [5] 5–9 человек
        [10] 10–19 человек
        [20] 20–49 человек
        [50] 50 человек и больше
       *[other] меньше пяти человек
    }.
aggregates-by = { $dimension ->
        [subject] По предметам
        [school] По школам
       *[years] По годам работы
    }
aggregates-year = { $year ->
        [1] Первый год работы
        [2] Второй год работы
        [3] Третий год работы
       *[4] Четвёртый год и дальше
    }
aggregates-not-said = Не указано
aggregates-quality = Как точно измеряем
aggregates-opened = Открытые профили
aggregates-picture = Показать картинкой
aggregates-back = К числам
aggregates-to-list = К списку
aggregates-number = { $number }
aggregates-by-subject-instead = По предметам
aggregates-hidden = скрыто: меньше пяти человек
aggregates-hidden-note = Меньше пяти человек — скрыто, и так, чтобы нельзя было вычесть. Проценты округлены до 5, числа обновляются по пять ответов.
aggregates-mostly-hidden = { $dimension ->
        [subject] Почти все предметы скрыты: меньше пяти человек. Так защищены ответы. Смотрите муниципалитет целиком.
        [school] Почти все школы скрыты: меньше пяти человек. Так защищены ответы. Смотрите муниципалитет по предметам.
       *[years] Почти все годы скрыты: меньше пяти человек. Так защищены ответы. Смотрите муниципалитет по предметам.
    }
aggregates-school-hidden = По этой школе числа скрыты: меньше пяти человек. Так защищены ответы.
aggregates-all = Весь муниципалитет
aggregates-picture-title = { $dimension ->
        [subject] Самооценка по предметам
        [school] Самооценка по школам
       *[years] Самооценка по годам работы
    }
aggregates-picture-notice = { $more ->
        [0] {""}
       *[other] Ещё { $more } — в списке.{" "}
    }Проценты округлены до 5; меньше пяти человек — скрыто. Самооценка. Не используется для аттестации и стимулирующих выплат.
aggregates-forms = Другие должности
aggregates-forms-text = Чьи самооценки показать? Опросники разных должностей не смешиваются и не сравниваются.
aggregates-form-own = Учителя
aggregates-others = Остальные вместе

measuring-quality = Насколько согласованы вопросы каждой оси. 0,70 и выше — можно судить о группе; ниже — только повод для разговора. В скобках — где настоящее значение вероятнее всего.

    { $lines }

    { $counted }
measuring-scale = { $number }. { $axis } — { $alpha } ({ $low }…{ $high }), { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
measuring-few = { $number }. { $axis } — мало данных: { $people }, нужно 30
measuring-counted = Посчитано { $date }. Торопливые ответы не входят.
measuring-not-counted = Считаем ночью, как только появятся полные самооценки.
measuring-axis = <b>{ $axis }</b>
measuring-axis-few = Мало данных: нужно 30 человек, ответивших на все вопросы оси. Пока действуют общие пороги изменения: от { $probable } п.п. — вероятно, от { $reliable } — надёжно.
measuring-axis-facts = Ответили на всё: { $people }. Разброс — { $spread } п.п., ошибка измерения — { $error } п.п. Изменение вероятно от { $probable } п.п., надёжно от { $reliable }.

    Связь вопроса с остальными · сколько выбрали верхний ответ:
measuring-item = { $code } { $title }: { $rest } · { $top } %{ $weak ->
        [yes] {" "}— мерит другое
       *[no] {""}
    }{ $easy ->
        [yes] {" "}— слишком лёгкий
       *[no] {""}
    }
measuring-back = Ко всем осям

closing-axes = <b>Было — стало</b>
    По шесть вопросов, около двух минут на тему. Прежних ответов не показываем: важно, как сейчас.{ $lines }
closing-axis = { $axis }
closing-skip = Остальное не сейчас
closing-go-on = Дальше
closing-question = { $number ->
        [first] <b>Вопрос 1 из 2.</b> Что теперь получается лучше?
       *[second] <b>Вопрос 2 из 2.</b> Что хочется взять дальше?
    }

    Можно кнопкой или одной фразой. Ответ прочтёт тот, кто подтверждает шаг.
closing-choice = { $which ->
        [first0] Спокойнее на уроке
        [first1] Дети работают больше
        [first2] Готовлюсь быстрее
        [first3] Пока рано судить
        [second0] Закрепить это же
        [second1] Новую тему
        [second2] Показать коллегам
       *[second3] Передышку
    }
closing-changed = <b>Было — стало</b>

    { $lines }
closing-line = { $axis }: { $was } → { $now }. { $change }
closing-mentor = Глазами наставника: { $seen }.
closing-mirror-offer = Если хотите, дополните взгляд педагога своим: что видно на уроках. Прочтёт только педагог.
closing-unknown = не отмечали
closing-change = { $change ->
        [within_error] Разница в пределах погрешности.
        [probable] Вероятно, рост.
        [reliable] Надёжный рост.
        [harder] Стало труднее, чем казалось: теперь видно больше.
       *[none] Сравниваем только слова.
    }
closing-picture = Было — стало
closing-strip = { $when ->
        [was] { $axis }: было
       *[now] { $axis }: стало
    }
closing-not-measured = Для этого маршрута вопросы «Было — стало» не задавались.
closing-walked = Маршрут пройден: закрыто { $done } из { $total }. Спасибо за эту работу.
closing-thanks = Спасибо за эту работу. Дальше — как удобно: новый маршрут, микрокурс или передышка.
closing-see = Было — стало
closing-to-curator = Маршрут пройден. Педагог: { $teacher } · закрыто шагов: { $done } из { $total }.

    Проверять ничего не нужно: одно касание ставит отметку «закрыт».
closing-close = Закрыть маршрут
closing-closed-now = Маршрут закрыт.
closing-closed-note = Куратор ставит отметку: маршрут закрыт, { $done } из { $total }.

courses-shelf = <b>Микрокурсы</b>
    10 карточек и пять вопросов, около 10 минут. Прерваться можно на любой карточке.

    { $lines }
courses-line = { $number }. { $title } — { $state }
courses-state = { $state ->
        [passed] ✓ пройден { $date }
        [begun] карточка { $card } из { $cards }
       *[new] ещё не открывали
    }
courses-card = <b>{ $title }</b> · { $number } из { $total }
courses-text = { $text }
courses-intro = <i>Общие сведения, не юридическая консультация. Порядок Вашей школы важнее.</i>
courses-back = ‹ Назад
courses-on = Дальше ›
courses-ask = К пяти вопросам
courses-all = Все микрокурсы
courses-asked = { $number } из { $total } · { $title }

    <b>{ $text }</b>

    { $options }
courses-option = { $letter }. { $text }
courses-reread = К карточкам
courses-told = { $number } из { $total } · { $text }

    { $verdict }
    <b>Верный ответ: { $answer }</b> — { $why }.
courses-verdict = { $right ->
        [yes] ✓ Верно.
       *[no] Ваш ответ: { $given }.
    }
courses-next = Следующий вопрос
courses-result = Итог
courses-short = «{ $title }»: верно { $right } из { $total }. Чтобы закончить курс, нужно четыре.

    Карточки можно перечитать и ответить ещё раз: попытки не ограничены.
courses-again = Ещё раз
courses-passed = «{ $title }»: верно { $right } из { $total }. ✓ Микрокурс пройден.
courses-step = Шаг «{ $title }» закрыт: { $done } из { $total }.
courses-of-step = Открыть микрокурс
courses-beside-step = Микрокурс по теме

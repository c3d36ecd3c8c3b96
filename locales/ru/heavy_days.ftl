heavy-room = Тяжёлые дни
heavy-school = <b>Тяжёлые дни: { $school }</b>
    В эти дни необязательное не приходит; встречи и события, на которые человек записан, идут как обычно. В этом учебном году можно отметить ещё { $left }.
heavy-line = { $number }. { $day } — { $kind }
heavy-mark = Отметить день
heavy-unmark = Убрать { $number }
heavy-ask-kind = Что это за день?
heavy-ask-day = { $kind }: какой день?
heavy-marked = Отмечено: напоминания придут раньше.
heavy-kinds = Виды тихих дней
heavy-own-kinds = Отмеченные виды действуют для Вас: в такие дни необязательное не приходит. Касание снимает и возвращает отметку.
heavy-kind-september-start = начало сентября
heavy-kind-quarter-end = конец четверти
heavy-kind-new-year = новогодние дни
heavy-kind-own-exam = экзамен или ВПР
heavy-kind-exam-week = недели ОГЭ и ЕГЭ
heavy-kind-last-bell = последний звонок
heavy-kind-parents-day = родительское собрание
heavy-kind-inspection = проверка школы
heavy-kind-weather = актированный день
settings-marked-day = { $day } · { $kind ->
        [own_exam] экзамен
       *[trip] поездка
    }

errors-too-many-heavy-days = В этом учебном году отмечено { $most } дней: больше нельзя. Уберите какой-нибудь, если он не нужен.

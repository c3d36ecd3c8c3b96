invitations-owner = Это страница владельца бота.

    Людей внутри: { $people }
    Ждут обработки: { $waiting }
    Не удалось обработать: { $dead }
    Сообщений пора отправить: { $late }

    Первого методиста приглашаете Вы, остальных — методист.
invitations-owner-invite = { $count ->
        [one] Пригласить методиста
       *[other] { $municipality }
    }
invitations-owner-state = Состояние бота
invitations-made = Приглашение готово: { $who }.
    Куда: { $where }

    <code>{ $link }</code>

    { $uses ->
        [1] Войти может один человек.
        [one] Войти может { $uses } человек.
        [few] Войти могут { $uses } человека.
        [many] Войти могут { $uses } человек.
       *[other] Войти могут { $uses } человека.
    } Действует до { $until }. Ссылка показывается один раз: скопируйте её или сохраните картинку с кодом.
invitations-copy = Скопировать ссылку
invitations-all = Все приглашения
invitations-card-title = «Росток» приглашает
invitations-card-hint = Наведите камеру телефона. Действует до { $until }
invitations-none = Открытых приглашений пока нет. Новое делается в три касания: роль, школа, сколько человек.
invitations-new = Пригласить
invitations-list = Открытые приглашения. Номер откроет приглашение: его можно отозвать.

    { $lines }
invitations-line = { $what }{ $where } · вошли: { $used } из { $limit } · до { $until }
invitations-revoke-ask = { $line }

    Отозвать? По этой ссылке больше никто не войдёт. Те, кто уже вошёл, останутся.
invitations-revoke = Отозвать
invitations-keep = Оставить
invitations-revoked = Приглашение отозвано.
invitations-role = Кого приглашаем?
invitations-school = В какую школу приглашаем? Роль: { $role }

    { $lines }
invitations-no-schools = Школ пока нет. Сначала добавьте школу: «Люди и школы» → «Добавить школу».
invitations-uses = { $role } · { $school }

    Сколько человек войдёт по этой ссылке? Каждого потом подтвердит куратор.
errors-invitation-not-offered = Такого приглашения не бывает: сотрудники входят по ссылке на одного человека, педагоги и наставники — в школу.
errors-school-unknown = Школы «{ $name }» нет. Есть: { $known }

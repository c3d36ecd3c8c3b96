people-role = { $role ->
        [teacher] молодой педагог
        [mentor] наставник
        [curator] куратор
        [methodologist] методист
       *[head] руководитель
    }
people-role-button = { $role ->
        [teacher] Молодой педагог
        [mentor] Наставник
        [curator] Куратор
        [methodologist] Методист
       *[head] Руководитель
    }
people-page-back = ‹ Предыдущие
people-page-on = Дальше ›
people-back = Назад
people-chosen = ✓ { $label }
people-line = { $number }. { $text }
people-nameless = без имени
people-number = { $role ->
        [teacher] Педагог № { $number }
        [mentor] Наставник № { $number }
       *[other] Коллега № { $number }
    }
people-status = { $status ->
        [new] знакомится
        [expected] ещё не вошёл
        [pending] ждёт подтверждения
       *[active] в программе
    }
people-school = <b>{ $school }</b>
    { $kind }{ $place ->
        [town] {" · город"}
        [village] {" · село"}
       *[unsaid] {""}
    }{ $low ->
        [true] {" · ШНОР"}
       *[false] {""}
    }{ $closed ->
        [true] {" · закрыта"}
       *[false] {""}
    }

    Людей: { $people ->
        [0] пока никого
       *[other] { $people }
    }{ $expected ->
        [0] {""}
       *[other] {", ещё не вошли: "}{ $expected }
    }
    Ждут подтверждения: { $waiting ->
        [0] никто
       *[other] { $waiting }
    }
people-to-confirm = Подтвердить: { $n }
people-list = Люди
people-add = Добавить человека
people-by-link = Пригласить по ссылке
people-rename = Переименовать
people-change-kind = Вид организации
people-place = { $place ->
        [town] Город
       *[village] Село
    }
people-all-schools = Все школы
people-schools = Школы: { $total }. Номер откроет школу.

    { $lines }
people-no-schools = Школ пока нет. Начните с первой: название, вид — и можно приглашать куратора.
people-school-line = { $number }. { $school } ({ $kind }) · { $people ->
        [0] людей пока нет
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
people-find = Найти человека
people-find-again = Искать снова
people-add-school = Добавить школу
people-staff = Сотрудники
people-ask-school-name = Как называется школа? Напишите одной строкой.

    Пример: МБОУ «СОШ № 7»
people-ask-kind = { $school } — какая это организация?
people-later = Позже
people-renamed = Название изменено, вся история осталась.
people-of-school = { $school }
    Людей: { $total }. Номер откроет карточку.

    { $lines }
people-person-line = { $number }. { $name } · { $roles } · { $status }
people-found = По началу «{ $typed }» — { $total }:

    { $lines }
people-not-found = По началу «{ $typed }» никого нет. Пишите с фамилии: достаточно первых букв.
people-staff-list = Кураторы, методисты, руководители: { $total }

    { $lines }
people-ask-search = Кого ищем? Напишите начало фамилии.

    Пример: Учеб
people-card = <b>{ $name }</b> · { $status }

    { $roles }
    Предметы: { $subjects }
people-role-line = { $role } · { $school }
people-personal-link = Ссылка для входа
people-move-account = Новый телефон
people-roles = Роли
people-nobody-waits = Подтверждать некого: все, кто вошёл, уже в программе.
people-waiting = Ждут подтверждения: { $total }

    { $lines }
people-newcomer = { $person } · { $role } · { $subjects }
    Школа: { $school }
    Пришёл запрос { $date }. Работает в Вашей школе?
people-newcomer-listed = В списке школы есть такое же имя без входа. Один и тот же человек? Тогда пары и отметки из списка останутся при нём.
people-confirm-listed = Да, это из списка
people-confirm-another = Да, другой человек
people-confirm = Да, подтверждаю
people-refuse = Не наш человек
people-confirmed = Подтверждено
people-refused = Роль не дана
people-refuse-ask = { $person } · { $role }

    Роль не появится, человеку придёт спокойное сообщение. Точно не из Вашей школы?
people-refuse-sure = Да, не из нашей
people-expect-role = Кого ждём? Человек появится в списке до входа: его можно ставить в пары и отмечать.
people-expect-consent = Роль: { $role }

    Имя вносим, только если письменное согласие человека уже есть. Если нет — хватит роли и предмета: имя человек напишет при входе.
people-expect-named = Согласие есть
people-expect-nameless = Без имени
people-expect-name = Напишите одной строкой: фамилия, имя, отчество.

    Пример: Учебная Анна Ивановна
people-expect-subject = Какой предмет? Имя человек напишет при входе.
people-already-listed = Такой человек в школе уже есть.
people-roles-of = { $name }. Роли:

    { $lines }
people-no-roles = { $name } — ролей сейчас нет.{ $lines }
people-role-item = { $number }. { $role } · { $school }{ $status ->
        [pending] {" · ждёт подтверждения"}
       *[active] {""}
    }
people-give-role = Дать роль
people-hand-over = Передать роль
people-revoke = Снять роль
people-role-card = { $name }
    { $role } · { $school }
people-revoke-ask = { $name }
    { $role } · { $school }

    Снять роль? Всё сделанное останется, вернуть роль можно в любой момент.
people-role-revoked = Роль снята
people-role-given = Роль дана
people-role-held = Эта роль уже есть
people-give-ask = { $name }. Какую роль дать?
people-give-school = { $name } · { $role }. В какой школе?

    { $lines }
people-heir-ask = { $name }
    { $role } · { $school }

    Кому передать роль? Напишите начало фамилии того, кто уже вошёл.
people-heirs = Кому передаём? Номер выберет человека.

    { $lines }
people-no-heirs = Никого не нашлось. Пишите с фамилии: достаточно первых букв.{ $lines }
people-hand-over-ask = Роль: { $role }
    Сейчас: { $holder }
    Будет: { $heir }

    Передать? Прежний держатель роли потеряет её сразу.
people-handed-over = Роль передана. Всё сделанное осталось.
people-told-confirmed = Роль подтверждена: { $role }{ $school }.

    Теперь открыто всё, что к ней относится.
people-told-refused = Роль «{ $role }» не подтверждена{ $school }: возможно, открылась ссылка другой школы. Попросите новую у своего куратора. Календарь и Ваши ответы остаются с Вами.
people-told-given = У Вас новая роль: { $role }{ $school }.
people-told-revoked = Роль «{ $role }» завершена{ $school }. Всё сделанное остаётся с Вами.
people-told-open = Открыть
errors-school-exists = Школа «{ $name }» уже есть. Напишите другое название.
errors-last-methodologist = Методист здесь один: сначала передайте роль, тогда её можно снять.
errors-role-already-decided = { $status ->
        [active] Уже подтверждено. Второй раз не нужно.
        [refused] Уже отвечено: не из этой школы.
       *[revoked] Этой роли уже нет.
    }
errors-not-entered = Передать роль можно тому, кто уже вошёл. Сначала сделайте личную ссылку.
people-care = { $room }

    Посмотреть в эти две недели:
    { $lines }

privacy-overview = Храним: имя, школу, роль, предметы, год начала работы, { $answers ->
        [0] ответов самооценки пока нет
        [one] { $answers } ответ
        [few] { $answers } ответа
        [many] { $answers } ответов
       *[other] { $answers } ответа
    }, маршруты: { $routes ->
        [0] пока нет
       *[other] { $routes }
    }, встречи: { $meetings ->
        [0] пока нет
       *[other] { $meetings }
    }.

    Смотрели Ваш профиль: { $readers }.

    Ответы самооценки видите только Вы, пока не поделитесь. Всё можно скачать, исправить и удалить.
privacy-reader = { $role ->
        [mentor] наставник
        [curator] куратор
        [methodologist] методист
        [head] руководитель
       *[other] коллега
    } { $date }
privacy-nobody = никто
privacy-nothing = О Вас ничего не сохранено. Без входа работает открытый календарь.
privacy-download = Скачать
privacy-correct = Исправить
privacy-consent = Моё согласие
privacy-withdraw = Отозвать согласие
privacy-erase = Удалить мои данные
privacy-downloaded = Файл ниже: в нём всё, что хранится о Вас, в формате JSON. Он открывается любым текстовым редактором.
privacy-correct-what = Что исправить? Школу и роль меняет куратор или методист.
privacy-correct-name = Имя
privacy-correct-subjects = Предметы
privacy-correct-year = Год начала работы
privacy-consent-page = Согласие дано { $at }. Версия { $version }, контрольная сумма { $digest }…
    { $page } из { $pages }

    { $text }
privacy-erase-ask = { $why ->
        [withdraw] Без согласия хранить Ваши данные нельзя, поэтому отзыв сразу их удаляет.
       *[erase] Удаление — навсегда.
    }

    Удалим имя, ответы, маршруты, встречи, файлы и привязку к Telegram; в резервных копиях — до { $until }. Останутся числа без имени. Пара завершится нейтральным сообщением. Вернуть будет нельзя: сначала скачайте свои данные.
privacy-download-first = Сначала скачать
privacy-erase-sure = Удалить навсегда
privacy-erase-not = Не удалять
privacy-erased = Удалено { $at }. Всего доброго.
privacy-partner-left = { $active ->
        [true] Наставничество завершено: коллега больше не участвует в программе. Спасибо за эту работу. Сделанное Вами остаётся с Вами.
       *[false] Запрос больше не ждёт ответа: коллега больше не участвует в программе. Вам ничего делать не нужно.
    }

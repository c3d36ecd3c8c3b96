sharing-text = Кому открыть профиль? Решаете Вы, закрыть можно сразу. Кто и когда смотрел — в /mydata.

    Наставник: { $mentor ->
        [yes] открыт
       *[no] закрыт
    }
    Куратор: { $curator ->
        [yes] открыт
       *[no] закрыт
    }
    Методист: { $methodologist ->
        [yes] открыт
       *[no] закрыт
    }
sharing-open = { $audience ->
        [mentor] Открыть наставнику
        [curator] Открыть куратору
       *[methodologist] Открыть методисту
    }
sharing-close = { $audience ->
        [mentor] Закрыть от наставника
        [curator] Закрыть от куратора
       *[methodologist] Закрыть от методиста
    }
sharing-nobody = Никому
sharing-readers = Кто смотрел
sharing-back = К доступу
sharing-read-by = { $n ->
        [one] Ваш профиль открывали { $n } раз
        [few] Ваш профиль открывали { $n } раза
        [many] Ваш профиль открывали { $n } раз
       *[other] Ваш профиль открывали { $n } раза
    }:

    { $lines }

    Профиль видит только тот, кому Вы его открыли. Закрыть можно сразу.
sharing-read-by-none = Ваш профиль пока никто не открывал. Каждый просмотр появится здесь: кто и когда.
sharing-reader = { $at } — { $role ->
        [mentor] наставник
        [curator] куратор
        [methodologist] методист
       *[none] коллега
    }{ $named ->
        [yes] {""}, { $name }
       *[no] {""}
    }
sharing-opened = Эти профили открыли Вам сами педагоги. Каждый просмотр виден хозяину профиля.

    { $lines }
sharing-opened-line = { $number }. { $name }
sharing-opened-number = { $number }
sharing-opened-none = Открытых Вам профилей сейчас нет. Профиль открывает сам педагог, если захочет; спрашивать об этом не нужно.

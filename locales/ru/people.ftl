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
people-page-back = ‹ Назад
people-page-on = Дальше ›
people-back = Назад
people-chosen = ✓ { $label }
people-line = { $number }. { $text }
people-nameless = без имени

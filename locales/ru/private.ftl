private-name = { $role ->
        [teacher] Педагог № { $number }
        [mentor] Наставник № { $number }
        [curator] Куратор № { $number }
        [methodologist] Методист № { $number }
       *[other] Коллега № { $number }
    }

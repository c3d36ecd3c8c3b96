certificates-visited-open = Часы и сертификаты
certificates-visited-empty = Здесь появятся события, на которых Вы отмечены, и сертификаты. Пока не было.
certificates-visited = <b>Посещённые события</b>
    В этом учебном году: { $n }, часов: { $hours }.
certificates-visited-line = { $number }. { $title } — { $when }{ $hours ->
        [0] {""}
       *[other] , часов: { $hours }
    }
certificates-to-visited = Часы и сертификаты
certificates-open = Сертификат
certificates-ready = Сертификат готов: «{ $title }»{ $hours }.
    Роль: { $part ->
        [speaker] выступающий
        [host] ведущий
       *[listener] слушатель
    } · № { $number }

    Сертификат подтверждает участие. Это не документ о повышении квалификации.
certificates-pdf = Скачать PDF
certificates-docx = Скачать DOCX
certificates-check = Проверить сертификат
certificates-ask-number = Какой номер проверить? Он стоит внизу сертификата. Пример: 2026-0014.
certificates-unknown = Сертификата с номером «{ $input }» здесь не выдавали. Проверьте цифры: год, дефис, номер.
certificates-true = ✓ Номер { $number } выдан.

    { $name }
    «{ $title }», { $date }
certificates-mentors = Школа наставника

paper-certificate-participant = участника
paper-certificate-event = «{ $title }»
paper-certificate-when = { $date }{ $hours }
paper-certificate-part = Роль: { $part ->
        [speaker] выступающий
        [host] ведущий
       *[listener] слушатель
    }
paper-certificate-no = № { $number }
paper-certificate-check = Сертификат подтверждает участие. Это не документ о повышении квалификации. Проверка: номер { $number } у организатора

errors-not-yet-over = Сертификат появится, когда событие закончится.

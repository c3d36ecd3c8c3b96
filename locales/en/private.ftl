private-name = { $role ->
        [teacher] Teacher No. { $number }
        [mentor] Mentor No. { $number }
        [curator] Curator No. { $number }
        [methodologist] Methodologist No. { $number }
       *[other] Colleague No. { $number }
    }

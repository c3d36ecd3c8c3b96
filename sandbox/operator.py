"""An invented operator of personal data for the sandbox and the tests; a real start needs a real one."""

from mentoring.programme import Operator

SAMPLE = Operator(
    name="Учебный информационно-методический центр",
    full_name="Учебное учреждение «Информационно-методический центр» (учебные данные)",
    address="Учебный город, улица Примерная, 1",
    inn="0000000000",
    ogrn="0000000000000",
    contact="кабинет 1, Учебный город",
    email="operator@example.org",
    dpo_name="Ответственный (учебные данные)",
    dpo_contact="dpo@example.org",
    rkn_number="00-00-000000",
    processor="нет",
    hosting_place="этот компьютер",
    crossborder_terms="в песочнице сообщения не покидают этот компьютер",
    retention_period="12 месяцев",
    file_retention="12 месяцев",
)

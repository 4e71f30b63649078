# Тексты документов. Пункты договора нумеруются сами: добавьте contract-payment-5, и он появится в файле.

title-offer = Коммерческое предложение № { $number }
title-contract = Договор № { $number }
title-invoice = Счёт на оплату № { $number }
file-offer = Предложение { $number }
file-contract = Договор { $number }
file-invoice = Счёт { $number }
dated = от { $day }
page = Страница { $page } из { $pages }

for = Для кого
event = Мероприятие
event-open = дата согласуется
guests = Гостей

column-item = Наименование
column-quantity = Кол-во
column-price = Цена
column-sum = Сумма
subtotal = Всего
discount = { $label }{ $percent ->
    [none] {""}
   *[other] {" "}({ $percent })
}
total = Итого
to-pay = К оплате
in-words = Сумма прописью: { $words }.
tax = { $tax }.
note = Примечание

offer-lead = Мы подготовили для вас предложение. Всё, что входит в стоимость, перечислено в таблице.
offer-valid = Предложение действует до { $day } включительно.
offer-next = Чтобы забронировать дату, ответьте в чате или позвоните: { $phone }.
offer-next-chat = Чтобы забронировать дату, просто ответьте в чате.

seller = Исполнитель
buyer = Заказчик
contract-lead = { $seller } в лице представителя ({ $signatory }), далее «Исполнитель», и { $customer }, далее «Заказчик», заключили договор о нижеследующем.
contract-subject = Предмет договора
contract-subject-1 = Исполнитель организует мероприятие Заказчика ({ $event }), а Заказчик принимает и оплачивает услуги.
contract-subject-2 = Дата мероприятия: { $day }. Количество гостей: { $guests ->
    [none] согласуется
   *[other] { $guests }
}.
contract-subject-3 = Состав и стоимость услуг указаны в таблице.
contract-payment = Стоимость и порядок оплаты
contract-payment-1 = Стоимость услуг составляет { $total } ({ $totalWords }).
contract-payment-2 = Заказчик вносит предоплату { $percent }, то есть { $deposit } ({ $depositWords }), до { $depositDay } включительно.
contract-payment-3 = Остаток { $rest } Заказчик оплачивает { $restDay ->
    [none] не позднее дня мероприятия
   *[other] до { $restDay } включительно
}.
contract-payment-4 = Дата закрепляется за Заказчиком с момента поступления предоплаты.
contract-duties = Обязанности сторон
contract-duties-1 = Исполнитель готовит площадку, меню и персонал к началу мероприятия.
contract-duties-2 = Заказчик сообщает точное количество гостей не позднее чем за 5 дней до мероприятия.
contract-duties-3 = Заказчик возмещает ущерб, который он или его гости причинят имуществу Исполнителя.
contract-change = Перенос и отказ
contract-change-1 = Дату можно перенести по согласию сторон, если новая дата свободна.
contract-change-2 = При отказе Заказчика Исполнитель возвращает предоплату за вычетом фактически понесённых расходов.
contract-change-3 = Если мероприятие не состоялось по вине Исполнителя, он возвращает всё полученное.
contract-other = Прочие условия
contract-other-1 = Договор действует с момента подписания до полного исполнения обязательств.
contract-other-2 = Споры стороны решают переговорами, а если договориться не удалось, в суде по месту нахождения Исполнителя.
contract-other-3 = Договор составлен в двух экземплярах, по одному для каждой стороны.
contract-parties = Реквизиты и подписи сторон
signed-by = подпись

invoice-contract = Основание: договор № { $number } от { $day }
invoice-line = { $part ->
    [deposit] Предоплата { $percent }: { $event }
   *[rest] Оплата остатка: { $event }
}
invoice-by = Оплатите, пожалуйста, до { $day } включительно.
invoice-by-event = Оплатите, пожалуйста, не позднее дня мероприятия.
invoice-purpose = В назначении платежа укажите номер счёта: { $number }.

event-line = { $label }, { $day }
major-RUB = { $count ->
    [one] рубль
    [few] рубля
   *[other] рублей
}
minor-RUB = { $count ->
    [one] копейка
    [few] копейки
   *[other] копеек
}
major-USD = { $count ->
    [one] доллар США
    [few] доллара США
   *[other] долларов США
}
minor-USD = { $count ->
    [one] цент
    [few] цента
   *[other] центов
}
major-EUR = евро
minor-EUR = { $count ->
    [one] цент
    [few] цента
   *[other] центов
}
major-GBP = { $count ->
    [one] фунт стерлингов
    [few] фунта стерлингов
   *[other] фунтов стерлингов
}
minor-GBP = { $count ->
    [one] пенс
    [few] пенса
   *[other] пенсов
}
major-KZT = тенге
minor-KZT = тиын

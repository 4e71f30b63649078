# Слова, общие для всех воронок.

nothing-before = Это первый вопрос, раньше ничего нет.
language-set = Хорошо, продолжаем по-русски.
stale-button = Эта кнопка от прошлого вопроса, он уже позади. Чтобы исправить ответ, напишите «изменить ответ».
attachment-kept = Спасибо, приложили к вашей заявке!
passed-on = Передали менеджеру, он увидит это перед разговором.
clarify = Правильно ли мы поняли? Выберите, что вы имели в виду:
share-contact = 📱 Отправить мой номер
dont-know = Пока не знаю

not-known-yet = пока не решено
money-from = от { $sum }
money-up-to = до { $sum }
money-about = около { $sum }
money-per-person = { $sum } на гостя
people-from = от { $count }
people-up-to = до { $count }
when-from = с { $date }
when-until = до { $date }

promise-today = сегодня до { $time }
promise-tomorrow = завтра до { $time }
promise-day =
    { $weekday ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    }, { $day }, до { $time }
promise-unknown = в первый же рабочий день

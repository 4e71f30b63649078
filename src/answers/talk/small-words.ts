const words = (text: string) => text.trim().split(/\s+/u);

/** Words that tell a salesperson nothing by themselves: greetings, thanks, filling, and what only leads to an answer. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...words(`
    а без более больше бы был была было будет будем быть в вам вас ваш ваша ваши во вообще вот все всего всем вы
    где-то да для до его ее если есть еще же за и из или им их к как как-то какой какая кажется ко когда короче который кто
    ли либо лично лишь мне мной может можно мой моя мои мое мы на над нам нами нас наш наша наше наши не нет ни но
    ну о об один одна однако около он она они от очень по под пока потом потому почти при примерно про просто пусть
    с сам сама самое своя свой себе сейчас скорее со собственно так такая такой там те тем то тоже только тот тут
    ты у уже хоть чем через что чтобы эта эти это этого этой этом я
    алло благодарю больше вечер вечера вечером всего всех доброго добрый доброе день дня здравствуйте здраствуйте
    здрасьте здрасте здрасти извините пожалуйста пож плиз подскажите привет приветствую прошу рады рад рада спасибо спс большое огромное
    утро утра уважением хорошего хорошо ладно ок окей ага угу допустим конечно наверное наверно думаю думаем
    вроде видимо возможно верно правильно точно отлично прекрасно замечательно супер целом
    жду ждем ожидаю ожидаем звонка ответа
    блин блять бля короче
    бюджет денег деньги деньгам контакт контакты мейл мыло номер номерок мобильный сотовый телефон тел почта почту
    почтой имя зовут звать меня имейл емейл сумма сумму стоимость срок сроки срокам дата дату дате время решает
    решаем решаю решать решение человек человека людей гостей гости
    пишите напишите звоните позвоните набирайте наберите свяжитесь связь связи
    хотим хочу хотели хотел хотела хотелось хочется нужен нужна нужно нужны надо требуется необходимо планируем
    планирую планируется собираемся ищем ищу интересует интересуют интересно смотрим рассматриваем рассчитываем
    отметить отмечать отпраздновать праздновать провести проводить организовать сделать заказать забронировать
    получить узнать обратиться обращаюсь пишу насчет поводу поводом праздник мероприятие событие
  `),
  ...words(`
    a about actually again all also am an and any anyway approx are around as at basically be been but by can could
    d do does doing done for from get got had has have having he hello her here hey hi hiya him his how i if im in
    into is it its ive just kind ll like likely looking lot m maybe me might mine more most much my need needed
    needing no not of off ok okay on one only or our ours out over perhaps please pls probably re really s say she
    so some something sort soon sure t than that thats the their them then there these they thing think this those
    to too u up us ve very want wanted wanting was we well were what when which who will with would yeah yep yes you
    your yours make mostly wait waiting correct right good great perfect fine lovely sure exactly
    afternoon bye cheers day dear evening good morning regards thank thanks thx ta
    booking budget call calling contact decide decides deciding decision email mail guest guests mobile name names
    number people person phone price reach ring spend sum text timing total
    after arrange book celebrate enquire enquiring enquiry event hold host hosting inquire interested let hope hoping
    organise organize plan planning thinking
  `),
]);

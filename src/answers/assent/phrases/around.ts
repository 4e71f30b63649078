import { oneOf, phraseRows } from './phrase-rows.ts';

/** Words that only lead to an answer. */
export const LEADING = phraseRows(`
  че
  чо
  что ж
  че ж
  понял
  поняла
  поняли
  ясно
  понятно
  got it
  understood
  i see
  ну
  о
  ой
  а
  эм
  хм
  мм
  блин
  лан
  (?:не|нет) ну(?: а)?(?: (?:че|чо|что|чего))?(?= (?:го|давай|давайте|ок|окей|можно|норм|хорошо|супер|круто|класс|погнали|поехали|почему|беру|берем|согласен|согласна|согласны|я за|мы за) )
  к сожалению
  увы
  спасибо
  здравствуйте
  добрый (?:день|вечер)
  доброе утро
  доброго (?:дня|времени суток)
  good (?:morning|afternoon|evening)
  hi there
  hello there
  привет
  oh
  well
  hmm
  hm
  um
  uh
  erm
  so
  unfortunately
  sorry
  thanks
  thank you
  hi
  hello
  hey
`);

/** What follows an adjective that stands for a yes; "right side", "correct address" are none. */
export const FOLLOWING = oneOf(
  phraseRows(`
    thanks
    thank
    then
    thing
    yes
    yeah
    yep
    ok
    okay
    i
    we
    it
    that
    this
    please
    pls
    let
    lets
    go
    by
    with
    for
    as
    but
    and
    so
    you
    call
    send
    why
    to
    sounds
    just
    book
    will
    would
    mate
    do
    in
    on
    at
    from
    enough
    all
    both
    idea
    deal
    stuff
    da
    да
    давайте
    cool
    great
    good
    perfect
    fine
    are
    is
    asap
    man
    bro
    love
    when
    if
    works
    x
    xx
  `),
);

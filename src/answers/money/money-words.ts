/** Words around a number that make it a sum. */
export const MONEY_CUE =
  /^(?:бюджет|сумм|рассчит|расчит|планиру|потрат|готов|стоимост|цен|чек|уложит|уложим|закладыва|заложи|выдел|денег|деньг|деньж|тратит|расход|вложи|смет|платить|оплат|заплат|дороже|дешевле|отлож|собрал|накоп|располага|потян|осил|budget|spend|cost|price|pay$|paying|afford|allocat|invest|amount|sum$|spare|stretch|set aside|saved|savings|cash|funds?$|money|cheaper|expensive|quote$|fee$)/;

/** The same right behind it. */
export const MONEY_AFTER = new Set(
  'бюджет budget бюджета денег нал наличными налом безнал total spend потратить available всего наличкой потолок cash overall altogether'.split(
    ' ',
  ),
);

/** Before the sum that counts when several are named: "£40 today, total 400". */
export const TOTAL =
  /^(?:so|значит|получается|выходит|total|итого|итог|всего|altogether|overall|totalling|общий|общая)$/;

/** What may stand between "бюджет" and its number. */
export const BEFORE_SUM = new Set(
  'на до от в около примерно где то is up to of about around from - :'.split(' '),
);

/** Behind a sum of ten thousand and more without any other mark. */
export const AFTER_SUM = new Set(
  'на за с для и но а максимум муж хватит это или мы я думаю наверное примерно for and or but with max is as all only would should could we i if please maybe вполне нормально норм ок пойдет подойдет есть был было будет были устроит самый самое готов готова готовы можем могу'.split(
    ' ',
  ),
);

/** What leaves a bare number bare. */
export const HEDGE = new Set(
  'maybe about around i think probably say like ok okay yes yeah hi hello well so um uh it is its s be would around roughly guess perhaps the a'.split(
    ' ',
  ),
);

/** Words that name nothing countable: a bare number among them is the answer. */
export const FILLER = new Set(
  (
    'ну да это будет где то где-то наверное наверно может мож быть думаю я мы у нас меня есть пока максимум минимум всего примерно в общем итого на все про все за с и но хватит устроит ' +
    'точно давайте пусть скажем допустим максимально вот типа так ок хорошо спасибо не больше меньше край предел потолок пожалуй около рублей в пределах мой наш лучше тогда ' +
    'давай ладно окей пусть блин мб думаем решили вроде скорее норм нормально подойдет пойдет сойдет плиз спс пжл уже еще как раз то самое хотелось хочу хотим бы уж вряд ли получится найдем дадим найду ' +
    'здравствуйте привет добрый день вечер утро пожалуйста короче честно говоря если можно смогу сможем могу можем только ровно около этого того знаю уверен с без ндс включая все под ключ ' +
    'i we you think thinking maybe probably it is its would be say so about around up to max min total in all for the well ok okay hi hello yes yeah guess my our us s ll d m t ve re please thanks ' +
    'something like have has had can could do go going over under will want wanna need got as at of or only just fair good fine enough exact exactly sir madam mate tbh lol um umm ummm uhm uh err erm er hmm oh a an and but if then not no ' +
    'kindly consider should that this on give take honest honestly really possible ideally realistically sorry meant mean preferably hopefully hoping aiming trying looking happy mind something like so oops am are was cant cannot dont wont wouldnt couldnt shouldnt im weve ive id were everything incl including inc vat tax net gross ex excluding plus before after whole thing lot much here guests there with love lets let stay keep keeping costs saved make call pls plz cheers ta bro yep yup yea tho though prob probs definitely comfortable currently still even easily comfortably figure range somewhere between us bit little few what which s'
  ).split(' '),
);

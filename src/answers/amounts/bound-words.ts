import { phraseTable } from '../text/phrase-table.ts';

/**
 * What a phrase before a number does to it. `over` and `under` are comparisons, which a refusal around them turns
 * about ("дороже 40 не хочу"); `min` and `max` stay what they are. `skip` may stand between a phrase and its number.
 */
export type BeforeRole =
  | 'min'
  | 'max'
  | 'over'
  | 'under'
  | 'from'
  | 'between'
  | 'about'
  | 'margin'
  | 'not'
  | 'skip';

/** `region` makes one sum approximate and leaves a range as it is: "in the 5k range", "5-7k range". */
export type AfterRole = 'min' | 'max' | 'about' | 'region';

export const BEFORE_NUMBER = phraseTable<BeforeRole>([
  [
    'min',
    'от|минимум|минималка|мин|мин .|минимально|минимальный|минимальная|неменьше|неменее|atleast|не меньше|не менее|не ниже|не дешевле|from|at least|at the least|at the very least|min|min .|minimum|minimum of|starting|starting at|starting from|starts at|no less than|in excess of|well over|not less than|not less then|no lower than|not below|not under|> =|как минимум|хотя бы|начиная с|начиная от|low end|нижняя планка|нижняя граница|нижний предел|ot|ne menshe|minimalno',
  ],
  [
    'over',
    'больше|более|свыше|выше|дороже|morethan|больше чем|более чем|дороже чем|выше чем|over|more than|more then|any more than|any more then|above|beyond|past|go past|north of|upwards of|upward of|excess of|higher than|exceed|exceeding|>|bolshe|svyshe',
  ],
  [
    'max',
    'край|максималка|мах|от силы|up too|уложиться|уложимся|уложится|уложиться бы|укладываться|укладываемся|влезть|влезем|вписаться|впишемся|втиснуться|поместиться|в крайнем случае|в крайнем|на крайняк|at a push|at a stretch|if pushed|at a pinch|stretch|до|максимум|макс|макс .|небольше|неболее|недороже|невыше|atmost|not morethan|no morethan|не больше|не более|не выше|не дороже|не свыше|не больше чем|не более чем|не дороже чем|в пределах|пределах|в рамках|рамках|максимально|up to|upto|max|max .|maximum|maximum of|a maximum of|at most|at the most|at the very most|no more than|no more then|not more than|not more then|not over|not above|not a penny over|not a penny above|not a penny more than|not one penny more than|not one penny over|not a pound over|not a pound more than|not a cent over|not a cent more than|ни копейкой больше|ни рублем больше|ни копейки больше|ни рубля больше|not exceeding|not to exceed|no higher than|no greater than|not greater than|max out at|maxes out at|maxing out at|top out at|tops out at|topping out at|not higher than|within|cap at|capped at|cap of|cap it at|push to|go to|rise to|stretching to|stretched to|максимальный|максимальная|предельный|предельная|не дороже чем|в пределах до|hard cap|hard cap of|cap|ceiling|ceiling of|< =|не превышает|не превышая|не превысит|tops|попасть в|limit|limit of|upper limit|limited to|restricted to|лимит|потолок|предел|верхняя планка|верхняя граница|не перевалить за|не выйти за|не выходя за|не вылезти за|не вылезать за|не вылезая за|не выходить за|не выходить за рамки|за рамки|не превышать|ограничен|ограничена|ограничены|ограничимся|ограничиться|ограничен суммой|верхняя|а максимум|till|until|up until|sub|south of|stretch to|stretch it to|go up to|go as high as|as high as|go as far as|high end|the most|самое большее|больше всего|верхний предел|ne bolshe|maksimum|уложиться в|уложимся в|уложится в|укладываться в|укладываемся в|влезть в|влезем в|вписаться в|впишемся в|втиснуться в|поместиться в|up to about',
  ],
  [
    'under',
    'меньше|менее|ниже|дешевле|lessthan|меньше чем|менее чем|дешевле чем|under|less than|less then|below|fewer than|lower than|cheaper than|beneath|<|menshe',
  ],
  [
    'about',
    'без малого|около|bout|arnd|arnd .|aroun|aprox|apprx|appx|apx|окло|okolo|примерно|прим .|прим|порядка|приблизительно|где - то|гдето|где то|где - нибудь|где нибудь|ориентировочно|ориентир|~|~ ~|about|abt|around|approximately|approx|approx .|roughly|circa|ca .|c .|в районе|районе|somewhere around|somewhere near|somewhere about|in the region of|region of|in the ballpark of|ballpark|in the neighborhood of|in the neighbourhood of|in the area of|почти|almost|nearly|near|near to|near about|close to|under about|под|что - то около|что то около|в среднем|округленно|округляя|грубо говоря|грубо|навскидку|типа|типо|в типа|плюс - минус|плюс минус|+ -|+ /|plus minus|plus or minus|+ / -|prob|probably around|estimated|an estimated|estimate|estimated at|closer to|more like|nearer|nearer to|round about|roughly around|around about|ближе к|guess|im guessing|i d guess|reckon|pretty much|more or less|i guess|guessing|land at|something like|чуть больше|чуть более|чуть выше|чуть дороже|чуть меньше|чуть менее|чуть ниже|чуть дешевле|чуть свыше|немного больше|немного меньше|немногим больше|немногим меньше|чуток больше|слегка больше|слегка за|чуть за|чуть ли не|just over|just under|just above|just below|just shy of|shy of|a bit under|smidge under|smidge over|tad under|tad over|touch under|touch over|in the vicinity of|to the tune of|in the order of|on the order of|nigh on|some|a bit over|a bit more than|a bit less than|a little over|a little under|a little more than|a little less than|slightly over|slightly under|slightly above|slightly below|slightly more than|slightly less than|bit over|bit under|primerno|not far off',
  ],
  ['margin', '±|give or take|плюс минус|плюс - минус|+ -|+ / -|plus minus|plus or minus|минус плюс'],
  ['between', 'между|between|somewhere between|from between|betw|btwn|anywhere between|btw'],
  ['from', 'с|со|anywhere from'],
  ['not', 'не|not|никак не|чем|than|rather than|instead of|вместо'],
  [
    'skip',
    "за|бы|что|который|которую|потратить|выделить|дать|отдать|заплатить|потянуть|осилить|позволить|себе|вложиться|это|будет|где|in|равно|=|ну|или|a|the|say|скажем|допустим|в|во|на|of|be|is|would|s|to|at|наверное|наверно|может|мож|так|эдак|этак|maybe|probably|нужно|надо|только|just|только лишь|всего|где . то|до примерно|сумма|сумму|сумме|бюджет|budget|spend|price|чек|общий|total|если что|может быть|we|i|can|could|will|pay|do|go|afford|ll|d|our|my|'|that|готовы|можем|могу|bumped up to|went up to|crept up to|gone up to|risen to|вырос до|выросло до|подняли до|увеличили до|по|what about|how about|насчет|как насчет",
  ],
]);

export const AFTER_NUMBER = phraseTable<AfterRole>([
  [
    'min',
    'минимум|и выше|и больше|и более|или больше|или более|и дальше|or more|or higher|or over|or greater|onwards|and onwards|upward|and upward|and higher|and up|and upwards|and more|and above|or above|and over|or over|min|minimum|at minimum|не меньше|не менее|at least|at the least|at the very least|как минимум|и дороже|с плюсом|и свыше|или выше|upwards|starting|to start',
  ],
  [
    'max',
    'pushing it|уложиться|уложиться бы|уложимся|влезть|вписаться|втиснуться|максимум|макс|max|maximum|tops|потолок|не больше|не более|не выше|не дороже|at most|at the most|at the very most|or less|or under|or below|or lower|и меньше|или меньше|или дешевле|and under|and below|and not a penny more|not a penny more|and no more|no more|not more|и ни копейкой больше|ни копейкой больше|ни копейки больше|и ни рублем больше|ни рублем больше|и ни рубля больше|и дешевле|предел|край|и ниже|от силы|самое большее|или менее|max max|и не больше|и не более|maximum max|это максимум|это потолок|top|ceiling|cap|limit|лимит|at a push|at a stretch|at a pinch|if pushed|most|but no more|but not more|но не больше|но не более|but no more than that|or fewer|and fewer|максимально',
  ],
  ['region', 'range|mark|region|ballpark|bracket|territory|area|zone'],
  [
    'about',
    'без малого|примерно|приблизительно|odd|something|- something|- odd|где - то|где то|или около того|около того|or so|ish|плюс минус|плюс - минус|с небольшим|с копейками|с хвостиком|с хвостом|с лишним|ориентировочно|approx|approximately|roughly|give or take|more or less|about|+ / -|или типа того|с чем - то|с чем то|- ish|give or take a bit|give or take a little|give or take a few|с мелочью|с чем - нибудь|thereabouts|or thereabouts|+ -|навскидку|округленно|грубо говоря|грубо|estimated|или где - то так|или где то так|или так',
  ],
]);

/** What may stand between a number and what is said of it: "7k absolute ceiling", "2 млн, это наш предел". */
export const BEFORE_AFTERWORD = new Set(
  ", - ( ' s и and это наш мой прям прямо уже просто вообще самый хотим хочу надо хотелось would be will is my our the absolute hard upper абсолютный самый very as a жесткий думаю достаточно хватит вот строго".split(
    ' ',
  ),
);

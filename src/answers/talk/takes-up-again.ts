/**
 * Whether somebody with whom nothing came of it takes the talk up again: they greet us anew, or say that they want to
 * after all. "We changed our minds, no thanks", "some other time" and "I want to cancel" do not.
 */
export function takesUpAgain(text: string): boolean {
  if (PUTS_OFF.test(text)) return false;
  return GREETS.test(text) || WANTS.test(text);
}

const words = (...some: string[]) => new RegExp(`(?<!\\p{L})(?:${some.join('|')})(?!\\p{L})`, 'iu');

const GREETS =
  /^[\s\p{P}\p{S}]*(?:здравствуйте|здраствуйте|здрасте|привет(?:ствую)?|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|времени суток)|hello|hi|hey|good (?:morning|afternoon|evening))(?!\p{L})/iu;

const WANTS = words(
  'хотим|хочу|хотел(?:а|и|ось)?(?: бы)?|готовы?|согласн(?:а|ы)|согласен|передумал[аи]?',
  'вс[её][ -]таки|снова|опять|заново|ещ[её] (?:раз|актуально)|актуальн(?:о|а|ы)|верн(?:улись|улась|улся|[её]мся|усь|уться)',
  'давайте|берем|берём|бронируем|продолж(?:им|ить|аем)|подбер(?:ите|ём|ем)|свобод(?:ен|н[аоы])',
  "(?:we|i)(?:(?:['’]d| would)(?: still)? (?:like|love)| (?:still )?want|['’](?:re|m) (?:ready|still|back|interested))",
  "changed (?:my|our) minds?|after all|let['’]?s|go ahead|still (?:interested|available|free|possible)|again|(?:come|get) back|ready to",
);

const PUTS_OFF = words(
  'не (?:надо|нужно|нужен|нужна|будем|буду|хотим|хочу|готов[аы]?|актуальн(?:о|а|ы)|интересн?о|согласн[аы]|согласен|пишите|звоните)',
  'отмен(?:ить|ите|яем|яю)|подума(?:ть|ем|ю)|отказ(?:ался|алась|ались|аться|ываюсь|ываемся)|в друг(?:ой|ом) (?:раз|мест(?:о|е))|как-нибудь потом|у других|уже (?:выбрали|нашли|нашл[аи]|заказали|забронировали|решили (?:с|в|у))',
  "(?:do not|don['’]?t|not|no longer|never|won['’]?t)(?: (?:want|need|interested|like|ready|any more|anymore))|(?:some|an)other (?:time|place|day)|elsewhere|already (?:booked|found|chose(?:n)?|picked)|cancel|no,? thanks?|no,? thank you",
);

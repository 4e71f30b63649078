/**
 * Words that people use for one thing, in both languages, by normalised word; words of one sense share a number. Only
 * what an option may well be called is here. Several words are written with spaces and are compared without them.
 */
export function senseOf(word: string): number | undefined {
  return SENSES.get(word);
}

/** One sense a line. */
const LINES = `
деньрождения деньрожденья деньрожд др днюха днюшка днюху днюхи днюшку юбилей юбилея birthday bday bdays birthdays деньварения
свадьба свадьбу свадебка свадебку свадьбы бракосочетание роспись wedding weddings marriage женимся
корпоратив корп корпоративчик корпорат корпоративка corporate corporates тимбилдинг
выпускной выпускного выпуск graduation prom
похороны поминки funeral wake
английский англ инглиш english eng
немецкий нем дойч german deutsch
французский франц french
испанский исп spanish
итальянский итал italian
китайский кит chinese mandarin
русский рус russian
турция турцию турции turkey turkiye анталья антальи
египет египта egypt хургада шарм
оаэ эмираты эмиратах дубай дубаи дубае uae emirates dubai
таиланд тай тайланд thailand пхукет
грузия грузию georgia
whatsapp ватсап вотсап вацап ватсапп вотсапп вацапп whatsap watsapp wa
telegram телеграм телеграмм телега телегу телеге тг tg
email mail емейл имейл емайл мейл мыло почта почту почте emails
звонок позвонить позвоните телефон телефону телефоном call phone phonecall ring
sms смс смску text
gray grey серый серого
white белый
black черный
tyres tires tyre tire шины шина шину резина резину резины шиномонтаж шинка шинку переобуть переобувка переобуться колеса
brakes brake breaks тормоза тормозов колодки
petrol gasoline бензин бензиновый
diesel дизель дизельный солярка
hybrid гибрид
electric электро электрический электромобиль ev
масло масла oil
flat flats apartment apartments квартира квартиру квартире
house houses дом дома
bathroom bathrooms санузел санузла ванная ванную ванной туалет
kitchen kitchens кухня кухню кухни
morning mornings am утро утром утречком утра
afternoon afternoons днем noon lunchtime
evening evenings eve вечер вечером вечерком вечера
weekend weekends выходные выходных
weekday weekdays будни буднях
vegetarian vegetarians veggie veg veggy вегетарианский вегетарианское
vegan vegans веган веганский
self себя
cash наличные наличка налик наличными нал
card карта картой карту
delivery доставка доставку доставкой
pickup самовывоз заберу
online онлайн дистанционно удаленно удаленка zoom зум
offline офлайн оффлайн очно лично
delivery доставка
photo photos photographer фото фотосъемка фотограф pictures pics
video videos видео видеосъемка видеограф videography
band bands музыканты группа
телефония телефонию telephony
аналитика аналитику analytics
склад склада склады warehouse stock
crm срм црм
1с 1c одинэс одинс
имплант импланты имплантация имплантацию implant implants
брекеты брекет braces
чистка чистку гигиена cleaning hygiene
отбеливание отбелить whitening bleaching
косметический косметика косметику
капитальный капиталка капиталку капремонт
евроремонт евро
новостройка новостройку новостройке
вторичка вторичку вторичке вторичный
`;

const SENSES = new Map<string, number>();
for (const [sense, line] of LINES.trim().split('\n').entries())
  for (const word of line.split(' ')) if (!SENSES.has(word)) SENSES.set(word, sense);

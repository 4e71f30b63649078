import { stem } from './same-word.ts';

/**
 * Words that people use for one thing, in both languages, by normalised word; words of one sense share a number. Only
 * what an option may well be called is here. Several words are written with spaces and are compared without them.
 */
export function senseOf(word: string): number | undefined {
  return SENSES.get(word) ?? (word.length >= 5 ? (STEMS.get(stem(word)) ?? undefined) : undefined);
}

/** One sense a line. */
const LINES = `
деньрождения деньрожденья деньрожд др днюха днюшка днюху днюхи днюшку юбилей юбилея birthday bday bdays birthdays деньварения
свадьба свадебный свадебная свадьбу свадебка свадебку свадьбы бракосочетание роспись wedding weddings marriage женимся
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
звонок позвонить позвоните звоните звонком звонить созвон телефон телефону телефоном call phone phonecall ring
sms смс смску text txt texts
videocall teams skype facetime videochat
indoor indoors inside
outdoor outdoors outside
wiring electrics electrical rewire rewiring electrician
plumbing plumber сантехника сантехник
semidetached semi
terraced terrace terraced
basic starter basics
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
morning mornings am утро утром утречком утра сутра
afternoon afternoons день днем днём дня noon lunchtime послеобеда послелобеда обед afterlunch
evening evenings eve вечер вечером вечерком вечера
weekend weekends выходные выходных
weekday weekdays будни буднях
vegetarian vegetarians veggie veg veggy вегетарианский вегетарианское
vegan vegans веган веганский
себя себе self myself
cash наличные наличка налик наличными нал
card карта картой карту
delivery доставка доставку доставкой привезите привезти привезут deliver delivered
pickup collection collect самовывоз заберу забрать collecting
online онлайн дистанционно удаленно удаленка zoom зум зуму зуме remote remotely virtual
offline офлайн оффлайн очно лично inperson facetoface
photo photos photographer фото фотосъемка фотограф pictures pics
video videos видео видеосъемка видеограф videography
band bands музыканты
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
1комнатная однокомнатная однушка однушку однушки 1комнатную
2комнатная двухкомнатная двушка двушку двушки 2комнатную
3комнатная трехкомнатная трешка трешку трешки трёшка 3комнатную
4комнатная четырехкомнатная четырешка 4комнатную
студия студию студии studio
компания компании компанию фирма фирму фирмы бизнес бизнеса организация организации company business firm
ребенок ребенка ребенку дочка дочке дочери дочь сын сыну сына сыночку child kid kids son daughter children
взрослый взрослого взрослому взрослые adult adults
другое другой другая иное прочее other somethingelse чтотодругое чтотоеще
незнаю незнаем dontknow notsure idontknow
мясо мясное мяса meat
рыба рыбу рыбное fish
курица курицу куриное chicken
говядина говядину beef
автомат акпп automatic auto
механика мкпп manual stick
ипотека ипотеку mortgage
рассрочка рассрочку installments instalments
кредит кредита loan
поезд поездом жд train
самолет самолетом авиа plane flight
машина машиной авто car
понедельник пн monday mon
вторник вт tuesday tue tues
среда среду ср wednesday wed
четверг чт thursday thu thurs
пятница пятницу пт friday fri
суббота субботу сб saturday sat
воскресенье вс sunday sun
весна весной spring
лето летом summer
осень осенью autumn fall
зима зимой winter
мужской мужская мужское male men mens
женский женская женское female women womens
годовщина годовщину anniversary
крестины крещение christening baptism
девичник hen bachelorette
мальчишник stag bachelor
ремонт repair repairs renovation
консультация консультацию консультации consultation
диагностика диагностику diagnostics
то техосмотр техобслуживание service servicing
двигатель мотор движок engine
garden сад gardens
loft attic чердак мансарда
аренда снять аренду rent rental renting letting
покупка купить куплю покупку buy buying purchase
продажа продать продаю sell selling
новый новая новое новую new brandnew
подержанный подержанная бу бэушный бэушная used secondhand preowned
начинающий новичок новичка ноль нуля beginner beginners
средний intermediate
продвинутый advanced
групповые группа группе группой group
индивидуально индивидуальные индивидуальный индивидуальное individual oneonone onetoone private
`;

const SENSES = new Map<string, number>();
/** Null where words of several senses have the stem. */
const STEMS = new Map<string, number | null>();
for (const [sense, line] of LINES.trim().split('\n').entries())
  for (const word of line.split(' ')) {
    if (!SENSES.has(word)) SENSES.set(word, sense);
    const other = STEMS.get(stem(word));
    if (word.length >= 5) STEMS.set(stem(word), other === undefined || other === sense ? sense : null);
  }

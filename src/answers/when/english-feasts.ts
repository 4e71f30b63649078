import { byYear, fixed, fromEaster, type NamedFeast, nthWeekday, oneOf, weekendOf } from './feast-rules.ts';
import {
  BLACK_FRIDAY,
  CHINESE_NEW_YEAR,
  CHRISTMAS_DAY,
  CYBER_MONDAY,
  EASTER_SUNDAY,
  EID_AL_ADHA,
  EID_AL_FITR,
  HALLOWEEN,
  HANUKKAH,
  PASSOVER,
  RAMADAN,
  THANKSGIVING,
  VALENTINES,
} from './shared-feasts.ts';

const EASTER_MONDAY = fromEaster('western', 1);
const GOOD_FRIDAY = fromEaster('western', -2);
const EARLY_MAY = nthWeekday(5, 1, 1);
const LATE_MAY = nthWeekday(5, 1, -1);
const AUGUST_MONDAY = nthWeekday(8, 1, -1);
const NEW_YEARS_DAY = fixed(1, 1);
const BOXING_DAY = fixed(12, 26);
const MAY_HALF_TERM = nthWeekday(5, 1, -1, { after: 4 });
const OCTOBER_HALF_TERM = nthWeekday(10, 5, -1, { before: 4 });
const FEBRUARY_HALF_TERM = nthWeekday(2, 1, 3, { after: 4 });

/** What is named in English for a time. */
export const ENGLISH_FEASTS: readonly NamedFeast[] = [
  { feast: fixed(12, 31, 1, 1), names: 'new year|new years|new year s' },
  { feast: fixed(1, 1), names: 'the new year' },
  { feast: fixed(12, 31), names: 'new year s eve|new years eve|new year eve|nye|hogmanay' },
  { feast: NEW_YEARS_DAY, names: 'new year s day|new years day|new year day|nyd' },
  { feast: fixed(1, 1, 1, 31), names: 'in the new year|early in the new year|early new year|in new year' },
  { feast: fixed(1, 1, 1, 31), names: 'the new year starts|new year starts|the new year begins' },
  { feast: CHRISTMAS_DAY, names: 'christmas|christmas day|xmas|xmas day|x mas|crimbo|chrimbo' },
  { feast: fixed(12, 24), names: 'christmas eve|xmas eve|x mas eve' },
  {
    feast: fixed(12, 19, 1, 3),
    names:
      'christmas holidays|christmas holiday|christmas break|christmas hols|xmas break|xmas hols|xmas holidays|christmas period|xmas period|festive period|festive season|winter break',
  },
  { feast: fixed(12, 1, 12, 24), names: 'christmas season|run up to christmas|advent' },
  { feast: BOXING_DAY, names: 'boxing day|st stephen s day|st stephens day' },
  { feast: fixed(1, 7), names: 'orthodox christmas|russian christmas' },
  { feast: fixed(1, 25), names: 'burns night|burn s night|burns supper' },
  { feast: fixed(1, 26), names: 'australia day' },
  { feast: nthWeekday(1, 1, 3), names: 'mlk day|martin luther king day' },
  { feast: nthWeekday(2, 7, 2), names: 'super bowl|superbowl|super bowl sunday' },
  {
    feast: VALENTINES,
    names:
      'valentine s day|valentines day|valentine day|valentine s|valentines|valentine s weekend|st valentine s day|st valentines day|saint valentine s day',
  },
  { feast: nthWeekday(2, 1, 3), names: 'presidents day|president s day|presidents day weekend' },
  { feast: fromEaster('western', -47), names: 'pancake day|shrove tuesday|mardi gras|fat tuesday' },
  { feast: fromEaster('western', -46), names: 'ash wednesday' },
  { feast: fixed(3, 1), names: 'st david s day|st davids day|saint david s day' },
  { feast: fixed(3, 8), names: 'women s day|womens day|international women s day|international womens day' },
  {
    feast: fixed(3, 17),
    names:
      'st patrick s day|st patricks day|st patrick s|st patricks|st paddy s day|st paddys day|paddy s day|paddys day|saint patrick s day|st pats day|st pat s day|st pats|st pattys day|st patty s day',
  },
  {
    feast: fromEaster('western', -21),
    names: 'mother s day|mothers day|mother day|mothering sunday',
    regions: 'GB IE',
  },
  { feast: fromEaster('western', -21), names: 'mothering sunday' },
  { feast: nthWeekday(5, 7, 2), names: 'mother s day|mothers day|mother day' },
  { feast: fixed(4, 1), names: 'april fools|april fool s|april fools day|april fool s day' },
  { feast: fromEaster('western', -7), names: 'palm sunday' },
  { feast: fromEaster('western', -3), names: 'maundy thursday' },
  { feast: GOOD_FRIDAY, names: 'good friday|good fri' },
  { feast: fromEaster('western', -1), names: 'easter saturday|easter sat|holy saturday' },
  { feast: EASTER_SUNDAY, names: 'easter sunday|easter sun|easter day' },
  { feast: EASTER_MONDAY, names: 'easter monday|easter mon' },
  { feast: fromEaster('western', 0, 1), names: 'easter' },
  {
    feast: fromEaster('western', -2, 1),
    names: 'easter weekend|easter bank holiday|easter bank holiday weekend|easter long weekend',
  },
  {
    feast: fromEaster('western', -7, 7),
    names: 'easter holidays|easter hols|easter holiday|easter break|easter school holidays|spring break',
  },
  { feast: fromEaster('western', -7, -1), names: 'easter week|holy week' },
  {
    feast: fromEaster('orthodox', 0),
    names: 'orthodox easter|greek easter|russian easter|orthodox easter sunday',
  },
  { feast: fixed(4, 23), names: 'st george s day|st georges day|saint george s day' },
  { feast: fixed(4, 25), names: 'anzac day' },
  { feast: fixed(4, 22), names: 'earth day' },
  { feast: fixed(5, 1), names: 'may day|mayday|labour day|international workers day' },
  { feast: fixed(5, 4), names: 'star wars day|may the fourth|may the 4th' },
  { feast: fixed(5, 5), names: 'cinco de mayo' },
  {
    feast: EARLY_MAY,
    names:
      'early may bank holiday|early may bank holiday monday|first may bank holiday|may day bank holiday|may day bank holiday monday|1 st may bank holiday',
  },
  {
    feast: LATE_MAY,
    names:
      'late may bank holiday|late may bank holiday monday|spring bank holiday|spring bank holiday monday|second may bank holiday|whitsun bank holiday|whit monday|end of may bank holiday|last may bank holiday',
  },
  {
    feast: oneOf(EARLY_MAY, LATE_MAY),
    names: 'may bank holiday|bank holiday in may|may bank holiday monday',
  },
  {
    feast: nthWeekday(5, 1, 1, { before: 2 }),
    names: 'early may bank holiday weekend|first may bank holiday weekend|may day weekend',
  },
  {
    feast: nthWeekday(5, 1, -1, { before: 2 }),
    names:
      'late may bank holiday weekend|spring bank holiday weekend|second may bank holiday weekend|whitsun bank holiday weekend|memorial day weekend',
  },
  {
    feast: oneOf(nthWeekday(5, 1, 1, { before: 2 }), nthWeekday(5, 1, -1, { before: 2 })),
    names: 'may bank holiday weekend|bank holiday weekend in may',
  },
  {
    feast: AUGUST_MONDAY,
    names:
      'august bank holiday|august bank holiday monday|summer bank holiday|late august bank holiday|late aug bank holiday|aug bank holiday|aug bank holiday monday|summer bank holiday monday',
  },
  {
    feast: nthWeekday(8, 1, -1, { before: 2 }),
    names: 'august bank holiday weekend|summer bank holiday weekend|notting hill carnival',
  },
  {
    feast: oneOf(
      NEW_YEARS_DAY,
      GOOD_FRIDAY,
      EASTER_MONDAY,
      EARLY_MAY,
      LATE_MAY,
      AUGUST_MONDAY,
      CHRISTMAS_DAY,
      BOXING_DAY,
    ),
    names: 'bank holiday|bank holiday monday|bank hol|bank hols|bank holidays|bank holiday weekend',
    regions: 'GB',
  },
  { feast: MAY_HALF_TERM, names: 'may half term|summer half term|whitsun half term|whitsun|whit week' },
  { feast: OCTOBER_HALF_TERM, names: 'october half term|autumn half term' },
  { feast: FEBRUARY_HALF_TERM, names: 'february half term|feb half term|spring half term' },
  {
    feast: oneOf(FEBRUARY_HALF_TERM, MAY_HALF_TERM, OCTOBER_HALF_TERM),
    names: 'half term|halfterm|half term week',
  },
  { feast: LATE_MAY, names: 'memorial day' },
  { feast: fromEaster('western', 39), names: 'ascension day' },
  { feast: fromEaster('western', 49), names: 'pentecost|whit sunday' },
  { feast: nthWeekday(6, 7, 3), names: 'father s day|fathers day|father day' },
  { feast: fixed(6, 19), names: 'juneteenth' },
  { feast: fixed(7, 1), names: 'canada day' },
  { feast: fixed(7, 4), names: 'independence day|fourth of july' },
  {
    feast: weekendOf(fixed(7, 4)),
    names: '4 th of july weekend|fourth of july weekend|july 4 th weekend',
  },
  { feast: fixed(7, 14), names: 'bastille day' },
  {
    feast: fixed(7, 20, 8, 31),
    names:
      'summer holidays|summer hols|summer holiday|school summer holidays|summer break|six weeks holidays',
  },
  { feast: nthWeekday(9, 1, 1), names: 'labor day' },
  { feast: nthWeekday(9, 1, 1, { before: 2 }), names: 'labor day weekend' },
  { feast: nthWeekday(10, 1, 2), names: 'columbus day|indigenous peoples day' },
  { feast: HALLOWEEN, names: 'halloween|hallowe en|holloween|haloween|halloween night' },
  { feast: fixed(11, 5), names: 'bonfire night|guy fawkes|guy fawkes night|fireworks night' },
  { feast: fixed(11, 11), names: 'veterans day|veteran s day|armistice day|remembrance day' },
  { feast: nthWeekday(11, 7, 2), names: 'remembrance sunday' },
  { feast: nthWeekday(10, 1, 2), names: 'thanksgiving|thanksgiving day', regions: 'CA' },
  { feast: THANKSGIVING, names: 'thanksgiving|thanksgiving day|turkey day' },
  {
    feast: nthWeekday(11, 4, 4, { after: 3 }),
    names: 'thanksgiving weekend|thanksgiving break|thanksgiving holiday',
  },
  { feast: BLACK_FRIDAY, names: 'black friday' },
  { feast: CYBER_MONDAY, names: 'cyber monday' },
  { feast: fixed(11, 30), names: 'st andrew s day|st andrews day|saint andrew s day' },
  {
    feast: byYear({ 2026: [11, 8], 2027: [10, 29], 2028: [10, 17], 2029: [11, 5], 2030: [10, 26] }),
    names: 'diwali|divali|deepavali',
  },
  {
    feast: byYear({ 2027: [3, 22], 2028: [3, 11], 2029: [3, 1], 2030: [3, 20] }),
    names: 'holi',
  },
  { feast: RAMADAN, names: 'ramadan|ramadhan|ramzan' },
  { feast: EID_AL_FITR, names: 'eid al fitr|eid ul fitr' },
  { feast: EID_AL_ADHA, names: 'eid al adha|eid ul adha|bakrid' },
  { feast: oneOf(EID_AL_FITR, EID_AL_ADHA), names: 'eid' },
  { feast: HANUKKAH, names: 'hanukkah|chanukah|hanukah' },
  { feast: PASSOVER, names: 'passover|pesach' },
  { feast: CHINESE_NEW_YEAR, names: 'chinese new year|lunar new year' },
  { feast: fixed(4, 13, 4, 14), names: 'vaisakhi|baisakhi' },
];

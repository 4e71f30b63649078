/**
 * Countries with one time, by ISO code: those with one line in `zone.tab` of the IANA time zone database (2025b), and
 * Germany, Kazakhstan and Uzbekistan, whose zones go by one clock.
 */
export const ZONE_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AE: 'Asia/Dubai',
    AM: 'Asia/Yerevan',
    AT: 'Europe/Vienna',
    AZ: 'Asia/Baku',
    BE: 'Europe/Brussels',
    BG: 'Europe/Sofia',
    BY: 'Europe/Minsk',
    CH: 'Europe/Zurich',
    CZ: 'Europe/Prague',
    DE: 'Europe/Berlin',
    DK: 'Europe/Copenhagen',
    EE: 'Europe/Tallinn',
    EG: 'Africa/Cairo',
    FI: 'Europe/Helsinki',
    FR: 'Europe/Paris',
    GB: 'Europe/London',
    GE: 'Asia/Tbilisi',
    GR: 'Europe/Athens',
    HR: 'Europe/Zagreb',
    HU: 'Europe/Budapest',
    IE: 'Europe/Dublin',
    IL: 'Asia/Jerusalem',
    IN: 'Asia/Kolkata',
    IT: 'Europe/Rome',
    JP: 'Asia/Tokyo',
    KG: 'Asia/Bishkek',
    KR: 'Asia/Seoul',
    KZ: 'Asia/Almaty',
    LT: 'Europe/Vilnius',
    LU: 'Europe/Luxembourg',
    LV: 'Europe/Riga',
    MD: 'Europe/Chisinau',
    ME: 'Europe/Podgorica',
    NL: 'Europe/Amsterdam',
    NO: 'Europe/Oslo',
    NP: 'Asia/Kathmandu',
    PL: 'Europe/Warsaw',
    RO: 'Europe/Bucharest',
    RS: 'Europe/Belgrade',
    SE: 'Europe/Stockholm',
    SG: 'Asia/Singapore',
    SI: 'Europe/Ljubljana',
    SK: 'Europe/Bratislava',
    TH: 'Asia/Bangkok',
    TJ: 'Asia/Dushanbe',
    TM: 'Asia/Ashgabat',
    TR: 'Europe/Istanbul',
    UZ: 'Asia/Tashkent',
    VN: 'Asia/Ho_Chi_Minh',
  }),
);

/**
 * Russian area codes by the zone of their region: the codes as the Russian numbering plan gives them to regions, the
 * zones by the regions that the IANA database (2025b) names. Yakutia (411) and Sakhalin (424) have several.
 */
const AREA_CODES: Record<string, string> = {
  'Europe/Kaliningrad': '401',
  'Europe/Moscow':
    '471 472 473 474 475 481 482 483 484 485 486 487 491 492 493 494 495 496 498 499 811 812 813 814 815 816 817 ' +
    '818 820 821 831 834 835 836 841 843 847 855 861 862 863 865 866 867 871 872 873 877 878 879',
  'Europe/Kirov': '833',
  'Europe/Volgograd': '844',
  'Europe/Samara': '341 846 848',
  'Europe/Saratov': '845',
  'Europe/Ulyanovsk': '842',
  'Europe/Astrakhan': '851',
  'Asia/Yekaterinburg': '342 343 345 346 347 349 351 352 353',
  'Asia/Omsk': '381',
  'Asia/Novosibirsk': '383',
  'Asia/Tomsk': '382',
  'Asia/Barnaul': '385 388',
  'Asia/Novokuznetsk': '384',
  'Asia/Krasnoyarsk': '390 391 394',
  'Asia/Irkutsk': '301 395',
  'Asia/Chita': '302',
  'Asia/Yakutsk': '416',
  'Asia/Vladivostok': '421 423 426',
  'Asia/Magadan': '413',
  'Asia/Kamchatka': '415',
  'Asia/Anadyr': '427',
};

export const ZONES_OF_RUSSIA: ReadonlyMap<string, string> = new Map(
  Object.entries(AREA_CODES).flatMap(([zone, codes]) =>
    codes.split(' ').map((code) => [code, zone] as [string, string]),
  ),
);

import type { Fact } from './authority-facts.ts';

/** What some patterns over the letters of a reply (authority-words.ts) say of who decides. */
interface Rule {
  says: Fact['says'];
  strong: boolean;
  /** Clear enough to be taken where it was not asked for. */
  passing: boolean;
  patterns: RegExp[];
}

/** Somebody else, in whatever case; as who does something. */
const ANY = "[PRJHC]'?";
const WHO = "[PRJHC](?!')";
/** A relative or a superior, and no pronoun. */
const NAMED = "[PR]'?";
const VERB = '[abcdpqsve]';

export const AUTHORITY_RULES: readonly Rule[] = [
  // "ни с кем не советуюсь", "nobody else", "кроме меня некому"
  rule(
    'free',
    true,
    true,
    /(?:N?[Tt])[^,PRJ]{0,3}Q|\+Q(?=$|,)|(?<!N)0[tT]|Q[^,PRBGJ]{0,3}(?:N?T|E?[Im])/,
    /Q[xj]{0,2}N?(?:d|s)/,
    /^[xjK]{0,2}NT,?[IO]/,
    /EK?[mI][^,]{0,3}Q|QEK?[mI]/,
    /QN?[,+]?K?I(?!N)/,
    /IQ/,
  ),
  rule(
    'free',
    true,
    false,
    /QN?[xjgX]{0,2}[,+]?K?I$/,
    /Q[xj]{0,2}(?:V|N(?=$|,))/,
    /Nt[xj#]?(?=$|,)/,
    /[PR]'N(?=$|,)|(?:^|,)0[PR]'?(?=$|,)/,
    /^QE$|^Q[j]?$/,
  ),
  // "жена доверила мне", "муж сказал решай сама", "мужу всё равно"
  rule(
    'free',
    true,
    true,
    `${ANY}[^,N]{0,4}F[^,NPRHJ]{0,4}[IOmL](?![^,]{0,3}[ZT])`,
    `${ANY}[^,N]{0,4}F[^,]{0,4},?[^,N]{0,3}(?:[IOm][^,N]{0,3}${VERB}|${VERB}[IOm]|MS)`,
    `F[xj]{0,2}m(?![^,]{0,3}[ZT])|m[^,N]{0,2}[PR]F`,
  ),
  rule(
    'free',
    true,
    false,
    `${ANY}[xj]{0,2}=`,
    `${ANY}[^,N]{0,2}y4[Im]`,
    /^F[^,N]{0,3}[IOm]/,
    `${NAMED}N[xj]?[cv](?![^,]*E)`,
  ),
  // "я не один решаю", "not only me", "без мужа не могу", "can't decide without my wife"
  rule(
    'together',
    true,
    true,
    /NK?IO|NKI|NK[Im]|N[adpse]O|O[^,]{0,2}N[adpse]|[adpse]N[KO]/,
    `0M?[xj]?[PR]'?[^,]{0,3}N|N[^,]{0,5}0M?[xj]?[PR]'?`,
  ),
  rule('together', true, false, /NO/),
  // "so she decides with me", "муж решает со мной"
  rule('together', true, true, `${WHO}[^,N]{0,2}[cvks][xj]?W?\\+[Im]`),
  // "комитет решает", "юристы, финансы и гендир согласуют"
  rule(
    'body',
    true,
    true,
    /(?<!o|w\+[^,]{0,3})B(?![RJA](?!'))[^,PRJI]{0,3}[cdkpsSVTtye]|[cdbpqsSTtve][^,PRJI0N]{0,3}B(?![RJA](?!'))|BB/,
    /[GRJ]'?(?:[,+]+[GRJ]'?){2}/,
    /G(?:\+?[GJ]){2}[^,PRJI0N]{0,3}[cdsSVTe]/,
    /G[^,PRJI]{0,3}[cdsSVe]|[bcSq][xjg]?G/,
  ),
  rule('body', false, false, /n[xjg]?R/),
  rule(
    'body',
    true,
    false,
    /^[^,IN]{0,4}(?<!o|w\+[^,]{0,3})B(?![RJA](?!'))[^,I]{0,5}(?=$|,)|,[^,IN]{0,2}B(?![RJA](?!'))(?=$|,)/,
    /G[,+]+[GJ]/,
    /G[^,PRJI]{0,3}[kv]/,
  ),
  // "мы с мужем решаем", "my wife and I pay together"
  rule(
    'together',
    true,
    true,
    `(?:[Iw]\\+[MD]?[xj]?${ANY}|(?<!I)${ANY}\\+M?[Iw](?!O?R))[^,N]{0,4}[abcdpqskvSTe]|[abcdpqsvSe][^,N]{0,2}(?:[Iw]\\+M?[xj]?${ANY}|${ANY}\\+M?[Iw])`,
    `[abdqsSpe][wWO]?[xjg]?\\+[MW]?[xjg]?${ANY}(?!F)|(?<![PRJ]'?)\\+M?[xjg]?(?!H(?!'))${ANY}[^,N]{0,2}[abpqdsWSe]`,
    /W[^,N4]{0,3}[bdSq]|w[^,N4q]{0,3}[bdS]|[bdqse][xjg]?W|WS|SW/,
    `W[^,N4]{0,2}[pse]|[pse]W`,
  ),
  rule(
    'together',
    true,
    false,
    `[Iw]\\+M?[xjg]?[PRJH]'?(?=$|[,A-Z+])|(?<!I)${ANY}\\+M?I(?=$|[,WPV+])|(?:I\\+M?${ANY}|${ANY}\\+M?I)[^,N]{0,3}W|W\\+?M?${ANY}|\\+M?[xj]?${ANY}W|^W,[PRX]|^w,M?[PRX]|${ANY},IV|P,M?I$|^K?I,M?[PR][cv]|^W,|[Iw]\\+[MD]?X|W[xj]{0,2}\\+[MD]?[xj]?${ANY}`,
    /^[wW][^,N4]{0,3}s/,
    /n[PR]'?[,+]?[^,]{0,3}[Iw]/,
    /^w[WO]?$|W[^,N]{0,2}y/,
    /b|^q/,
    /(?<![xUj])T[xj]?W(?!\+?[^,]?U)|W[xj]?[Vcv]|W[^,N4PRJHU]{0,2}T(?![^,]{0,2}U)/,
  ),
  // "муж тоже решает", "my wife has a veto", "если муж одобрит"
  rule(
    'together',
    true,
    true,
    `${ANY}[^,N]{0,3}(?:V[^,N]{0,3}[cdsvkSTe]|[cdsvSFTe][^,N]{0,2}V)`,
    `V[^,N]{0,1}${WHO}[cvse]|\\+M?(?!H)${WHO}[cy](?!,?[^,]{0,2}A)`,
    `i[^,N]{0,3}${ANY}[^,N]{0,3}[cdvsVTtye]|i[^,N]{0,2}[cy][^,N]{0,2}${NAMED}`,
  ),
  rule(
    'together',
    true,
    false,
    `^[Iw],?M?${NAMED}[cvp]?V|${WHO}V(?![xjgn]{0,2}r)|${NAMED}[^,Nxjr]{0,1}V+(?=$|,)`,
    `^[Iw][^,]?,M?${WHO}y`,
    /^wW(?=$|,)/,
    // "он без меня ничего не решает"
    /[PRJH](?!')[xj]?0m(?![xj]?[cdvsk])/,
  ),
  // "посоветуюсь с женой", "нужно согласие директора"
  rule(
    'consult',
    true,
    true,
    `(?<!N|U|U[xj])T[^,NQ4]{0,3}(?:[PRG]'?|[MD]J'?|H'$)|[PR]'[^,NQ]{0,2}T|(?<!N)t[^,NQ4]{0,3}[PRJHG]'?|[PRJ]'?[^,NQ]{0,2}t`,
  ),
  rule(
    'consult',
    true,
    false,
    `T[^,NQ4]{0,3}[JH]'?|[JH]'[^,NQ]{0,2}T`,
    /^[wIKxg]{0,2}T[xgj]?$/,
    `[PRJH][^,N]{0,2}y|y[xj]?[PR]|${WHO}[xj]?[ce],[^,N]{0,2}p`,
  ),
  // "муж решает", "решение за женой", "it's her call"
  rule(
    'other',
    true,
    true,
    `(?<!\\+M?)(?<!\\+)${WHO}[^,NIOm4TVF0]{0,3}[cS](?!')|(?<![IwO]|[IwO][xj])[cS](?![^,]{0,3}V)[^,NIOm4+0TV]{0,2}[PRJC]'?(?![^,]{0,2}T)|[PRJ](?!')[xjg]?[de]|[PRJHC](?!')O[xj]?[cvsk]|d[PRJC](?!')|H(?!')K?d|dH(?!')`,
    `S[uzo]?[MD]?${ANY}|[PR]'S|[PRH]'[xj]?[de](?![^,]{0,2}P(?!'))|IF[^,N]{0,2}${NAMED}|(?:^|,)F[xj]?[PR]'|[PR]'?~(?=$|,)|H'S|${ANY}'S`,
  ),
  rule(
    'other',
    false,
    true,
    `(?<!\\+M?)(?<!\\+)[PRC](?!')[^,NIOm4TVF0+]{0,2}[vse]|(?<!\\+)[vse]M?[PRC](?!')`,
    `(?:^|,)H[xj]?[cv]|[vc]H(?=$|,)`,
  ),
  rule(
    'other',
    false,
    false,
    `[PRJHAC](?!')[^,NI4TVF]{0,3}[pvske]|[kvse]M?[PRJH](?!')`,
    `h[MDxj]{0,2}${ANY}[^,]{0,2}[lckvF]|^h[xj]?[PR](?=$|,)`,
    `[ukz][MD]?[xj]?[PR]'?[^,NIm]{0,2}[TSdske]`,
    /u[MD]?[xj]?[PR]',[^,PRJ]{0,3}Z|Z[^,PRJ]{0,3},[^,PRJ]{0,2}u[MD]?[xj]?[PR]'/,
    /(?:^|,)[xjgX]{1,3}[ck]|[ck][xjgX]{1,2}(?:$|,)/,
    /M[cp]/,
    `(?:^|,)Y[^,N]{0,3}${ANY}|Z[^,]{0,4}${ANY}|[ZT][^,]{0,3}4[MD]?[xj]?[PR]'?|[PRJ](?!')[^,]?Fm?[xj]?[TZ]`,
    `[PH](?!')[^,NI+V]{0,2}R(?!')`,
    /z[MD]?[xj]{0,2}[PR]'/,
    /[PR](?!')[^,N]{0,2},I[Kxj]{0,2}F(?=$|,)/,
  ),
  rule(
    'other',
    true,
    true,
    `U[^,N]{0,2}T[^,NQ4]{0,2}${NAMED}`,
    /(?<![IPRJHwXO]'?)\+H(?!')[xj]?[cdvks]/,
    /NMS,?[^,NP]{0,3}T[^,NQ4P]{0,2}R'?|T[^,NQ4P]{0,2}R'?,[^,PI]{0,2}NMS/,
    // "I'd need my manager's approval, it's not up to me"
    /(?:R'?t|t[^,NP]{0,2}R'?|T[^,NQ4P]{0,2}R'?)[xjg#]?,?[^,NPI]{0,2}(?:N(?:S[Im]|MS)|IN[ad])/,
    `(?:^|,)Y[^,N]{0,2}${ANY}|Z[^,]{0,4}${NAMED}`,
  ),
  // "не я решаю", "not my decision", "I don't decide"
  rule(
    'not-self',
    true,
    true,
    /NM[^,]?[dS]|NS[xjg]?[oz]?[Im]|SN[xjg]?[zo]?[ImM]|I[^,PRHKO]{0,2}N[^,IO0]{0,2}[adSVse]|[ac]N[IWw]|N[IWw][acdpse]|Nm[dse]|mN[dse]|om[^,]{0,3}NS/,
  ),
  rule(
    'not-self',
    true,
    false,
    /N[Im](?![O])|I[^,PRHK]{0,2}N[^,I0]{0,2}p|^N[^,IOQT0]{0,3}[dS]/,
    `[PRJHC](?!')[^,NITV]{0,2}[vcksd],I[Kx][ps](?!O)|^[^,NPRJHW]{0,2}I[Kx][ps](?!O)[^,IO]{0,2},[MD]?[xj]?[PRJHC](?!')[^,NITV]{0,3}[vcksd]`,
    /IM?K?[xjg]?[AD]?[xj]?A|I[xj]?K[xj]?J/,
  ),
  // "I sign it off myself", "решаю я", "последнее слово за мной"
  rule(
    'self',
    true,
    true,
    /(?<![+N]|N[KM])[IO][^,NPRHJ4TV0C]{0,3}(?:a|S(?!n))|(?<!N)[aS](?!')[^,NPRHJwWz4T+CXV]{0,2}[IO]|(?<![+N])[IO]d(?=$|,|O)|d[OI]|(?<!N)MS|SM(?!'|[xjg]?[PRJCXA])|(?<![PRJHC])[IO]K?[jxg]?c(?!')/,
    /(?<!N)S[zuo]m|(?<![N+])[zuo]?mK?[^,NPRHJT]{0,1}[dS]|(?<![N])[dS]K?m|[SaKd][^,N]{0,1}zmO?|aO|Oa/,
    /(?<!N)O[^,NPRHJW4T+]{0,2}[pe]|(?<!N)[pe][^,NPRHJW4T+]{0,3}O|sO(?=$|,)|I[^,NPRHJ4T]{0,1}[sed][^,NPRHJW4T+]{0,3}I/,
    /(?<!r[^PRJ]{0,3})L(?![xj]?r)/,
  ),
  rule(
    'self',
    true,
    false,
    /(?:^|,)[xj]?K?M(?:$|,)|MO|1|R\+IR|IR\+I|(?:^|,)OR(?!'|[^,]*[cdv])|^[^,IPRJ]{0,2}TS$|^a(?!N)|^[xj]?S,?I|^[zu]m(?=$|,|O)/,
    /[Im]K?O(?=$|,)/,
  ),
  rule('self', false, false, /(?<!\+M?)(?<!N)I[OMK]*[xj]?R(?!'|\+(?:P|I(?!O?R)))/),
  rule('self', true, false, /(?<!N)O[^,NPRHJW4T+]{0,2}s|(?<!N)s[^,NPRHJW4T+]{0,3}O/),
  rule(
    'self',
    false,
    false,
    /(?<!N)(?<!\+)[IO][^,NPRHJ4TVU]{0,2}(?:[pske](?=$|[,A-Z+])|d(?=[xjgn]{0,2}(?:$|[,A-Z+])))|(?<!N)(?<!\+)[IO][^,NPRHJ4TVU]{0,2}e|[psdke][^,NPRHJWw4T]{0,2}[IO]|^p$|R(?!'),?[xjg]?K?I$|(?:^|,)[xjfD]{0,3}(?<!N)K[Im](?:$|,)|(?<!N)zmO?$|mK?[pse]/,
  ),
];

function rule(says: Fact['says'], strong: boolean, passing: boolean, ...patterns: (RegExp | string)[]): Rule {
  return { says, strong, passing, patterns: patterns.map((one) => new RegExp(one, 'g')) };
}

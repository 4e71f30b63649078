import type { Authority } from '../domain/values.ts';

/** A pattern over the letters of a reply; what they stand for is in authority-words.ts. */
interface AuthorityRule {
  value: Authority;
  pattern: RegExp;
  /** Clear enough to be taken where it was not asked for. */
  passing: boolean;
  confidence: number;
}

function rules(
  value: Authority,
  passing: boolean,
  confidence: number,
  ...patterns: RegExp[]
): AuthorityRule[] {
  return patterns.map((pattern) => ({ value, pattern, passing, confidence }));
}

/** Somebody else: a relative, a superior, one of a title, he or she. */
const WHO = '[PRJH]';

/** In the order tried: what turns a sentence round comes before what it turns. */
export const AUTHORITY_RULES: readonly AuthorityRule[] = [
  // "ни с кем не советуюсь", "no one to argue with"
  ...rules(
    'alone',
    true,
    0.9,
    /(?:NT|T)[^,PRJ]{0,3}Q|Q[^,PRBGJ]{0,2}N?T/,
    /^NT,?[IO]/,
    /QN?[,+]?K?I(?!N)/,
    /IQ/,
  ),
  // "жена доверила мне", "муж сказал решай сама"
  ...rules(
    'alone',
    true,
    0.85,
    new RegExp(`${WHO}[^,N]{0,4}F[^,NPRHJ]{0,4}[IO]`),
    new RegExp(`${WHO}[^,N]{0,4}F[^,]{0,4},[^,N]{0,2}I[^,N]{0,3}[adpS]`),
  ),
  ...rules('alone', false, 0.85, /^F[^,N]{0,3}I/, /QN?[xjgX]{0,2}[,+]?K?I$/),
  // "not my boss, me"
  ...rules('alone', true, 0.85, new RegExp(`NM?${WHO}[,xjg]{0,2}K?I(?![^,]*N)`)),
  // "я не один решаю", "not only me"
  ...rules('shared', true, 0.85, /NK?IO|NKI|N[adp]O|[adp]N[KO]/),
  ...rules('shared', false, 0.8, /NO/),
  // "комитет", "юристы, финансы и гендир согласуют", "решает команда"
  ...rules(
    'committee',
    true,
    0.9,
    /B(?![RJA])[^,PRJI]{0,3}[cdpSVT]|[cdbpST][^,PRJI]{0,3}B(?![RJA])/,
    /[GRJ](?:[,+]+[GRJ]){2}/,
    /G[^,PRJI]{0,3}[cdpS]|[bcS][xjg]?G/,
  ),
  ...rules(
    'committee',
    false,
    0.85,
    /^[^,IN]{0,4}B(?![RJA])[^,I]{0,5}(?=$|,)|,[^,IN]{0,2}B(?![RJA])$/,
    /n[xjg]?R/,
    /G[,+]+[GJ]/,
  ),
  // "я и жена", "мы с мужем", "надо обсудить с женой", "мы решаем"
  ...rules(
    'shared',
    true,
    0.9,
    new RegExp(
      `I\\+M?${WHO}[^,N]{0,4}[abcdpS]|[abdpS][^,N]{0,2}I\\+M?${WHO}|${WHO}\\+M?I[^,N]{0,4}[abcdpS]|[abcdpS][^,N]{0,2}${WHO}\\+M?I`,
    ),
  ),
  ...rules(
    'shared',
    true,
    0.88,
    new RegExp(`[abdpT]W?[xjg]?\\+[MW]?[xjg]?${WHO}|\\+M?[xjg]?${WHO}[^,N]{0,2}[TabW]`),
  ),
  ...rules('shared', true, 0.85, new RegExp(`i[^,N]{0,2}${WHO}[^,N]{0,3}[cdVTy]`)),
  ...rules('other', true, 0.85, /(?:^|,)H[cS]/),
  ...rules('other', true, 0.85, new RegExp(`^Y[^,N]{0,2}${WHO}|Z[^,]{0,4}${WHO}`)),
  ...rules('shared', true, 0.88, /(?:^|[^N])T[^,NQ]{0,3}[PRJHG]|[PRJ][^,NQ]{0,2}T/),
  ...rules(
    'shared',
    true,
    0.85,
    new RegExp(`${WHO}[^,N]{0,2}(?:V[^,N]{0,3}[cdpST]|[cdpST][^,N]{0,2}V)`),
    new RegExp(`\\+M?${WHO}[cdy]`),
  ),
  ...rules(
    'shared',
    true,
    0.85,
    new RegExp(`(?:^|[^N])[IO][^,N]{0,3}[adp],.{0,8}(?:${WHO}[^,N]{0,3}[cdpSV]|[cdp]M?${WHO})`),
    new RegExp(`(?:^|,)[adp][IO]?,.{0,3}${WHO}[^,N]{0,3}[cdpSV]`),
  ),
  ...rules('shared', true, 0.88, /W[^,N4]{0,3}[bdS]|[bd][xjg]?W|WS|SW/),
  ...rules(
    'shared',
    false,
    0.85,
    /W[^,N4]{0,3}[py]|pW/,
    new RegExp(
      `(?:I\\+M?[xjg]?${WHO}|${WHO}\\+M?I|W\\+?M?${WHO})(?=$|,|[abcdpSTWVL])|P,M?I$|^W,P|^I,M?${WHO}[cpV]|${WHO},IV`,
    ),
    new RegExp(`${WHO}[^,N]{0,2}d,.{0,3}[ap]`),
    /n[PR][,+]?[^,]{0,3}I/,
    /^[IWKxg]{0,2}T[xg]?$/,
    /T[^,NQ]{0,3}G/,
  ),
  // "муж решает" comes before "я": "директор решает, я секретарь"
  ...rules(
    'other',
    true,
    0.9,
    new RegExp(`${WHO}[^,NI4T+]{0,3}[cS]|[cS][^,NI4]{0,2}[PRJ]|[PRJ][xjg]?d|d[PRJ]`),
  ),
  // "не я", "not my decision"
  ...rules(
    'other',
    true,
    0.9,
    /NM[^,]?[dS]|NS[xjg]?I|SN[xjg]?I|I[^,PRHK]{0,2}N[^,I]{0,2}[adS]|[ac]N[IW]|N[IW][acd]/,
  ),
  ...rules('other', false, 0.88, /NI(?!O)|I[^,PRHK]{0,2}N[^,I]{0,2}p/),
  ...rules(
    'other',
    false,
    0.8,
    /[PRJHA][^,NI4T+]{0,3}p|pM?[PRJ]/,
    /IM?K?[xjg]?A/,
    /[PH][^,NI+]{0,2}R/,
    /^N[^,I]{0,3}d/,
    /M[cp]/,
    /(?:^|,)[xjgX]{1,3}c|c[xjgX]{1,2}(?:$|,)/,
  ),
  // "я директор", "founder, so me"
  ...rules('alone', true, 0.9, /I[OMK]*R(?!\+[PI])/),
  ...rules('alone', false, 0.88, /R,?[xjg]?K?I$/),
  // "я сам решаю", "my decision", "последнее слово за мной"
  ...rules(
    'alone',
    true,
    0.92,
    /[IO][^,NPRHJ4]{0,3}[aS]|[aS][^,NPRHJW4]{0,2}[IO]|[OI]d(?=$|,|O)|d[OI]|MS|SM|[IO]K?[jxg]?c/,
    /L/,
  ),
  ...rules('alone', false, 0.88, /[IO][^,NPRHJ4]{0,3}[dp]|[dp][^,NPRHJW4]{0,2}[IO]|^a|^S,?I/),
  ...rules('shared', false, 0.85, /b/),
];

/** For a reply that names somebody and says no more, with its articles kept. */
export const BARE_RULES: readonly AuthorityRule[] = [
  ...rules(
    'alone',
    false,
    0.85,
    /^[Kn]?[IO](?:[,+]?K?[IO])*K?$/,
    /^(?:[xjg],)?K?[IO](?:,[xjg])?$/,
    /^I,D?R(?:$|,)/,
    /^\+I$/,
  ),
  ...rules(
    'shared',
    false,
    0.82,
    /^[xjgD]?[,K]?W(?:,?[DWIOKo+P]{0,3})$/,
    /^M?P\+M?D?P$/,
    /^(?:[xjg],|,)?\+M?D?j?[PRJH]$/,
  ),
  ...rules('committee', false, 0.8, /^[DMxjn]{0,3}G[g]?(?:,X{1,3})?$/),
  ...rules(
    'other',
    false,
    0.8,
    /(?:^|,)K?[MDGB]{0,3}j{0,3}[GB]?j?[PRJA]{1,2}(?:o[DGxjg]{1,3}|g{1,2})?(?:,?X{1,3})?(?:$|,(?:[^,IPRadpSc]{1,4}$)?)/,
    /^K?H$/,
    /(?:^|,)K?M?[PRJA](?:\+M?[PRJ])+$/,
    /^NI|^N,?I/,
    /^\?[xjg]{0,2}G|^\?o/,
  ),
];

import type { Authority } from '../../domain/values.ts';

/** For a reply that names somebody and says no more, with its articles kept: "муж", "our regional director, Dave". */
export const BARE_RULES: readonly { value: Authority; pattern: RegExp }[] = [
  {
    value: 'alone',
    pattern:
      /^[KnxN]?[IO](?:[,+]?K?[IOm])*K?$|^(?:[xjgX],)*K?[IO](?:,[xjgX]*)?$|^I,D?R(?:$|,)|^\+[Im]$|(?:^|,)Kj{0,2}I(?:$|,)|(?:^|,)IO(?:$|,)|,K?IO?$|^mO?$/,
  },
  {
    value: 'shared',
    pattern:
      /^[xjgD]?[,K]?[wW](?:,?[DwWIOKo+P']{0,6})$|^M?P\+M?D?P$|^(?:[xjg],|,)?[WO]?\+[MD]?j?[xj]?[PRJH]'?W?$|,Wx?$/,
  },
  { value: 'committee', pattern: /^[DMxjn]{0,3}G[gxG]?(?:o[MDGxjg]{1,3})?(?:,X{1,3})?$|^DM?G[,+]/ },
  {
    value: 'other',
    pattern:
      /(?:^|,)K?(?:H'|[MDGB]{0,3})[jgx]{0,2}[GB]?j?[PRJA]{1,2}(?!')(?:[PRJ]')?M?(?:o[MDGPRxjg]{1,3}|j?[gG]{1,2})?(?:,?X{1,3}g?)?(?:$|,(?:[^,IPRadpSc]{1,4}$)?)|^K?H$|^K?[MDGB]{0,3}j?C$|(?:^|,)K?M?[PRJA](?:\+M?[PRJ])+$|^N[Im]|^N,?I|^\?[xjg]{0,2}[GR]|^\?o|^u[MD]?j?[PR]'$/,
  },
];

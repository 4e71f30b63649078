import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { LeadRow } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { Ago } from './ago.tsx';
import { contactOf } from './contact-of.ts';
import { useDesk } from './desk.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** One lead of the list: a line of a table where there is room, a card of three lines where there is not. */
export function LeadRowLink({ lead, now, chosen }: { lead: LeadRow; now: number; chosen: boolean }) {
  const { texts, language } = useDesk();
  const channels = lead.channels.map((channel) => worded(texts.channels, channel)).join(', ');
  const source =
    [lead.source && worded(texts.sources, lead.source), lead.campaign].filter(Boolean).join(' / ') ||
    texts.direct;
  const contact = contactOf(lead);
  return (
    <a className="row lead-row" href={`#/leads/${lead.id}`} aria-current={chosen ? 'true' : undefined}>
      <span className="cell who" dir="auto" data-absent={!lead.name}>
        {lead.name ?? texts.noName}
      </span>
      <span className="cell contact" data-absent={!contact}>
        {contact ?? texts.noContact}
      </span>
      <span className="cell from">
        {channels} · {source}
        {lead.blockedChannels.length > 0 && <span className="blocked-mark">{texts.blockedShort}</span>}
      </span>
      <span className="cell verdict">
        <VerdictBadge verdict={lead.verdict} score={lead.score} />
      </span>
      <span className="cell stage">{texts.stages[lead.stage - 1] ?? lead.stage}</span>
      <span className="cell handoff" data-state={lead.handoffStatus ?? undefined}>
        {lead.handoffStatus && HANDOFF_WORDS[language].status[lead.handoffStatus]}
      </span>
      <Ago at={lead.lastSeenAt} now={now} className="cell seen" />
    </a>
  );
}

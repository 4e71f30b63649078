import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';

/** That what we write does not arrive, or is not wanted. */
function LeftNotice({ lead }: { lead: LeadDetail }) {
  const { texts } = useDesk();
  const stopped = lead.conversations.at(-1)?.step === 'stopped';
  const channels = lead.blockedChannels.map((channel) => worded(texts.channels, channel)).join(', ');
  if (!stopped && !channels) return null;
  return <p className="left-notice">{stopped ? texts.stopped : texts.blocked(channels)}</p>;
}

/** Who the lead is, how to reach them, and where they came from. */
export function LeadHead({ lead }: { lead: LeadDetail }) {
  const { texts, language, zone } = useDesk();
  const stage = `${texts.stages[lead.stage - 1] ?? ''} · ${texts.stage(lead.stage)}`;
  const about: [string, string | null][] = [
    [
      texts.columns.from,
      [
        lead.source ? worded(texts.sources, lead.source) : texts.direct,
        lead.channels.map(named).join(', '),
      ].join(' · '),
    ],
    [texts.campaign, lead.campaign],
    [texts.referrer, lead.referrer],
    [texts.columns.stage, stage],
    [texts.language, texts.languages[lead.language]],
    [texts.firstSeen, exactTime(lead.createdAt, zone, language)],
  ];
  function named(channel: string) {
    return worded(texts.channels, channel);
  }
  return (
    <header className="lead-head">
      <h2 dir="auto" data-absent={!lead.name}>
        {lead.name ?? texts.noName}
      </h2>
      <p className="reach">
        {lead.phone && <a href={`tel:${lead.phone}`}>{lead.phoneShown}</a>}
        {lead.email && <a href={`mailto:${lead.email}`}>{lead.email}</a>}
        {!lead.phone && !lead.email && <span className="absent">{texts.noContact}</span>}
      </p>
      <LeftNotice lead={lead} />
      <dl className="about">
        {about.map(
          ([title, value]) =>
            value && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}

import { type FormEvent, useState } from 'react';
import type { FreeTimes } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { clockIn, dayIn } from './days-in.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormWait } from './form-wait.tsx';
import { useForm } from './use-form.ts';

type Time = FreeTimes['times'][number];

/** Free times by day: first the day, then the hour. */
export function ViewingForm({ handoff, onAct, onCancel }: ActionFormProps) {
  const { language, zone } = useDesk();
  const words = dealFormTexts[language];
  const [from, setFrom] = useState('');
  const { found, isLost, body } = useForm<FreeTimes>(handoff.handoffId, 'times', from);
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Time | null>(null);
  const [tried, setTried] = useState(false);
  if (!found) return <FormWait isLost={isLost} />;

  const { times, booked } = found;
  const days = [...new Set(times.map((time) => time.day))];
  const shown = day !== null && days.includes(day) ? day : days[0];
  const ofDay = times.filter((time) => time.day === shown);
  const isOneKind = new Set(times.map(({ resource }) => resource)).size < 2;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (chosen) onAct({ type: 'bookViewing', resource: chosen.resource, startsAt: chosen.startsAt });
  }
  if (times.length === 0 && !from) return <p className="list-note">{words.noTimes}</p>;
  return (
    <form ref={body} className="action-form" onSubmit={onSubmit} noValidate>
      {booked && <p className="form-note">{words.booked(booked.label)}</p>}
      <fieldset className="chips days">
        <legend>{words.day}</legend>
        {days.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name="day"
              checked={one === shown}
              onChange={() => {
                setDay(one);
                setChosen(null);
              }}
            />
            <span>{dayLabel(one, language)}</span>
          </label>
        ))}
      </fieldset>
      <label className="other-day">
        {words.otherDay}
        <input
          type="date"
          value={from}
          min={dayIn(Date.now(), zone)}
          onChange={(event) => {
            setFrom(event.target.value);
            setDay(null);
            setChosen(null);
          }}
        />
      </label>
      {times.length === 0 && <p className="form-note">{words.noneFrom}</p>}
      <fieldset className="chips" aria-describedby="viewing-hint" hidden={times.length === 0}>
        <legend>{words.time}</legend>
        {ofDay.map((time) => (
          <label key={`${time.resource}${time.startsAt}`} className="chip">
            <input
              type="radio"
              name="time"
              checked={chosen?.startsAt === time.startsAt && chosen.resource === time.resource}
              onChange={() => setChosen(time)}
            />
            <span>
              {clockIn(time.startsAt, zone, language)}
              {!isOneKind && <small>{time.what}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <p id="viewing-hint" className={chosen || !tried ? 'fine' : 'fine delivery'} role="status">
        {chosen ? `${chosen.what}: ${chosen.label}` : tried && words.noTime}
      </p>
      <FormButtons label={booked ? words.move : words.book} onCancel={onCancel} />
    </form>
  );
}

function dayLabel(day: string, language: 'ru' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(day));
}

import { useInbox } from './inbox-desk.ts';

/** What the keyboard can do. */
export function KeysList() {
  const { words } = useInbox();
  const { next, previous, claim, reply, views, help, leave } = words.keyList;
  const lines: [keys: string[], does: string][] = [
    [['J', '↓'], next],
    [['K', '↑'], previous],
    [['C'], claim],
    [['R'], reply],
    [['1', '2', '3', '4'], views],
    [['?'], help],
    [['Esc'], leave],
  ];
  return (
    <dl className="keys">
      {lines.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useDesk } from '../leads/desk.ts';
import { dealFormTexts } from './deal-form-texts.ts';

/** In place of a form while what it begins with is read. */
export function FormWait({ isLost }: { isLost: boolean }) {
  const { language } = useDesk();
  const words = dealFormTexts[language];
  return (
    <p className="list-note" role="status">
      {isLost ? words.notLoaded : words.loading}
    </p>
  );
}

import { useDesk } from './desk.ts';

/** The sign-in ended while the page was open. */
export function SignInNotice() {
  const { texts } = useDesk();
  return (
    <main className="quiet-page">
      <h1>{texts.signInTitle}</h1>
      <p>{texts.signInText}</p>
      <p>{texts.signInAgain}</p>
    </main>
  );
}
